import { combineLatest, from, map, switchMap, type Observable } from 'rxjs';
import type { HostLock, InstalledPlugin } from '@fachwerk/kernel';
import type { OutputOf, Provided } from '@fachwerk/kernel/api';
import type { PluginSettings } from '@fachwerk/model/host';
import type { MessageLibrary } from '../messages/message-library.ts';
import type { Json } from '../gateway/person-store.ts';
import { personalSchema, type SettingsKeeper } from '../settings/settings-keeper.ts';
import { translateSchema } from '../settings/translate-schema.ts';
import { listed } from './listed-failure.ts';

type Row = OutputOf<typeof PluginSettings, 'watch'>[number];

export function pluginSettingsService(
  lock: HostLock,
  keeper: SettingsKeeper,
  library: MessageLibrary,
  locale: Observable<string>,
): Provided<typeof PluginSettings> {
  const schemas = new Map(lock.plugins.map((plugin) => [plugin.id, personalSchema(plugin)]));
  const plugins = lock.plugins.filter(({ id }) => schemas.get(id) !== undefined);
  const row = (plugin: InstalledPlugin, value: Readonly<Record<string, unknown>>): Row => {
    const text = (key: string): string => library.of(plugin.id).text(key);
    return {
      plugin: plugin.id,
      name: translateSchema(plugin.name, text),
      schema: translateSchema(schemas.get(plugin.id) ?? {}, text),
      value: value as Record<string, Json>,
      locked: [...(plugin.locked ?? [])],
    };
  };
  const rows = (): Observable<Row[]> =>
    plugins.length === 0
      ? from([[]])
      : combineLatest(plugins.map((plugin) => keeper.of(plugin.id).pipe(map((value) => row(plugin, value)))));
  return {
    watch: () =>
      locale.pipe(
        switchMap((language) => Promise.all(plugins.map(({ id }) => library.of(id).load(language)))),
        switchMap(rows),
      ),
    set: async ({ plugin, value }, call) => {
      const refused = keeper.refuse(plugin, value);
      if (refused) throw call.failure(refused, `${plugin}: ${Object.keys(value).join(', ')}`);
      await listed(['unreachable'], call, () => keeper.set(plugin, value));
    },
  };
}
