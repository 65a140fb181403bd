import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newFolder } from '../test-server.ts';
import { Store } from './store.ts';

let folder: string;
let store: Store;

beforeEach(() => {
  folder = newFolder();
  store = new Store(folder, 250);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const ANNA = { account: 'team', person: 'anna' };
const BERT = { account: 'team', person: 'bert' };
const bytes = (letter: string) => Buffer.from(letter.repeat(100));
const files = () =>
  readdirSync(join(folder, 'blobs'), { recursive: true }).filter((name) => String(name).includes('/b'));

function upload(reader: typeof ANNA, letter: string): string {
  const blob = store.blobs.files.write(bytes(letter));
  store.blobs.noteUpload(reader, { ...blob, type: 'text/plain' });
  return blob.id;
}

test('the same octets are one file, whoever brings them', () => {
  expect(upload(ANNA, 'a')).toBe(upload(BERT, 'a'));
  expect(files()).toHaveLength(1);
});

test("an upload is its uploader's until an object has it", () => {
  const id = upload(ANNA, 'a');
  expect(store.blobs.find(ANNA, id)).toEqual({ id, size: 100, type: 'text/plain' });
  expect(store.blobs.find(BERT, id)).toBeUndefined();
  expect(store.blobs.find({ account: 'other', person: 'anna' }, id)).toBeUndefined();
  store.blobs.add('team', bytes('a'));
  expect(store.blobs.find(BERT, id)?.size).toBe(100);
});

test("who uploads more than fits loses the oldest, not the others'", () => {
  const ids = ['a', 'b', 'c'].map((letter) => upload(ANNA, letter));
  const other = upload(BERT, 'd');
  const left = ids.filter((id) => store.blobs.find(ANNA, id));
  expect(left).toHaveLength(2);
  expect(left).toContain(ids[2]);
  expect(store.blobs.find(BERT, other)).toBeDefined();
});

test('the sweep takes what nobody needs any more, a day later', () => {
  const id = upload(ANNA, 'a');
  store.blobs.files.write(bytes('x'));
  store.blobs.sweep(Date.now() + 3_600_000);
  expect(files()).toHaveLength(1);
  expect(store.blobs.find(ANNA, id)).toBeDefined();
  store.blobs.sweep(Date.now() + 90_000_000);
  expect(files()).toEqual([]);
  expect(store.blobs.find(ANNA, id)).toBeUndefined();
});

test('in bulk, all is on the disk when the work counts as done', async () => {
  const ids = await store.blobs.files.inBulk(async () =>
    ['a', 'b', 'c'].map((letter) => store.blobs.files.write(bytes(letter)).id),
  );
  expect(files()).toHaveLength(3);
  expect(Buffer.from(store.blobs.files.read(String(ids[1])))).toEqual(bytes('b'));
});
