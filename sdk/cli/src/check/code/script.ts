/** One script that a browser would load, parsed, with the way back to where each of its places was written. */
import { eachMapping, originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { resolve } from 'node:path';
import { isOwnFile } from '../../posix-path.ts';
import { parse, partsOf, type Syntax } from './syntax.ts';

export interface Origin {
  /** Absolute. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Written by the plugin's author, and not by a library. */
  readonly own: boolean;
}
/** A node in its place. */
export class Node {
  readonly node: Syntax;
  readonly parent: Node | undefined;
  readonly script: Script;

  constructor(node: Syntax, parent: Node | undefined, script: Script) {
    this.node = node;
    this.parent = parent;
    this.script = script;
  }

  /** Nodes around it, nearest first. */
  get around(): readonly Syntax[] {
    const found: Syntax[] = [];
    for (let at = this.parent; at; at = at.parent) found.push(at.node);
    return found;
  }

  get origin(): Origin {
    return this.script.origin(this.node.start);
  }
}

export class Script {
  readonly path: string;
  readonly text: string;
  readonly #map: TraceMap | undefined;
  readonly #folder: string;
  readonly #lines: readonly number[];
  #nodes: readonly Node[] | undefined;

  /** `folder` is where relative sources of the map start. */
  constructor(path: string, text: string, folder: string, map?: string) {
    this.path = path;
    this.text = text;
    this.#folder = folder;
    this.#map = map === undefined ? undefined : new TraceMap(map);
    this.#lines = lineStarts(text);
  }

  /** Every node of the tree, parents first. */
  nodes(): readonly Node[] {
    if (this.#nodes) return this.#nodes;
    const found: Node[] = [];
    const visit = (node: Syntax, parent: Node | undefined): void => {
      const here = new Node(node, parent, this);
      found.push(here);
      for (const part of partsOf(node)) visit(part, here);
    };
    visit(parse(this.path, this.text), undefined);
    return (this.#nodes = found);
  }

  origin(offset: number): Origin {
    const line = this.#lineAt(offset);
    const column = offset - (this.#lines[line] ?? 0);
    if (!this.#map) return { file: this.path, line: line + 1, own: true };
    const { source, line: from } = originalPositionFor(this.#map, { line: line + 1, column });
    if (source === null) return { file: this.path, line: line + 1, own: false };
    const file = resolve(this.#folder, source);
    return { file, line: from, own: isOwnFile(this.#folder, file) };
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
