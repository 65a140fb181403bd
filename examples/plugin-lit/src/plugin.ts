import { definePlugin } from '@fachwerk/sdk';
import { DAYS, dayAfter, followUpsIn, KEY, withFollowUp } from './follow-up.ts';
import manifest from './manifest.ts';

export default definePlugin(manifest, {
  start: ({ storage, ui }, ctx) => ({
    async remember({ email }, { signal }) {
      const items = DAYS.map(({ id }) => ({ id, label: ctx.text(`in-${id}`), icon: 'calendar' }));
      const chosen = await ui.choose({ title: ctx.text('remember'), items }, { signal });
      const day = DAYS.find(({ id }) => id === chosen);
      if (!day) return { due: null };
      const due = dayAfter(new Date(), day.days);
      const { account, id, title = ctx.text('untitled') } = email;
      const { value } = await storage.get({ key: KEY }, { signal });
      // JSON has no readonly; what is stored is a copy anyway.
      const next = withFollowUp(followUpsIn(value), { account, id, title, due }).map((one) => ({ ...one }));
      await storage.set({ key: KEY, value: next }, { signal });
      // It waits until the toast is gone; the command does not.
      ui.toast({ text: ctx.text('remembered', { day: ctx.text(`in-${day.id}`) }), tone: 'success' }).catch(
        (error: unknown) => ctx.signal.aborted || ctx.log('warn', 'not told', { error }),
      );
      return { due };
    },
  }),
  views: { page: () => import('./page.view.ts') },
});
