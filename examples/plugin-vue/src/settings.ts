import { names } from '@fachwerk/sdk';
import type { canteenSettings } from './settings.schema.ts';

export const CanteenSettings = names<typeof canteenSettings>()('example.canteen.settings@1');
