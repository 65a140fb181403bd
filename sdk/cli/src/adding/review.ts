/** What a Land looks at before it adds a plugin: what it may do and see, where data goes, how much it weighs. */
import { permissionsAsked, type Composition, type Issue, type ManifestFacts } from '@fachwerk/kernel/compose';
import { readSupply, resolveWorkplace } from '../composition/resolve-workplace.ts';
import type { Positions } from '../composition/yaml-file.ts';
import type { CheckReport } from '../check/check-report.ts';
import { createEvaluate } from '../packages/evaluate.ts';
import type { PluginPackage } from '../packages/find-package.ts';
import { findPackages } from '../packages/find-packages.ts';
import { readPlugins, type ReadPlugin, type ReadPlugins } from '../packages/read-plugins.ts';
import { withShell } from '../with-shell.ts';
import type { Candidate } from './candidate.ts';
import type { NewEntry } from './composition-file.ts';

export interface Review {
  readonly name: string;
  readonly id: string;
  readonly version: string;
  readonly tier: 'trusted' | 'isolated';
  readonly permissions: readonly string[];
  /** Ids of what it uses, and the plugins that serve it here. */
  readonly uses: Readonly<Record<string, readonly string[]>>;
  readonly provides: readonly string[];
  /** Points that it fills. */
  readonly contributes: readonly string[];
  readonly flows: readonly Flow[];
  /** Bytes that a workplace deploys; missing for sources. */
  readonly size?: number;
  readonly check?: Checked;
}
/** A way that data can take out of the browser. */
export interface Flow {
  readonly kind: 'backend' | 'net';
  /** Its own name of the backend, or the address. */
  readonly name: string;
  /** The backend of the composition and its address. */
  readonly to?: string;
}
export interface Checked {
  readonly errors: number;
  readonly warnings: number;
  readonly passed: number;
}

export interface Scene {
  readonly workplace: string;
  readonly composition: Composition;
  readonly positions: Positions;
}
export interface Reviewed {
  readonly review: Review;
  /** Of the plugin as it is in the workplace now. */
  readonly before?: Review;
  /** What its line in the composition will say. */
  readonly entry: NewEntry;
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
}

/** `bindings`: names of backends that were given on the command line. */
export async function reviewCandidate(
  scene: Scene,
  candidate: Candidate,
  bindings: Readonly<Record<string, string>>,
): Promise<Reviewed> {
  const before = await present(scene, candidate.name);
  const plugins = await readWith(scene, candidate);
  const own = plugins.plugins.find((each) => each.package === candidate.package);
  if (!own) return { ...nothing(candidate), issues: [...plugins.issues, ...plugins.broken.map(toIssue)], warnings: [] };
  const entry = entryFor(scene, own, {
    bindings,
    asked: permissionsAsked({ shapes: plugins.facts, plugins: plugins.plugins }, own),
  });
  const composition = withShell(withEntry(scene.composition, candidate.name, entry));
  const resolution = resolveWorkplace(composition, plugins, readSupply(scene.workplace));
  const review = describe(
    { own, plugins, composition, entry, ...(candidate.report && { report: candidate.report }) },
    resolution,
  );
  const issues = [...plugins.issues, ...plugins.broken.map(toIssue), ...resolution.issues];
  return { review, entry, issues, warnings: resolution.warnings, ...(before && { before }) };
}

const toIssue = ({ code, message, fix }: { code: string; message: string; fix: string }): Issue => ({
  code: code as Issue['code'],
  message,
  fix,
});

const nothing = ({ name, package: found }: Candidate): { review: Review; entry: NewEntry } => ({
  review: {
    name,
    id: '',
    version: found.version,
    tier: 'isolated',
    permissions: [],
    uses: {},
    provides: [],
    contributes: [],
    flows: [],
  },
  entry: {},
});

const withEntry = (composition: Composition, name: string, entry: NewEntry): Composition => ({
  ...composition,
  plugins: {
    ...composition.plugins,
    [name]: { ...(composition.plugins?.[name] || undefined), ...(entry as object) },
  },
});

