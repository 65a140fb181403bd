import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rmSync } from 'node:fs';
import { newFolder } from '../test-server.ts';
import { accountIdOf } from './accounts.ts';
import { bool, idOrReference, listOf, mapOf, isTrue, nullable, text, unsigned } from './checks.ts';
import type { DeclaredType } from './declared-type.ts';
import { Dispatcher } from './dispatch.ts';
import { stringOf, type JsonObject } from './json.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { Invocation } from './request.ts';
import { standardMethods } from './standard-methods.ts';
import { Store } from './store.ts';

const CAPABILITY = 'urn:example:todo';

/** The example of RFC 8620 §5.7, declared. */
const todo: DeclaredType = {
  name: 'Todo',
  capability: CAPABILITY,
  prefix: 'd',
  properties: {
    id: { check: text, serverSet: true },
    title: { check: text, required: true },
    keywords: { check: mapOf(text, isTrue), initial: {} },
    priority: { check: unsigned, initial: 5 },
    author: { check: text, immutable: true, initial: '' },
    parentId: { check: nullable(idOrReference), reference: 'value' },
    steps: { check: listOf(text), initial: [] },
  },
  methods: ['get', 'changes', 'set', 'query', 'queryChanges', 'copy'],
  querying: {
    filters: {
      hasKeyword: {
        check: text,
        sql: (value, values) => {
          values.push(`$.keywords.${JSON.stringify(value)}`);
          return 'json_extract(o.json, ?) IS NOT NULL';
        },
      },
    },
    sorts: { title: { sql: () => "o.json ->> 'title'", text: true }, priority: { sql: () => "o.json ->> 'priority'" } },
    arguments: { onlyOpen: bool },
  },
};

type Answer = ReturnType<typeof JSON.parse>;

const ONE = accountIdOf('one@example.test');
const TEAM = accountIdOf('team@example.test');

let folder: string;
let store: Store;
let dispatcher: Dispatcher;
let broken: unknown[];

function request(calls: Invocation[], createdIds?: Record<string, string>): Answer {
  const asked = { using: [CAPABILITY], calls, createdIds };
  return dispatcher.run({ request: asked, person: { id: ONE, address: 'one@example.test' }, sessionState: 's' });
}

function call(name: string, args: JsonObject = {}): Answer {
  const [[answered, result]] = request([[name, { accountId: ONE, ...args }, '0']]).methodResponses;
  return answered === 'error' ? { error: result } : result;
}

function create(title: string, more: JsonObject = {}): string {
  return call('Todo/set', { create: { t: { title, ...more } } }).created.t.id;
}

const set = (args: JsonObject): Answer => call('Todo/set', args);
const read = (id: string): Answer => call('Todo/get', { ids: [id] }).list[0];

beforeEach(() => {
  folder = newFolder();
  store = new Store(folder, 1_000_000);
  for (const [id, address, shared] of [
    [ONE, 'one@example.test', 0],
    [TEAM, 'team@example.test', 1],
  ] as const) {
    store.database.run(
      'INSERT INTO account (id, address, name, shared, active) VALUES (?, ?, ?, ?, 1)',
      id,
      address,
      address,
      shared,
    );
  }
  store.database.run("INSERT INTO share VALUES (?, ?, 'all')", TEAM, ONE);
  broken = [];
  const methods = new Map(standardMethods(todo));
  methods.set('Todo/break', {
    capability: CAPABILITY,
    run: (args, at) => {
      store.changes.create(ONE, 'Todo', { id: 'half', json: { id: 'half' } });
      at.created.set('half', 'half');
      throw new Error(stringOf(args['why']));
    },
  });
  const limits = { ...DEFAULT_LIMITS, maxObjectsInGet: 4, maxObjectsInSet: 4 };
  dispatcher = new Dispatcher({ store, methods, limits, report: (_, error) => broken.push(error) });
});

afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('get', () => {
  test('returns what was asked for, each once, and names what is not there', () => {
    const id = create('eins');
    const got = call('Todo/get', { ids: [id, 'nothing', id], properties: ['title'] });
    expect(got.list).toEqual([{ id, title: 'eins' }]);
    expect(got.notFound).toEqual(['nothing']);
  });

  test('more than maxObjectsInGet is requestTooLarge, by ids and by all', () => {
    expect(call('Todo/get', { ids: ['a', 'b', 'c', 'd', 'e'] }).error.type).toBe('requestTooLarge');
    for (const title of ['1', '2', '3', '4', '5']) create(title);
    expect(call('Todo/get', { ids: null }).error.type).toBe('requestTooLarge');
  });

  test('unknown properties and arguments are refused, a missing account too', () => {
    expect(call('Todo/get', { properties: ['colour'] }).error.type).toBe('invalidArguments');
    expect(call('Todo/get', { colour: true }).error.type).toBe('invalidArguments');
    expect(request([['Todo/get', {}, '0']]).methodResponses[0][1].type).toBe('invalidArguments');
  });
});

describe('set', () => {
  test('tells what the client did not say: id and defaults', () => {
    const { created } = set({ create: { t: { title: 'neu', priority: 1 } } });
    expect(created.t).toEqual({ id: expect.any(String), keywords: {}, author: '', parentId: null, steps: [] });
  });

  test('names all wrong properties at once', () => {
    const { notCreated } = set({ create: { t: { id: 'mine', priority: -1, colour: 'red' } } });
    expect(notCreated.t.type).toBe('invalidProperties');
    expect(notCreated.t.properties.toSorted()).toEqual(['colour', 'id', 'priority', 'title']);
  });

  test('a patch changes what it names; null is the default', () => {
    const id = create('a', { priority: 1, keywords: { music: true, video: true } });
    const patch = { 'keywords/music': null, 'keywords/chopin': true, 'keywords/never': null, priority: null };
    expect(set({ update: { [id]: patch } }).updated).toEqual({ [id]: null });
    expect(read(id)).toMatchObject({ keywords: { video: true, chopin: true }, priority: 5 });
  });

  test('a whole object is a patch, too', () => {
    const id = create('a', { author: 'anna' });
    const whole = read(id);
    expect(set({ update: { [id]: { ...whole, title: 'b' } } }).notUpdated).toBeNull();
    expect(read(id)).toEqual({ ...whole, title: 'b' });
  });

  test.each([
    ['into a list', { 'steps/0': 'x' }],
    ['below nothing', { 'colour/red': 'x' }],
    ['one inside the other', { keywords: {}, 'keywords/music': true }],
    ['the prototype', { 'keywords/__proto__': true }],
  ])('a patch %s is invalidPatch', (_, patch) => {
    const id = create('a', { steps: ['1'] });
    expect(set({ update: { [id]: patch as JsonObject } }).notUpdated[id].type).toBe('invalidPatch');
    expect(read(id).steps).toEqual(['1']);
  });

  test("what is immutable, the server's or unknown is invalidProperties, and nothing of the patch is done", () => {
    const id = create('a', { author: 'anna' });
    const { notUpdated } = set({ update: { [id]: { title: 'b', author: 'bert', id: 'other', colour: 1 } } });
    expect(notUpdated[id].properties.toSorted()).toEqual(['author', 'colour', 'id']);
    expect(read(id).title).toBe('a');
  });

  test('each object alone: one fails, the others are done', () => {
    const id = create('a');
    const answer = set({
      create: { x: { title: 1 }, y: { title: 'y' } },
      update: { [id]: { title: 'b' } },
      destroy: ['nothing'],
    });
    expect(Object.keys(answer.created)).toEqual(['y']);
    expect(Object.keys(answer.notCreated)).toEqual(['x']);
    expect(answer.updated).toEqual({ [id]: null });
    expect(answer.notDestroyed.nothing.type).toBe('notFound');
    expect(answer.destroyed).toBeNull();
  });

  test('what is destroyed in the same call is not updated', () => {
    const id = create('a');
    const { notUpdated, destroyed } = set({ update: { [id]: { title: 'b' } }, destroy: [id] });
    expect(notUpdated[id].type).toBe('willDestroy');
    expect(destroyed).toEqual([id]);
  });

  test('creation ids reach into the same call, later calls, and the next request', () => {
    const first = request(
      [
        [
          'Todo/set',
          {
            accountId: ONE,
            create: { b: { title: 'b', parentId: '#a' }, a: { title: 'a' } },
            update: { '#a': { priority: 9 } },
          },
          '0',
        ],
        ['Todo/get', { accountId: ONE, ids: ['#b', '#z'] }, '1'],
      ],
      {},
    );
    const [[, made], [, got]] = first.methodResponses;
    expect(got.list[0].parentId).toBe(made.created.a.id);
    expect(got.notFound).toEqual(['#z']);
    expect(made.updated).toEqual({ [made.created.a.id]: null });
    expect(first.createdIds).toEqual({ a: made.created.a.id, b: made.created.b.id });
    const next = request([['Todo/get', { accountId: ONE, ids: ['#a'], properties: ['title'] }, '0']], first.createdIds);
    expect(next.methodResponses[0][1].list).toEqual([{ id: made.created.a.id, title: 'a' }]);
  });

  test('a wrong ifInState or too many objects: nothing is done', () => {
    const { state } = call('Todo/get', { ids: [] });
    expect(set({ ifInState: `${state}9`, create: { t: { title: 'x' } } }).error.type).toBe('stateMismatch');
    const many = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((key) => [key, { title: key }]));
    expect(set({ create: many }).error.type).toBe('requestTooLarge');
    expect(call('Todo/get', { ids: [] }).state).toBe(state);
  });

  test("a client's own keys cannot reach into prototypes", () => {
    const answer = set({ create: JSON.parse('{"__proto__": {"title": "x"}}') });
    expect(Object.hasOwn(answer.created, '__proto__')).toBe(true);
    expect(({} as JsonObject)['title']).toBeUndefined();
  });
});

