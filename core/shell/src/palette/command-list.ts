import type { DataOf, Entry } from '@fachwerk/kernel/api';
import type { Action, AppearanceValues } from '@fachwerk/model/host';
import { languageName } from '../services/appearance-service.ts';
import { keyNames } from '../shortcuts/key-names.ts';
import { railRoutes, type PageRoute } from '../routing/page-routes.ts';
import type { Text } from '../view/view-text.ts';
import type { FinderGroup, FinderItem } from './finder-list.ts';

export type ActionEntry = Entry<DataOf<typeof Action>, Record<string, never>, 'none', 'required', HTMLElement>;
interface Command extends FinderItem {
  readonly run: () => void;
}
interface CommandGroup extends FinderGroup {
  readonly items: readonly Command[];
}
export interface CommandSources {
  readonly text: Text;
  readonly routes: readonly PageRoute[];
  readonly actions: readonly ActionEntry[];
  readonly appearance: AppearanceValues;
  readonly locales: readonly string[];
  readonly recent: readonly string[];
  readonly go: (path: string) => void;
  readonly run: (action: ActionEntry) => void;
  readonly change: (part: Partial<AppearanceValues>) => void;
  readonly help: () => void;
  readonly openAppearance: () => void;
  readonly signOut: () => void;
}

function look({ text, appearance, locales, change, openAppearance }: CommandSources): readonly Command[] {
  const themes = (['system', 'light', 'dark', 'contrast'] as const).map((theme) => ({
    id: `theme:${theme}`,
    label: text('palette-theme', { name: text(`theme-${theme}`) }),
    icon: theme === 'dark' ? 'dark-mode' : theme === 'light' ? 'light-mode' : 'contrast',
    keywords: text('palette-words-theme'),
    disabled: appearance.theme === theme,
    run: () => change({ theme }),
  }));
  const densities = (['compact', 'standard', 'comfortable'] as const).map((density) => ({
    id: `density:${density}`,
    label: text('palette-density', { name: text(`density-${density}`) }),
    icon: 'density',
    keywords: text('palette-words-density'),
    disabled: appearance.density === density,
    run: () => change({ density }),
  }));
  const languages = locales.map((locale) => ({
    id: `locale:${locale}`,
    label: text('palette-locale', { name: languageName(locale) }),
    icon: 'language',
    disabled: appearance.locale === locale,
    run: () => change({ locale }),
  }));
  const all = { id: 'appearance', label: text('appearance-open'), icon: 'palette', run: openAppearance };
  return [...themes, ...densities, ...(languages.length > 1 ? languages : []), all];
}

function actions({ text, actions: entries, run, help, signOut }: CommandSources): readonly Command[] {
  return [
    ...entries.map((entry) => ({
      id: `action:${entry.plugin}/${entry.id}`,
      label: entry.data.label,
      icon: entry.data.icon,
      keywords: entry.data.keywords,
      keys: entry.data.shortcut === undefined ? undefined : keyNames(entry.data.shortcut, text),
      run: () => run(entry),
    })),
    { id: 'help', label: text('help'), icon: 'keyboard', keys: '?', run: help },
    { id: 'sign-out', label: text('sign-out'), icon: 'logout', run: signOut },
  ];
}

const pages = ({ routes, go }: CommandSources): readonly Command[] =>
  railRoutes(routes).map(({ key, entry, pattern }) => ({
    id: `page:${key}`,
    label: entry.data.label,
    icon: entry.data.icon,
    run: () => go(pattern.start),
  }));

/** Everything that can be found with Strg+K; what was used last stands first. */
export function commandGroups(sources: CommandSources): readonly CommandGroup[] {
  const { text, recent } = sources;
  const groups: CommandGroup[] = [
    { label: text('palette-apps'), items: pages(sources) },
    { label: text('palette-actions'), items: actions(sources) },
    { label: text('palette-appearance'), items: look(sources) },
  ];
  const all = groups.flatMap(({ items }) => items);
  const last = recent.flatMap((id) => all.filter((item) => item.id === id && !item.disabled)).slice(0, 5);
  const rest = groups.map(({ label, items }) => ({ label, items: items.filter((item) => !last.includes(item)) }));
  return [{ label: text('palette-recent'), items: last }, ...rest];
}
