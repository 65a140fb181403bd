/** What is wrong with a composition, as data: what happened, to whom, and what mends it. Nothing in here is thrown. */
export interface Issue {
  readonly code: `FW${number}`;
  readonly message: string;
  readonly fix: string;
  readonly at?: Place;
}

/** Where the cause is written, as a path of keys; whoever read the file turns it into a line. */
export interface Place {
  /** The composition, or the manifest of `plugin`. */
  readonly in: 'composition' | 'manifest';
  readonly plugin?: string;
  readonly path: readonly (string | number)[];
}

export const inComposition = (...path: (string | number)[]): Place => ({ in: 'composition', path });
export const inManifest = (plugin: string, ...path: (string | number)[]): Place => ({ in: 'manifest', plugin, path });
