import { NEVER, Observable, Subject, firstValueFrom, of, throwError, toArray } from 'rxjs';
import { afterEach, describe, expect, it } from 'vitest';
import { Peer, type Served } from './peer.ts';
import { CREDIT, read } from './protocol.ts';
import { HELD } from './sending.ts';

const peers: Peer[] = [];
const nothing: Served = { call: () => undefined, open: () => NEVER, adds: () => false };
const pair = (served: Partial<Served>): Peer => {
  const { port1, port2 } = new MessageChannel();
  const there = new Peer({ port: port2, read, served: { ...nothing, ...served } });
  const here = new Peer({ port: port1, read, served: nothing });
  peers.push(here, there);
  return here;
};
afterEach(() => {
  for (const peer of peers.splice(0)) peer.end();
});
const settle = (ms = 20): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('calls', () => {
  it('cross with their answer, and errors with code, message and data', async () => {
    const error = Object.assign(new Error('no room'), { code: 'taken', data: { room: 1 } });
    const peer = pair({ call: (target, input) => (target === 'good' ? { input } : Promise.reject(error)) });
    await expect(peer.call('good', 1)).resolves.toEqual({ input: 1 });
    await expect(peer.call('bad', 1)).rejects.toMatchObject({ code: 'taken', message: 'no room', data: { room: 1 } });
  });

  it('wait beyond 64, and all are answered in order', async () => {
    let most = 0;
    let under = 0;
    const call: Served['call'] = async (_, input) => {
      most = Math.max(most, (under += 1));
      await settle(1);
      under -= 1;
      return input;
    };
    const peer = pair({ call });
    const all = await Promise.all(Array.from({ length: 1000 }, (_, i) => peer.call('x', i)));
    expect(all).toEqual(Array.from({ length: 1000 }, (_, i) => i));
    expect(most).toBe(CREDIT);
  });

  it('reach the other side as cancelled, and give their credit back even if it does not listen', async () => {
    const seen: AbortSignal[] = [];
    const peer = pair({
      call: (target, _, signal) => (target === 'fast' ? 'answered' : (seen.push(signal), new Promise(() => {}))),
    });
    const ends = Array.from({ length: CREDIT + 5 }, () => new AbortController());
    const calls = ends.map(({ signal }) => peer.call('slow', 1, signal));
    await settle();
    expect(seen).toHaveLength(CREDIT);
    for (const end of ends) end.abort(new Error('enough'));
    for (const one of await Promise.allSettled(calls)) expect(one).toMatchObject({ status: 'rejected' });
    await settle();
    expect(seen.every(({ aborted }) => aborted)).toBe(true);
    // What had not been sent never was.
    expect(seen).toHaveLength(CREDIT);
    await expect(Promise.all(Array.from({ length: CREDIT + 1 }, () => peer.call('fast', 1)))).resolves.toHaveLength(
      CREDIT + 1,
    );
  });

  it('say which side cannot send what, and nobody is stopped', async () => {
    const peer = pair({ call: (target) => (target === 'give' ? () => 1 : 'fine') });
    await expect(peer.call('take', () => 1)).rejects.toMatchObject({ code: 'FW3111' });
    await expect(peer.call('give', 1)).rejects.toMatchObject({ code: 'FW3111' });
    await expect(peer.call('take', 1)).resolves.toBe('fine');
  });

  it('end with the other side', async () => {
    const peer = pair({ call: () => new Promise(() => {}) });
    const waiting = peer.call('x', 1);
    peer.end();
    await expect(waiting).rejects.toMatchObject({ code: 'FW1304' });
    await expect(peer.call('x', 1)).rejects.toMatchObject({ code: 'FW1009' });
  });
});

describe('streams', () => {
  it('carry items, their end and their errors', async () => {
    const peer = pair({
      open: (target) => (target === 'good' ? of(1, 2, 3) : throwError(() => new Error('broken'))),
      adds: () => true,
    });
    await expect(firstValueFrom(peer.open('good', 1).pipe(toArray()))).resolves.toEqual([1, 2, 3]);
    await expect(firstValueFrom(peer.open('bad', 1))).rejects.toMatchObject({ message: 'broken' });
  });

  it('give a slow receiver the latest where each item stands for all before', async () => {
    const source = new Subject<number>();
    const peer = pair({ open: () => source });
    const seen: unknown[] = [];
    const subscription = peer.open('x', 1).subscribe((value) => seen.push(value));
    await settle();
    for (let i = 0; i < 10_000; i++) source.next(i);
    await expect.poll(() => seen.at(-1), { timeout: 5000 }).toBe(9_999);
    expect(seen.length).toBeLessThan(3 * CREDIT);
    subscription.unsubscribe();
  });

  it('lose nothing where each item counts, until too many wait', async () => {
    const source = new Subject<number>();
    const peer = pair({ open: () => source, adds: () => true });
    const seen: unknown[] = [];
    let failed: unknown;
    peer.open('x', 1).subscribe({ next: (value) => seen.push(value), error: (error: unknown) => (failed = error) });
    await settle();
    for (let i = 0; i < HELD; i++) source.next(i);
    await expect.poll(() => seen.length, { timeout: 5000 }).toBe(HELD);
    expect(seen).toEqual(Array.from({ length: HELD }, (_, i) => i));
    for (let i = 0; i <= HELD + CREDIT; i++) source.next(i);
    await expect.poll(() => failed, { timeout: 5000 }).toBeDefined();
    expect(failed).toMatchObject({ code: 'FW3110' });
    expect(source.observed).toBe(false);
  });

  it('end where they come from when nobody listens', async () => {
    let left = 0;
    const peer = pair({ open: () => new Observable(() => () => (left += 1)) });
    const subscription = peer.open('x', 1).subscribe();
    await settle();
    subscription.unsubscribe();
    await settle();
    expect(left).toBe(1);
    peer.open('x', 1).subscribe().unsubscribe();
    await settle();
    expect(left).toBe(2);
  });
});
