/** A small Land that takes plugins in: everything that comes with Fachwerk, installed once, and one folder per composition. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shell } from './command.ts';

const PACKAGES = ['cli', 'home', 'mail', 'connect-jmap', 'notifications', 'settings'].map(
  (name) => `@fachwerk/${name}`,
);

const composition = `composition: 1
land: { id: dorf, name: Musterdorf, locales: [de-DE, en] }
identity: { issuer: embedded, demo: true }
backends:
  mail: { kind: jmap, url: embedded }
  raeume: { kind: http, url: 'http://127.0.0.1:4010', auth: assertion }
policy:
  tier: { default: isolated, trusted: ['@fachwerk/*'] }
plugins:
  '@fachwerk/home': {}
  '@fachwerk/mail': {}
  '@fachwerk/connect-jmap': { backends: { mail: mail } }
  '@fachwerk/notifications': {}
  '@fachwerk/settings': {}
`;

export class Land {
  readonly folder: string;
  readonly #shell: Shell;

  private constructor(folder: string, shell: Shell) {
    this.folder = folder;
    this.#shell = shell;
  }

  static async at(folder: string, shell: Shell): Promise<Land> {
    mkdirSync(folder, { recursive: true });
    const dependencies = Object.fromEntries(PACKAGES.map((name) => [name, 'latest']));
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'musterdorf', private: true, dependencies }));
    await shell.run(folder, 'npm', 'install');
    return new Land(folder, shell);
  }

  /** A workplace of its own in a folder with spaces, and the plugin added to it. Answers the folder and what was said. */
  async add(tarball: string, name: string, ...options: string[]) {
    const folder = join(this.folder, `Arbeitsplatz ${name}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'workplace.yaml'), composition);
    const args = ['exec', '--no', '--', 'fachwerk', 'add', tarball, '--workplace', folder, '--yes', ...options];
    return { folder, ...(await this.#shell.run(this.folder, 'npm', ...args)) };
  }
}
