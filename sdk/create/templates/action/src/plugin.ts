import { definePlugin } from '@fachwerk/sdk';
import manifest from './manifest.ts';

const ROOMS = ['hall', 'meeting', 'cellar'];

export default definePlugin(manifest, {
  start: ({ ui, composeMail }, ctx) => ({
    async request({ email }, { signal }) {
      const items = ROOMS.map((id) => ({ id, label: ctx.text(`room-${id}`), icon: 'location' }));
      const chosen = await ui.choose({ title: ctx.text('request'), items }, { signal });
      if (chosen === null) return { requested: false };
      const room = ctx.text(`room-${chosen}`);
      const text = ctx.text('text', { room, about: email?.title ?? ctx.text('meeting') });
      await composeMail({ to: [ctx.settings.value.to], subject: ctx.text('subject', { room }), text }, { signal });
      return { requested: true };
    },
  }),
});
