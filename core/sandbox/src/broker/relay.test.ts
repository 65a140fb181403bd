import { beforeEach, describe, expect, it } from 'vitest';
import type { Border } from '../border.ts';
import { CREDIT, type Sent } from '../protocol.ts';
import { STREAMS } from './ledger.ts';
import { Relay, type Stop } from './relay.ts';

const day = { type: 'object', properties: { day: { type: 'string' } }, required: ['day'] };
const border: Border = {
  uses: {
    rooms: { kind: 'service', id: 'rooms@1', members: { free: 'call', live: 'stream' } },
    book: { kind: 'command', id: 'book@1' },
    count: { kind: 'state', id: 'count@1' },
    actions: { kind: 'point', id: 'actions@1' },
    rules: { kind: 'named', id: 'rules@1' },
  },
  gives: { booked: 'booked@1', greet: 'greet@1' },
  shapes: {
    'rooms@1': { members: { free: { input: day, output: {} }, live: { input: day } } },
    'book@1': { input: day },
    'actions@1': { context: day },
    'booked@1': { data: day },
    'greet@1': { input: day, output: { type: 'string' } },
  },
};
let relay: Relay;
let now = 0;
let page: unknown[];
let frame: unknown[];
let stopped: Stop | undefined;
const say = (message: Sent): void => relay.fromFrame({ v: 1, ...message });
const host = (message: Sent): void => relay.fromPage({ v: 1, ...message });
const call = (id: number, target = 'uses/rooms/free', input: unknown = { day: 'mo' }): void =>
  say({ op: 'call', id, target, input });

beforeEach(() => {
  [page, frame, stopped, now] = [[], [], undefined, 0];
  relay = new Relay({
    border,
    page: { postMessage: (message) => page.push(message) },
    frame: { postMessage: (message) => frame.push(message) },
    stop: (stop) => {
      stopped = stop;
    },
    now: () => now,
  });
});

describe('credit', () => {
  it('allows 64 calls under way, and as many again as were answered', () => {
    for (let id = 0; id < CREDIT; id++) call(id);
    for (let id = 0; id < CREDIT; id++) host({ op: 'answer', id, value: 1 });
    for (let id = CREDIT; id < 2 * CREDIT; id++) call(id);
    expect(page).toHaveLength(2 * CREDIT);
    expect(stopped).toBeUndefined();
    call(2 * CREDIT);
    expect(stopped?.code).toBe('FW2020');
    call(2 * CREDIT + 1);
    expect(page).toHaveLength(2 * CREDIT);
  });

  it('counts calls, openings and items together', () => {
    host({ op: 'open', id: 1, target: 'given/booked', input: null });
    for (let id = 0; id < 32; id++) call(id);
    for (let id = 32; id < 48; id++) say({ op: 'open', id, target: 'uses/rooms/live', input: { day: 'mo' } });
    for (let i = 0; i < 16; i++) say({ op: 'item', id: 1, value: { day: 'mo' } });
    expect(stopped).toBeUndefined();
    say({ op: 'item', id: 1, value: { day: 'mo' } });
    expect(stopped?.code).toBe('FW2020');
  });

  it('keeps what a cancelled call has taken until it is answered', () => {
    for (let id = 0; id < CREDIT; id++) call(id);
    say({ op: 'cancel', id: 0 });
    call(CREDIT);
    expect(stopped?.code).toBe('FW2020');
  });

  it('bounds the streams that are open, however slowly they were opened', () => {
    for (let id = 0; id <= STREAMS; id++) {
      say({ op: 'open', id, target: 'uses/rooms/live', input: { day: 'mo' } });
      host({ op: 'opened', id });
    }
    expect(stopped?.code).toBe('FW2020');
  });
});

