import { combineLatest, map } from 'rxjs';
import type { ShellProvides } from '../plugin-types.ts';
import type { Shell } from '../shell.ts';
import type { Workplace } from '../workplace.ts';
import { appearanceService } from './appearance-service.ts';
import { backendService } from './backend-service.ts';
import { lateInsight } from './late-insight.ts';
import { navigationService } from './navigation-service.ts';
import { pluginChanges } from './plugin-changes.ts';
import { pluginSettingsService } from './plugin-settings-service.ts';
import { storageService } from './storage-service.ts';
import { uiService } from './ui-service.ts';

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
    ...lateInsight(workplace),
    connection: combineLatest([connection.state, session.signedIn]).pipe(
      map(([{ online }, signedIn]) => ({ online, signedIn })),
    ),
    pluginState: pluginChanges(host.status),
  };
}
