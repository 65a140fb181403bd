import { settings, shapes } from '@fachwerk/sdk';
import { z } from 'zod';

export const mailSettings = shapes({
  'fachwerk.mail.settings@1': settings(
    z.object({
      undoSend: z
        .int()
        .min(0)
        .max(30)
        .default(10)
        .meta({ title: '%setting-undo-send%', description: '%setting-undo-send-hint%' }),
      markRead: z.boolean().default(true).meta({ title: '%setting-mark-read%' }),
      markReadAfter: z
        .number()
        .min(0)
        .max(30)
        .default(1.5)
        .meta({ title: '%setting-mark-read-after%', description: '%setting-mark-read-after-hint%' }),
      preview: z.boolean().default(true).meta({ title: '%setting-preview%' }),
      signature: z
        .string()
        .max(4000)
        .default('')
        .meta({ title: '%setting-signature%', description: '%setting-signature-hint%', format: 'multiline' }),
      ownDomains: z
        .array(z.string())
        .default([])
        .meta({ title: '%setting-own-domains%', description: '%setting-own-domains-hint%', scope: 'land' }),
    }),
  ),
});
