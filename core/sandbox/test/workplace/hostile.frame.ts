/** A plugin that does what it is told, and is told nothing good. It holds the raw port too, past the SDK. */
import { definePlugin } from '@fachwerk/kernel/api';
import { defineView } from '@fachwerk/sdk';
import { skip, Subject } from 'rxjs';
import { runFrame } from '../../src/frame/index.ts';
import { acts, type Scene } from './acts.ts';
import { hostile } from './manifests.ts';

const port = window.fachwerkPort ?? Promise.reject(new Error('no port'));
const said = new Subject<{ text: string }>();

interface Given {
  readonly root: HTMLElement;
  readonly field: HTMLInputElement;
  readonly uses: Scene['uses'];
}
const perform = async (act: string, given: Given): Promise<string | undefined> => {
  const [name = '', ...rest] = act.split(' ');
  const answer = await acts[name]?.({ ...given, said, raw: await port, rest: rest.join(' ') });
  return answer === undefined ? undefined : `${answer as string | number}`;
};
const fieldIn = (root: HTMLElement): HTMLInputElement => {
  const field = document.createElement('input');
  field.ariaLabel = 'Feindliches Feld';
  root.append(field);
  return field;
};

const panel = defineView(hostile, 'panel', ({ root, params }, uses) => {
  const field = fieldIn(root);
  // What it was told before it was begun anew is over.
  params.pipe(skip(1)).subscribe(async ({ act }) => {
    const tell = (text: string): Promise<unknown> => uses.lab.echo({ text: `${act.split(' ')[0]} ${text}` });
    try {
      const answer = await perform(act, { root, field, uses });
      if (answer !== undefined) await tell(answer);
    } catch (error) {
      await tell(`threw ${String((error as { code?: string }).code ?? error)}`);
    }
  });
});
const plugin = definePlugin(hostile, {
  start: (uses) => ({
    said,
    do: async ({ text }) => String(await perform(text, { root: document.body, field: fieldIn(document.body), uses })),
  }),
  views: { panel: async () => ({ default: panel }) },
});

runFrame(plugin, { panel });
