import type { Provided } from '@fachwerk/kernel/api';
import type { Ui } from '@fachwerk/model/host';
import { pickFiles, saveFile } from '../overlay/files.ts';
import type { Panels } from '../frame/panels.ts';
import type { Overlays } from '../overlay/overlays.ts';

/** Everything that is drawn over the page. */
export function uiService({ layer, toasts, announcer, text }: Overlays, panels: Panels): Provided<typeof Ui> {
  return {
    // A plain message outlives the view that sent it; a button without its owner would do nothing.
    toast: (toast, { signal }) => toasts.show(toast, toast.action ? signal : undefined),
    confirm: async (question, { signal }) => {
      const { confirmDialog } = await import('../overlay/questions.ts');
      return layer.ask<boolean>((answer) => confirmDialog(question, text, answer), false, signal);
    },
    prompt: async (question, { signal }) => {
      const { promptDialog } = await import('../overlay/prompt-dialog.ts');
      return layer.ask<string | null>((answer) => promptDialog(question, text, answer), null, signal);
    },
    choose: async ({ title, items, filter }, { signal }) => {
      const { openFinder } = await import('../palette/finder.ts');
      const options = {
        title,
        showTitle: true,
        filter: filter ?? items.length > 8,
        placeholder: '',
        groups: [{ label: '', items }],
      };
      return openFinder(layer, options, text, signal);
    },
    pickFiles: (wanted, { signal }) => pickFiles(wanted, signal),
    saveFile: ({ name, blob }) => saveFile(name, blob),
    panel: ({ id, open }, call) => {
      const key = `${call.source}/${id}`;
      if (!panels.set(key, open)) throw call.failure('notFound', `FW4106 ${key} is no entry of shell.panel@1`);
    },
    announce: ({ text: said, urgent }) => announcer.say(said, urgent),
  };
}
