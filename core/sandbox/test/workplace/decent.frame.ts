/** A plugin that does nothing wrong: it shows a field, says what it is told, and answers who asked. */
import { definePlugin } from '@fachwerk/kernel/api';
import { defineView } from '@fachwerk/sdk';
import { runFrame } from '../../src/frame/index.ts';
import { decent } from './manifests.ts';

const panel = defineView(decent, 'panel', ({ root, params }, { lab, write }) => {
  const field = document.createElement('input');
  field.ariaLabel = 'Feld';
  root.append(field);
  params.subscribe(async ({ act }) => {
    if (act.startsWith('say ')) await lab.echo({ text: act.slice(4) });
    if (act === 'write') await lab.echo({ text: JSON.stringify(await write({})) });
  });
});
const plugin = definePlugin(decent, {
  start: () => ({ ask: (_, { source, granted }) => ({ source, mayWrite: granted('mail.write') }) }),
  views: { panel: async () => ({ default: panel }) },
});

runFrame(plugin, { panel });
