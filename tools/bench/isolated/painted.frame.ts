/** A view as vendors write them, with the whole kit in its document; it says when it was painted. */
import { definePlugin } from '../../../core/kernel/src/api/index.ts';
import { runFrame } from '../../../core/sandbox/src/frame/index.ts';
import { decent } from '../../../core/sandbox/test/workplace/manifests.ts';
import { defineView } from '../../../sdk/sdk/src/index.ts';
import '../../../sdk/ui/src/index.ts';

const ROWS = 20;

const panel = defineView(decent, 'panel', ({ root }, { lab }) => {
  for (let i = 0; i < ROWS; i++) {
    const button = document.createElement('fw-button');
    button.textContent = `Raum ${i}`;
    root.append(button);
  }
  requestAnimationFrame(() => setTimeout(() => void lab.echo({ text: 'painted' })));
});
const plugin = definePlugin(decent, {
  start: () => ({ ask: (_, { source, granted }) => ({ source, mayWrite: granted('mail.write') }) }),
  views: { panel: async () => ({ default: panel }) },
});

runFrame(plugin, { panel });
