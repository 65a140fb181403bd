import { combineLatest, map, mergeMap, pairwise, startWith, type Observable } from 'rxjs';
import type { PluginStatus } from '@fachwerk/kernel';
import type { DataOf } from '@fachwerk/kernel/api';
import type { PluginState } from '@fachwerk/model/host';
import type { ShellProvides } from '../plugin-types.ts';
import type { Shell } from '../shell.ts';
import type { Workplace } from '../workplace.ts';
import { appearanceService } from './appearance-service.ts';
import { backendService } from './backend-service.ts';
import { navigationService } from './navigation-service.ts';
import { pluginSettingsService } from './plugin-settings-service.ts';
import { storageService } from './storage-service.ts';
import { uiService } from './ui-service.ts';

type Changed = DataOf<typeof PluginState>;
const states: Readonly<Partial<Record<PluginStatus['phase'], Changed['state']>>> = {
  running: 'running',
  failed: 'failed',
  quarantined: 'quarantined',
  idle: 'stopped',
  disabled: 'stopped',
};

/** Each change of a plugin's phase as a fact. */
export const pluginChanges = (status: Observable<readonly PluginStatus[]>): Observable<Changed> =>
  status.pipe(
    startWith([]),
    pairwise(),
    mergeMap(([before, after]) =>
      after.flatMap(({ id, phase, code }): Changed[] => {
        const state = states[phase];
        const was = before.find((plugin) => plugin.id === id)?.phase ?? 'idle';
        return state === undefined || was === phase ? [] : [{ plugin: id, state, ...(code !== undefined && { code }) }];
      }),
    ),
  );

/** Everything that the host itself serves to plugins. */
export function provideServices(workplace: Workplace, shell: Shell): ShellProvides {
  const { gateway, store, appearance, settings, library, lock, session, connection, push, host } = workplace;
  return {
    session: { person: () => session.person, signOut: () => shell.signOut() },
    navigation: navigationService(shell.navigator),
    ui: uiService(shell.overlays, shell.panels),
    storage: storageService(store),
    backend: backendService(gateway, push),
    appearance: appearanceService(appearance),
    pluginSettings: pluginSettingsService(lock, settings, library, appearance.locale),
    connection: combineLatest([connection.state, session.signedIn]).pipe(
      map(([{ online }, signedIn]) => ({ online, signedIn })),
    ),
    pluginState: pluginChanges(host.status),
  };
}
