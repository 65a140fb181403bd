import { Appearance, Navigation, Session, Storage, Ui } from '@fachwerk/model/host';
import { host } from '@fachwerk/model/host/schema';
import { directory } from '@fachwerk/model/directory/schema';
import { ComposeMail, MailSendFailed, MailStore, OpenMail, type SendFailed } from '@fachwerk/model/mail';
import { mail } from '@fachwerk/model/mail/schema';
import { notifications } from '@fachwerk/model/notifications/schema';
import {
  createTestWorkplace,
  fake,
  FakeMail,
  fakeNavigation,
  fakeSession,
  fakeStorage,
  fakeUi,
  matchers,
} from '@fachwerk/testing';
import { EMPTY, of, Subject } from 'rxjs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ChangeMails, ResumeDraft, SendDraft, ShowMail } from './contract.ts';
import { mailPlugin } from './contract.schema.ts';
import { emptyDraft } from './answer.ts';
import plugin from './plugin.ts';
import { mailSettings } from './settings.schema.ts';

expect.extend(matchers);

const anna = { email: 'anna@example.test', name: 'Anna Amsel' };
const bert = { email: 'bert@example.test', name: 'Bert Buche' };
type Store = ReturnType<FakeMail['store']>;
const uses = {
  compose: ComposeMail,
  open: OpenMail,
  show: ShowMail,
  resume: ResumeDraft,
  send: SendDraft,
  change: ChangeMails,
};

async function setUp(store: (own: Store) => Partial<Store> = () => ({}), answers: Parameters<typeof fakeUi>[0] = {}) {
  const world = new FakeMail([anna, bert]);
  const navigation = fakeNavigation('/mail');
  const ui = fakeUi(answers);
  const failedLater = new Subject<SendFailed>();
  const own = world.store(anna.email);
  const workplace = await createTestWorkplace({
    plugins: [plugin],
    shapes: [host, mail, directory, notifications, mailPlugin, mailSettings],
    uses,
    fakes: [
      fake(MailStore, { ...own, ...store(own) }),
      fake(MailSendFailed, failedLater),
      fake(Session, fakeSession()),
      fake(Navigation, navigation.service),
      fake(Ui, ui.service),
      fake(Storage, fakeStorage().service),
      fake(Appearance, { watch: () => EMPTY, change: () => undefined, locales: () => [] }),
    ],
  });
  ended = workplace;
  return { ...workplace, world, account: world.accounts[0], navigation, ui, failedLater };
}
let ended: { end(): Promise<void> } | undefined;
afterEach(() => ended?.end());

describe('compose', () => {
  it('opens the composer on a draft, which waits on the server where the browser keeps nothing', async () => {
    const {
      uses: { compose },
      account,
      navigation,
    } = await setUp();
    const { account: id, key } = await compose({ to: ['Bert <bert@example.test>'], subject: 'Umzug', text: 'Hallo' });
    expect(id).toBe(anna.email);
    expect(navigation.opened).toMatchObject([{ path: `/mail-write/anna%40example.test/${key}?back=%2Fmail` }]);
    const drafts = [...(account?.mails.values() ?? [])];
    expect(drafts).toMatchObject([
      { subject: 'Umzug', to: [{ name: 'Bert', email: 'bert@example.test' }], preview: 'Hallo' },
    ]);
  });

  it('is refused to whom may not send', async () => {
    const {
      uses: { compose },
      faults,
    } = await setUp(() => ({ accounts: () => of([]) }));
    await expect(compose({})).rejects.toMatchObject({ code: 'forbidden' });
    expect(faults).toEqual([]);
  });
});

