import { names, type DataOf } from '@fachwerk/sdk';
import type { mailSettings } from './settings.schema.ts';

export const MailSettings = names<typeof mailSettings>()('fachwerk.mail.settings@1');
export type Settings = DataOf<typeof MailSettings>;
