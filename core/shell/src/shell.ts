import type { HostLock } from '@fachwerk/kernel';
import type { AppearanceValues } from '@fachwerk/model/host';
import { distinctUntilKeyChanged, filter, first, merge, skip } from 'rxjs';
import { Badges } from './frame/badges.ts';
import { Frame } from './frame/frame.ts';
import { UsageReport } from './gateway/usage-report.ts';
import { nothingHere } from './frame/nothing-here.ts';
import { Panels } from './frame/panels.ts';
import { showTrays } from './frame/trays.ts';
import { Commands } from './palette/commands.ts';
import type { ShellUses } from './plugin-types.ts';
import { Overlays } from './overlay/overlays.ts';
import { guardUnload, mayLeave, saveAll, type Work } from './routing/leave-guard.ts';
import { Navigator } from './routing/navigator.ts';
import { followNews } from './session/follow-news.ts';
import { signOut } from './session/sign-out.ts';
import type { Workplace } from './workplace.ts';

const developmentPatience = 2000;

/** The frame at work: its parts, and what they do to each other. */
export class Shell {
  readonly overlays: Overlays;
  readonly navigator: Navigator;
  readonly panels: Panels;
  readonly #workplace: Workplace;
  readonly #commands: Commands;

  constructor(uses: ShellUses, workplace: Workplace, signal: AbortSignal) {
    this.#workplace = workplace;
    const { text, root } = workplace;
    this.overlays = new Overlays(text);
    const badges = new Badges(uses.badges);
    this.panels = new Panels(uses.panels(), pluginsAt(workplace.lock, 'shell.tray@1'));
    const { panels } = this;
    const frame = new Frame(workplace, { badges, panels, overlays: this.overlays });
    root.replaceChildren(frame.element);
    this.navigator = new Navigator({
      main: frame.main,
      entries: uses.pages(),
      mayLeave: () => mayLeave(this.#pageWork(), this.overlays.leaving),
      nothingAt: (path, none) => nothingHere(path, none, text),
      announce: (title) => this.overlays.announcer.say(text('page-shown', { title })),
    });
    this.#commands = new Commands(uses, workplace, this);
    frame.start(this.navigator, {
      ...this.#commands.frameActions,
      skipTo,
      togglePanel: (key) => void panels.set(key),
    });
    guardUnload(() => this.unsaved(), signal);
    this.#commands.listen(signal);
    const reload = { ask: () => void this.reload(), saving: () => void this.#reloadSaved() };
    const news = followNews(workplace, this.overlays, reload, signal);
    merge(news.changes, badges.counts, panels.items, panels.open).subscribe(() => frame.draw(news));
    this.navigator.current.pipe(distinctUntilKeyChanged('path'), skip(1)).subscribe(() => panels.uncover(frame.main));
    this.navigator.usable.pipe(filter(Boolean), first()).subscribe(() => {
      this.#usable(uses, frame, badges);
      new UsageReport(workplace.host, workplace.gateway).start(signal);
    });
    signal.addEventListener('abort', () => this.#end(frame), { once: true });
  }

  /** The first view is on the screen: from now on all that it did not need is fetched and started too. */
  #usable(uses: ShellUses, frame: Frame, badges: Badges): void {
    performance.mark('fachwerk:interactive');
    this.#workplace.host.usable();
    this.#workplace.push.start();
    showTrays(frame.tray, uses.trays());
    this.navigator.routes.subscribe((routes) => badges.follow(routes));
  }

  /** Unsaved work on this page; none that could stop it once the person has decided to leave. */
  unsaved(): readonly Work[] {
    return this.#workplace.session.leaving ? [] : this.#workplace.host.unsaved();
  }

  async change(part: Partial<AppearanceValues>): Promise<void> {
    try {
      await this.#workplace.appearance.change(part);
    } catch (error) {
      console.warn('FW4203', error);
      void this.overlays.toasts.show({ text: this.#workplace.text('appearance-not-kept'), tone: 'error' });
    }
  }

  async signOut(): Promise<void> {
    const { gateway, session, tabs, leave } = this.#workplace;
    try {
      await signOut({ unsaved: () => this.unsaved(), questions: this.overlays.leaving, gateway, session, tabs, leave });
    } catch (error) {
      console.warn('FW4206', error);
      void this.overlays.toasts.show({ text: this.#workplace.text('sign-out-failed'), tone: 'error' });
    }
  }

  /** Anew at the same address, with drafts kept. */
  async reload(): Promise<void> {
    if (!(await mayLeave(this.unsaved(), this.overlays.leaving))) return;
    this.#workplace.session.leave();
    this.#workplace.leave();
  }

  /** In development: drafts are kept, questions are not asked. */
  async #reloadSaved(): Promise<void> {
    await saveAll(this.unsaved(), developmentPatience, (title, error) => console.warn(`FW4401 ${title}`, error));
    this.#workplace.session.leave();
    this.#workplace.leave();
  }

  /** What would be lost with the page; panels and trays stay. */
  #pageWork(): readonly Work[] {
    const staying = new Set(
      this.#workplace.lock.plugins.flatMap(({ id, contributes }) =>
        contributes
          .filter(({ point }) => point === 'shell.panel@1' || point === 'shell.tray@1')
          .map(({ view }) => `${id}/${view ?? ''}`),
      ),
    );
    return this.unsaved().filter(({ plugin, view }) => !staying.has(`${plugin}/${view}`));
  }

  #end(frame: Frame): void {
    this.navigator.end();
    frame.element.remove();
  }
}

/** The plugins with an entry in a point. */
const pluginsAt = ({ plugins }: HostLock, wanted: string): ReadonlySet<string> =>
  new Set(plugins.filter(({ contributes }) => contributes.some(({ point }) => point === wanted)).map(({ id }) => id));

function skipTo(id: string): void {
  document.getElementById(id)?.focus();
}
