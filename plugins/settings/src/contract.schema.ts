import { command, nothing, shapes } from '@fachwerk/sdk';
import { z } from 'zod';

export const settings = shapes({
  'fachwerk.settings.open@1': command(z.object({ section: z.string().optional() }), nothing()),
});
