/** What must not compile. Each line is a promise to a vendor: the editor says it before the browser does. */
import { of, Subject } from 'rxjs';
import { z } from 'zod';
import { contribute, defineManifest } from '../index.ts';
import { names, only, view } from '../index.ts';
import { definePlugin, defineView, failed } from '../index.ts';
import { service, state, stream } from '../index.ts';
import { BookRoom } from './contract.fixture.ts';
import manifest from './manifest.fixture.ts';
import { CalendarStore, ComposeMail, MailActions, Page, Unread } from './model.fixture.ts';
import type { model } from './model.schema.fixture.ts';

// @ts-expect-error an id that nobody defined
names<typeof model>()('mail.nothing@1');
// @ts-expect-error a member that the service lacks
only(CalendarStore, 'destroy');
// @ts-expect-error the point's data lacks `path` and `icon`
contribute(Page, { id: 'page', label: '%nav%', view: 'rooms' });
// @ts-expect-error a page needs a view
contribute(Page, { id: 'page', label: '%nav%', path: 'p', icon: 'p' });
// @ts-expect-error a page takes no command
contribute(Page, { id: 'page', label: '%nav%', path: 'p', icon: 'p', view: 'rooms', command: ComposeMail });
// @ts-expect-error a mail action needs a command
contribute(MailActions, { id: 'x', label: 'x' });
// @ts-expect-error the command does not accept the point's context ({ email })
contribute(MailActions, { id: 'x', label: 'x', command: ComposeMail });
const page = contribute(Page, { id: 'p', label: 'p', path: 'p', icon: 'p', view: 'other' });
// @ts-expect-error a view that is not provided
defineManifest({ id: 'a', name: 'a', description: 'a', provides: { rooms: view() }, contributes: [page] });
// @ts-expect-error the same beside an entry without a view
defineManifest({ id: 'a', name: 'a', description: 'a', provides: { rooms: view(), book: BookRoom }, contributes: [page, contribute(MailActions, { id: 'x', label: 'x', command: BookRoom })] });
// @ts-expect-error the view wants a number, the page gives none
defineManifest({ id: 'a', name: 'a', description: 'a', provides: { other: view<{ n: number }>() }, contributes: [page] });
// @ts-expect-error a name that nobody made
defineManifest({ id: 'a', name: 'a', description: 'a', uses: { bare: { id: 'no.such@1' } } });
// @ts-expect-error a point is opened, not used
defineManifest({ id: 'a', name: 'a', description: 'a', uses: { actions: MailActions } });
// @ts-expect-error parts need a list
state(z.object({ n: z.int() }), { parts: true });
// @ts-expect-error keys is a member
service({ accounts: stream(z.void(), z.array(z.string())) }, { by: 'account', keys: 'acounts' });

const booked = new Subject<{ room: string; by: string }>();
const directory = { free: () => [] };
const book = () => ({ booked: true });
const views = { rooms: () => import('./rooms.view.fixture.ts') };
// @ts-expect-error `directory` is promised by the manifest and not given
definePlugin(manifest, { start: () => ({ book, booked }), views });
// @ts-expect-error the view `rooms` is promised and not given
definePlugin(manifest, { start: () => ({ book, booked, directory }) });
// @ts-expect-error wrong result of a command
definePlugin(manifest, { start: () => ({ book: () => ({ booked: 1 }), booked, directory }), views });
// @ts-expect-error wrong data of an event
definePlugin(manifest, { start: () => ({ book, booked: new Subject<number>(), directory }), views });
// @ts-expect-error a view is a module of its own, not a part of what start gives
definePlugin(manifest, { start: () => ({ book, booked, directory, rooms: () => {} }) });
// @ts-expect-error the module of another view
definePlugin(manifest, { start: () => ({ book, booked, directory }), views: { rooms: async () => ({ default: other }) } });
// @ts-expect-error not a view of this manifest
defineView(manifest, 'directory', () => {});
definePlugin(manifest, { views, start({ calendar, presence, composeMail, ...rest }) {
  // @ts-expect-error used only for `create`
  calendar.changes({ account: 'anna' });
  // @ts-expect-error an optional service may be missing
  presence.of('anna');
  // @ts-expect-error wrong input of a command
  void composeMail({ to: 'anna' });
  // @ts-expect-error not in `uses`
  rest.unread;
  calendar.create({ account: 'a', title: 't', start: 's' }).catch((e: unknown) => {
    if (failed(e, CalendarStore, 'overQuota')) e.message;
    // @ts-expect-error a code that the contract does not list
    failed(e, CalendarStore, 'overquota');
  });
  return { book, booked, directory };
} });
const reader = defineManifest({ id: 'acme.reader', name: 'x', description: 'x', uses: { unread: Unread }, provides: { calendar: CalendarStore, one: view<{ day?: string }>() } });
const other = defineView(reader, 'one', ({ params }, { unread }) => {
  // @ts-expect-error the parameters are typed
  params.value.nonsense;
  // @ts-expect-error a state may be gone
  unread.subscribe(f => f.data.n);
});
definePlugin(reader, { views: { one: async () => ({ default: other }) }, start: () => ({ calendar: {
  changes: () => of({ created: [] }),
  // @ts-expect-error a code that the contract does not list
  create: (_, { failure }) => { throw failure('overquota'); } } }) });

const bare = defineManifest({ id: 'acme.bare', name: 'x', description: 'x' });
definePlugin(bare, {});
definePlugin(defineManifest({ id: "acme.early", name: "x", description: "x", permissions: ["startup"] }), { start: () => ({}) });
// @ts-expect-error nothing was promised, and nothing starts it
definePlugin(bare, { start: () => ({}) });
