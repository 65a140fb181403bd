import { settings, shapes } from '@fachwerk/kernel/api';
import { z } from 'zod';

const address = (): z.ZodDefault<z.ZodString> => z.string().default('');

export const shell = shapes({
  /** Where the Land's own pages on accessibility are; what is left empty is not linked. */
  'fachwerk.shell.settings@1': settings(
    z.object({
      statement: address().meta({ title: '%setting-statement%', scope: 'land' }),
      feedback: address().meta({ title: '%setting-feedback%', scope: 'land' }),
      easyLanguage: address().meta({ title: '%setting-easy-language%', scope: 'land' }),
      signLanguage: address().meta({ title: '%setting-sign-language%', scope: 'land' }),
    }),
  ),
});
