import { defineView, type ViewProps } from '@fachwerk/sdk';
import { reactView, useObservable } from '@fachwerk/sdk/react';
import manifest from './manifest.ts';

const ROOMS = ['hall', 'meeting', 'cellar'];
/** What is stored came from somewhere; it is believed when it is one of ours. */
const roomIn = (value: unknown): string | undefined => ROOMS.find((id) => id === value);

const styles = `
  section { display: grid; gap: var(--fw-space-3); justify-items: start; padding: var(--fw-space-4); }
  p { margin: 0; }
  small { color: var(--fw-text-muted); }
  button { min-block-size: 2.5rem; padding-inline: var(--fw-space-4); font: inherit; cursor: pointer;
    border: 1px solid var(--fw-border-strong); border-radius: var(--fw-radius);
    background: var(--fw-surface); color: var(--fw-text); }
  button:focus-visible { outline: var(--fw-focus-width) solid var(--fw-focus); outline-offset: 2px; }
`;

function Today({ view: { params, signal }, uses: { storage, ui }, ctx }: ViewProps<typeof manifest, 'today'>) {
  // Drawn again in another language.
  useObservable(ctx.locale);
  const { size } = useObservable(params);
  const room = roomIn(useObservable(() => storage.watch({ key: 'room' }), [storage])?.value);
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

  return (
    <section>
      <p>{room ? ctx.text('here', { room: ctx.text(`room-${room}`) }) : ctx.text('nowhere')}</p>
      {size !== 'small' && <small>{ctx.text('hint')}</small>}
      <button type="button" onClick={() => void choose()}>
        {ctx.text('choose')}
      </button>
    </section>
  );
}

export default defineView(manifest, 'today', reactView(Today, { styles }));
