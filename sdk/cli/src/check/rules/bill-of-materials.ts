import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Found, Rule } from '../rule.ts';

const NAME = 'sbom.cdx.json';
interface Component {
  readonly name?: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}

/** Who runs it must be able to say what is in it, and that it is that. */
export const billOfMaterialsRule: Rule = {
  code: 'FW8116',
  name: 'bill of materials',
  checks: `A packed plugin has ${NAME}, CycloneDX 1.6 or later, with the right SHA-512 of every script, and fits its list of files.`,
  run({ built, folder, plugin }) {
    if (!built) return 'fachwerk bundle writes it.';
    const file = join(folder, NAME);
    if (!existsSync(file)) return [{ message: `There is no ${NAME}.`, fix: FIX, file }];
    const bill = JSON.parse(readFileSync(file, 'utf8')) as {
      bomFormat?: unknown;
      specVersion?: unknown;
      components?: Component[];
    };
    const scripts = Object.keys(plugin.package.built?.files ?? {}).filter((name) => name.endsWith('.js'));
    return [...format(bill, file), ...scripts.flatMap((name) => listed(name, folder, bill.components ?? [], file))];
  },
};

const FIX = 'Pack it with fachwerk bundle.';

function format({ bomFormat, specVersion }: { bomFormat?: unknown; specVersion?: unknown }, file: string): Found[] {
  const [major = 0, minor = 0] = String(specVersion).split('.').map(Number);
  if (bomFormat === 'CycloneDX' && (major > 1 || minor >= 6)) return [];
  return [{ message: `${NAME} is ${String(bomFormat)} ${String(specVersion)}, not CycloneDX 1.6.`, fix: FIX, file }];
}

function listed(name: string, folder: string, components: readonly Component[], file: string): Found[] {
  const known = components.find((one) => one.name === name)?.hashes?.find(({ alg }) => alg === 'SHA-512')?.content;
  if (known === undefined) return [{ message: `${NAME} does not list ${name} with its SHA-512.`, fix: FIX, file }];
  const real = createHash('sha512')
    .update(readFileSync(join(folder, name)))
    .digest('hex');
  return real === known ? [] : [{ message: `${name} is not what ${NAME} says.`, fix: FIX, file: join(folder, name) }];
}
