/** One script that a browser would load, parsed, with the way back to where each of its places was written. */
import { eachMapping, originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { relative, resolve } from 'node:path';
import { parse, walk, type Syntax } from './syntax.ts';

export interface Origin {
  /** Absolute. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Written by the plugin's author, and not by a library. */
  readonly own: boolean;
}
export interface Node {
  readonly node: Syntax;
  /** Nodes around it, nearest first. */
  readonly around: readonly Syntax[];
  readonly script: Script;
  readonly origin: Origin;
}

export class Script {
  readonly path: string;
  readonly text: string;
  readonly #map: TraceMap | undefined;
  readonly #folder: string;
  readonly #lines: readonly number[];
  #nodes: readonly (readonly [Syntax, readonly Syntax[]])[] | undefined;

  /** `folder` is where relative sources of the map start. */
  constructor(path: string, text: string, folder: string, map?: string) {
    this.path = path;
    this.text = text;
    this.#folder = folder;
    this.#map = map === undefined ? undefined : new TraceMap(map);
    this.#lines = lineStarts(text);
  }

  /** Every node of the tree. */
  *nodes(): Generator<Node> {
    this.#nodes ??= [...walk(parse(this.path, this.text))];
    for (const [node, around] of this.#nodes) {
      const origin = (): Origin => this.origin(node.start);
      yield {
        node,
        around,
        script: this,
        get origin() {
          return origin();
        },
      };
    }
  }

  origin(offset: number): Origin {
    const line = this.#lineAt(offset);
    const column = offset - (this.#lines[line] ?? 0);
    if (!this.#map) return { file: this.path, line: line + 1, own: true };
    const { source, line: from } = originalPositionFor(this.#map, { line: line + 1, column });
    if (source === null) return { file: this.path, line: line + 1, own: false };
    const file = resolve(this.#folder, source);
    const below = relative(this.#folder, file);
    return { file, line: from, own: !below.startsWith('..') && !below.includes('node_modules') };
  }

  /** Source files that are in it. */
  sources(): readonly string[] {
    const found = new Set<string>();
    if (this.#map) eachMapping(this.#map, ({ source }) => source !== null && found.add(resolve(this.#folder, source)));
    return [...found];
  }

  #lineAt(offset: number): number {
    let [low, high] = [0, this.#lines.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lines[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

const lineStarts = (text: string): number[] => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
};
