import { settings, shapes } from '@fachwerk/sdk';
import { z } from 'zod';

export const canteenSettings = shapes({
  'example.canteen.settings@1': settings(
    z.object({
      meatless: z.boolean().default(false).meta({ title: '%setting-meatless%', scope: 'person' }),
    }),
  ),
});
