/** Serves that workplace, its plugins' documents and its broker, as the gateway would, for one of the sites. */
import type { RequestListener } from 'node:http';
import { bundle } from '../adversary/bundle.ts';
import { pluginDocument, send, type FrameDocument } from '../adversary/plugin-document.ts';
import { serve } from '../adversary/server.ts';
import { pluginHost, type Site } from '../adversary/sites.ts';
import { borderShapes, workplaceLock } from './lock.ts';

export interface ServedWorkplace extends AsyncDisposable {
  readonly address: string;
  /** Of a plugin's document. */
  frame(plugin: string): string;
  /** How often each path was asked for, with its host. */
  readonly asked: ReadonlyMap<string, number>;
}
export interface WorkplaceOptions {
  /** Text of the decent plugin's script, when it is another one. */
  readonly decent?: string;
  /** Scripts of the page, by path: more of them, or others. */
  readonly more?: Readonly<Record<string, string>>;
  readonly mode?: 'wildcard' | 'single';
  /** A script that the plugins' documents run before the host's own: to stand for a browser that is not here. */
  readonly ahead?: string;
}
const here = (file: string): URL => new URL(file, import.meta.url);
const source = (file: string): URL => new URL(`../../src/${file}`, import.meta.url);
const PAGE = `<!doctype html><html lang="de"><meta charset="utf-8"><title>Arbeitsplatz</title>
<link rel="stylesheet" href="/page.css">
<script type="application/json" id="fachwerk-workplace">LOCK</script><script type="module" src="/page.js"></script>
<body><header><h1>Arbeitsplatz</h1></header><main><label>Davor <input id="before"></label>
<section data-slot="acme.hostile" aria-label="Feindlich"></section><section data-slot="acme.decent" aria-label="Anständig"></section>
<button id="after">Danach</button></main>`;
/** Steals the focus from the first moment on: for a page without a guard. */
const THIEF = `const field = document.body.appendChild(document.createElement('input'));
setInterval(() => { window.focus(); field.focus(); }, 5);`;
const STYLE = 'section{inline-size:400px;min-block-size:60px;margin:20px}';

/** Decorators as the elements of the kit are written. */
const LIT = { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: true } };

/** The same for every site, so made once. */
const made = Promise.all([
  bundle(here('page.ts'), { format: 'esm', tsconfigRaw: LIT }),
  bundle(source('broker/index.ts')),
  bundle(here('hostile.frame.ts')),
  bundle(here('decent.frame.ts')),
]);

const policy = (frames: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    `frame-src ${frames.join(' ')}`,
    "frame-ancestors 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html fachwerk-broker',
  ].join('; ');

export const serveWorkplace = async (
  site: Site,
  { mode = 'wildcard', decent, more, ahead }: WorkplaceOptions = {},
): Promise<ServedWorkplace> => {
  const [pageScript, broker, hostile, ordinary] = await made;
  const files: Readonly<Record<string, string>> = { '/page.js': pageScript, '/broker.js': broker, ...more };
  const documents = new Map<string, FrameDocument>();
  const asked = new Map<string, number>();
  let page = '';
  let csp = '';
  const answer: RequestListener = (request, response) => {
    const { host = '' } = request.headers;
    const path = request.url ?? '/';
    asked.set(host + path, (asked.get(host + path) ?? 0) + 1);
    const document = documents.get(path);
    if (document && host.split(':')[0] !== site.host) return send(response, document);
    response.setHeader('origin-agent-cluster', '?1');
    response.setHeader('content-security-policy', csp);
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    const [type, text] = contents(path);
    response.setHeader('content-type', type);
    // All but the page has its content's hash in its address, as a build writes it.
    if (path !== '/') response.setHeader('cache-control', 'public, max-age=31536000, immutable');
    if (text === undefined) response.statusCode = 404;
    return response.end(text);
  };
  const contents = (path: string): readonly [string, string | undefined] => {
    if (path === '/') return ['text/html', page];
    if (path === '/page.css') return ['text/css', STYLE];
    if (path === '/shapes.json') return ['application/json', JSON.stringify(borderShapes())];
    if (path === '/messages.ftl') return ['text/plain', 'hello = Hallo'];
    return ['text/javascript', files[path]];
  };
  const server = await serve(answer);
  const origin = `${site.scheme}://${site.host}:${server.port}`;
  const isLocal = site.base.endsWith('localhost');
  const base = mode === 'single' ? `all.${site.base}` : site.base;
  const lock = workplaceLock({ mode, base: isLocal ? base : `${base}:${server.port}` });
  const frameHost = (plugin: string): string =>
    `${site.scheme}://${mode === 'single' ? base : pluginHost(site, plugin)}:${server.port}`;
  page = PAGE.replace('LOCK', JSON.stringify(lock).replaceAll('<', String.raw`\u003c`));
  csp = policy([...new Set(['acme.hostile', 'acme.decent'].map(frameHost))]);
  documents.set('/acme.hostile/frame.html', await pluginDocument(hostile, origin, ahead));
  documents.set('/acme.decent/frame.html', await pluginDocument(decent ?? ordinary, origin, ahead));
  documents.set('/acme.hostile/thief.html', await pluginDocument(THIEF, origin, ahead));
  return {
    address: `${origin}/`,
    asked,
    frame: (plugin) => `${frameHost(plugin)}/${plugin}/frame.html`,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
};
