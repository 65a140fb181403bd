/** Frame side: tells the host how much room the content takes, at most ten times a second. */
import type { Peer } from '../peer.ts';

const PAUSE = 100;

export const tellSize = (peer: Peer, root: HTMLElement): void => {
  let planned = false;
  let told = '';
  const tell = (): void => {
    planned = false;
    const { width, height } = root.getBoundingClientRect();
    const size = { inline: Math.ceil(width), block: Math.ceil(height) };
    const text = JSON.stringify(size);
    if (text === told) return;
    told = text;
    // The frame itself is ending when this cannot be told.
    peer.call('size', size).catch(() => undefined);
  };
  const observer = new ResizeObserver(() => {
    if (planned) return;
    planned = true;
    setTimeout(tell, told === '' ? 0 : PAUSE);
  });
  observer.observe(root);
};
