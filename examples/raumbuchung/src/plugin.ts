import { definePlugin } from '@fachwerk/sdk';
import { askFor } from './ask-for.ts';
import manifest from './manifest.ts';

export default definePlugin(manifest, {
  start: ({ mail, navigation }, ctx) => ({
    async book({ email }, { signal }) {
      const wish = email ? await askFor(mail, email, { signal, log: ctx.log }) : {};
      const query = new URLSearchParams(Object.entries(wish)).toString();
      await navigation.open({ path: query ? `/raeume?${query}` : '/raeume' }, { signal });
      return { opened: true };
    },
  }),
  views: { rooms: () => import('./rooms.view.ts'), today: () => import('./today.view.ts') },
});
