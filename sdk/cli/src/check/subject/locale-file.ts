/** One Fluent file: its messages, where they stand and what they put in. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { FluentResource } from '@fluent/bundle';

interface Message {
  readonly key: string;
  /** From 1. */
  readonly line: number;
  /** Names after a dollar sign. */
  readonly placeholders: readonly string[];
}
export interface LocaleFile {
  readonly language: string;
  readonly file: string;
  readonly messages: ReadonlyMap<string, Message>;
  /** Lines that begin like a message and are none that Fluent can read. */
  readonly broken: readonly number[];
}

const KEY = /^(-?[A-Za-z][\w-]*)\s*=/;

export function readLocale(file: string): LocaleFile {
  const text = readFileSync(file, 'utf8');
  const bodies = new Map(new FluentResource(text).body.map((entry) => [entry.id, entry]));
  const messages = new Map<string, Message>();
  const broken: number[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const key = KEY.exec(line)?.[1];
    if (key === undefined) continue;
    const body = bodies.get(key);
    if (!body) broken.push(index + 1);
    else messages.set(key, { key, line: index + 1, placeholders: placeholdersIn(body) });
  }
  return { language: basename(file, '.ftl'), file, messages, broken };
}

function placeholdersIn(body: unknown): string[] {
  const names = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { type, name } = value as { type?: unknown; name?: unknown };
    if (type === 'var') names.add(String(name));
    for (const part of Object.values(value)) visit(part);
  };
  visit(body);
  return [...names].toSorted();
}
