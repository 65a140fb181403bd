/** One defence of docs/security.md §7 taken away, and the test that must then fail. */
export interface Mutant {
  /** Numbers of the cases. */
  readonly cases: readonly number[];
  /** What is gone. */
  readonly without: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly search: string;
  readonly replace: string;
  readonly test: TestOf;
}
export interface TestOf {
  readonly file: string;
  /** Pattern of its full name: the titles of what it is in, and its own, apart by spaces. */
  readonly name: string;
  /** It runs what a build has written. */
  readonly built?: true;
}

/** Tests of one file. Of those that run on both kinds of host name, the one under TLS is enough. */
export const testsOf =
  (file: string, { built }: Pick<TestOf, 'built'> = {}) =>
  (name: string): TestOf => ({ file, name, ...(built && { built }) });
