import type { DataOf, Entry } from '@fachwerk/kernel/api';
import type { Shortcut } from '@fachwerk/model/host';
import type { HelpGroup, HelpLine } from '../overlay/help-dialog.ts';
import type { ActionEntry } from '../palette/command-list.ts';
import type { Text } from '../view/view-text.ts';

export type ShortcutEntry = Entry<DataOf<typeof Shortcut>, Record<string, never>, 'none', 'none', HTMLElement>;

/** The frame's own keys first, then each plugin's, under the name that it gives the group or under its own. */
export function helpGroups(
  actions: readonly ActionEntry[],
  shortcuts: readonly ShortcutEntry[],
  nameOf: (plugin: string) => string,
  text: Text,
): readonly HelpGroup[] {
  const groups = new Map<string, HelpLine[]>();
  const add = (label: string, line: HelpLine): void => {
    groups.set(label, [...(groups.get(label) ?? []), line]);
  };
  add(text('help-shell'), { keys: 'Control+K', label: text('shortcut-palette') });
  add(text('help-shell'), { keys: '?', label: text('shortcut-help') });
  add(text('help-shell'), { keys: 'F6', label: text('shortcut-regions') });
  add(text('help-shell'), { keys: 'F8', label: text('shortcut-toasts') });
  for (const { plugin, data } of actions) {
    if (data.shortcut !== undefined) add(nameOf(plugin), { keys: data.shortcut, label: data.label });
  }
  for (const { plugin, data } of shortcuts) add(data.group || nameOf(plugin), { keys: data.keys, label: data.label });
  return [...groups].map(([label, lines]) => ({ label, lines }));
}
