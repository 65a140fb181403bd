import { command, nothing, shapes } from '@fachwerk/sdk';
import { z } from 'zod';

export const administration = shapes({
  'fachwerk.administration.open@1': command(z.object({}), nothing()),
});
