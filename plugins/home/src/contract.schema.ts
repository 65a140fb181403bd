import { command, nothing, shapes } from '@fachwerk/sdk';
import { z } from 'zod';

export const home = shapes({
  'fachwerk.home.open@1': command(z.object({}), nothing()),
});
