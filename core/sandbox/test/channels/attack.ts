/** The hostile plugin: nothing but attacks. The frame's address says which, after `#`. */
import { code } from './code.ts';
import { frames } from './frames.ts';
import type { Channels, Kit } from './kit.ts';
import { leaving } from './leaving.ts';
import { media } from './media.ts';
import { network } from './network.ts';
import { power } from './power.ts';
import { storing } from './storing.ts';
import { webRtc } from './web-rtc.ts';

declare const ENEMY: { readonly scheme: string; readonly outer: string; readonly port: number };
const channels: Channels = { ...network, ...media, ...frames, ...code, ...power, ...storing, ...leaving, ...webRtc };
const own = document.currentScript?.textContent ?? '';
/** In a nested copy of this text: which channel it runs, and for whom. */
const nested = document.querySelector<HTMLMetaElement>('meta[name=run]');
const host = nested ? parent.parent : parent;
const head = (): Element => document.head ?? document.documentElement;

const element = (html: string): HTMLElement => {
  const template = document.createElement('template');
  template.innerHTML = html;
  const made = template.content.firstElementChild as HTMLElement;
  document.body.append(made);
  return made;
};
const nest = (name: string, channel: string, where: 'light' | 'shadow'): void => {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><meta name=run content="${channel}" data-for="${name}"><body><script>${own}\x3c/script>`;
  const place = where === 'shadow' ? element('<div></div>').attachShadow({ mode: 'closed' }) : document.body;
  place.append(frame);
};

const kitFor = (name: string, ownHash: string): Kit => ({
  name,
  ownHash,
  enemy: ENEMY,
  url: (suffix = '') => `${ENEMY.scheme}://${name}.evil.localhost:${ENEMY.port}/${name}${suffix}?secret`,
  element,
  style: (css) => {
    const style = document.createElement('style');
    style.textContent = css;
    head().append(style);
  },
  ran: () => host.postMessage({ channel: name, what: 'ran' }, '*'),
  nest: (channel, where) => nest(name, channel, where),
});

const attack = async (channel: string, name: string, ownHash: string): Promise<void> => {
  host.postMessage({ channel: name, what: 'started' }, '*');
  try {
    await channels[channel]?.(kitFor(name, ownHash));
  } catch (error) {
    host.postMessage({ channel: name, what: `refused: ${String(error)}` }, '*');
  }
};

const integrity = async (): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(own));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
};
const begin = async (): Promise<void> => {
  const ownHash = await integrity();
  if (nested) await attack(nested.content, nested.dataset['for'] ?? '', ownHash);
  else
    await Promise.all(
      location.hash
        .slice(1)
        .split(',')
        .map((name) => attack(name, name, ownHash)),
    );
};
void begin();
