/** What a plugin says on a page of `fachwerk dev`. */
export interface DevLine {
  readonly plugin: string;
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  /** As the plugin wrote it; whoever prints it takes out what a terminal would obey. */
  readonly text: string;
}
export type DevLog = (line: DevLine) => void;
