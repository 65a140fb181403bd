/** Changes of `workplace.yaml` in its text, so that what is around them stays as it was written. */
import { readFileSync } from 'node:fs';
import { isMap, isScalar, parseDocument, type Document, type Node, type Pair, type YAMLMap } from 'yaml';
import { CodedError } from '../coded-error.ts';

/** What a line under `plugins` says of a plugin. */
export interface NewEntry {
  readonly version?: string;
  readonly tier?: 'trusted' | 'isolated';
  readonly grant?: readonly string[];
  readonly backends?: Readonly<Record<string, string>>;
}

interface Open {
  readonly text: string;
  readonly document: Document;
  /** Missing where it is not written as lines below its key. */
  readonly plugins?: YAMLMap;
}

/** The text with a plugin in it. What its line says besides, it keeps. */
export function withPlugin(file: string, name: string, entry: NewEntry): string {
  const open = read(file);
  const before = open.document.getIn(['plugins', name]);
  const whole = { ...(isMap(before) ? (before.toJSON() as object) : {}), ...entry };
  return write(open, name, whole);
}

/** The text in which a plugin of an extended file is taken out. */
export const withPluginOff = (file: string, name: string): string => write(read(file), name, false);

/** The text without a plugin; `undefined` where this file does not name it. */
export function withoutPlugin(file: string, name: string): string | undefined {
  const { text, document, plugins } = read(file);
  if (!document.hasIn(['plugins', name])) return undefined;
  const pair = plugins && pairOf(plugins, name);
  if (!pair || plugins.items.length === 1) {
    document.deleteIn(['plugins', name]);
    return document.toString({ lineWidth: 0 });
  }
  const [from, to] = [lineStart(text, rangeOf(pair.key)[0]), rangeOf(pair.value ?? pair.key)[2]];
  return text.slice(0, from) + text.slice(lineEnd(text, to));
}

function write({ text, document, plugins }: Open, name: string, value: unknown): string {
  const pair = plugins && pairOf(plugins, name);
  if (pair) {
    const [start, end] = pair.value ? rangeOf(pair.value) : [rangeOf(pair.key)[1] + 1, rangeOf(pair.key)[1] + 1];
    const isBlock = isMap(pair.value) && pair.value.flow !== true;
    // A block begins on a line below its key, and ends with one.
    const [from, gap, rest] = isBlock
      ? [text.lastIndexOf(':', start) + 1, ' ', text.slice(end).replace(/^(?!\r?\n|$)/, newLine(text))]
      : [start, pair.value && start > rangeOf(pair.key)[1] + 1 ? '' : ' ', text.slice(end)];
    return `${text.slice(0, from)}${gap}${inline(value)}${rest}`;
  }
  const last = plugins?.items.at(-1);
  if (!plugins || !last) {
    document.setIn(['plugins', name], document.createNode(value, { flow: true }));
    return document.toString({ lineWidth: 0 });
  }
  const start = rangeOf(plugins.items[0]!.key)[0];
  const indent = text.slice(lineStart(text, start), start);
  const at = lineEnd(text, rangeOf(last.value ?? last.key)[1]);
  const before = text.slice(0, at);
  const joint = before.endsWith('\n') ? '' : newLine(text);
  return `${before}${joint}${indent}${scalar(name)}: ${inline(value)}${newLine(text)}${text.slice(at)}`;
}

function read(file: string): Open {
  const text = readFileSync(file, 'utf8');
  const document = parseDocument(text, { keepSourceTokens: true });
  const [error] = document.errors;
  if (error) throw new CodedError('FW7002', `${file}: ${error.message}`, 'Correct the YAML at this place.');
  const plugins = document.get('plugins');
  if (plugins === undefined || plugins === null) document.set('plugins', document.createNode({}));
  return { text, document, ...(isMap(plugins) && plugins.flow !== true && { plugins }) };
}

const pairOf = ({ items }: YAMLMap, name: string): Pair | undefined =>
  items.find(({ key }) => isScalar(key) && key.value === name);
const rangeOf = (node: unknown): readonly [start: number, valueEnd: number, nodeEnd: number] =>
  (node as Node).range ?? [0, 0, 0];

const newLine = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
/** After the end of the line that `at` is in, or at `at` where a line begins. */
function lineEnd(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

/** On one line, as people write it: `{ version: 1.0.0, grant: [mail.read] }`. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return scalar(value);
  const pairs = Object.entries(value).map(([key, part]) => `${scalar(key)}: ${inline(part)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** Plain where it can mean nothing else. */
function scalar(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const isPlain =
    /^[A-Za-z\d^~][\w.^~-]*$/.test(value) &&
    Number.isNaN(Number(value)) &&
    !/^(?:true|false|null|yes|no|on|off|~)$/i.test(value);
  return isPlain ? value : `'${value.replaceAll("'", "''")}'`;
}
