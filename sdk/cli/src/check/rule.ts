/** One rule of the check. Each is a file of its own in `rules/`, with a page, a fixture that breaks it and one that passes. */
import type { Subject } from './subject/subject.ts';

/** A change of a file that mends a finding without a choice being made for the author. */
export interface Mend {
  readonly file: string;
  /** Offsets in the file's text. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface Found {
  /** Default: error. */
  readonly level?: 'error' | 'warning';
  readonly message: string;
  readonly fix: string;
  /** Absolute. */
  readonly file?: string;
  readonly line?: number;
  readonly mends?: readonly Mend[];
}

/** What is wrong (nothing: passed), or a sentence that says why the rule does not apply. */
export type Outcome = readonly Found[] | string;

export interface Rule {
  readonly code: string;
  readonly name: string;
  /** One sentence. */
  readonly checks: string;
  /** It runs the plugin in a browser. */
  readonly browser?: true;
  run(subject: Subject): Outcome | Promise<Outcome>;
}
