import {
  CONVENIENCE,
  headerPropertyValue,
  parseHeaderProperty,
  partText,
  type ParsedMail,
  type Part,
} from '../../mime/index.ts';
import { bool, listOf, nullable, text, unsigned } from '../engine/checks.ts';
import { invalidArguments } from '../engine/failures.ts';
import type { Json, JsonObject } from '../engine/json.ts';
import { allParts, partBlobId } from './parsed-mails.ts';
import { truncated } from './truncated.ts';

/** The arguments of Email/get and Email/parse beyond the standard ones (RFC 8621 §4.2). */
export const BODY_ARGUMENTS = {
  bodyProperties: nullable(listOf(text)),
  fetchTextBodyValues: bool,
  fetchHTMLBodyValues: bool,
  fetchAllBodyValues: bool,
  maxBodyValueBytes: unsigned,
};

const DEFAULT_PART = [
  'partId',
  'blobId',
  'size',
  'name',
  'type',
  'charset',
  'disposition',
  'cid',
  'language',
  'location',
];
const PART_PROPERTIES = new Set([...DEFAULT_PART, 'headers', 'subParts']);
export const BODY_PROPERTIES: readonly string[] = [
  'headers',
  'bodyStructure',
  'bodyValues',
  'textBody',
  'htmlBody',
  'attachments',
];

interface Body {
  blobId: string;
  mail: ParsedMail;
  args: JsonObject;
}

export function partProperties(args: JsonObject): string[] {
  const asked = (args['bodyProperties'] ?? DEFAULT_PART) as string[];
  for (const name of asked) {
    if (!PART_PROPERTIES.has(name) && !parseHeaderProperty(name)) {
      throw invalidArguments(`A body part has no property "${name}".`);
    }
  }
  return asked;
}

function partJson(part: Part, body: Body, names: readonly string[]): JsonObject {
  const known: Record<string, unknown> = { ...part, blobId: partBlobId(body.blobId, part) };
  const entries = names
    .filter((name) => name !== 'subParts')
    .map((name): [string, Json] => {
      const header = parseHeaderProperty(name);
      const value = header ? headerPropertyValue(part.headers, header) : known[name];
      return [name, (value ?? null) as Json];
    });
  return Object.fromEntries(entries);
}

/** In a structure the children are always told: without them it would be none. */
function structure(part: Part, body: Body, names: readonly string[]): JsonObject {
  const own = partJson(part, body, names);
  if (!part.subParts) return own;
  return { ...own, subParts: part.subParts.map((inner) => structure(inner, body, names)) };
}

function wantedValues(body: Body): Set<Part> {
  const { mail, args } = body;
  const wanted = new Set<Part>();
  if (args['fetchTextBodyValues'] === true) for (const part of mail.textBody) wanted.add(part);
  if (args['fetchHTMLBodyValues'] === true) for (const part of mail.htmlBody) wanted.add(part);
  if (args['fetchAllBodyValues'] === true) for (const part of allParts(mail.bodyStructure)) wanted.add(part);
  return wanted;
}

function bodyValues(body: Body): JsonObject {
  const limit = Number(body.args['maxBodyValueBytes'] ?? 0);
  const entries: [string, Json][] = [];
  for (const part of wantedValues(body)) {
    if (part.partId === null || !part.type.startsWith('text/')) continue;
    const { value, isEncodingProblem } = partText(part);
    const cut = truncated(value, limit, part.type === 'text/html');
    entries.push([part.partId, { value: cut, isEncodingProblem, isTruncated: cut.length < value.length }]);
  }
  return Object.fromEntries(entries);
}

function list(parts: readonly Part[], body: Body, names: readonly string[]): Json {
  return parts.map((part) => partJson(part, body, names));
}

/** One property that only the whole mail can answer. */
export function bodyProperty(name: string, body: Body): Json {
  const names = partProperties(body.args);
  const { mail } = body;
  switch (name) {
    case 'headers':
      return mail.headers.map((field) => ({ name: field.name, value: field.value }));
    case 'bodyStructure':
      return structure(mail.bodyStructure, body, names);
    case 'bodyValues':
      return bodyValues(body);
    case 'textBody':
    case 'htmlBody':
    case 'attachments':
      return list(mail[name], body, names);
    default: {
      const header = CONVENIENCE.get(name) ?? parseHeaderProperty(name);
      return header ? (headerPropertyValue(mail.headers, header) as Json) : null;
    }
  }
}
