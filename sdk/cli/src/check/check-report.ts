/** What a check says, as data: the same for a person, a pipeline, a packed plugin and a Land's gate. */

/** One thing that is wrong, or that should be looked at. */
export interface CheckFinding {
  /** Code of the rule; `fachwerk explain <code>` prints its page. */
  readonly code: string;
  /** An error ends the command with 1; a warning does not. */
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly fix: string;
  /** Below the plugin's folder. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
}

/** What became of one rule. */
export interface CheckedRule {
  readonly code: string;
  readonly name: string;
  readonly result: 'passed' | 'failed' | 'notApplicable';
  /** Why it does not apply. */
  readonly reason?: string;
}

/** Everything that a check found about one plugin. */
export interface CheckReport {
  readonly plugin: string;
  readonly version: string;
  readonly findings: readonly CheckFinding[];
  readonly rules: readonly CheckedRule[];
}
