import type { Host, HostLock } from '@fachwerk/kernel';
import type { AppearanceKeeper } from './appearance/appearance-keeper.ts';
import type { PluginLog } from './boot/plugin-log.ts';
import { coded } from './coded-error.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { PersonStore, Stored } from './gateway/person-store.ts';
import type { MessageLibrary } from './messages/message-library.ts';
import type { PushHub } from './push/push-hub.ts';
import type { Connection } from './session/connection.ts';
import type { PluginSwitches } from './session/plugin-switches.ts';
import type { Session } from './session/session.ts';
import type { Tabs } from './session/tabs.ts';
import type { SettingsKeeper } from './settings/settings-keeper.ts';
import type { Text } from './view/view-text.ts';

/** What the page's first module made before any plugin ran, and the shell's own start builds on. */
export interface Workplace {
  readonly lock: HostLock;
  readonly host: Host;
  readonly log: PluginLog;
  readonly gateway: Gateway;
  readonly tabs: Tabs;
  readonly store: PersonStore;
  /** The shell's own values as they were kept when the page was opened. */
  readonly kept: Readonly<Record<string, Stored>>;
  readonly library: MessageLibrary;
  readonly appearance: AppearanceKeeper;
  readonly settings: SettingsKeeper;
  readonly session: Session;
  readonly switches: PluginSwitches;
  readonly connection: Connection;
  readonly push: PushHub;
  readonly text: Text;
  /** Where the frame is drawn. */
  readonly root: HTMLElement;
  /** Leaves the page: to another address, or to this one anew. */
  readonly leave: (address?: string) => void;
}

let current: Workplace | undefined;

export const openWorkplace = (workplace: Workplace | undefined): void => {
  current = workplace;
};

export function theWorkplace(): Workplace {
  if (!current) throw coded('FW4001', 'The shell was started without its boot module: load @fachwerk/shell/boot first');
  return current;
}
