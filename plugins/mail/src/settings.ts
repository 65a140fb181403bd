import { names } from '@fachwerk/sdk';
import type { mailSettings } from './settings.schema.ts';

export const MailSettings = names<typeof mailSettings>()('fachwerk.mail.settings@1');