/** The plugin as it is composed now. */
async function present(scene: Scene, name: string): Promise<Review | undefined> {
  if (!scene.composition.plugins?.[name]) return undefined;
  const composition = withShell(scene.composition);
  const { packages } = findPackages({ composition, folder: scene.workplace, positions: scene.positions });
  const plugins = await readPlugins(packages, createEvaluate());
  const own = plugins.plugins.find((each) => each.package.name === name);
  if (!own) return undefined;
  const resolution = resolveWorkplace(composition, plugins, readSupply(scene.workplace));
  return describe({ own, plugins, composition, entry: composition.plugins?.[name] as NewEntry }, resolution);
}

async function readWith({ workplace, composition, positions }: Scene, candidate: Candidate): Promise<ReadPlugins> {
  const others = { ...composition, plugins: { ...composition.plugins, [candidate.name]: false as const } };
  const { packages, issues } = findPackages({ composition: withShell(others), folder: workplace, positions });
  const read = await readPlugins([...packages, candidate.package], createEvaluate());
  return { ...read, issues: [...issues, ...read.issues] };
}

/** Everything that it asks for: whoever agrees, agrees to that. */
function entryFor(
  { composition }: Scene,
  { manifest, package: found }: ReadPlugin,
  { bindings, asked }: { bindings: Readonly<Record<string, string>>; asked: readonly string[] },
): NewEntry {
  const known = Object.keys(composition.backends ?? {});
  const given: Readonly<Record<string, string>> = (composition.plugins?.[found.name] || {}).backends ?? {};
  const bound = manifest.backends.flatMap((name) => {
    const target = bindings[name] ?? given[name] ?? (known.includes(name) ? name : undefined);
    return target === undefined ? [] : [[name, target] as const];
  });
  const isFolder = /^\.{1,2}\//.test(found.name);
  return {
    ...(!isFolder && { version: found.version }),
    ...(asked.length > 0 && { grant: asked }),
    ...(bound.length > 0 && { backends: Object.fromEntries(bound) }),
  };
}

interface Described {
  readonly own: ReadPlugin;
  readonly plugins: ReadPlugins;
  readonly composition: Composition;
  readonly entry: NewEntry;
  readonly report?: CheckReport;
}

function describe(
  { own, plugins, composition, entry, report }: Described,
  resolution: ReturnType<typeof resolveWorkplace>,
): Review {
  const { manifest, package: found } = own;
  const resolved = resolution.plugins.find(({ facts }) => facts.id === manifest.id);
  const uses = Object.values(manifest.uses).map(
    ({ id }) => [id, (resolution.providers[id] ?? []).map(({ plugin }) => plugin)] as const,
  );
  const size = sizeOf(found);
  return {
    name: found.name,
    id: manifest.id,
    version: found.version,
    tier: resolved?.facts.tier ?? 'isolated',
    permissions: permissionsAsked({ shapes: plugins.facts, plugins: plugins.plugins }, own),
    uses: Object.fromEntries(uses),
    provides: Object.values(manifest.provides).flatMap((provided) => ('id' in provided ? [provided.id] : [])),
    contributes: [...new Set(manifest.contributes.map(({ point }) => point))],
    flows: flowsOf(manifest, composition, entry),
    ...(size !== undefined && { size }),
    ...(report && { check: summarize(report) }),
  };
}

const sizeOf = ({ built }: PluginPackage): number | undefined =>
  built && Object.values(built.files).reduce((sum, { size }) => sum + size, 0);

function flowsOf(manifest: ManifestFacts, { backends = {} }: Composition, { backends: bound = {} }: NewEntry): Flow[] {
  const relayed = manifest.backends.map((name): Flow => {
    const target = bound[name];
    const url = target === undefined ? undefined : backends[target]?.url;
    return {
      kind: 'backend',
      name,
      ...(target !== undefined && { to: `${target}${url === undefined ? '' : ` ${url}`}` }),
    };
  });
  const direct = manifest.permissions.flatMap((permission): Flow[] =>
    typeof permission === 'string' ? [] : [{ kind: 'net', name: permission.net }],
  );
  return [...relayed, ...direct];
}

const summarize = ({ findings, rules }: CheckReport): Checked => ({
  errors: findings.filter(({ level }) => level === 'error').length,
  warnings: findings.filter(({ level }) => level === 'warning').length,
  passed: rules.filter(({ result }) => result === 'passed').length,
});