describe('changes', () => {
  test('created, updated, destroyed; made and gone is never told', () => {
    const old = create('old');
    const gone = create('gone');
    const { state } = call('Todo/get', { ids: [] });
    const made = create('made');
    set({ update: { [made]: { title: 'more' }, [old]: { title: 'older' } }, destroy: [gone] });
    set({ destroy: [create('short')] });
    const changes = call('Todo/changes', { sinceState: state });
    expect(changes).toMatchObject({
      oldState: state,
      hasMoreChanges: false,
      created: [made],
      updated: [old],
      destroyed: [gone],
    });
    expect(changes.newState).toBe(call('Todo/get', { ids: [] }).state);
  });

  test('in steps: never more than asked for, nothing twice, nothing left out, created before updated', () => {
    const ids = ['1', '2', '3', '4'].map((title) => create(title));
    const first = { sinceState: '0', maxChanges: 3 };
    set({ update: { [String(ids[0])]: { title: 'again' } } });
    const one = call('Todo/changes', first);
    expect([one.created, one.updated, one.hasMoreChanges]).toEqual([ids.slice(0, 3), [], true]);
    const two = call('Todo/changes', { sinceState: one.newState, maxChanges: 3 });
    expect([two.created, two.updated, two.hasMoreChanges]).toEqual([[ids[3]], [ids[0]], false]);
    expect(call('Todo/changes', { sinceState: two.newState })).toMatchObject({
      created: [],
      updated: [],
      destroyed: [],
    });
  });

  test('maxChanges 0, a strange state, and a state from the future are refused', () => {
    expect(call('Todo/changes', { sinceState: '0', maxChanges: 0 }).error.type).toBe('invalidArguments');
    for (const sinceState of ['never', '-1', '99999', '']) {
      expect(call('Todo/changes', { sinceState }).error.type).toBe('cannotCalculateChanges');
    }
  });

  test('what was forgotten cannot be the start, the present always can', () => {
    const id = create('a');
    const { state } = call('Todo/get', { ids: [] });
    set({ destroy: [id] });
    set({ destroy: [create('b')] });
    store.changes.prune(ONE, 0);
    expect(call('Todo/changes', { sinceState: state }).error.type).toBe('cannotCalculateChanges');
    const now = call('Todo/get', { ids: [] }).state;
    expect(call('Todo/changes', { sinceState: now }).destroyed).toEqual([]);
  });
});

