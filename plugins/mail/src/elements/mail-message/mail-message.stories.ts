import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Email } from '@fachwerk/model/mail';
import { html, type TemplateResult } from 'lit';
import { of } from 'rxjs';
import { mailFrame } from '../../mail-frame.fixture.ts';
import { text } from '../../messages.fixture.ts';
import { emailOf } from '../../objects.fixture.ts';
import { MailHtml } from '../mail-html/mail-html.ts';
import './mail-message.ts';
import type { MessageModel } from './mail-message.ts';

const meta: Meta = { title: 'E-Mail/Nachricht', component: 'fachwerk-mail-message' };
export default meta;

MailHtml.frameAddress = mailFrame;
const nothing = (): void => undefined;
const model: MessageModel = {
  ownDomains$: of(['example.test']),
  actions: () => of([]),
  toggle: nothing,
  answer: nothing,
  resume: nothing,
  picture: async () => undefined,
  save: async () => undefined,
  write: nothing,
  follow: nothing,
  run: nothing,
};
const message = (email: Email, opened = true): TemplateResult =>
  html`<fachwerk-mail-message .text=${text} .email=${email} .model=${model} ?opened=${opened}></fachwerk-mail-message>`;

const plain = emailOf({
  keywords: { $seen: true },
  text: 'Guten Tag Frau Amsel,\n\nder Bescheid liegt unter https://amt.example.test/bescheid/4711 bereit.\nRückfragen an kaemmerei@example.test.\n\n> Wann kommt der Bescheid?\n> Wir warten seit Montag.\n> Bitte um Rückmeldung\n> bis Freitag.\n-- \nBert Buche\nKämmerei',
  attachments: [
    {
      partId: '2',
      blobId: 'b2',
      type: 'application/pdf',
      name: 'Bescheid 4711.pdf',
      size: 482_113,
      disposition: 'attachment',
      cid: null,
    },
    {
      partId: '3',
      blobId: 'b3',
      type: 'text/calendar',
      name: 'Termin.ics',
      size: 1_204,
      disposition: 'attachment',
      cid: null,
    },
  ],
});
const newsletter = emailOf({
  from: [{ name: 'Redaktion', email: 'news@werbung.example' }],
  html: '<h1 style="color:#0b3b8c">Newsletter</h1><img src="https://werbung.example/zaehler.gif"><p>Die <b>KERN-Konferenz</b> findet statt. <a href="https://boese.example/">www.kern.example</a></p>',
});
const broken = emailOf({
  bodyValues: { '1': { value: 'Sehr geehrte Frau M?ller', isEncodingProblem: true, isTruncated: false } },
});

export const Text: StoryObj = { render: () => message(plain) };
export const ExterneBilderUndFalscherLink: StoryObj = { render: () => message(newsletter) };
export const FehlerhafterZeichensatz: StoryObj = { render: () => message(broken) };
export const Zugeklappt: StoryObj = { render: () => message(plain, false) };
