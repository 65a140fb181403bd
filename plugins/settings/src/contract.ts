import { names } from '@fachwerk/sdk';
import type { settings } from './contract.schema.ts';

export const OpenSettings = names<typeof settings>()('fachwerk.settings.open@1');
