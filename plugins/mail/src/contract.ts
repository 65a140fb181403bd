import { names } from '@fachwerk/sdk';
import type { mailPlugin } from './contract.schema.ts';

const name = names<typeof mailPlugin>();
export const ShowMail = name('fachwerk.mail.show@1');
export const ResumeDraft = name('fachwerk.mail.resume@1');
export const SendDraft = name('fachwerk.mail.send@1');
export const ChangeMails = name('fachwerk.mail.change@1');
export const UndoChange = name('fachwerk.mail.undo@1');