describe('open', () => {
  it('leads to the thread where the mail is', async () => {
    const {
      uses: { open },
      world,
      account,
      navigation,
    } = await setUp();
    const { id, threadId } = world.deliver({ to: anna.email });
    await open({ account: anna.email, id });
    const path = ['/mail', anna.email, account?.role('inbox') ?? '', threadId].map((each) =>
      each === '/mail' ? each : encodeURIComponent(each),
    );
    expect(navigation.opened).toMatchObject([{ path: path.join('/') }]);
  });

  it('says that there is no such mail or account', async () => {
    const {
      uses: { open },
      faults,
    } = await setUp();
    await expect(open({ account: anna.email, id: 'gone' })).rejects.toMatchObject({ code: 'notFound' });
    await expect(open({ account: 'nobody', id: 'x' })).rejects.toMatchObject({ code: 'notFound' });
    expect(faults).toEqual([]);
  });

  it('says that the server is not reached, and is no fault', async () => {
    const {
      uses: { open },
      faults,
      ui,
      navigation,
    } = await setUp(() => ({
      get: (_input, call) => {
        throw call.failure('unreachable');
      },
    }));
    await open({ account: anna.email, id: 'x' });
    expect(ui.asked).toMatchObject([{ member: 'toast', input: { text: 'error-unreachable', tone: 'error' } }]);
    expect([navigation.opened, faults]).toEqual([[], []]);
  });
});

it('leads to mail and to a draft', async () => {
  const {
    uses: { show, resume },
    navigation,
  } = await setUp();
  await show({});
  await resume({ account: 'a', key: 'k' });
  expect(navigation.opened).toMatchObject([{ path: '/mail' }, { path: '/mail-write/a/k' }]);
});

describe('send', () => {
  const draft = { ...emptyDraft('k'), to: [{ name: null, email: bert.email }], subject: 'Umzug', text: 'Hallo' };

  it('hands on what the store lists, with its data, and counts it as no fault', async () => {
    const data = { recipients: [bert.email] };
    const {
      uses: { send },
      faults,
    } = await setUp(() => ({
      send: (_input, call) => {
        throw call.failure('invalidRecipients', 'No such person.', data);
      },
    }));
    await expect(send({ account: anna.email, draft })).rejects.toMatchObject({ code: 'invalidRecipients', data });
    expect(faults).toEqual([]);
  });

  it('says at once that a mail could not be sent after all, and leads to it', async () => {
    const {
      uses: { send },
      failedLater,
      ui,
      navigation,
    } = await setUp(undefined, { toast: () => 'action' });
    await send({ account: anna.email, draft });
    failedLater.next({ account: anna.email, accountName: '', key: 'k', subject: 'Umzug', code: 'overQuota' });
    await vi.waitFor(() =>
      expect(navigation.opened.at(-1)).toMatchObject({ path: '/mail-write/anna%40example.test/k' }),
    );
    expect(ui.asked.at(-1)?.input).toMatchObject({ tone: 'error' });
  });
});

describe('change', () => {
  it('offers to take it back', async () => {
    const {
      uses: { change },
      world,
      account,
      ui,
    } = await setUp(undefined, { toast: () => 'action' });
    const { id } = world.deliver({ to: anna.email });
    const update = { [id]: { 'keywords/$flagged': true as const } };
    expect(await change({ account: anna.email, update, done: 'Markiert' })).toMatchObject({
      changed: [id],
      refused: 0,
    });
    await vi.waitFor(() => expect(ui.asked[0]?.input).toMatchObject({ text: 'Markiert', action: 'undo' }));
    await vi.waitFor(() => expect(account?.mails.get(id)?.keywords).toEqual({}));
  });

  it('says how many were refused', async () => {
    const {
      uses: { change },
      ui,
    } = await setUp();
    const update = { gone: { 'keywords/$flagged': true as const } };
    expect(await change({ account: anna.email, update, done: 'Markiert' })).toMatchObject({ changed: [], refused: 1 });
    await vi.waitFor(() => expect(ui.asked[0]?.input).toMatchObject({ text: 'some-refused', tone: 'error' }));
  });
});

it('leaves nothing behind', async () => {
  const workplace = await setUp();
  await workplace.uses.compose({});
  await expect(workplace.host).toLeakNothing();
});
