/** The mail plugin in a workplace: the real host, mail in memory, and the address as the person's only way around. */
import '@fachwerk/theme-kern/document.css';
import { host } from '@fachwerk/model/host/schema';
import { Appearance, Navigation, Page, Session, Storage, Ui, Widget } from '@fachwerk/model/host';
import { MailConnection, MailStore, MailUnread } from '@fachwerk/model/mail';
import type { DataOf } from '@fachwerk/sdk';
import { mail } from '@fachwerk/model/mail/schema';
import { Directory } from '@fachwerk/model/directory';
import { directory } from '@fachwerk/model/directory/schema';
import { notifications } from '@fachwerk/model/notifications/schema';
import {
  createTestWorkplace,
  fake,
  fakeDirectory,
  fakeNavigation,
  fakeSession,
  fakeStorage,
  fakeUi,
  FakeMail,
} from '@fachwerk/testing';
import { BehaviorSubject, firstValueFrom, map, NEVER, of, type Observable } from 'rxjs';
import { mailPlugin } from './contract.schema.ts';
import { MailHtml } from './elements/mail-html/mail-html.ts';
import plugin from './plugin.ts';
import { mailSettings } from './settings.schema.ts';
import { mailFrame } from './mail-frame.fixture.ts';
import { messages } from './messages.fixture.ts';

export const anna = { email: 'anna@example.test', name: 'Anna Amsel' };
export const bert = { email: 'bert@example.test', name: 'Bert Buche' };
const office = { email: 'poststelle@example.test', name: 'Poststelle', members: [anna.email, bert.email] };
type UiAnswers = NonNullable<Parameters<typeof fakeUi>[0]>;
type Store = ReturnType<FakeMail['store']>;

export interface MailWorkplaceOptions {
  readonly answers?: UiAnswers;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Over the members of the store in memory. */
  readonly store?: (store: Store) => Partial<Store>;
  readonly connection?: Observable<DataOf<typeof MailConnection>>;
  /** Whether something serves `directory@1`. */
  readonly directory?: boolean;
  readonly shortcuts?: boolean;
  readonly locale?: string;
}

const shapes = [host, mail, directory, notifications, mailPlugin, mailSettings];
const look = { theme: 'light', density: 'standard', fontSize: 100, motion: 'system', locale: 'de' } as const;

/** What the router makes of an address. */
function readPath(path: string): { page: string; params: Record<string, string> } {
  const [way = '', query = ''] = path.split('?');
  const [page = '', ...parts] = way.split('/').filter(Boolean).map(decodeURIComponent);
  const names = page === 'mail-write' ? ['account', 'key'] : ['account', 'mailbox', 'thread'];
  const found = names.flatMap((name, index) => (parts[index] === undefined ? [] : [[name, parts[index]] as const]));
  return {
    page: page === 'mail-write' ? 'write' : 'mail',
    params: { ...Object.fromEntries(new URLSearchParams(query)), ...Object.fromEntries(found) },
  };
}

export async function mailWorkplace(options: MailWorkplaceOptions = {}, world = new FakeMail([anna, bert], [office])) {
  MailHtml.frameAddress = mailFrame;
  const navigation = fakeNavigation('/mail');
  const ui = fakeUi(options.answers);
  const own = world.store(anna.email);
  const inboxes = own
    .accounts(undefined, undefined as never)
    .pipe(map((list) => list.map(({ id, name }) => ({ account: id, name, n: 3 }))));
  const workplace = await createTestWorkplace({
    plugins: [plugin],
    shapes,
    locale: options.locale ?? 'de',
    messages: { 'fachwerk.mail': messages },
    settings: { 'fachwerk.mail': { markReadAfter: 0.05, ...options.settings } },
    opens: { pages: Page, widgets: Widget },
    fakes: [
      fake(MailStore, { ...own, ...options.store?.(own) }),
      fake(MailUnread, inboxes),
      fake(MailConnection, options.connection ?? NEVER),
      ...(options.directory ? [fake(Directory, fakeDirectory())] : []),
      fake(Session, fakeSession()),
      fake(Navigation, navigation.service),
      fake(Ui, ui.service),
      fake(Storage, fakeStorage().service),
      fake(Appearance, {
        watch: () => of({ ...look, shortcuts: options.shortcuts ?? true }),
        change: () => undefined,
        locales: () => [],
      }),
    ],
  });
  const place = new Place(workplace, navigation.path);
  return { ...workplace, world, navigation, ui, place, end: () => place.end().then(() => workplace.end()) };
}

type Workplace = Awaited<
  ReturnType<typeof createTestWorkplace<undefined, { pages: typeof Page; widgets: typeof Widget }>>
>;

/** Shows the page of the address, as the shell does. */
class Place {
  readonly root = document.createElement('div');
  readonly #workplace: Workplace;
  readonly #following;
  #shown: { page: string; params: BehaviorSubject<Record<string, string>>; end: AbortController } | undefined;

  constructor(workplace: Workplace, path: BehaviorSubject<string>) {
    this.#workplace = workplace;
    document.body.append(this.root);
    this.root.style.setProperty('block-size', '100vh');
    document.body.style.setProperty('margin', '0');
    this.root.addEventListener('click', (event) => this.#followLink(event, path));
    this.#following = path.subscribe((each) => void this.#go(each));
  }

  #followLink(event: MouseEvent, path: BehaviorSubject<string>): void {
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    if (event.defaultPrevented || !link || link.target === '_blank') return;
    event.preventDefault();
    path.next(link.getAttribute('href') ?? '/');
  }

  async #go(path: string): Promise<void> {
    const { page, params } = readPath(path);
    if (this.#shown?.page === page) return this.#shown.params.next(params);
    this.#shown?.end.abort();
    this.root.replaceChildren();
    const shown = { page, params: new BehaviorSubject(params), end: new AbortController() };
    this.#shown = shown;
    const entries = await firstValueFrom(this.#workplace.uses.pages());
    const target = document.createElement('div');
    target.style.setProperty('block-size', '100%');
    this.root.append(target);
    entries.find(({ id }) => id === page)?.mount(target, shown.params, shown.end.signal);
  }

  async end(): Promise<void> {
    this.#following.unsubscribe();
    this.#shown?.end.abort();
    this.root.remove();
  }
}
