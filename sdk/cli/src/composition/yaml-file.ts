/** A YAML file as a plain value, and where each part of it is written. */
import { readFileSync } from 'node:fs';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { LocatedIssue, Position } from '../located-issue.ts';

export type Path = readonly (string | number)[];

/** Positions by path: of a key where there is one, else of the value. */
export class Positions {
  readonly #at = new Map<string, Position>();
  readonly #fallback: Position;

  constructor(file: string) {
    this.#fallback = { file, line: 1, column: 1 };
  }

  set(path: Path, position: Position): void {
    this.#at.set(JSON.stringify(path), position);
  }

  /** Of the path itself, or of the nearest part above it that is written. */
  get(path: Path): Position {
    for (let length = path.length; length > 0; length -= 1) {
      const found = this.#at.get(JSON.stringify(path.slice(0, length)));
      if (found) return found;
    }
    return this.#fallback;
  }

  /** Takes over what a later file writes. */
  add(other: Positions): void {
    for (const [path, position] of other.#at) this.#at.set(path, position);
  }
}

export interface YamlFile {
  readonly value: unknown;
  readonly positions: Positions;
  readonly issues: readonly LocatedIssue[];
}

export function readYaml(file: string): YamlFile {
  const positions = new Positions(file);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const message = `The file cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`;
    const fix = 'Create it, or name the folder that has it.';
    return { value: undefined, positions, issues: [{ code: 'FW7001', message, fix, file, line: 1, column: 1 }] };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: true });
  const issues = document.errors.map((error): LocatedIssue => {
    const { line, col } = lines.linePos(error.pos[0]);
    return { code: 'FW7002', message: error.message, fix: 'Correct the YAML at this place.', file, line, column: col };
  });
  if (issues.length > 0) return { value: undefined, positions, issues };
  collect(document.contents, [], (path, offset) => {
    const { line, col } = lines.linePos(offset);
    positions.set(path, { file, line, column: col });
  });
  return { value: document.toJS() as unknown, positions, issues };
}

function collect(node: unknown, path: Path, note: (path: Path, offset: number) => void): void {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : String(key);
      const inner = [...path, name];
      if (isScalar(key) && key.range) note(inner, key.range[0]);
      collect(value, inner, note);
    }
  } else if (isSeq(node)) {
    for (const [i, item] of node.items.entries()) {
      const inner = [...path, i];
      const range = (item as { range?: readonly number[] | null }).range;
      if (range) note(inner, range[0]!);
      collect(item, inner, note);
    }
  }
}
