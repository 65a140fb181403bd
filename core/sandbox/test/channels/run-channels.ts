/** Opens the hostile plugin in a real browser, every channel of it, and gives what came of it. */
import type { RequestListener } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChromium } from '../adversary/start-chromium.ts';
import { enemy, type Enemy } from '../adversary/enemy.ts';
import { serve } from '../adversary/server.ts';
import { pluginHost, type Site } from '../adversary/sites.ts';
import { bundle } from '../adversary/bundle.ts';
import { pluginDocument, send, type FrameDocument } from '../adversary/plugin-document.ts';
import { code } from './code.ts';
import { frames } from './frames.ts';
import { leaving } from './leaving.ts';
import { media } from './media.ts';
import { network } from './network.ts';
import { power } from './power.ts';
import { storing } from './storing.ts';
import { webRtc } from './web-rtc.ts';

/** Which of the defences stand. All but the last are controls, which show that the attacks work at all. */
export type Walls =
  | 'none'
  | 'own policies'
  | 'sandbox attribute'
  | 'one script policy'
  | 'both script policies'
  | 'all';
/** Of these the frame in the page has no attribute: what its document does for itself is what is tried. */
const WITHOUT_ATTRIBUTE: ReadonlySet<Walls> = new Set(['none', 'own policies']);
export interface Outcome {
  readonly http: readonly string[];
  readonly lookedUp: readonly string[];
  readonly tcp: number;
  readonly udp: number;
  /** Foreign code, or a border that gave way. */
  readonly ran: readonly string[];
  readonly started: number;
  readonly pages: number;
}
interface Opened {
  readonly plugin: string;
  readonly channels: readonly string[];
}
/** Frames of one plugin share a process: who may lose it is alone in a plugin. */
const all: readonly Opened[] = [
  ...[network, media, frames, code, power, storing].map((group) => ({
    plugin: 'acme.board',
    channels: Object.keys(group),
  })),
  ...Object.keys(leaving).map((channel) => ({ plugin: 'acme.board', channels: [channel] })),
  ...Object.keys(webRtc).map((channel) => ({ plugin: `acme.${channel}`, channels: [channel] })),
];
/** Those that stay where they are and ask nobody: what is left when a page has no attribute for its frames. */
const reading: readonly Opened[] = [{ plugin: 'acme.board', channels: Object.keys(storing) }];
export const channelCount = all.flatMap(({ channels }) => channels).length;
/** These may run: they send nothing, and what they run is the plugin's own. */
const HARMLESS = new Set(['import-blob', 'worker-blob']);
const PATIENCE = 8000;
/** For what needs a name looked up, a connection, an answer: so long at least, and until nobody came for so long. */
const SETTLE = 2500;
const QUIET = 1200;

const withWalls = (document: FrameDocument, walls: Walls): FrameDocument['headers'] => {
  const { 'content-security-policy': policies, 'connection-allowlist': list, ...rest } = document.headers;
  if (walls === 'none' || walls === 'sandbox attribute') return rest;
  if (walls === 'one script policy') return { ...rest, 'content-security-policy': [policies?.[0] ?? ''] };
  if (walls === 'both script policies') return { ...rest, 'content-security-policy': policies ?? '' };
  return { ...rest, 'content-security-policy': policies ?? '', 'connection-allowlist': list ?? '' };
};

const quiet = async ({ heard }: Enemy): Promise<void> => {
  const sum = (): number => heard.http.size + heard.tcp + heard.udp;
  let last = sum();
  for (let still = QUIET - SETTLE; still < QUIET; still += 100) {
    await sleep(100);
    if (sum() !== last && still > 0) still = 0;
    last = sum();
  }
};

declare global {
  interface Window {
    said: { readonly channel: string; readonly what: string }[];
  }
}
/** In the page: all frames at once, until every channel has begun and what it began has had its time. */
const openAll = async (addresses: readonly string[], sandbox: string | null, patience: number) => {
  const channels = addresses.flatMap((address) => new URL(address).hash.split(',')).length;
  window.said = [];
  const begun = new Set<string>();
  addEventListener('message', ({ data }) => {
    window.said.push(data);
    if (data.what === 'started') begun.add(data.channel);
  });
  const until = performance.now() + patience;
  for (const address of addresses) {
    const frame = document.createElement('iframe');
    if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
    frame.src = address;
    document.body.append(frame);
  }
  while (begun.size < channels && performance.now() < until) {
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
};

const hostileWorkplace = async (evil: Enemy, walls: Walls, site: Site) => {
  const enemyFacts = { scheme: site.scheme, outer: evil.outer, port: evil.port };
  const attack = await bundle(new URL('attack.ts', import.meta.url), { define: { ENEMY: JSON.stringify(enemyFacts) } });
  // Without walls an attack may lead the page itself away.
  const opened = WITHOUT_ATTRIBUTE.has(walls) ? reading : all;
  let document: FrameDocument;
  const answer: RequestListener = (request, response) => {
    if (request.headers.host?.startsWith('acme--')) return send(response, document);
    response.setHeader('content-type', 'text/html');
    response.setHeader('origin-agent-cluster', '?1');
    // Of the workplace's own policy this matters: it holds a frame where it is.
    const origins = [...new Set(opened.map(({ plugin }) => origin(plugin)))].join(' ');
    if (walls !== 'none' && walls !== 'sandbox attribute')
      response.setHeader('content-security-policy', `frame-src ${origins}`);
    return response.end('<!doctype html><title>Workplace</title><body>');
  };
  const server = await serve(answer);
  const origin = (plugin: string): string => `${site.scheme}://${pluginHost(site, plugin)}:${server.port}`;
  const address = `${site.scheme}://${site.host}:${server.port}/`;
  const whole = await pluginDocument(attack, new URL(address).origin);
  document = { html: whole.html, headers: withWalls(whole, walls) };
  const addresses = opened.map(({ plugin, channels }) => `${origin(plugin)}/frame.html#${channels.join()}`);
  return { address, addresses, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
};

export const runChannels = async (walls: Walls, site: Site): Promise<Outcome> => {
  await using evil = await enemy();
  await using workplace = await hostileWorkplace(evil, walls, site);
  await using browser = await startChromium({ netLog: true }, walls === 'all' ? 'enforcing' : 'launch');
  const tab = await browser.open(workplace.address);
  await tab.run(openAll, workplace.addresses, WITHOUT_ATTRIBUTE.has(walls) ? null : 'allow-scripts', PATIENCE);
  await quiet(evil);
  const said = await tab.run(() => window.said);
  const { targetInfos } = await browser.devTools.send('Target.getTargets');
  const pages = (targetInfos as { type: string }[]).filter(({ type }) => type === 'page').length;
  const lookedUp = [...(await browser.end())].toSorted();
  const ran = new Set(said.filter(({ what }) => what === 'ran').map(({ channel }) => channel));
  return {
    http: [...evil.heard.http].toSorted(),
    lookedUp,
    tcp: evil.heard.tcp,
    udp: evil.heard.udp,
    ran: [...ran].filter((channel) => !HARMLESS.has(channel)).toSorted(),
    started: new Set(said.filter(({ what }) => what === 'started').map(({ channel }) => channel)).size,
    pages,
  };
};
