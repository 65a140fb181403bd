/** A rule is data. `{from.name}` in it is read from the fact's data, which is unknown to us. */
import type { Item, Rule } from '@fachwerk/model/notifications';
import type { Entry, Fact, NamedThings } from '@fachwerk/sdk';
import { catchError, EMPTY, map, merge, switchMap, type Observable } from 'rxjs';

/** Own properties only: the data is another plugin's, its prototype is not. */
const at = (data: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined,
      data,
    );

const written = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const fill = (template: string, data: unknown): string =>
  template.replace(/\{([\w.]+)\}/g, (_, path: string) => written(at(data, path)));

export const itemOf = (rule: Rule, fact: Fact<unknown>): Item => ({
  id: fact.id,
  time: fact.time,
  source: fact.source,
  read: false,
  title: fill(rule.title, fact.data),
  body: fill(rule.body, fact.data),
  group: fill(rule.group ?? '', fact.data),
  ...(rule.open && {
    open: {
      command: rule.open.command,
      input: Object.fromEntries(Object.entries(rule.open.input).map(([key, value]) => [key, fill(value, fact.data)])),
    },
  }),
});

type Report = (plugin: string, on: string, error: unknown) => void;
/** Every fact that a rule speaks of, as an item. A rule that cannot be followed is reported, the others go on. */
export const followRules = (
  rules: Observable<readonly Entry<Rule, unknown>[]>,
  named: NamedThings,
  report: Report,
): Observable<Item> =>
  rules.pipe(
    switchMap((entries) =>
      merge(
        ...entries.map(({ data, plugin }) =>
          named.topic(data.on).pipe(
            map((fact) => itemOf(data, fact)),
            catchError((error: unknown) => {
              report(plugin, data.on, error);
              return EMPTY;
            }),
          ),
        ),
      ),
    ),
  );
