import { map } from 'rxjs';
import type { FrameActions } from '../frame/frame-model.ts';
import { footerLinks, safeAddress } from '../frame/footer-links.ts';
import type { ShellUses } from '../plugin-types.ts';
import { followLinks } from '../routing/follow-links.ts';
import type { HelpGroup } from '../overlay/help-dialog.ts';
import type { Navigator } from '../routing/navigator.ts';
import type { Overlays } from '../overlay/overlays.ts';
import type { AppearanceValues } from '@fachwerk/model/host';
import { goToRegion } from '../shortcuts/regions.ts';
import { bindShortcuts, type Binding } from '../shortcuts/shortcuts.ts';
import { tellFrames } from '../shortcuts/tell-frames.ts';
import { helpGroups, type ShortcutEntry } from '../shortcuts/help-groups.ts';
import type { Workplace } from '../workplace.ts';
import { shellId } from '../appearance/appearance-keeper.ts';
import type { ActionEntry, CommandSources } from './command-list.ts';

/** What of the shell the commands work on. */
export interface Commanded {
  readonly navigator: Navigator;
  readonly overlays: Overlays;
  change(part: Partial<AppearanceValues>): Promise<void>;
  signOut(): Promise<void>;
}

const recentKey = 'recent';
const remembered = 8;

/** What a person can ask the frame for, from its buttons, the palette or the keyboard. */
export class Commands {
  readonly #workplace: Workplace;
  readonly #shell: Commanded;
  #actions: readonly ActionEntry[] = [];
  #shortcuts: readonly ShortcutEntry[] = [];
  #recent: readonly string[];
  #unbind: (() => void) | undefined;
  #bound = '';
  #open = false;

  constructor(uses: ShellUses, workplace: Workplace, shell: Commanded) {
    this.#workplace = workplace;
    this.#shell = shell;
    const kept = workplace.kept[recentKey]?.value;
    this.#recent = Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
    uses.actions().subscribe((entries) => {
      this.#actions = entries;
      this.#bind();
    });
    uses.shortcuts().subscribe((entries) => {
      this.#shortcuts = entries;
    });
  }

  get frameActions(): Omit<FrameActions, 'skipTo' | 'togglePanel'> {
    return {
      palette: () => this.palette(),
      help: () => this.help(),
      appearance: () => this.appearance(),
      change: (part) => void this.#shell.change(part),
      statement: () => this.statement(),
      signOut: () => void this.#shell.signOut(),
      go: (path) => this.go(path),
    };
  }

  listen(signal: AbortSignal): void {
    followLinks((path) => this.go(path), signal);
    signal.addEventListener('abort', () => this.#unbind?.(), { once: true });
  }

  go(path: string): void {
    void this.#shell.navigator.open(path);
  }

  palette(): void {
    void this.#once(async () => {
      const { openPalette } = await import('./open-palette.ts');
      const id = await openPalette(this.#shell.overlays, this.#sources());
      if (id !== null) this.#remember(id);
    });
  }

  help(): void {
    void this.#once(async () => {
      const { openHelp } = await import('../overlay/help-dialog.ts');
      const { layer, text } = this.#shell.overlays;
      await openHelp(layer, this.#helpGroups(), !this.#workplace.appearance.values.value.shortcuts, text);
    });
  }

  appearance(): void {
    void this.#once(async () => {
      const { openAppearance } = await import('../overlay/appearance-dialog.ts');
      const { layer, text } = this.#shell.overlays;
      await openAppearance(layer, this.#workplace.appearance, text, (part) => void this.#shell.change(part));
    });
  }

  statement(): void {
    void this.#once(async () => {
      const { openStatement } = await import('../overlay/statement-dialog.ts');
      const { layer, text } = this.#shell.overlays;
      const settings = this.#workplace.settings.of(shellId).value;
      await openStatement(layer, footerLinks(settings, text), safeAddress(settings['statement']), text);
    });
  }

  /** A second Strg+K must not open a second palette over the first. */
  async #once(open: () => Promise<void>): Promise<void> {
    if (this.#open) return;
    this.#open = true;
    try {
      await open();
    } finally {
      this.#open = false;
    }
  }

  #sources(): CommandSources {
    const { text, appearance } = this.#workplace;
    return {
      text,
      routes: this.#shell.navigator.routes.value,
      actions: this.#actions,
      appearance: appearance.values.value,
      locales: appearance.locales,
      recent: this.#recent,
      go: (path) => this.go(path),
      run: (action) => this.#run(action),
      change: (part) => void this.#shell.change(part),
      // The palette is still closing when they are asked for.
      help: () => void setTimeout(() => this.help()),
      openAppearance: () => void setTimeout(() => this.appearance()),
      signOut: () => void this.#shell.signOut(),
    };
  }

  #run(action: ActionEntry): void {
    action.run({}).catch((error: unknown) => {
      console.warn(`FW4104 ${action.plugin}/${action.id}`, error);
      const { toasts, text } = this.#shell.overlays;
      void toasts.show({ text: text('action-failed', { label: action.data.label }), tone: 'error' });
    });
  }

  #remember(id: string): void {
    this.#recent = [id, ...this.#recent.filter((known) => known !== id)].slice(0, remembered);
    this.#workplace.store.set(shellId, recentKey, [...this.#recent]).catch((error: unknown) => {
      console.warn('FW4203 The recent commands could not be kept', error);
    });
  }

  #helpGroups(): readonly HelpGroup[] {
    const { library, appearance, text } = this.#workplace;
    return helpGroups(
      this.#actions,
      this.#shortcuts,
      (plugin) => library.nameOf(plugin, appearance.locale.value),
      text,
    );
  }

  /** Entries are told again at each change of any plugin; only other keys are bound anew, for `g i` may be half typed. */
  #bind(): void {
    const theirs = this.#actions.flatMap(({ plugin, id, data: { shortcut } }) =>
      shortcut === undefined ? [] : [{ keys: shortcut, plugin, id }],
    );
    const bound = JSON.stringify(theirs);
    if (this.#unbind && bound === this.#bound) return;
    this.#bound = bound;
    this.#unbind?.();
    const own: Binding[] = [
      { keys: '$mod+k', run: () => this.palette() },
      { keys: '?', run: () => this.help() },
      { keys: 'F6', run: () => goToRegion(1) },
      { keys: 'Shift+F6', run: () => goToRegion(-1) },
      { keys: 'F8', run: () => this.#shell.overlays.focusToasts() },
    ];
    const bindings = theirs.map(({ keys, plugin, id }) => ({ keys, run: () => this.#runKey(plugin, id) }));
    const { appearance } = this.#workplace;
    const all = [...own, ...bindings];
    const told = appearance.values.pipe(map(({ shortcuts }) => shortcuts)).subscribe((single) =>
      tellFrames(
        all.map(({ keys }) => keys),
        single,
      ),
    );
    const unbind = bindShortcuts(all, { single: () => appearance.values.value.shortcuts });
    this.#unbind = () => {
      told.unsubscribe();
      unbind();
    };
  }

  #runKey(plugin: string, id: string): void {
    const action = this.#actions.find((each) => each.plugin === plugin && each.id === id);
    if (action) this.#run(action);
  }
}
