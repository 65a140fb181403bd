import { adoptStyles, defineView } from '@fachwerk/sdk';
import '@fachwerk/ui';
import { combineLatest } from 'rxjs';
import manifest from './manifest.ts';

const ROOMS = ['hall', 'meeting', 'cellar'];
/** What is stored came from somewhere; it is believed when it is one of ours. */
const roomIn = (value: unknown): string | undefined => ROOMS.find((id) => id === value);

const styles = `
  section { display: grid; gap: var(--fw-space-3); justify-items: start; padding: var(--fw-space-4); }
  p { margin: 0; }
  small { color: var(--fw-text-muted); }
`;

export default defineView(manifest, 'today', ({ root, params, signal }, { storage, ui }, ctx) => {
  adoptStyles(root, styles, signal);
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

  const section = document.createElement('section');
  const text = document.createElement('p');
  const hint = document.createElement('small');
  const button = document.createElement('fw-button');
  button.icon = 'location';
  button.addEventListener('click', () => void choose());
  section.append(text, hint, button);
  root.append(section);

  combineLatest([storage.watch({ key: 'room' }), params, ctx.locale]).subscribe(([{ value }, { size }]) => {
    const room = roomIn(value);
    text.textContent = room ? ctx.text('here', { room: ctx.text(`room-${room}`) }) : ctx.text('nowhere');
    hint.textContent = ctx.text('hint');
    hint.hidden = size === 'small';
    button.textContent = ctx.text('choose');
  });
});
