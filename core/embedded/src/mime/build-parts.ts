import { refuserFor, writeHeaders, type WrittenField } from './build-headers.ts';
import type { EmailCreate, Refusals } from './email-create.ts';
import { writeParameter } from './fold.ts';
import { parseHeaderProperty } from './header-property.ts';
import type { MimeNode } from './mime-tree.ts';

export type ReadBlob = (blobId: string) => Uint8Array | undefined;
type Refuse = (property: string, reason: string) => undefined;
type Json = Record<string, unknown>;

const MAX_DEPTH = 64;
const MAX_PARTS = 1000;
const PLAIN = new Set([
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
  'subParts',
]);

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Turns EmailBodyParts of a client into nodes, checking each rule of RFC 8621 §4.6 that is about parts. */
export class PartBuilder {
  readonly #bodyValues: Json;
  readonly #readBlob: ReadBlob;
  readonly #refusals: Refusals;
  readonly #taken: ReadonlySet<string>;
  #count = 0;

  constructor(create: EmailCreate, readBlob: ReadBlob, refusals: Refusals, taken: ReadonlySet<string>) {
    this.#bodyValues = isJson(create['bodyValues']) ? create['bodyValues'] : {};
    this.#readBlob = readBlob;
    this.#refusals = refusals;
    // Only the root of a bodyStructure shares its header with the mail.
    this.#taken = taken;
  }

  /** `top` is the Email's property that holds the part, which is what a refusal names. */
  build(
    source: unknown,
    top: string,
    defaults: { type: string; disposition?: string },
    depth = 0,
  ): MimeNode | undefined {
    const refuse = refuserFor(this.#refusals, top);
    if (!isJson(source)) return refuse('part', 'no object');
    if (++this.#count > MAX_PARTS || depth > MAX_DEPTH) return refuse('part', 'too many parts, or nested too deep');
    const type = source['type'] ?? defaults.type;
    if (typeof type !== 'string' || !/^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+$/i.test(type))
      return refuse('type', 'no media type');
    this.#refuseUnknown(source, refuse);
    const described = { ...source, disposition: source['disposition'] ?? defaults.disposition };
    const fields = this.#fields(described, top, depth);
    const node: MimeNode = { type: type.toLowerCase(), parameters: parameters(described, refuse), fields };
    if (node.type.startsWith('multipart/')) this.#addChildren(node, source, top, depth);
    else this.#addContent(node, source, refuse);
    return node;
  }

  #refuseUnknown(source: Json, refuse: Refuse): void {
    for (const key of Object.keys(source)) {
      if (!PLAIN.has(key) && !key.startsWith('header:')) refuse(key, 'not a property of a new body part');
    }
  }

  #fields(source: Json, top: string, depth: number): WrittenField[] {
    const refuse = refuserFor(this.#refusals, top);
    const fields = contentFields(source, refuse);
    const taken = new Set(fields.map((one) => one.name.toLowerCase()));
    // The server writes this one from type, charset and name; raw syntax beside them would contradict.
    taken.add('content-type');
    if (depth === 0 && top === 'bodyStructure') for (const name of this.#taken) taken.add(name);
    const names = Object.keys(source).filter((key) => key.startsWith('header:') && parseHeaderProperty(key));
    for (const key of Object.keys(source)) {
      if (key.startsWith('header:') && !names.includes(key)) refuse(key, 'no such header property');
    }
    return [...fields, ...writeHeaders(source, names, { refuse, taken, isPart: true })];
  }

  #addChildren(node: MimeNode, source: Json, top: string, depth: number): void {
    const refuse = refuserFor(this.#refusals, top);
    const subParts = source['subParts'];
    if (!Array.isArray(subParts) || subParts.length === 0) return refuse('subParts', 'a multipart needs parts');
    if (isSet(source['partId']) || isSet(source['blobId'])) refuse('partId', 'a multipart has no content of its own');
    node.children = [];
    for (const part of subParts) {
      const child = this.build(part, top, { type: 'text/plain' }, depth + 1);
      if (child) node.children.push(child);
    }
  }

  #addContent(node: MimeNode, source: Json, refuse: Refuse): void {
    const { partId, blobId, charset, size, subParts } = source;
    if (isSet(subParts)) refuse('subParts', 'only a multipart has parts');
    if (isSet(partId) === isSet(blobId)) return refuse('partId', 'give either a partId or a blobId');
    if (isSet(blobId)) return this.#addBlob(node, blobId, charset, refuse);
    if (isSet(charset)) refuse('charset', 'not beside a partId');
    if (isSet(size)) refuse('size', 'not beside a partId');
    const value =
      typeof partId === 'string' && Object.hasOwn(this.#bodyValues, partId) ? this.#bodyValues[partId] : undefined;
    if (!isJson(value) || typeof value['value'] !== 'string') return refuse('partId', 'not in bodyValues');
    node.bytes = Buffer.from(value['value'].replace(/\r?\n/g, '\r\n'));
    node.parameters = (node.type.startsWith('text/') ? '; charset=utf-8' : '') + node.parameters;
  }

  #addBlob(node: MimeNode, blobId: unknown, charset: unknown, refuse: Refuse): void {
    if (typeof blobId !== 'string') return refuse('blobId', 'no id');
    if (isSet(charset) && (typeof charset !== 'string' || !/^[\w.:+-]{1,60}$/.test(charset)))
      return refuse('charset', 'no charset');
    const bytes = this.#readBlob(blobId);
    if (!bytes) return this.#refusals.blob(blobId);
    node.bytes = bytes;
    if (isSet(charset) && node.type.startsWith('text/')) node.parameters = `; charset=${charset}${node.parameters}`;
  }
}

const isSet = (value: unknown) => value !== undefined && value !== null;

function parameters(source: Json, refuse: Refuse): string {
  const { name, disposition } = source;
  if (!isSet(name)) return '';
  if (typeof name !== 'string') refuse('name', 'no text');
  // With a disposition the name stands there, as filename.
  return typeof name === 'string' && !isSet(disposition) ? writeParameter('name', name) : '';
}

function contentFields(source: Json, refuse: Refuse): WrittenField[] {
  const { name, disposition, cid, language, location } = source;
  const fields: WrittenField[] = [];
  const add = (field: string, property: string, value: unknown, pattern: RegExp, write: (text: string) => string) => {
    if (!isSet(value)) return;
    if (typeof value !== 'string' || !pattern.test(value)) refuse(property, 'not a valid value');
    else fields.push({ name: field, value: write(value) });
  };
  const filename = typeof name === 'string' ? writeParameter('filename', name) : '';
  add('Content-Disposition', 'disposition', disposition, /^[a-z0-9-]{1,60}$/i, (text) => text.toLowerCase() + filename);
  add('Content-ID', 'cid', cid, /^[^\s<>\p{Cc}]{1,900}$/u, (text) => `<${text}>`);
  add('Content-Location', 'location', location, /^[\u0021-\u007e]{1,900}$/, (text) => text);
  const languages = Array.isArray(language) ? language.join(', ') : language;
  add('Content-Language', 'language', languages, /^[a-z0-9-]+(?:, [a-z0-9-]+)*$/i, (text) => text);
  return fields;
}
