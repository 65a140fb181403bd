/** The packages of this repository as a registry on loopback serves them; everybody else's come from where they always come from. */
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { basename, join } from 'node:path';

interface Packed {
  readonly file: string;
  readonly json: { readonly name: string; readonly version: string };
}
export interface Registry {
  readonly url: string;
  /** The tarball of a package. */
  file(name: string): string;
  stop(): void;
}

/** Packs every package that is published. They have to be built. */
export async function startRegistry(root: string, folder: string): Promise<Registry> {
  mkdirSync(folder, { recursive: true });
  const packed = new Map(packAll(root, folder).map((one) => [one.json.name, one]));
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '/').slice(1);
    const file = path.startsWith('-/')
      ? [...packed.values()].find((one) => basename(one.file) === path.slice(2))
      : undefined;
    const found = packed.get(path);
    if (file) response.end(readFileSync(file.file));
    else if (found) response.end(JSON.stringify(documentOf(found, addressOf(server))));
    else response.writeHead(404).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: addressOf(server),
    file: (name) => packed.get(name)?.file ?? '',
    stop: () => server.close(),
  };
}

const addressOf = (server: Server): string => {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
};

function packAll(root: string, folder: string): Packed[] {
  const manifests = globSync('{core,sdk,plugins}/*/package.json', { cwd: root });
  return manifests.flatMap((path) => {
    const source = join(root, path);
    if ((JSON.parse(readFileSync(source, 'utf8')) as { private?: boolean }).private) return [];
    const args = ['pack', '--json', '--pack-destination', folder];
    const said = execFileSync('pnpm', args, {
      cwd: join(source, '..'),
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    const { filename } = JSON.parse(said) as { filename: string };
    const file = join(folder, basename(filename));
    const json = execFileSync('tar', ['-xzOf', basename(file), 'package/package.json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return [{ file, json: JSON.parse(json) as Packed['json'] }];
  });
}

function documentOf({ file, json }: Packed, url: string): object {
  const integrity = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  const dist = { tarball: `${url}-/${basename(file)}`, integrity };
  return { name: json.name, 'dist-tags': { latest: json.version }, versions: { [json.version]: { ...json, dist } } };
}
