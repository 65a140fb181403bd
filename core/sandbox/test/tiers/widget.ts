/** One small plugin, the same code in both tiers. It writes what it sees into its root, one line each. */
import { contribute, defineManifest, definePlugin, failed, view } from '@fachwerk/kernel/api';
import { defineView } from '@fachwerk/sdk';
import { Subject } from 'rxjs';
import { Actions, Book, Count, Directory, Greet, Greeted, Widget } from './names.ts';

const manifest = defineManifest({
  id: 'acme.widget',
  name: 'Widget',
  description: 'x',
  opens: { actions: Actions },
  uses: { directory: Directory, book: Book, count: Count },
  provides: { greet: Greet, greeted: Greeted, today: view<{ size: string }>() },
  contributes: [contribute(Widget, { id: 'today', label: '%label%', view: 'today' })],
});

export const today = defineView(
  manifest,
  'today',
  async ({ root, params, unsaved }, { directory, book, count, actions }, ctx) => {
    const write = (line: string): void => {
      const row = document.createElement('p');
      row.textContent = line;
      root.append(row);
    };
    const form = document.createElement('form');
    const field = Object.assign(document.createElement('input'), { name: 'room', required: true });
    form.append(field);
    form.append(Object.assign(document.createElement('button'), { textContent: 'Senden' }));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      write(`sent ${field.value}`);
    });
    params.subscribe(({ size }) => {
      write(`size ${size}`);
      if (size === 'form') root.append(form);
    });
    ctx.locale.subscribe((locale) => write(`locale ${locale} ${ctx.text('hello', { name: 'Anna' })}`));
    count.subscribe((fact) => write(`count ${fact ? `${fact.data.n} from ${fact.source}` : 'unknown'}`));
    directory.live({ day: 'mo' }).subscribe((rooms) => write(`live ${rooms.join()}`));
    actions({ room: 'a' }).subscribe((entries) => write(`actions ${entries.map(({ data }) => data.label).join()}`));
    write(`free ${(await directory.free({ day: 'di' })).join()}`);
    await directory
      .free({ day: 'so' })
      .catch((error: unknown) => write(`closed ${failed(error, Directory, 'closed')}`));
    await directory.secret({}).catch((error: unknown) => write(`secret ${(error as { code: string }).code}`));
    const [copy] = await directory.copy({ files: [new Blob(['Grüße'], { type: 'text/plain' })] });
    write(`copied ${await copy?.text()} ${copy?.type}`);
    write(`booked by ${(await book({ room: 'a' })).by}`);
    unsaved({ title: 'Notiz', save: async () => write('saved') });
  },
);

export default definePlugin(manifest, {
  start: (_, ctx) => {
    const greeted = new Subject<{ name: string }>();
    return {
      greeted,
      greet: ({ name }, { source, granted }) => {
        greeted.next({ name });
        return `${ctx.text('hello', { name })} ${source} ${granted('rooms.read')}`;
      },
    };
  },
  views: { today: async () => ({ default: today }) },
});
