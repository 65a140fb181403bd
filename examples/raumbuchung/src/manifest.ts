/** What this plugin is, uses, provides and contributes. A host reads only this until somebody opens something of it. */
import { Action, Backend, Navigation, Page, Ui, Widget } from '@fachwerk/model/host';
import { MailActions, MailStore } from '@fachwerk/model/mail';
import { contribute, defineManifest, only, optional, view } from '@fachwerk/sdk';
import { BookRoom } from './contract.ts';

export default defineManifest({
  id: 'acme.raumbuchung',
  name: '%name%',
  description: '%description%',
  uses: {
    backend: only(Backend, 'request', 'events'),
    navigation: only(Navigation, 'open', 'title'),
    ui: only(Ui, 'toast', 'confirm'),
    // A room for as many as the mail went to: what it is about, and to how many.
    mail: optional(only(MailStore, 'get')),
  },
  provides: {
    book: BookRoom,
    rooms: view<{ day?: string; about?: string; seats?: string }>(),
    today: view<{ size: 'small' | 'medium' | 'large' }>(),
  },
  contributes: [
    contribute(Page, { id: 'rooms', label: '%name%', icon: 'location', path: 'raeume', view: 'rooms' }),
    contribute(Widget, { id: 'today', label: '%today%', size: 'medium', view: 'today' }),
    contribute(MailActions, { id: 'book', label: '%book-room%', icon: 'location', command: BookRoom }),
    contribute(Action, {
      id: 'book',
      label: '%book-room%',
      icon: 'location',
      keywords: '%keywords%',
      command: BookRoom,
    }),
  ],
  // The composition binds this name to one of its servers. No address and no token is ever seen here.
  backends: ['rooms'],
});
