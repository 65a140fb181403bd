import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { of } from 'rxjs';
import { text } from '../../messages.fixture.ts';
import { accountOf, mailboxOf } from '../../objects.fixture.ts';
import type { AccountFolders } from '../../folder-desk.ts';
import { roleOf } from '../../folder-tree.ts';
import './folder-list.ts';
import type { FolderListModel } from './folder-list.ts';

const meta: Meta = { title: 'E-Mail/Ordner', component: 'fachwerk-mail-folders' };
export default meta;

const roles = ['inbox', 'drafts', 'sent', 'archive', 'junk', 'trash'];
const mailboxes = [
  ...roles.map((role) => mailboxOf({ id: role, role, unreadThreads: role === 'inbox' ? 12 : 0, totalEmails: 3 })),
  mailboxOf({ id: 'haushalt', name: 'Haushalt' }),
  mailboxOf({ id: 'nachtrag', name: 'Nachtrag 2026', parentId: 'haushalt', unreadThreads: 2 }),
  mailboxOf({ id: 'vergabe', name: 'Vergabeverfahren und Beschaffung' }),
];
const nothing = (): void => undefined;
const model = (accounts: readonly AccountFolders[]): FolderListModel => ({
  accounts$: of(accounts),
  closed$: of(new Set<string>()),
  place$: of({ account: 'mail:anna', mailbox: 'inbox' }),
  name: (mailbox) => (roleOf(mailbox) ? text(`folder-${mailbox.role ?? ''}`) : mailbox.name),
  open: nothing,
  toggle: nothing,
  compose: nothing,
  create: nothing,
  rename: nothing,
  remove: nothing,
  drop: nothing,
  retry: nothing,
});
const office = accountOf({ id: 'mail:poststelle', name: 'Poststelle', personal: false });

export const ZweiKonten: StoryObj = {
  render: () =>
    html`<fachwerk-mail-folders
      .text=${text}
      .model=${model([
        { account: accountOf(), mailboxes },
        { account: office, mailboxes: mailboxes.slice(0, 6) },
      ])}
    ></fachwerk-mail-folders>`,
};
export const NichtErreichbar: StoryObj = {
  render: () =>
    html`<fachwerk-mail-folders
      .text=${text}
      .model=${model([
        { account: accountOf(), mailboxes },
        { account: office, mailboxes: undefined, failure: { code: 'unreachable' } },
      ])}
    ></fachwerk-mail-folders>`,
};
