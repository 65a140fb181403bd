import type { Overlays } from '../overlay/overlays.ts';
import { commandGroups, type CommandSources } from './command-list.ts';
import { openFinder } from './finder.ts';

/** Shows the palette and runs what was chosen. Answers with its id, for the list of recent ones. */
export async function openPalette({ layer, text }: Overlays, sources: CommandSources): Promise<string | null> {
  const groups = commandGroups(sources);
  const options = {
    title: text('palette'),
    showTitle: false,
    filter: true,
    placeholder: text('palette-placeholder'),
    groups,
  };
  const id = await openFinder(layer, options, text);
  groups
    .flatMap(({ items }) => items)
    .find((item) => item.id === id)
    ?.run();
  return id;
}
