/** A page on which one plugin runs alone: everything it uses is stood for, everything it shows can be shown, and what it leaves is counted. */
import './page-watch.ts';
import type { Contribution, Manifest, Plugin } from '@fachwerk/kernel/api';
import type { Fault, ViewPlace, ViewState } from '@fachwerk/kernel';
import { BehaviorSubject, filter, firstValueFrom, timeout, type Observable } from 'rxjs';
import { createTestWorkplace, type TestWorkplace } from '../workplace/test-workplace.ts';
import { FocusWalk } from './focus-walk.ts';
import { knownFakes } from './known-fakes.ts';
import { taken } from './page-watch.ts';
import { sampleOf } from './sample.ts';
import { standIn, type StageShape } from './stand-in.ts';
import { tryProvided, type Tried } from './try-provided.ts';

export interface StageOptions {
  readonly plugin: Plugin;
  /** Of every contract in play, by id. */
  readonly shapes: Readonly<Record<string, StageShape>>;
  /** Fluent source by language. */
  readonly messages: Readonly<Record<string, string>>;
  /** Defaults of its settings. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly locale: string;
  /** `isolated`: in frames, whose documents the page's server has. */
  readonly tier: 'trusted' | 'isolated';
}

/** What became of a view that was shown. */
export interface Shown {
  readonly kind: ViewState['kind'] | 'unlisted';
  readonly ms: number;
  readonly code?: string;
  readonly error?: string;
}

interface Entry {
  readonly id: string;
  readonly plugin: string;
  mount(root: HTMLElement, context: Observable<unknown>, signal: AbortSignal): void;
}
type Workplace = TestWorkplace<{}, {}, HTMLElement>;
const LISTED = 2000;
const PATIENCE = 15_000;

export class Stage {
  readonly #options: StageOptions;
  readonly #workplace: Workplace;
  /** For whoever goes through it with the keyboard. */
  readonly focus = new FocusWalk();
  #end = new AbortController();

  private constructor(options: StageOptions, workplace: Workplace) {
    this.#options = options;
    this.#workplace = workplace;
  }

  static async open(options: StageOptions): Promise<Stage> {
    const { plugin, shapes, messages, settings, locale, tier } = options;
    const { id, uses = {}, provides = {} } = plugin.manifest;
    const own = new Set(Object.values(provides).flatMap((one) => ('id' in one ? [one.id] : [])));
    const wanted = Object.values(uses).flatMap((use) => idOf(use) ?? []);
    const absent = [...new Set(wanted)].filter((one) => !own.has(one as never) && shapes[one]);
    const known = knownFakes();
    const table = Object.fromEntries(Object.entries(shapes).map(([key, { facts }]) => [key, facts]));
    const workplace = await createTestWorkplace({
      // In a page of its own it can be looked at even where a workplace would put it into a frame.
      plugins: [tier === 'isolated' ? plugin : { ...plugin, manifest: withoutTiers(plugin.manifest) }],
      shapes: [table],
      fakes: absent.map((one) => known[one] ?? standIn(one, shapes[one]!)),
      uses: Object.fromEntries([...own].map((one) => [keyOf(one), { id: one }])) as {},
      opens: Object.fromEntries(pointsOf(plugin).map((point) => [keyOf(point), { id: point }])) as {},
      messages: { [id]: messages },
      settings: { [id]: settings },
      locale,
      tier,
      place,
    });
    return new Stage(options, workplace);
  }