describe('query', () => {
  beforeEach(() => {
    for (const [title, priority, keywords] of [
      ['b', 2, { x: true }],
      ['A', 1, {}],
      ['ä', 3, { x: true }],
    ] as const) {
      create(title, { priority, keywords });
    }
  });
  const titles = (args: JsonObject): string[] => {
    const { ids } = call('Todo/query', args);
    return ids.map((id: string) => read(id).title);
  };

  test('sorts by type: text with a collation, numbers by size', () => {
    expect(titles({ sort: [{ property: 'title' }] })).toEqual(['A', 'ä', 'b']);
    expect(titles({ sort: [{ property: 'title', collation: 'i;octet' }] })).toEqual(['A', 'b', 'ä']);
    expect(titles({ sort: [{ property: 'priority', isAscending: false }] })).toEqual(['ä', 'b', 'A']);
    expect(call('Todo/query', { sort: [{ property: 'title', collation: 'i;nothing' }] }).error.type).toBe(
      'unsupportedSort',
    );
    expect(call('Todo/query', { sort: [{ property: 'colour' }] }).error.type).toBe('unsupportedSort');
    expect(call('Todo/query', { sort: 'title' }).error.type).toBe('invalidArguments');
  });

  test('filters, their operators, and what is none', () => {
    const has = { hasKeyword: 'x' };
    expect(titles({ filter: has, sort: [{ property: 'title' }] })).toEqual(['ä', 'b']);
    expect(titles({ filter: { operator: 'NOT', conditions: [has] } })).toEqual(['A']);
    expect(titles({ filter: { hasKeyword: 'x") OR 1=1 --' } })).toEqual([]);
    expect(call('Todo/query', { filter: { operator: 'XOR', conditions: [has] } }).error.type).toBe('invalidArguments');
    expect(call('Todo/query', { filter: { hasKeyword: 1 } }).error.type).toBe('invalidArguments');
    expect(call('Todo/query', { filter: { colour: 'red' } }).error.type).toBe('unsupportedFilter');
  });

  test('total only when asked for; a larger limit is clamped and told', () => {
    expect(call('Todo/query', { limit: 2 })).not.toHaveProperty('total');
    expect(call('Todo/query', { limit: 2 })).not.toHaveProperty('limit');
    expect(call('Todo/query', { calculateTotal: true, limit: 10_000 })).toMatchObject({ total: 3, limit: 5000 });
  });

  test('queryChanges adds and removes, in order; too many are refused', () => {
    const query = { sort: [{ property: 'title' }] };
    const before = call('Todo/query', query);
    const made = create('aa');
    set({ destroy: [before.ids[2]] });
    const changes = call('Todo/queryChanges', { ...query, sinceQueryState: before.queryState, calculateTotal: true });
    expect(changes).toMatchObject({ removed: [before.ids[2]], added: [{ id: made, index: 1 }], total: 3 });
    const few = call('Todo/queryChanges', { ...query, sinceQueryState: before.queryState, maxChanges: 1 });
    expect(few.error.type).toBe('tooManyChanges');
  });
});

describe('copy', () => {
  test('into another account, with changes, and away from the first when asked', () => {
    const id = create('a', { priority: 1 });
    const args = {
      fromAccountId: ONE,
      accountId: TEAM,
      create: { c: { id, title: 'b' } },
      onSuccessDestroyOriginal: true,
    };
    const { methodResponses } = request([['Todo/copy', args, '0']]);
    const [[, copied], [implied, destroyed, callId]] = methodResponses;
    expect([implied, destroyed.destroyed, callId]).toEqual(['Todo/set', [id], '0']);
    const got = call('Todo/get', { accountId: TEAM, ids: [copied.created.c.id] });
    expect(got.list[0]).toMatchObject({ title: 'b', priority: 1 });
  });

  test('its own errors', () => {
    const id = create('a');
    const make = { c: { id } };
    expect(call('Todo/copy', { fromAccountId: ONE, create: make }).error.type).toBe('invalidArguments');
    expect(call('Todo/copy', { fromAccountId: 'nobody', create: make }).error.type).toBe('fromAccountNotFound');
    const wrong = call('Todo/copy', { fromAccountId: ONE, accountId: TEAM, create: make, ifFromInState: 'x' });
    expect(wrong.error.type).toBe('stateMismatch');
    const none = call('Todo/copy', { fromAccountId: ONE, accountId: TEAM, create: { c: { id: 'nothing' } } });
    expect(none.notCreated.c.type).toBe('notFound');
  });
});

test('a call that breaks in the middle leaves nothing behind and is reported; the next goes on', () => {
  const answer = request(
    [
      ['Todo/break', { why: 'a bug' }, '0'],
      ['Todo/get', { accountId: ONE, ids: ['half', '#half'] }, '1'],
    ],
    {},
  );
  const [[name, error], [, got]] = answer.methodResponses;
  expect([name, error.type]).toEqual(['error', 'serverFail']);
  expect(JSON.stringify(error)).not.toContain('a bug');
  expect(broken).toEqual([new Error('a bug')]);
  expect(got.notFound).toEqual(['half', '#half']);
  expect(answer.createdIds).toEqual({});
});
