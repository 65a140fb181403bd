/** What a compiler made of a component's file: JavaScript, or where it is wrong. */
export type Compiled = { readonly code: string } | { readonly problem: Problem };

export interface Problem {
  readonly text: string;
  /** From 1; 0 where the compiler does not say. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
}

interface Place {
  readonly line?: number;
  readonly column?: number;
}

/** Both compilers throw errors with a place, each under a name of its own. */
export function problemOf(error: unknown): Problem {
  const { message, start, loc } = error as { message?: string; start?: Place; loc?: { start?: Place } };
  const place = start ?? loc?.start;
  return { text: message ?? String(error), line: place?.line ?? 0, column: place?.column ?? 0 };
}