  /** Views that can be shown here. */
  get views(): readonly string[] {
    return [...new Set(contributed(this.#options.plugin).map(({ view }) => view))];
  }

  get faults(): readonly string[] {
    return this.#workplace.faults.map(tellFault);
  }

  /** Runs `start`; answers in how many milliseconds. */
  async start(): Promise<number> {
    const begun = performance.now();
    await this.#workplace.host.start(this.#options.plugin.manifest.id);
    return performance.now() - begun;
  }

  /** The same once more, after an end. */
  async startAgain(): Promise<number> {
    await this.#workplace.host.stop(this.#options.plugin.manifest.id);
    return this.start();
  }

  async show(view: string): Promise<Shown> {
    const entry = contributed(this.#options.plugin).find((one) => one.view === view);
    const point = entry && this.#uses(entry.point);
    if (!entry || !point) return { kind: 'unlisted', ms: 0 };
    const schema = this.#options.shapes[entry.point]?.schema.context;
    const context = new BehaviorSubject(sampleOf(schema) ?? {});
    const isOwn = (one: Entry): boolean => one.plugin === this.#options.plugin.manifest.id && one.id === entry.id;
    const list = await firstValueFrom(
      (point as (context: unknown) => Observable<readonly Entry[]>)(context.value).pipe(
        filter((entries) => entries.some(isOwn)),
        timeout(LISTED),
      ),
    ).catch(() => []);
    const found = list.find(isOwn);
    if (!found) return { kind: 'unlisted', ms: 0 };
    const begun = performance.now();
    const before = this.#workplace.views.length;
    const target = document.createElement('section');
    document.querySelector('main')?.append(target);
    found.mount(target, context, this.#end.signal);
    const state = await this.#settled(before);
    return {
      kind: state.kind,
      ms: performance.now() - begun,
      ...('error' in state && { code: state.code, error: String(state.error) }),
    };
  }

  /** Takes away every view. */
  async hide(): Promise<void> {
    this.#end.abort();
    this.#end = new AbortController();
    await settle(50);
    document.querySelector('main')?.replaceChildren();
  }

  /** Starts, shows every view, and ends everything, so many times. */
  async cycle(times: number): Promise<void> {
    for (let i = 0; i < times; i++) {
      await this.start();
      for (const view of this.views) await this.show(view);
      await settle(100);
      await this.hide();
      await this.#workplace.host.stop(this.#options.plugin.manifest.id);
      await settle(20);
    }
  }

  /** What is held at this moment. */
  held(): { readonly host: number } & ReturnType<typeof taken> {
    return { host: this.#workplace.host.diagnostics().held, ...taken() };
  }

  /** Asks everything that it provides, with samples, and holds the answers against the shapes. */
  provided(): Promise<readonly Tried[]> {
    const ids = Object.values(this.#options.plugin.manifest.provides ?? {}).flatMap((one) =>
      'id' in one ? [one.id] : [],
    );
    return tryProvided(ids, this.#options.shapes, (id) => this.#uses(id));
  }

  speak(locale: string): void {
    this.#workplace.locale.next(locale);
    document.documentElement.lang = locale;
  }

  #uses(id: string): unknown {
    return (this.#workplace.uses as Readonly<Record<string, unknown>>)[keyOf(id)];
  }

  async #settled(before: number): Promise<ViewState> {
    const end = performance.now() + PATIENCE;
    for (;;) {
      const state = this.#workplace.views.slice(before).findLast(({ kind }) => kind !== 'loading');
      if (state) return state;
      if (performance.now() > end)
        return { kind: 'failed', code: 'FW1014', error: new Error('It was not shown in time.'), retry: () => {} };
      await settle(5);
    }
  }
}

function withoutTiers(manifest: Manifest): Manifest {
  const { tiers: _tiers, ...rest } = manifest;
  return rest;
}

const settle = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const keyOf = (id: string): string => id.replaceAll(/[^A-Za-z0-9]/g, '');
const tellFault = ({ code, where, error }: Fault): string =>
  `${code} in ${where}: ${error instanceof Error ? error.message : String(error)}`;

function idOf(use: unknown): string | undefined {
  const { id, optional } = use as { id?: string; optional?: unknown };
  return optional === undefined ? id : idOf(optional);
}

/** Entries that bring a view, in points that the plugin does not open itself: those its own code shows. */
function contributed({ manifest }: Plugin): (Contribution & { readonly view: string })[] {
  const own = new Set(Object.values(manifest.opens ?? {}).map(({ id }) => id));
  return ((manifest.contributes ?? []) as readonly Contribution[]).flatMap((entry) =>
    entry.view !== undefined && !own.has(entry.point) ? [{ ...entry, view: entry.view }] : [],
  );
}
const pointsOf = (plugin: Plugin): string[] => [...new Set(contributed(plugin).map(({ point }) => point))];

/** As a shell places a view: in a shadow root of its own. */
function place(target: HTMLElement): ViewPlace<HTMLElement> {
  const host = document.createElement('div');
  const root = document.createElement('div');
  host.attachShadow({ mode: 'open' }).append(root);
  target.append(host);
  return { root, state: () => {}, close: () => host.remove() };
}
