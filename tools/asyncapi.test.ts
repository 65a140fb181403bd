import specs from '@asyncapi/specs';
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { catalogueFiles } from './asyncapi/catalogue-files.ts';
import { asyncApi } from './asyncapi/document.ts';

interface Channel {
  readonly address: string;
  readonly messages: Readonly<Record<string, { readonly payload: object }>>;
  readonly 'x-experimental'?: true;
}
let document: {
  readonly channels: Readonly<Record<string, Channel>>;
  readonly operations: Readonly<Record<string, unknown>>;
};
beforeAll(async () => {
  document = (await asyncApi()) as unknown as typeof document;
});

test('the committed document is what the contracts say', () => {
  const committed: unknown = JSON.parse(readFileSync(`${import.meta.dirname}/../docs/asyncapi.json`, 'utf8'));
  // To accept a change: node -C @fachwerk/source tools/asyncapi.ts --write
  expect(committed).toEqual(document);
});

test('it is an AsyncAPI document of version 3.0', () => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const schema = specs.schemas['3.0.0'];
  // Ajv brings this one itself.
  const own = Object.entries(schema.definitions ?? {}).filter(
    ([id]) => id !== 'http://json-schema.org/draft-07/schema',
  );
  const validate = ajv.compile({ ...(schema as object), definitions: Object.fromEntries(own) });
  expect(validate(document)).toBe(true);
  // The schema refuses: without this the line above would prove nothing.
  expect(validate({ ...document, operations: { x: { action: 'shout' } } })).toBe(false);
});

test('everything experimental is marked, and nothing else', () => {
  const channels = Object.values(document.channels).filter(({ address }) => !address.endsWith('/answer'));
  const marked = channels.filter((channel) => channel['x-experimental']);
  expect(marked).toEqual(channels.filter(({ address }) => address.includes('@0')));
  expect(marked.length).toBeGreaterThan(0);
});

test('a call of a store stands there with what it takes and gives', () => {
  const { messages } = document.channels['mail.store_1_get']!;
  expect(messages['input']?.payload).toMatchObject({ properties: { account: { type: 'string' } } });
  expect(document.operations['call_mail.store_1_get']).toMatchObject({
    reply: { channel: { $ref: '#/channels/mail.store_1_get_answer' } },
  });
});

test('the catalogue in Storybook has a story for each contract', async () => {
  const files = await catalogueFiles();
  const committed = Object.keys(files).map((name) => [
    name,
    readFileSync(`${import.meta.dirname}/../docs/catalogue/${name}`, 'utf8'),
  ]);
  // To accept a change: node -C @fachwerk/source tools/catalogue.ts --write
  expect(Object.fromEntries(committed)).toEqual(files);
});
