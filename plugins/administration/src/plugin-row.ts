/** What the table says of a plugin, before anybody draws it. */
import type { AdministrationReport } from '@fachwerk/model/host';

export type PluginReport = AdministrationReport['plugins'][number];
export type State = 'running' | 'ready' | 'starting' | 'failed' | 'quarantined' | 'disabled' | 'blocked';
export type Tone = 'neutral' | 'success' | 'warning' | 'danger';

const states = {
  idle: 'ready',
  starting: 'starting',
  running: 'running',
  failed: 'failed',
  quarantined: 'quarantined',
  disabled: 'disabled',
} as const satisfies Record<PluginReport['phase'], State>;

/** What is switched off for everybody is off, whatever this page has not yet done. */
export const stateOf = ({ blocked, disabled, phase }: PluginReport): State =>
  blocked === undefined ? (disabled ? 'disabled' : states[phase]) : 'blocked';

const tones: Readonly<Record<State, Tone>> = {
  running: 'success',
  ready: 'neutral',
  starting: 'neutral',
  failed: 'danger',
  quarantined: 'danger',
  disabled: 'warning',
  blocked: 'danger',
};
export const toneOf = (state: State): Tone => tones[state];

export interface Counts {
  readonly granted: number;
  readonly used: number;
  readonly revoked: number;
}
export const countsOf = ({ permissions }: PluginReport): Counts => ({
  granted: permissions.filter(({ revoked }) => !revoked).length,
  used: permissions.filter(({ used }) => used).length,
  revoked: permissions.filter(({ revoked }) => revoked).length,
});

/** What needs somebody first: revoked, then failing, then switched off, then the rest by name. */
export function sorted(plugins: readonly PluginReport[], locale: string): readonly PluginReport[] {
  const order: readonly State[] = ['blocked', 'quarantined', 'failed', 'disabled'];
  const rank = (plugin: PluginReport): number => {
    const at = order.indexOf(stateOf(plugin));
    return at === -1 ? order.length : at;
  };
  const collator = new Intl.Collator(locale);
  return plugins.toSorted((a, b) => rank(a) - rank(b) || collator.compare(a.name, b.name));
}

/** Numbers as this language writes them. */
export function numbers(locale: string) {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' });
  return {
    whole: (value: number) => whole.format(value),
    kilobytes: (bytes: number) => `${tenths.format(bytes / 1000)} kB`,
    milliseconds: (ms: number) => `${(ms < 10 ? tenths : whole).format(ms)} ms`,
    moment: (time: number) => moment.format(time),
  };
}
export type Numbers = ReturnType<typeof numbers>;

/** Codes that have a meaning of their own here; all others say where to look it up. */
export const explained = [
  'FW1007',
  'FW1008',
  'FW1010',
  'FW1011',
  'FW1012',
  'FW1013',
  'FW1014',
  'FW1015',
  'FW1301',
  'FW1303',
  'FW2004',
  'FW3101',
  'FW3102',
  'FW3103',
  'FW3107',
] as const;
export const meaningOf = (code: string): string =>
  (explained as readonly string[]).includes(code) ? `code-${code}` : 'code-other';
