/** What is shown between a change and the server's answer to it. */
import { until } from '@fachwerk/testing';
import { firstValueFrom } from 'rxjs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Window } from '@fachwerk/model/mail';
import { FIRST, startServer, type Server } from './embedded.fixture.ts';
import { Wire } from './wire.fixture.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

type Answer = (pass: () => Promise<Response>) => Promise<Response>;
/** A draft in a list that is watched, and a server that answers changes only when it is let. */
const desk = async () => {
  const wire = new Wire();
  const { store } = server.person(FIRST, wire.fetch);
  const [about] = await until(store.accounts(), (list) => list.length > 0);
  const account = about?.id ?? '';
  const boxes = await firstValueFrom(store.mailboxes({ account }));
  const box = (role: string): string => boxes.find((one) => one.role === role)?.id ?? '';
  const draft = { key: crypto.randomUUID(), to: [], cc: [], bcc: [], subject: 'x', text: 'x', attachments: [] };
  const { id } = await store.saveDraft({ account, draft });
  const window = store.watch({ account, filter: { inMailbox: box('drafts') }, position: 0, limit: 50 });
  const seen: Window[] = [];
  const watching = window.subscribe((item) => seen.push(item));
  await vi.waitFor(() => expect(seen.at(-1)?.ids).toContain(id));
  let answer: (by: Answer) => void = () => undefined;
  const held = new Promise<Answer>((resolve) => (answer = resolve));
  wire.meddle = (methods, pass) => (methods.includes('Email/set') ? held.then((by) => by(pass)) : undefined);
  const mail = () => seen.at(-1)?.items.find((one) => one.id === id);
  return {
    store,
    account,
    id,
    box,
    seen,
    mail,
    answer: (by: Answer): void => answer(by),
    end: () => watching.unsubscribe(),
  };
};
const refusing = async (id: string): Promise<Response> => {
  const notUpdated = { [id]: { type: 'forbidden', description: 'Nein.' } };
  return Response.json({ methodResponses: [['Email/set', { notUpdated }, '0.0']], sessionState: '' });
};

test('a flag shows before the server knows of it, and no row flickers', async () => {
  const { store, account, id, seen, mail, answer, end } = await desk();
  const done = store.set({ account, update: { [id]: { 'keywords/$flagged': true } } });
  await vi.waitFor(() => expect(mail()?.keywords['$flagged']).toBe(true));
  const from = seen.length;
  answer((pass) => pass());
  await done;
  await new Promise((resolve) => setTimeout(resolve, 300));
  const after = seen.slice(from).map(({ items }) => items.find((one) => one.id === id)?.keywords['$flagged']);
  expect(after).not.toContain(undefined);
  end();
});

test('a refused flag is taken back, and its refusal told', async () => {
  const { store, account, id, mail, answer, end } = await desk();
  const done = store.set({ account, update: { [id]: { 'keywords/$flagged': true } } });
  await vi.waitFor(() => expect(mail()?.keywords['$flagged']).toBe(true));
  answer(() => refusing(id));
  const { refused, updated, undo } = await done;
  expect([refused[id], updated, undo]).toEqual([{ type: 'forbidden', description: 'Nein.' }, [], undefined]);
  await vi.waitFor(() => expect(mail()?.keywords['$flagged']).toBeUndefined());
  end();
});

test('a moved mail leaves its list before the server knows of it, and the total with it', async () => {
  const { store, account, id, box, seen, mail, answer, end } = await desk();
  const total = seen.at(-1)?.total ?? 0;
  const patch = { [`mailboxIds/${box('drafts')}`]: null, [`mailboxIds/${box('trash')}`]: true } as const;
  const done = store.set({ account, update: { [id]: patch } });
  await vi.waitFor(() => expect(mail()).toBeUndefined());
  expect(seen.at(-1)?.total).toBe(total - 1);
  const from = seen.length;
  answer((pass) => pass());
  await done;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(seen.slice(from).every(({ ids, total: now }) => !ids.includes(id) && now === total - 1)).toBe(true);
  end();
});
