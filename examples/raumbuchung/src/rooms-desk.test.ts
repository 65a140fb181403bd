import { Backend } from '@fachwerk/model/host';
import { host as shapes } from '@fachwerk/model/host/schema';
import { createTestWorkplace, failure, fake, fakeBackend } from '@fachwerk/testing';
import { describe, expect, it } from 'vitest';
import { RoomsDesk } from './rooms-desk.ts';
import { RoomsServer } from './rooms-server.ts';
import { fakeRooms } from './rooms.fixture.ts';

type Answer = Parameters<typeof fakeBackend>[0];

async function open(answer: Answer) {
  const backend = fakeBackend(answer);
  const { uses } = await createTestWorkplace({
    plugins: [],
    shapes: [shapes],
    fakes: [fake(Backend, backend.service)],
    uses: { backend: Backend },
  });
  const server = new RoomsServer(uses.backend, new AbortController().signal);
  const desk = new RoomsDesk(server, { day: '2026-11-30', seats: 0 });
  await desk.load();
  return { desk, server, backend };
}
const mine = { id: 'b1', room: 'saal', from: 600, to: 660, mine: true, title: 'Beratung' };

describe('the page', () => {
  it('shows the rooms that fit', async () => {
    const { desk } = await open(fakeRooms().answer);
    const ids = () => RoomsDesk.fitting(desk.now).map(({ id }) => id);
    expect(ids()).toEqual(['saal', 'zelle']);
    desk.filter({ seats: 8 });
    expect(ids()).toEqual(['saal']);
    desk.filter({ seats: 0, equipment: 'video' });
    expect(ids()).toEqual(['zelle']);
  });

  it('offers an hour, or what is free of it, and keeps the length at another begin', async () => {
    const { desk } = await open(fakeRooms([mine]).answer);
    desk.choose('saal', 570);
    expect(desk.now.choice).toEqual({ kind: 'new', room: 'saal', from: 570, to: 600 });
    desk.choose('saal', 720);
    desk.change({ to: 840 });
    desk.change({ from: 780 });
    expect(desk.now.choice).toMatchObject({ from: 780, to: 900 });
    expect(desk.begins('saal')).not.toContain(600);
    expect(desk.begins('saal')).toContain(660);
  });

  it('opens a booking of one’s own, and no other', async () => {
    const server = fakeRooms([mine]);
    server.take({ room: 'zelle', from: 600, to: 660 });
    const { desk } = await open(server.answer);
    desk.choose('saal', 630);
    expect(desk.now.choice).toMatchObject({ kind: 'own', booking: { title: 'Beratung' } });
    desk.choose('zelle', 600);
    expect(desk.now.choice).toBeUndefined();
  });

  it('books, and says who was faster when somebody was', async () => {
    const server = fakeRooms();
    const { desk, backend } = await open(server.answer);
    desk.choose('saal', 600);
    expect(await desk.book('Beratung')).toBe('done');
    const json = { room: 'saal', day: '2026-11-30', from: 600, to: 660, title: 'Beratung' };
    expect(backend.asked).toContainEqual({ backend: 'rooms', path: 'bookings', method: 'POST', json });
    desk.choose('zelle', 600);
    server.take({ room: 'zelle', from: 630, to: 690 });
    expect(await desk.book('Beratung')).toBe('taken');
    expect(desk.now.choice).toMatchObject({ taken: { from: 630, to: 690 } });
    expect(desk.now.bookings).toHaveLength(2);
  });

  it('cancels', async () => {
    const server = fakeRooms([mine]);
    const { desk } = await open(server.answer);
    expect(await desk.cancel('b1')).toBe('done');
    expect([server.now(), desk.now.bookings]).toEqual([[], []]);
  });

  it('forgets a day that nobody waits for any more', async () => {
    const late: (() => void)[] = [];
    const { answer } = fakeRooms([mine]);
    const { desk } = await open(async (request) => {
      if (request.path.endsWith('2026-12-01')) await new Promise<void>((done) => late.push(done));
      return request.path.endsWith('2026-12-02') ? { json: [] } : answer(request);
    });
    const slow = desk.show('2026-12-01');
    await expect.poll(() => late.length).toBe(1);
    await desk.show('2026-12-02');
    late[0]?.();
    await slow;
    expect(desk.now).toMatchObject({ day: '2026-12-02', bookings: [], known: true });
  });
});

describe('a server that', () => {
  it.each<[string, Answer, string]>([
    ['is not reached', () => Promise.reject(failure('unreachable')), 'unreachable'],
    ['nobody is signed in to', () => Promise.reject(failure('signedOut')), 'signedOut'],
    ['is not bound', () => Promise.reject(failure('forbidden')), 'forbidden'],
    ['is broken', () => ({ status: 500 }), 'unreachable'],
    ['says something else', () => ({ json: [{ id: 1 }] }), 'unreachable'],
    ['says nothing', () => ({}), 'unreachable'],
  ])('%s is said to be so', async (_what, answer, trouble) => {
    const { desk } = await open(answer);
    expect([desk.now.trouble, desk.now.known]).toEqual([trouble, false]);
    desk.choose('saal', 600);
    expect(await desk.book('Beratung')).toBe('trouble');
  });

  it('tells of a change, or that something may have been missed', async () => {
    const { server, backend } = await open(fakeRooms().answer);
    const days: (string | undefined)[] = [];
    server.changes().subscribe((day) => days.push(day));
    await expect.poll(() => (backend.push('up', null), days.length)).toBeGreaterThan(0);
    backend.push('changed', { day: '2026-11-30' });
    backend.push('down', null);
    await expect.poll(() => days.at(-1)).toBe('2026-11-30');
    expect(days[0]).toBeUndefined();
  });
});
