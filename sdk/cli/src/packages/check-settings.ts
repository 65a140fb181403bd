/** What a Land sets, checked by the settings' shape and completed by its defaults. */
import { didYouMean, type Issue, type PluginEntry } from '@fachwerk/kernel/compose';
import { borderShape } from './border-shape.ts';
import type { ReadPlugin } from './read-plugins.ts';
import type { Shape } from './shape.ts';

export interface ReadSettings {
  readonly settingsValue?: Readonly<Record<string, unknown>>;
  readonly settingsSchema?: unknown;
  readonly locked?: readonly string[];
}

type Result =
  | { readonly value: unknown }
  | { readonly issues: readonly { readonly message: string; readonly path?: readonly unknown[] }[] };

export function checkSettings(
  { package: found, manifest }: ReadPlugin,
  entry: PluginEntry,
  shapes: Readonly<Record<string, Shape>>,
): { settings: ReadSettings; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const refuse = (code: `FW${number}`, message: string, fix: string, ...path: (string | number)[]) =>
    issues.push({ code, message, fix, at: { in: 'composition', path: ['plugins', found.name, ...path] } });
  const shape = manifest.settings === undefined ? undefined : shapes[manifest.settings];
  const known = shape ? fieldsOf(shape) : [];
  for (const key of Object.keys(entry.settings ?? {})) {
    if (known.includes(key)) continue;
    refuse('FW7010', `"${manifest.id}" has no setting "${key}".`, hint(key, known), 'settings', key);
  }
  for (const [i, key] of (entry.lock ?? []).entries()) {
    if (known.includes(key)) continue;
    refuse('FW7012', `"${manifest.id}" has no setting "${key}" to lock.`, hint(key, known), 'lock', i);
  }
  if (!shape?.data) return { settings: {}, issues };
  const result = shape.data['~standard'].validate(entry.settings ?? {}) as Result;
  if ('issues' in result && result.issues) {
    for (const { message, path = [] } of result.issues) {
      const keys = path.map(String);
      refuse(
        'FW7011',
        `The setting "${keys.join('.')}" of "${manifest.id}" is wrong: ${message}.`,
        'Correct the value.',
        'settings',
        ...keys,
      );
    }
    return { settings: {}, issues };
  }
  const settingsValue = (result as { value: Record<string, unknown> }).value;
  return {
    settings: { settingsValue, settingsSchema: jsonSchema(shape), ...(entry.lock && { locked: entry.lock }) },
    issues,
  };
}

const hint = (key: string, known: readonly string[]): string =>
  known.length === 0
    ? 'Remove it: this plugin has no settings.'
    : `Known are: ${known.join(', ')}.${didYouMean(key, known)}`;

const jsonSchema = (shape: Shape) => borderShape(shape).data as { properties?: Record<string, unknown> };

const fieldsOf = (shape: Shape): string[] => Object.keys(shape.data ? (jsonSchema(shape).properties ?? {}) : {});
