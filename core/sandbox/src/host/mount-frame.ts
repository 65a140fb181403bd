/** Puts a frame into the page and waits for the first word of its bootstrap. */
import { FachwerkError } from '@fachwerk/kernel';
import type { Room } from '../init.ts';

/** Shorter than what the kernel gives a view or a plugin, so that the reason is the better one. */
const PATIENCE = 9_000;

export interface Mounting {
  readonly address: string;
  readonly title: string;
  readonly place: Node | undefined;
  readonly room: Room;
  /** Features that the plugin was granted. */
  readonly allow: readonly string[];
}

const look = (element: HTMLIFrameElement, { place, room }: Mounting): void => {
  Object.assign(element.style, { border: '0', display: 'block', inlineSize: '100%', blockSize: '6rem' });
  if (room === 'fill') element.style.blockSize = '100%';
  if (room === 'small') Object.assign(element.style, { inlineSize: '2.5rem', blockSize: '2.5rem' });
  if (place) return;
  // In sight and not shown: in a frame that is not displayed, timers run once a second.
  Object.assign(element.style, { position: 'fixed', inset: '0 auto auto 0', visibility: 'hidden' });
  element.ariaHidden = 'true';
  element.tabIndex = -1;
};

/** Rejects with `FW1016` when the frame does not say that it is there. */
export const mountFrame = (mounting: Mounting): Promise<HTMLIFrameElement> => {
  const { address, title, place = document.body, allow } = mounting;
  const element = document.createElement('iframe');
  element.setAttribute('sandbox', 'allow-scripts');
  element.title = title;
  element.allow = allow.join('; ');
  look(element, mounting);
  return new Promise((resolve, reject) => {
    const end = (): void => {
      removeEventListener('message', boot);
      clearTimeout(timer);
    };
    const boot = (event: MessageEvent): void => {
      const { source, data }: { source: unknown; data: unknown } = event;
      // The window is the identity: what anybody else posts, a nested frame too, is not looked at.
      if (source !== element.contentWindow || data !== 'boot') return;
      end();
      resolve(element);
    };
    const timer = setTimeout(() => {
      end();
      element.remove();
      reject(new FachwerkError('FW1016', `The frame at ${address} did not answer within nine seconds.`));
    }, PATIENCE);
    addEventListener('message', boot);
    element.src = address;
    place.appendChild(element);
  });
};
