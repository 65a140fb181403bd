/** Frame side: one view, alone in its document. */
import type { Init, Room } from '../init.ts';
import { toWire, WireError } from '../wire-error.ts';
import type { Running } from './run-frame.ts';
import { tellSize } from './tell-size.ts';

/** A plugin's views as `defineView` makes them, by name. */
export type Views = Readonly<Record<string, { show(view: never, uses: never, context: never): void | Promise<void> }>>;
interface Work {
  readonly title: string;
  save?(signal: AbortSignal): Promise<void>;
}

export const showView = async (
  running: Running,
  { view: name, room }: Extract<Init['role'], { view: string }>,
  uses: object,
  ctx: object,
): Promise<void> => {
  const { peer, ends, views, live } = running;
  const view = views[name];
  if (!view) throw new WireError('FW1013', `The frame has no view "${name}".`);
  const root = rootFor(room);
  document.body.append(root);
  tellSize(peer, root);
  // The host learns of it or has ended this frame, and with it everything in it.
  const tell = (target: string, input: unknown): void => void peer.call(target, input).catch(() => undefined);
  const unsaved = (work: Work | undefined): void => {
    running.save = work?.save && ((signal) => work.save?.(signal) ?? Promise.resolve());
    tell('unsaved', work ? { title: work.title, saves: work.save !== undefined } : null);
  };
  const fail = (error: unknown): void => tell('fault', { where: 'view', message: toWire(error).message });
  const context = { root, params: live?.live('params'), signal: ends.signal, unsaved, fail };
  await view.show(context as never, uses as never, ctx as never);
};

/** An element that takes the room which the view's element has in the page. */
const rootFor = (room: Room): HTMLElement => {
  const root = document.createElement('div');
  document.body.style.margin = '0';
  if (room === 'fill') {
    for (const element of [document.documentElement, document.body, root]) element.style.blockSize = '100%';
    root.style.overflow = 'auto';
  } else {
    document.documentElement.style.overflow = 'hidden';
    // In the top bar a view is as wide as what is in it.
    root.style.inlineSize = room === 'small' ? 'max-content' : 'auto';
    // Margins of what is in it belong to its size.
    root.style.display = 'flow-root';
  }
  return root;
};
