/** A server that holds no mail back: the page does, for as long as it is there. */
import { until } from '@fachwerk/testing';
import type { Draft, SendFailed } from '@fachwerk/model/mail';
import { firstValueFrom } from 'rxjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIRST, SECOND, startServer, type Server } from './embedded.fixture.ts';
import { Wire } from './wire.fixture.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer({}, 400_000);
});
afterAll(() => server.stop());

const holdsNothing = (json: Record<string, unknown>): unknown =>
  JSON.parse(JSON.stringify(json).replaceAll(/"maxDelayedSend":\d+/g, '"maxDelayedSend":0'));
const connect = async (email = FIRST) => {
  const wire = new Wire();
  wire.session = holdsNothing;
  const { store, jmap } = server.person(email, wire.fetch);
  const [about] = await until(store.accounts(), (list) => list.length > 0);
  const account = about?.id ?? '';
  const boxes = await firstValueFrom(store.mailboxes({ account }));
  const subjects = async (role: string): Promise<(string | null)[]> => {
    const inMailbox = boxes.find((one) => one.role === role)?.id ?? '';
    const { items } = await firstValueFrom(store.watch({ account, filter: { inMailbox }, position: 0, limit: 50 }));
    return items.map(({ subject }) => subject);
  };
  return { wire, store, jmap, account, about, subjects };
};
const draftOf = (part: Partial<Draft> = {}): Draft => {
  const key = crypto.randomUUID();
  return {
    key,
    to: [{ name: null, email: SECOND }],
    cc: [],
    bcc: [],
    subject: key,
    text: 'x',
    attachments: [],
    ...part,
  };
};

test('it is safe among the drafts, says until when, and goes', async () => {
  const { store, account, about, subjects } = await connect();
  expect(about?.limits.delayedSend).toBe(0);
  const draft = draftOf();
  const { until: end } = await store.send({ account, draft, delay: 1 });
  expect(Date.parse(end ?? '') - Date.now()).toBeGreaterThan(0);
  expect(await subjects('drafts')).toContain(draft.subject);
  const second = await connect(SECOND);
  await expect.poll(() => second.subjects('inbox'), { timeout: 5000 }).toContain(draft.subject);
  await expect.poll(() => subjects('drafts')).not.toContain(draft.subject);
});

test('it is called back until then', async () => {
  const { store, account, subjects, jmap } = await connect();
  const draft = draftOf();
  const { submission } = await store.send({ account, draft, delay: 10 });
  await store.unsend({ account, submission });
  await jmap.end();
  expect(await subjects('drafts')).toContain(draft.subject);
  expect(await subjects('sent')).not.toContain(draft.subject);
  await expect(store.unsend({ account, submission })).rejects.toMatchObject({ code: 'tooLate' });
});

test('leaving sends it', async () => {
  const { store, account, jmap } = await connect();
  const draft = draftOf();
  await store.send({ account, draft, delay: 10 });
  await jmap.end();
  const { subjects } = await connect();
  expect(await subjects('sent')).toContain(draft.subject);
});

test('when it cannot be sent then, it is told and stays a draft', async () => {
  const { store, account, jmap, subjects } = await connect();
  const draft = draftOf({ to: [{ name: null, email: 'niemand@example.test' }] });
  const told: SendFailed[] = [];
  jmap.sendFailed.subscribe((one) => told.push(one));
  await store.send({ account, draft, delay: 1 });
  await expect
    .poll(() => told, { timeout: 5000 })
    .toMatchObject([{ account, key: draft.key, code: 'invalidRecipients' }]);
  expect((await subjects('drafts')).filter((subject) => subject === draft.subject)).toHaveLength(1);
});

test('a full quota has a code, and the last saved state stays', async () => {
  const { store, account } = await connect();
  const blob = new Blob([crypto.getRandomValues(new Uint8Array(60_000))]);
  const draft = draftOf();
  let saved = '';
  const fill = async (): Promise<void> => {
    for (let n = 0; n < 20; n += 1) {
      const file = await store.upload({ account, blob, name: `${n}.bin` });
      const attachments = [...draft.attachments, { ...file, cid: null }];
      await store.saveDraft({ account, draft: { ...draft, text: `Stand ${n}`, attachments } });
      saved = `Stand ${n}`;
      draft.attachments.push({ ...file, cid: null });
    }
  };
  await expect(fill()).rejects.toMatchObject({ code: 'overQuota' });
  const last = await store.draft({ account, key: draft.key });
  expect(last.draft.text.trimEnd()).toBe(saved);
});
