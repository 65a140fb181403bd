/** `index.html`: the import map, the lock's projection, and everything that the first view needs asked for at once. */
import { createHash } from 'node:crypto';
import type { HostLock } from '@fachwerk/kernel';
import { toPageLock } from '@fachwerk/kernel/compose';
import type { LocatedIssue } from '../located-issue.ts';
import { developmentBlock, developmentScript } from './development.ts';
import type { Preload } from './preloads.ts';

export interface PageParts {
  readonly host: HostLock;
  /** Addresses, in the order of need; the first is the page's own module. */
  readonly boot: readonly string[];
  readonly importMap: Readonly<Record<string, string>>;
  /** What the boot set fetches at once. */
  readonly fetches: readonly string[];
  /** Of the boot set, by address. */
  readonly integrity: Readonly<Record<string, string>>;
  readonly preloads: readonly Preload[];
  /** In development: what the latest sources could not be built for. */
  readonly issues: readonly LocatedIssue[];
}
export interface Page {
  readonly html: string;
  /** Sources of the inline scripts that run, for the policy. */
  readonly hashes: readonly string[];
}

/** Asks for the modules of the first view; a data block of its own, so that this text and its hash never change. */
const preloadScript = `{const add=(href,o)=>document.head.append(Object.assign(document.createElement("link"),o,{href}));
for(const[p,m,f]of JSON.parse(document.getElementById("fachwerk-preload").textContent))if(new RegExp(p).test(location.pathname)){
for(const h of m)add(h,{rel:"modulepreload"});for(const h of f)add(h,{rel:"preload",as:"fetch",crossOrigin:"anonymous"});break}}`;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** A `<` would end or open something in a script element. */
const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export function renderPage(parts: PageParts): Page {
  const { host, importMap, integrity } = parts;
  const map = json({ imports: importMap, integrity });
  const { development } = host.build;
  const html = `<!doctype html>
<html lang="${escapeHtml(host.land.locales[0] ?? 'de')}">
<head>
${head(parts, map).join('\n')}
</head>
<body>
<noscript><p>Dieser Arbeitsplatz braucht JavaScript. Bitte schalten Sie es im Browser ein und laden Sie die Seite neu.</p></noscript>
</body>
</html>
`;
  return { html, hashes: [map, preloadScript, ...(development ? [developmentScript] : [])].map(hash) };
}

/** The import map stands before the first module, the preloads before what waits for nothing. */
function head({ host, boot, fetches, integrity, preloads, issues }: PageParts, map: string): string[] {
  const { land, theme, build } = host;
  return [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(land.name)}</title>`,
    // Without one a browser asks for /favicon.ico.
    `<link rel="icon" href="${escapeHtml(theme.logo ?? 'data:,')}">`,
    ...(theme.stylesheet ? [`<link rel="stylesheet" href="${escapeHtml(theme.stylesheet)}">`] : []),
    `<script type="importmap">${map}</script>`,
    ...boot.map((path) => `<link rel="modulepreload" href="${path}" integrity="${integrity[path]!}">`),
    ...fetches.map((path) => `<link rel="preload" as="fetch" crossorigin="anonymous" href="${path}">`),
    `<script type="application/json" id="fachwerk-preload">${json(preloads)}</script>`,
    `<script>${preloadScript}</script>`,
    ...(build.development ? [developmentBlock(issues), `<script>${developmentScript}</script>`] : []),
    `<script type="module" src="${boot[0]!}"></script>`,
    // Not in the body, which is the shell's to fill: the sandbox reads it later.
    `<script type="application/json" id="fachwerk-workplace">${json(toPageLock(host))}</script>`,
  ];
}
