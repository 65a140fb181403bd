/** The lock of a workplace whose plugins are objects in memory, resolved by the rules of a real composition. */
import type { Id, Manifest, Plugin } from '@fachwerk/kernel/api';
import type { HostLock, ShapeFacts } from '@fachwerk/kernel';
import {
  permissionsAsked,
  readManifest,
  readShape,
  resolve,
  type Composition,
  type Installed,
  type Issue,
} from '@fachwerk/kernel/compose';
import type { StandardSchemaV1 as Schema } from '@standard-schema/spec';
import type { IsolatedFiles } from './isolated-tier.ts';

export type ShapeTable = Readonly<Record<string, { readonly kind: string }>>;
export interface TestLockOptions {
  readonly plugins: readonly Plugin[];
  readonly shapes: readonly ShapeTable[];
  readonly permissions: Readonly<Record<string, readonly string[]>>;
  readonly locale: string;
  /** Plugins that run in frames, and what the page's server has for that. */
  readonly isolated?: { readonly plugins: ReadonlySet<string>; readonly files: IsolatedFiles };
}

const installed = (plugin: Plugin): Installed => {
  const manifest = readManifest(plugin.manifest, plugin.manifest.id);
  if (!('id' in manifest)) throw told(manifest);
  return { package: packageOf(manifest.id), version: '1.0.0', manifest, peers: {} };
};
const packageOf = (id: string): string => `@test/${id}`;
const told = (issues: readonly Issue[]): Error =>
  new Error(issues.map(({ code, message, fix }) => `${code}: ${message} ${fix}`).join('\n'));

const composition = ({ plugins, permissions, locale, isolated }: TestLockOptions): Composition => {
  const entries = Object.entries(permissions).map(([id, grant]) => [packageOf(id), { grant: [...grant] }]);
  const all = plugins.map(
    ({ manifest }) => [packageOf(manifest.id), { ...tierOf(manifest, isolated), ...backendsOf(manifest) }] as const,
  );
  const merged = new Map<string, Record<string, unknown>>(all);
  for (const [name, entry] of entries as [string, object][]) merged.set(name, { ...merged.get(name), ...entry });
  const names = new Set(plugins.flatMap(({ manifest }) => manifest.backends ?? []));
  return {
    composition: 1,
    land: { id: 'test', name: 'Test', locales: [locale] },
    identity: { issuer: 'embedded' },
    backends: Object.fromEntries([...names].map((name) => [name, { kind: 'http', url: 'https://backend.test' }])),
    policy: { tier: { default: 'trusted' } },
    plugins: Object.fromEntries(merged),
  };
};
const backendsOf = ({ backends = [] }: Manifest) => ({
  backends: Object.fromEntries(backends.map((name) => [name, name])),
});
/** Composed as a Land would: one that cannot run trusted is isolated. */
const tierOf = ({ id, tiers }: Manifest, isolated: TestLockOptions['isolated']) =>
  isolated?.plugins.has(id) || (tiers && !tiers.includes('trusted')) ? ({ tier: 'isolated' } as const) : {};

const check = (shapes: ShapeTable) => (point: Id, data: unknown) => {
  const shape = shapes[point] as { data?: Schema } | undefined;
  const result = shape?.data?.['~standard'].validate(data);
  if (!result || result instanceof Promise || !result.issues) return [];
  return result.issues.map(({ message, path = [] }) => ({
    message,
    path: path.map((part) => (typeof part === 'object' ? String(part.key) : String(part))),
  }));
};

/** Throws what a build would refuse, with its codes. */
export const testLock = (options: TestLockOptions): HostLock => {
  const table: ShapeTable = Object.assign({}, ...options.shapes);
  const shapes = Object.fromEntries(Object.entries(table).map(([id, shape]) => [id, readShape(shape) as ShapeFacts]));
  const all = options.plugins.map(installed);
  // A Land grants an isolated plugin by hand; a test says only what it does not grant.
  const asked = all.map((plugin) => [plugin.manifest.id, permissionsAsked({ shapes, plugins: all }, plugin)] as const);
  const permissions = { ...Object.fromEntries(asked), ...options.permissions };
  const { issues, plugins, providers, points } = resolve({
    composition: composition({ ...options, permissions }),
    host: '0.1.0',
    shared: {},
    plugins: all,
    shapes,
    check: check(table),
  });
  if (issues.length > 0) throw told(issues);
  return {
    land: { id: 'test', name: 'Test', locales: [options.locale] },
    theme: {},
    plugins: plugins.map(({ facts, granted }) => ({
      ...facts,
      granted,
      entry: facts.id,
      views: Object.fromEntries(
        Object.entries(facts.provides).flatMap(([name, one]) => ('view' in one ? [[name, `${facts.id}/${name}`]] : [])),
      ),
      graphs: {},
      locales: {},
      ...frameOf(facts.id, options.isolated),
    })),
    shapes,
    providers,
    points,
    build: { id: 'test', development: true },
    ...(options.isolated && borderOf(options.isolated.files)),
  };
};

const frameOf = (id: string, isolated: TestLockOptions['isolated']): { frame?: string } => {
  const frame = isolated?.plugins.has(id) ? isolated.files.frames[id] : undefined;
  return frame === undefined ? {} : { frame };
};
const borderOf = ({ broker, shapes }: IsolatedFiles) => ({
  pluginOrigins: { mode: 'wildcard', base: 'plugins.localhost' } as const,
  broker,
  borderShapes: shapes,
});
