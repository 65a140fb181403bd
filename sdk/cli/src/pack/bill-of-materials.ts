/** CycloneDX 1.6 as BSI TR-03183-2 asks for it: what is in a packed plugin, with the SHA-512 of each file that is deployed. */
import { createHash } from 'node:crypto';
import type { BundledPackage } from './bundled-packages.ts';
import type { PackedFile } from './bundle-plugin.ts';

export interface BillOfMaterials {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly description?: string;
  /** What is deployed. */
  readonly files: readonly PackedFile[];
  readonly packages: readonly BundledPackage[];
  /** Version of this command. */
  readonly tool: string;
}

const purl = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;
const sha512 = (bytes: Uint8Array): string => createHash('sha512').update(bytes).digest('hex');

/** Without a serial number or time: the same package has the same bill. */
export function billOfMaterials(of: BillOfMaterials): Record<string, unknown> {
  const { name, version, license, description, files, packages, tool } = of;
  const ref = purl(name, version);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      tools: { components: [{ type: 'application', name: '@fachwerk/cli', version: tool }] },
      component: {
        type: 'application',
        'bom-ref': ref,
        ...named(name),
        version,
        ...(description !== undefined && { description }),
        licenses: [{ expression: license }],
        purl: ref,
      },
    },
    components: [...packages.map(libraryOf), ...files.map(fileOf)],
    dependencies: [
      { ref, dependsOn: [...packages.map((each) => purl(each.name, each.version)), ...files.map(({ path }) => path)] },
    ],
  };
}

function named(full: string): { group?: string; name: string } {
  const slash = full.indexOf('/');
  return slash === -1 ? { name: full } : { group: full.slice(0, slash), name: full.slice(slash + 1) };
}

const libraryOf = ({ name, version, license }: BundledPackage) => ({
  type: 'library',
  'bom-ref': purl(name, version),
  ...named(name),
  version,
  ...(license !== undefined && {
    licenses: [
      /^[\w.+-]+( (AND|OR|WITH) |$)|^\(/.test(license) ? { expression: license } : { license: { name: license } },
    ],
  }),
  purl: purl(name, version),
});

const fileOf = ({ path, bytes }: PackedFile) => ({
  type: 'file',
  'bom-ref': path,
  name: path,
  hashes: [{ alg: 'SHA-512', content: sha512(bytes) }],
});
