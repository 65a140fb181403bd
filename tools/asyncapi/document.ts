/**
 * Topics are channels with one message. A command, and each member of a service, is a channel with a request and an
 * operation that replies on a channel of its own; a stream replies many times. Points are no messages and not in it.
 */
import { borderShape } from '../../sdk/cli/src/packages/border-shape.ts';
import type { Shape } from '../../sdk/cli/src/packages/shape.ts';
import { modelShapes } from './model-shapes.ts';

interface Facts {
  readonly kind: string;
  readonly needs?: string;
  readonly errors?: readonly string[];
  readonly privacy?: string;
  readonly timeout?: number | 'none';
  readonly items?: string;
  readonly members?: Readonly<Record<string, Facts>>;
}
interface Schemas {
  readonly input?: unknown;
  readonly output?: unknown;
}
type Named<T> = Record<string, T>;
interface Parts {
  readonly channels: Named<unknown>;
  readonly operations: Named<unknown>;
}

const isExperimental = (id: string): boolean => id.endsWith('@0');
const extensions = (id: string, { needs, errors, privacy, timeout, items }: Facts): Named<unknown> => ({
  ...(isExperimental(id) && { 'x-experimental': true }),
  ...(needs && { 'x-permission': needs }),
  ...(errors && { 'x-errors': errors }),
  ...(privacy && { 'x-privacy': privacy }),
  ...(timeout !== undefined && { 'x-timeout': timeout }),
  ...(items && { 'x-items': items }),
});
/** Names inside the document allow no `@` and `/`. */
const key = (id: string): string => id.replaceAll(/[^\w.-]/g, '_');
const message = (name: string, payload: unknown): Named<unknown> => ({ [name]: { name, payload: payload ?? {} } });

function topic(id: string, facts: Facts, data: unknown): Parts {
  const channel = {
    address: id,
    title: `${facts.kind} ${id}`,
    messages: message('fact', data),
    ...extensions(id, facts),
  };
  return {
    channels: { [key(id)]: channel },
    operations: { [key(`publish ${id}`)]: { action: 'send', channel: { $ref: `#/channels/${key(id)}` } } },
  };
}

function request(id: string, address: string, facts: Facts, { input, output }: Schemas): Parts {
  const [asked, answered] = [key(address), key(`${address}/answer`)];
  return {
    channels: {
      [asked]: {
        address,
        title: `${facts.kind} ${address}`,
        messages: message('input', input),
        ...extensions(id, facts),
      },
      [answered]: {
        address: `${address}/answer`,
        title: facts.kind === 'stream' ? 'each item' : 'the answer',
        messages: message(facts.kind === 'stream' ? 'item' : 'output', output),
      },
    },
    operations: {
      [key(`call ${address}`)]: {
        action: 'send',
        channel: { $ref: `#/channels/${asked}` },
        reply: { channel: { $ref: `#/channels/${answered}` } },
      },
    },
  };
}

function ofShape(id: string, shape: Shape): Parts {
  const facts = shape as unknown as Facts;
  const { data, input, output, members = {} } = borderShape(shape);
  if (facts.kind === 'event' || facts.kind === 'state') return topic(id, facts, data);
  if (facts.kind === 'command') return request(id, id, facts, { input, output });
  const each = Object.entries(facts.members ?? {}).map(([name, member]) =>
    request(id, `${id}/${name}`, member, members[name] ?? {}),
  );
  return {
    channels: Object.assign({}, ...each.map(({ channels }) => channels)) as Named<unknown>,
    operations: Object.assign({}, ...each.map(({ operations }) => operations)) as Named<unknown>,
  };
}

/** The whole document, the same for the same shapes. */
export async function asyncApi(): Promise<Named<unknown>> {
  const all = Object.entries(await modelShapes()).map(([id, shape]) => ofShape(id, shape));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Fachwerk contracts',
      version: '1.0.0',
      description:
        'What plugins of a workplace say to each other: facts, commands and services by id and major. Ids @0 are experimental. A person reads the contract catalogue in Storybook.',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/json',
    channels: Object.assign({}, ...all.map(({ channels }) => channels)) as Named<unknown>,
    operations: Object.assign({}, ...all.map(({ operations }) => operations)) as Named<unknown>,
  };
}
