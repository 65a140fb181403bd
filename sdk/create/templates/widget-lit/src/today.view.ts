import { defineView } from '@fachwerk/sdk';
import { litView } from '@fachwerk/sdk/lit';
import '@fachwerk/ui';
import { html } from 'lit';
import manifest from './manifest.ts';

const ROOMS = ['hall', 'meeting', 'cellar'];
/** What is stored came from somewhere; it is believed when it is one of ours. */
const roomIn = (value: unknown): string | undefined => ROOMS.find((id) => id === value);

const styles = `
  section { display: grid; gap: var(--fw-space-3); justify-items: start; padding: var(--fw-space-4); }
  p { margin: 0; }
  small { color: var(--fw-text-muted); }
`;

export default defineView(
  manifest,
  'today',
  litView(
    ({ params, signal }, { storage, ui }, ctx) => {
      const stored = storage.watch({ key: 'room' });
      const choose = async (): Promise<void> => {
        const items = ROOMS.map((id) => ({ id, label: ctx.text(`room-${id}`), icon: 'location' }));
        try {
          const value = await ui.choose({ title: ctx.text('choose'), items }, { signal });
          if (value !== null) await storage.set({ key: 'room', value }, { signal });
        } catch (error) {
          if (signal.aborted) return;
          ctx.log('warn', 'not saved', { error });
          void ui.toast({ text: ctx.text('failed'), tone: 'error' });
        }
      };

      return (watch) => {
        watch(ctx.locale);
        const room = roomIn(watch(stored)?.value);
        const isSmall = watch(params, params.value).size === 'small';
        return html`<section>
          <p>${room ? ctx.text('here', { room: ctx.text(`room-${room}`) }) : ctx.text('nowhere')}</p>
          ${isSmall ? '' : html`<small>${ctx.text('hint')}</small>`}
          <fw-button icon="location" @click=${choose}>${ctx.text('choose')}</fw-button>
        </section>`;
      };
    },
    { styles },
  ),
);
