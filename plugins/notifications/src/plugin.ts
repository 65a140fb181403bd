import { definePlugin } from '@fachwerk/sdk';
import { Inbox } from './inbox.ts';
import manifest from './manifest.ts';
import { followRules } from './rules.ts';

export default definePlugin(manifest, {
  start({ rules, named, ui, openItem }, ctx) {
    const inbox = new Inbox();
    const report = (plugin: string, on: string, error: unknown): void =>
      ctx.log('error', 'a rule cannot be followed', { plugin, on, error });
    followRules(rules(), named, report).subscribe((item) => {
      inbox.add(item);
      void announce(item);
    });

    const announce = async (item: { id: string; title: string; body: string; open?: unknown }): Promise<void> => {
      const text = ctx.text('arrived', { title: item.title, body: item.body });
      const answer = await ui.toast({ text, ...(item.open !== undefined && { action: ctx.text('open') }) });
      if (answer === 'action') await openItem({ id: item.id });
    };

    return {
      items: inbox.items,
      async open({ id }, { signal, failure }) {
        const item = inbox.find(id);
        if (!item) throw failure('gone');
        inbox.mark(true, [id]);
        if (item.open) await named.run(item.open.command, item.open.input, { signal });
      },
      mark: ({ ids, read }) => inbox.mark(read, ids),
      clear: () => inbox.clear(),
    };
  },
  views: { bell: () => import('./bell.view.ts'), list: () => import('./list.view.ts') },
});