describe('replies', () => {
  const replies: readonly Sent[] = [
    { op: 'answer', id: 9, value: 1 },
    { op: 'refuse', id: 9, code: 'x', message: 'x' },
    { op: 'item', id: 9, value: 1 },
    { op: 'done', id: 9 },
    { op: 'taken', id: 9 },
    { op: 'opened', id: 9 },
    { op: 'cancel', id: 9 },
    { op: 'close', id: 9 },
  ];
  it.each(replies)('$op to nothing is ignored and counted', (message) => {
    say(message);
    expect([page, stopped, relay.ignored]).toEqual([[], undefined, 1]);
  });

  it('a second answer and a late item are, too, and the late one gets its credit back', () => {
    host({ op: 'call', id: 1, target: 'given/greet', input: null });
    host({ op: 'open', id: 2, target: 'given/booked', input: null });
    say({ op: 'answer', id: 1, value: 'a' });
    say({ op: 'answer', id: 1, value: 'b' });
    host({ op: 'close', id: 2 });
    for (let i = 0; i < 2 * CREDIT; i++) say({ op: 'item', id: 2, value: { day: 'mo' } });
    expect(page).toEqual([{ v: 1, op: 'answer', id: 1, value: 'a' }]);
    expect(relay.ignored).toBe(1 + 2 * CREDIT);
    expect(frame.at(-1)).toEqual({ v: 1, op: 'taken', id: 2 });
    expect(stopped).toBeUndefined();
  });

  it('an id that was used is never used again', () => {
    call(5);
    call(5);
    host({ op: 'answer', id: 5, value: 1 });
    call(5);
    call(3);
    expect([page.length, relay.ignored]).toEqual([1, 3]);
  });

  it('a flood of them stops the frame', () => {
    for (let i = 0; i < 1000; i++) say({ op: 'done', id: 7 });
    now = 1001;
    for (let i = 0; i < 1000; i++) say({ op: 'done', id: 7 });
    expect(stopped).toBeUndefined();
    say({ op: 'done', id: 7 });
    expect(stopped?.code).toBe('FW2020');
  });
});

describe('shapes', () => {
  it.each([
    ['uses/rooms/free', { day: 1 }],
    ['uses/book', {}],
    ['uses/actions/run', { plugin: 'x', id: 'y', context: {} }],
    ['uses/actions/run', { plugin: 'x', id: 'y', context: { day: 'mo' }, more: 1 }],
    ['uses/rules/run', { id: 'book@1', input: {} }],
    ['uses/rules/run', { id: 'unknown@1', input: {} }],
    ['unsaved', { title: 1, saves: true }],
    ['fault', {}],
  ])('refuses what does not fit %s', (target, input) => {
    call(1, target, input);
    expect([page, stopped?.code]).toEqual([[], 'FW2023']);
  });

  it.each([
    ['uses/book', { day: 'mo' }],
    ['uses/actions/run', { plugin: 'x', id: 'y', context: { day: 'mo' } }],
    ['uses/rules/run', { id: 'book@1', input: { day: 'mo' } }],
    ['unsaved', null],
    ['size', { inline: 1e9, block: Number.NaN }],
    // Nobody reads it: the page refuses the name.
    ['uses/other', { any: 'thing' }],
    ['toString', {}],
  ])('lets pass what fits %s', (target, input) => {
    call(1, target, input);
    expect([page.length, stopped]).toEqual([1, undefined]);
  });

  it('holds what a frame gives to the shape of what it promised', () => {
    host({ op: 'call', id: 1, target: 'given/greet', input: null });
    say({ op: 'answer', id: 1, value: 7 });
    expect(stopped?.message).toMatch(/given\/greet/);
  });

  it('refuses what is no message', () => {
    relay.fromFrame({ v: 1, op: 'call', id: 1, target: 'x', input: 1, more: 1 });
    expect(stopped?.code).toBe('FW2023');
  });

  it('refuses a value for what takes none', () => {
    say({ op: 'open', id: 1, target: 'uses/count', input: {} });
    expect(stopped?.code).toBe('FW2023');
  });
});
