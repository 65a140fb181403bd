/** Serves a stranger's workplace with one widget, in the page or in a frame under its two policies. */
import { build } from 'esbuild';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Frame, type Page } from 'playwright';
import { inject } from 'vitest';
import { z } from 'zod';
import type { HostLock } from '@fachwerk/kernel';
import { contribute, defineManifest, definePlugin, view, type Plugin } from '@fachwerk/kernel/api';
import { lockOf } from '../../../kernel/src/workplace.fixture.ts';
import { frameDocument } from '../../src/index.ts';
import { Actions, Book, Count, Directory, Greet, Greeted, Widget } from './names.ts';
import { table } from './shapes.ts';

const bundle = async (file: string, format: 'esm' | 'iife' = 'esm'): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [new URL(file, import.meta.url).pathname],
    bundle: true,
    minify: true,
    format,
    write: false,
    conditions: ['@fachwerk/source'],
    external: [],
    target: 'es2023',
    splitting: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
};
/** What the build reads of the plugins: their manifests alone, evaluated without a browser. */
const facts: Plugin[] = [
  definePlugin(
    defineManifest({
      id: 'x.rooms',
      name: 'x',
      description: 'x',
      provides: { directory: Directory, book: Book, count: Count },
    }),
    { start: () => ({}) as never },
  ),
  definePlugin(
    defineManifest({
      id: 'x.shell',
      name: 'x',
      description: 'x',
      opens: { widgets: Widget },
      uses: { greet: Greet, greeted: Greeted },
      permissions: ['startup'],
      contributes: [contribute(Actions, { id: 'book', label: 'Buchen', command: Book })],
    }),
    { start: () => ({}) },
  ),
  {
    manifest: defineManifest({
      id: 'acme.widget',
      name: 'Widget',
      description: 'x',
      opens: { actions: Actions },
      uses: { directory: Directory, book: Book, count: Count },
      provides: { greet: Greet, greeted: Greeted, today: view() },
      contributes: [contribute(Widget, { id: 'today', label: 'x', view: 'today' })],
    }),
    start: () => ({}),
    views: { today: async () => ({}) as never },
  },
];
const plain = lockOf({
  plugins: facts,
  shapes: JSON.parse(JSON.stringify(table)) as Record<string, unknown>,
  granted: { 'acme.widget': ['rooms.read'], 'x.shell': ['rooms.read'] },
});
const locales = { de: '/de.ftl', en: '/en.ftl' };
const lock: HostLock = {
  ...plain,
  broker: '/broker.js',
  borderShapes: '/shapes.json',
  plugins: plain.plugins.map((plugin) =>
    plugin.id === 'acme.widget' ? { ...plugin, tier: 'isolated', frame: '/frame.html', locales } : plugin,
  ),
};
type Source = Readonly<Record<string, unknown>>;
const schemas = (shape: Source): Source =>
  Object.fromEntries(
    (['data', 'input', 'output', 'item', 'context'] as const).flatMap((part) =>
      shape[part]
        ? [
            [
              part === 'item' ? 'output' : part,
              z.toJSONSchema(shape[part] as z.ZodType, { io: 'input', unrepresentable: 'any' }),
            ],
          ]
        : [],
    ),
  );
/** As the build writes them. */
const borderShapes = Object.fromEntries(
  Object.entries(table as unknown as Readonly<Record<string, Source>>).map(([id, shape]) => [
    id,
    shape['members']
      ? {
          members: Object.fromEntries(
            Object.entries(shape['members'] as Readonly<Record<string, Source>>).map(([key, one]) => [
              key,
              schemas(one),
            ]),
          ),
        }
      : schemas(shape),
  ]),
);

/** The page and what it asks for, by path. */
const filesOf = async (): Promise<Readonly<Record<string, readonly [type: string, text: string]>>> => {
  const [page, broker] = await Promise.all([bundle('page.ts'), bundle('../../src/broker/index.ts')]);
  const document = (tier: string, of: HostLock): readonly [string, string] => [
    'text/html',
    `<!doctype html><title>x</title><script type="application/json" id="fachwerk-workplace">${JSON.stringify(of)}</script>` +
      `<body><input id="before"><main></main><input id="after">` +
      `<script>window.tier='${tier}'</script><script type=module src=/page.js></script>`,
  ];
  return {
    '/trusted': document('trusted', plain),
    '/isolated': document('isolated', lock),
    '/page.js': ['text/javascript', page],
    '/broker.js': ['text/javascript', broker],
    '/shapes.json': ['application/json', JSON.stringify(borderShapes)],
    '/de.ftl': ['text/plain', 'hello = Hallo { $name }'],
    '/en.ftl': ['text/plain', 'hello = Hello { $name }'],
  };
};

export interface Opened {
  readonly page: Page;
  /** Where the widget is drawn. */
  readonly widget: () => Page | Frame;
}
export interface ServedTiers extends AsyncDisposable {
  open(tier: 'trusted' | 'isolated'): Promise<Opened>;
  /** How often the frame's document was asked for. */
  readonly documents: () => number;
}

export const serveTiers = async (): Promise<ServedTiers> => {
  const [files, code, bootstrap] = await Promise.all([
    filesOf(),
    bundle('frame.ts', 'iife'),
    bundle('../../src/bootstrap/index.ts', 'iife'),
  ]);
  const frame = await frameDocument({ bootstrap, code, styles: '', net: [], permissions: [] });
  let documents = 0;
  let origin = '';
  const server = createServer((request, response) => {
    const filled = (value: string): string => value.replace('{workplace}', origin);
    response.setHeader('origin-agent-cluster', '?1');
    if (request.headers.host?.startsWith('acme--widget.plugins.')) {
      documents += 1;
      for (const [name, value] of Object.entries(frame.headers))
        response.setHeader(name, typeof value === 'string' ? filled(value) : value.map(filled));
      return response.end(frame.html);
    }
    const [type, body] = files[request.url ?? ''] ?? ['text/plain', ''];
    response.setHeader('content-type', type);
    return response.end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch(inject('launch'));
  return {
    documents: () => documents,
    async open(tier) {
      const page = await browser.newPage();
      await page.goto(`${origin}/${tier}`);
      const inFrame = (): Frame | undefined =>
        page.frames().find((one) => one.url().includes('plugins') && one !== page.mainFrame());
      return { page, widget: () => (tier === 'isolated' ? (inFrame() ?? page) : page) };
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      server.close();
    },
  };
};
