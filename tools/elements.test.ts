import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isElement, type CustomElement, type Documented, type Manifest } from './elements/manifest.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'fachwerk-elements-'));
let manifest: Manifest;
let kit: readonly (CustomElement & { readonly path: string })[];

beforeAll(() => {
  const cem = join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js');
  execFileSync(process.execPath, [cem, 'analyze', '--outdir', relative(root, folder)], { cwd: root });
  manifest = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')) as Manifest;
  kit = manifest.modules
    .filter(({ path }) => path.startsWith('sdk/ui/'))
    .flatMap(({ path, declarations = [] }) => declarations.filter(isElement).map((each) => ({ ...each, path })));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
/** Of each element what is said about it, as `fw-dialog: name`. */
const where = (pick: (element: CustomElement) => readonly Documented[] | undefined) =>
  kit.flatMap((element) => (pick(element) ?? []).map((one) => ({ ...one, at: `${element.tagName}: ${one.name}` })));

describe('the manifest of elements', () => {
  test('has every element that the kit defines, each with a description', () => {
    const defined = globSync('sdk/ui/src/**/*.ts', { cwd: root, exclude: (path) => /\.(test|stories)\.ts$/.test(path) })
      .flatMap((path) => [...read(path).matchAll(/^define\('([\w-]+)'/gm)])
      .map(([, tag = '']) => tag);
    expect(defined.length).toBeGreaterThan(20);
    expect(kit.map(({ tagName }) => tagName).toSorted()).toEqual(defined.toSorted());
    expect(kit.filter(({ description }) => !description).map(({ tagName }) => tagName)).toEqual([]);
  });

  test('has nothing private', () => {
    const members = manifest.modules.flatMap(({ declarations = [] }) =>
      declarations
        .filter(isElement)
        .flatMap(({ tagName, members: all = [] }) =>
          all.map(({ name, privacy, static: isStatic }) => ({ at: `${tagName}: ${name}`, name, privacy, isStatic })),
        ),
    );
    expect(members.length).toBeGreaterThan(100);
    const hidden = members.filter(
      ({ name, privacy, isStatic }) =>
        /^[#_]/.test(name) || name.endsWith('Callback') || isStatic || (privacy && privacy !== 'public'),
    );
    expect(hidden.map(({ at }) => at)).toEqual([]);
  });

  test.each([
    ['property or method', ({ members }: CustomElement) => members],
    ['attribute', ({ attributes }: CustomElement) => attributes],
    ['event', ({ events }: CustomElement) => events],
    ['slot', ({ slots }: CustomElement) => slots],
    ['part', ({ cssParts }: CustomElement) => cssParts],
    ['custom property', ({ cssProperties }: CustomElement) => cssProperties],
  ] as const)('says of each %s what it is', (_, pick) => {
    const all = where(pick);
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(({ description }) => !description).map(({ at }) => at)).toEqual([]);
  });

  test('says of each field of which type it is, and of each event what it carries', () => {
    const untyped = kit.flatMap(({ tagName, members = [] }) =>
      members.filter(({ kind, type }) => kind === 'field' && !type).map(({ name }) => `${tagName}: ${name}`),
    );
    expect(untyped).toEqual([]);
    const events = kit.flatMap(({ tagName, events: all = [] }) =>
      all.map(({ name, type, expandedType = type }) => `${tagName}: ${name} ${expandedType?.text ?? ''}`),
    );
    // Nothing that only the sources know is left in what a reader sees.
    expect(events.filter((event) => !/ CustomEvent<(?:void|\{ .+ \})>$/.test(event))).toEqual([]);
    expect(events).toContain("fw-dialog: fw-close CustomEvent<{ reason: 'escape' | 'button' | 'scrim' | 'call' }>");
    expect(events).toContain('fw-text-field: fw-change CustomEvent<{ value: string }>');
  });

  test('says all that the sources send, take and offer', () => {
    const silent = kit.flatMap((element) => {
      const source = sourceOf(element);
      const found = (pattern: RegExp) => [...source.matchAll(pattern)].map(([, name = '']) => name);
      const named = (all: readonly Documented[] = []) => new Set(all.map(({ name }) => name));
      const [events, slots, parts] = [named(element.events), named(element.slots), named(element.cssParts)];
      return [
        ...found(/\bemit\('([\w-]+)'/g).filter((name) => !events.has(name)),
        ...found(/<slot name="([\w-]+)"/g).filter((name) => !slots.has(name)),
        ...(/<slot(?:>|\s+@|\s*\n\s*>)/.test(source) && !slots.has('') ? ['the default slot'] : []),
        ...found(/(?<=\s)part="([\w-]+)"/g).filter((name) => !parts.has(name)),
      ].map((name) => `${element.tagName}: ${name}`);
    });
    // It shares a base class with the fields, and says a choice once, when it is made.
    expect(silent).toEqual(['fw-select: fw-input']);
  });

  test('of the kit has a page for each element', () => {
    const stories = globSync('sdk/ui/src/**/*.stories.ts', { cwd: root }).map(read).join('\n');
    expect(kit.map(({ tagName }) => tagName).filter((tag) => !stories.includes(`: '${tag}'`))).toEqual([]);
  });
});

/** Of an element and of the classes of the kit that it extends. */
function sourceOf({ path, superclass }: { readonly path: string } & Pick<CustomElement, 'superclass'>): string {
  const own = read(path);
  const base = superclass?.module && /sdk\/ui\/src\/(?!element\/).*/.exec(superclass.module)?.[0];
  if (!base || base === path) return own;
  const above = /extends (\w+)/.exec(read(base).split('export abstract class')[1] ?? '')?.[1];
  const next = above && new RegExp(`import \\{[^}]*\\b${above}\\b[^}]*\\} from '([^']+)'`).exec(read(base))?.[1];
  const module = next ? join('sdk/ui/src', join(relative('sdk/ui/src', base), '..', next)) : undefined;
  return own + sourceOf({ path: base, ...(above && module && { superclass: { name: above, module } }) });
}
