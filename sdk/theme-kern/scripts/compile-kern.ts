import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileString, Logger } from 'sass';

const kern = join(dirname(fileURLToPath(import.meta.resolve('@kern-ux/native/package.json'))), 'src/scss/core');
const compile = (...partials: string[]): string =>
  compileString(partials.map((name) => `@use '${name}';`).join(''), {
    loadPaths: [kern],
    style: 'compressed',
    charset: false,
    // KERN 2.7 still uses Sass features that are deprecated; the version is pinned and the output is compared by a test.
    logger: Logger.silent,
  }).css;

/** What each sheet is made of. KERN's icons are left out: the kit has its own, and 43 masks weigh 7 kB. */
const sheets = {
  accordion: ['components/accordion', 'components/summary'],
  alert: ['components/alert'],
  badge: ['components/badge'],
  button: ['components/button'],
  card: ['components/card'],
  check: ['components/check', 'components/checkbox', 'components/radio'],
  descriptionList: ['components/description-list'],
  dialog: ['components/dialog'],
  divider: ['components/divider'],
  fieldset: ['components/fieldset'],
  input: ['components/input', 'components/input-group'],
  loader: ['components/loader'],
  progress: ['components/progress'],
  select: ['components/select'],
  table: ['components/table'],
  taskList: ['components/task-list'],
  typography: [
    'typography/body',
    'typography/heading',
    'typography/label',
    'typography/link',
    'typography/list',
    'typography/title',
  ],
} satisfies Record<string, string[]>;

export const compileSheets = (): Record<string, string> =>
  Object.fromEntries(Object.entries(sheets).map(([name, partials]) => [name, compile(...partials)]));

interface Block {
  selector: string;
  declarations: Record<string, string>;
}

function blocksOf(css: string): Block[] {
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    selector: selector.trim(),
    declarations: Object.fromEntries(
      [...body.matchAll(/(--[\w-]+):\s*((?:[^;()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+)/g)].map(
        ([, name, value]) => [name, value],
      ),
    ),
  }));
}

const print = (selector: string, values: Record<string, string>): string =>
  `${selector}{${Object.entries(values)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')}}`;

const primitives = ['colors', 'sizes', 'spacing', 'font'].map((name) => `tokens/primitives/${name}`);

/** KERN's colour steps, as they stand in its primitives. */
export const compilePalette = (): Record<string, string> =>
  Object.fromEntries(
    blocksOf(compile('tokens/primitives/colors'))
      .flatMap((block) => Object.entries(block.declarations))
      .flatMap(([name, value]) => {
        const step = /^--kern-color-([a-z]+-\d+|black|white)$/.exec(name)?.[1];
        return step ? [[step, value] as const] : [];
      }),
  );

/** KERN says each scheme four times; here a colour is said once, by light-dark(), and follows `color-scheme`. */
export function compileTokens(): string {
  const css = compile(...primitives, 'tokens/variables', 'tokens/theme', 'layers').replaceAll(/\/\*.*?\*\//gs, '');
  const wide = /@media ?\(min-width: ?768px\)\{([^{}]*\{[^{}]*\})\}/.exec(css);
  const flat = blocksOf(css.replaceAll(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\}/g, ''));
  const scheme = (name: string) =>
    flat.find(({ selector }) => selector.includes(`.kern-${name}`) && !selector.includes('level'));
  const light = scheme('light')?.declarations ?? {};
  const dark = scheme('dark')?.declarations ?? {};
  const isColor = (name: string) => name.startsWith('--kern-color') && !name.includes('opacity-');
  const colors: Record<string, string> = {};
  const plain: [Record<string, string>, Record<string, string>] = [{}, {}];
  for (const [name, value] of Object.entries(light)) {
    const other = dark[name] ?? value;
    if (value === other) colors[name] = value;
    else if (isColor(name)) colors[name] = `light-dark(${value},${other})`;
    else [plain[0][name], plain[1][name]] = [value, other];
  }
  const root = Object.assign(
    {},
    ...flat.filter(({ selector }) => selector === ':root').map((b) => b.declarations),
    colors,
  );
  const levels = flat.filter(({ selector }) => selector.includes('kern-level') && !selector.includes(':not'));
  const base = flat.find(({ selector }) => selector.includes(':not'))?.declarations ?? {};
  return [
    print(':root', root),
    print(':root,[data-kern-theme=light]', plain[0]),
    print('[data-kern-theme=dark]', plain[1]),
    `@media (prefers-color-scheme:dark){${print(':root:not([data-kern-theme=light])', plain[1])}}`,
    `@media (min-width:768px){${wide?.[1] ?? ''}}`,
    print(':root', base),
    ...levels.map(({ selector, declarations }) => print(selector, declarations)),
  ].join('\n');
}
