/** That workplace in a browser, and what a test does with it. */
import type { Chromium, Tab } from '../adversary/chromium.ts';
import { machineGap } from '../adversary/machine-gaps.ts';
import { until } from '../adversary/until.ts';
import type { Seen } from './page.ts';
import type { ServedWorkplace } from './serve-workplace.ts';

export const HOSTILE = 'acme.hostile';
export const DECENT = 'acme.decent';

type Runs = Pick<Tab, 'run' | 'close'>;

export class Stage {
  readonly tab: Runs;

  constructor(tab: Runs) {
    this.tab = tab;
  }

  /** Opens the page, and in it a panel of each of these. */
  static async open(browser: Chromium, served: ServedWorkplace, ...plugins: readonly string[]): Promise<Stage> {
    const stage = new Stage(await browser.open(served.address));
    await stage.ready(...plugins);
    return stage;
  }

  async ready(...plugins: readonly string[]): Promise<void> {
    await until(() => this.tab.run(() => 'workplace' in window), 'the page');
    for (const plugin of plugins) await this.show(plugin);
  }

  async show(plugin: string): Promise<void> {
    const shown = async (): Promise<number> => (await this.states(plugin)).filter((state) => state === 'shown').length;
    const before = await shown();
    await this.tab.run((id) => window.workplace.open(id), plugin);
    await until(async () => (await shown()) > before, `a panel of ${plugin}`);
  }

  act(act: string, plugin = HOSTILE): Promise<void> {
    return this.tab.run((id, what) => window.workplace.act(id, what), plugin, act);
  }

  /** In its background, where it publishes. */
  actBehind(act: string): Promise<unknown> {
    return this.tab.run((what) => window.workplace.actBehind(what), act);
  }

  seen(): Promise<Seen> {
    return this.tab.run(() => window.workplace.seen);
  }

  /** Of a plugin's views, in order. */
  async states(plugin = HOSTILE): Promise<readonly string[]> {
    const { states } = await this.seen();
    return states.filter((state) => state.startsWith(`${plugin}: `)).map((state) => state.slice(plugin.length + 2));
  }

  /** What it let the lab echo. */
  async told(plugin = HOSTILE): Promise<readonly string[]> {
    const { echoes } = await this.seen();
    return echoes.filter((echo) => echo.startsWith(`${plugin}: `)).map((echo) => echo.slice(plugin.length + 2));
  }

  took(kind: string, plugin = HOSTILE): Promise<number | undefined> {
    return this.tab.run((id, name) => window.workplace.took(id, name), plugin, kind);
  }

  /**
   * Longest time that the page's main thread was taken since this was last asked. What the machine withheld from
   * everybody meanwhile, this waiting process too, is no fault of the page.
   */
  async gap(): Promise<number> {
    const gap = await this.tab.run(() => window.workplace.gap());
    return Math.max(0, gap - machineGap());
  }

  ask(): Promise<number> {
    return this.tab.run(() => window.workplace.ask());
  }

  close(): Promise<void> {
    return this.tab.close();
  }
}
