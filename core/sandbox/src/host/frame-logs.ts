/** Host side: what frames of a plugin say is told as its own, in plain text and no faster than a person could read. */
import type { InstalledPlugin } from '@fachwerk/kernel';
import type { PluginContext } from '@fachwerk/kernel/api';
import { LogRate, type LogLine } from '../log-line.ts';

const BURST = 50;
const PER_SECOND = 10;
/** Nothing that moves a cursor, hides text or turns its direction. */
const ODD = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
const plain = (text: string): string => text.replaceAll(ODD, ' ');

interface Heard {
  readonly rate: LogRate;
  left: number;
}
const plugins = new WeakMap<InstalledPlugin, Heard>();

export const hearLog = (plugin: InstalledPlugin, ctx: Pick<PluginContext, 'log'>, input: unknown): void => {
  // The broker has checked it.
  const { level, message, facts = {} } = input as LogLine;
  const heard = plugins.get(plugin) ?? { rate: new LogRate(BURST, PER_SECOND), left: 0 };
  plugins.set(plugin, heard);
  if (!heard.rate.take()) {
    heard.left += 1;
    return;
  }
  if (heard.left > 0) ctx.log('warn', `FW2030: ${heard.left} lines of this plugin came too fast and were left out`);
  heard.left = 0;
  const all = Object.entries(facts).map(([key, value]) => [plain(key), plain(value)]);
  if (all.length === 0) ctx.log(level, plain(message));
  else ctx.log(level, plain(message), Object.fromEntries(all) as Readonly<Record<string, string>>);
};
