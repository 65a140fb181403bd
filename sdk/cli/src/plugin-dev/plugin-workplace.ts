/** The workplace in which `fachwerk dev` shows a plugin to its author: the real one, with demo people, written anew when the plugin asks for something else. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { posixPath } from '../posix-path.ts';
import type { DevChange, DevState, DevSwitch } from '@fachwerk/gateway';
import { permissionsAsked, type Issue, type ManifestFacts } from '@fachwerk/kernel/compose';
import { stringify } from 'yaml';
import { createEvaluate } from '../packages/evaluate.ts';
import { findFolder, openPackage } from '../packages/find-package.ts';
import { readPlugins } from '../packages/read-plugins.ts';
import type { DevPlugin, PluginConfig } from './define-config.ts';
import { configFile, readConfig } from './read-config.ts';

type Tier = 'trusted' | 'isolated';

/** What is beside the plugin, as far as it is installed with this command. */
const companions = ['home', 'mail', 'connect-jmap', 'notifications', 'settings', 'inspector'];

/** A plugin that is developed, and what its author switched. */
export class PluginWorkplace implements DevSwitch {
  /** Of the workplace. */
  readonly folder: string;
  readonly #plugin: string;
  readonly #evaluate = createEvaluate();
  readonly #evaluateConfig = createEvaluate();
  #tier: Tier | undefined;
  #deny: readonly string[] = [];
  #facts: Pick<DevState, 'plugin' | 'tier' | 'tiers' | 'asked'> = { plugin: '', tier: 'trusted', tiers: [], asked: [] };
  /** Called after a switch. */
  changed: () => void = () => undefined;

  /** `tier`: wins over what `fachwerk.config.ts` says. */
  constructor(plugin: string, tier?: Tier) {
    this.#plugin = plugin;
    this.#tier = tier;
    this.folder = join(plugin, '.fachwerk', 'dev');
  }

  /** Where its gateway keeps people and mails. */
  get dataFolder(): string {
    return join(this.#plugin, '.fachwerk', 'data');
  }

  /** What is read beside the composition. */
  get watched(): readonly string[] {
    return [configFile(this.#plugin)];
  }

  state(): DevState {
    return { ...this.#facts, deny: this.#deny };
  }

  change({ tier, deny }: DevChange): void {
    this.#tier = tier ?? this.#tier;
    this.#deny = deny ?? this.#deny;
    this.changed();
  }

  /** What the author denies is missing on purpose: the plugin runs and is refused when it calls. */
  tolerates = ({ code, message }: Issue): boolean =>
    code === 'FW2001' &&
    message.startsWith(`"${this.#facts.plugin}"`) &&
    this.#deny.some((permission) => message.includes(`"${permission}"`));

  /** Writes the composition, unless it stands there already. Throws FW8004 for a wrong configuration. */
  async write(): Promise<void> {
    const config = await readConfig(this.#plugin, this.#evaluateConfig);
    const beside = companions
      .map((name) => `@fachwerk/${name}`)
      .filter((name) => {
        const found = findFolder(name, import.meta.dirname);
        return found !== undefined && found !== this.#plugin;
      });
    const manifest = await this.#read(beside);
    this.#facts = { ...this.#facts, tier: this.#chooseTier(config, manifest) };
    const text = `# Written by fachwerk dev, again at each start. What it says can be changed in fachwerk.config.ts.\n${stringify(this.#composition(config, beside, manifest))}`;
    const file = join(this.folder, 'workplace.yaml');
    if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(join(this.#plugin, '.fachwerk', '.gitignore'), '*\n');
    writeFileSync(file, text);
  }

  /** The manifest, and what it asks for among the others. What is wrong with it, the build says. */
  async #read(beside: readonly string[]): Promise<ManifestFacts | undefined> {
    const folders = beside.map((name) => [name, findFolder(name, import.meta.dirname)!] as const);
    const packages = [['', this.#plugin] as const, ...folders].map(([name, folder]) => openPackage(name, folder));
    const { plugins, facts } = await readPlugins(packages, this.#evaluate);
    const own = plugins.find((each) => each.package === packages[0]);
    if (!own) return undefined;
    const { id, tiers } = own.manifest;
    this.#facts = { ...this.#facts, plugin: id, tiers, asked: permissionsAsked({ shapes: facts, plugins }, own) };
    return own.manifest;
  }

  #chooseTier({ tier, workplace }: PluginConfig, manifest: ManifestFacts | undefined): Tier {
    const usual = (manifest?.tiers.includes('isolated') ?? true) ? 'isolated' : 'trusted';
    return this.#tier ?? workplace?.plugin?.tier ?? tier ?? usual;
  }

  #composition({ workplace = {} }: PluginConfig, beside: readonly string[], manifest: ManifestFacts | undefined) {
    const { backends = {}, plugins = {}, plugin = {} } = workplace;
    const bound = (manifest?.backends ?? []).filter((name) => Object.hasOwn(backends, name));
    const grant = (plugin.grant ?? this.#facts.asked).filter((permission) => !this.#deny.includes(permission));
    const mail = beside.includes('@fachwerk/connect-jmap') ? { mail: { kind: 'jmap', url: 'embedded' } } : {};
    return {
      composition: 1,
      land: { id: 'dev', name: 'Fachwerk Werkstatt', locales: ['de-DE', 'en'] },
      identity: { issuer: 'embedded', demo: true, admins: { groups: ['fw-admin'] } },
      backends: { ...mail, ...backends },
      policy: { tier: { default: 'isolated', trusted: ['@fachwerk/*'] } },
      plugins: {
        ...Object.fromEntries(beside.map((name) => [name, companionEntry(name)])),
        ...Object.fromEntries(Object.entries(plugins).map(([name, entry]) => [this.#nameOf(name), entry])),
        '../..': {
          ...plugin,
          tier: this.#facts.tier,
          grant,
          backends: { ...Object.fromEntries(bound.map((name) => [name, name])), ...plugin.backends },
        } satisfies DevPlugin,
      },
    };
  }

  /** A folder is written from the plugin's, and read from the workplace's. */
  #nameOf(name: string): string {
    return /^\.{1,2}\//.test(name) ? posixPath(this.folder, join(this.#plugin, name)) : name;
  }
}

const companionEntry = (name: string): DevPlugin =>
  name === '@fachwerk/connect-jmap' ? { backends: { mail: 'mail' } } : {};
