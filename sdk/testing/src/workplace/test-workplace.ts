/** A workplace in memory: the real host, plugins as objects, everything else faked. */
import { createHost, type Fault, type Host, type ViewPlace, type ViewState } from '@fachwerk/kernel';
import type { Manifest, Plugin, UsesOf } from '@fachwerk/kernel/api';
import type { StandardSchemaV1 as Schema } from '@standard-schema/spec';
import { BehaviorSubject } from 'rxjs';
import type { Fake } from './fake.ts';
import { fakePlugin, testPlugin } from './fake-plugins.ts';
import { testLock, type ShapeTable } from './test-lock.ts';
import { isolatedFiles, isolatedLoader } from './isolated-tier.ts';
import { sourceOf, testMessages } from './test-messages.ts';

/** Which plugins, shapes and fakes it is made of, and what the test itself uses and opens. */
export interface TestWorkplaceOptions<U extends Manifest['uses'], O extends Manifest['opens'], R> {
  readonly plugins: readonly Plugin[];
  /** Tables of shapes of all contracts in play: `[mail, host, rooms]`. */
  readonly shapes: readonly ShapeTable[];
  /** What stands for the rest: `fake(Session, fakeSession())`. */
  readonly fakes?: readonly Fake[];
  /** What the test itself uses, and which points it opens; it gets them as `uses`. */
  readonly uses?: U;
  readonly opens?: O;
  /** By plugin; default: all that it asks for. */
  readonly permissions?: Readonly<Record<string, readonly string[]>>;
  readonly locale?: string;
  /** By plugin, Fluent texts by language; default: a text is its key. */
  readonly messages?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By plugin, over the defaults of its shape. */
  readonly settings?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** `isolated`: the plugins under test run in frames, in a browser under `fachwerk test`; default: in the page. */
  readonly tier?: 'trusted' | 'isolated';
  /** Where a view is drawn; default: in the root that the test mounts it with. */
  place?(target: R): ViewPlace<R>;
}
/** A running workplace in memory. Made by `createTestWorkplace`. */
export interface TestWorkplace<U extends Manifest['uses'], O extends Manifest['opens'], R> {
  readonly uses: UsesOf<Manifest & { uses: U; opens: O }, R>;
  readonly host: Host;
  readonly faults: readonly Fault[];
  readonly log: readonly { level: string; plugin: string; message: string }[];
  /** What became of each view, in order. */
  readonly views: readonly ViewState[];
  readonly locale: BehaviorSubject<string>;
  settings(plugin: string): BehaviorSubject<unknown>;
  /** Ends everything. Whoever wants to see leaks looks at the host afterwards: `expect(host).toLeakNothing()`. */
  end(): Promise<void>;
}

/**
 * ```ts
 * const { uses, faults, end } = await createTestWorkplace({
 *   plugins: [rooms],
 *   shapes: [host, roomShapes],
 *   uses: { directory: RoomDirectory },
 *   fakes: [fake(Session, fakeSession())],
 * });
 * expect(await uses.directory.free({ day: '2026-11-24' })).toEqual([]);
 * ```
 */
export const createTestWorkplace = async <
  const U extends Manifest['uses'] = {},
  const O extends Manifest['opens'] = {},
  R = HTMLElement,
>(
  options: TestWorkplaceOptions<U, O, R>,
): Promise<TestWorkplace<U, O, R>> => {
  const { locale: language = 'de', fakes = [], uses: wanted, opens } = options;
  let uses: unknown;
  const itself = testPlugin({ ...(wanted && { uses: wanted }), ...(opens && { opens }) }, (given) => (uses = given));
  const plugins = [...options.plugins, ...fakes.map(fakePlugin), itself];
  const faults: Fault[] = [];
  const log: { level: string; plugin: string; message: string }[] = [];
  const views: ViewState[] = [];
  const locale = new BehaviorSubject(language);
  const settings = settingsOf(options);
  const texts = Object.entries(options.messages ?? {});
  const messages = new Map(texts.map(([plugin, one]) => [plugin, testMessages(one, language)]));
  const { lock, inFrame } = await composed(options, plugins, language);
  const host = createHost<R>({
    lock,
    load: async (address) => inFrame?.(address) ?? load(plugins, address),
    place: (target) => recorded(options.place?.(target) ?? { root: target, state: () => {}, close: () => {} }, views),
    messages: (plugin) => messages.get(plugin) ?? testMessages(undefined, language),
    locale,
    settings,
    fault: (fault) => faults.push(fault),
    log: (level, plugin, message) => log.push({ level, plugin, message }),
    strict: true,
  });
  await host.start('test.itself');
  host.usable();
  const given = uses as TestWorkplace<U, O, R>['uses'];
  return { uses: given, host, faults, log, views, locale, settings, end: () => host.end() };
};

type Composed = Pick<TestWorkplaceOptions<{}, {}, unknown>, 'plugins' | 'shapes' | 'permissions' | 'messages' | 'tier'>;
/** The lock, and where plugins run in frames the loader of their modules. */
const composed = async (
  { plugins: tested, shapes, permissions = {}, messages, tier }: Composed,
  plugins: readonly Plugin[],
  locale: string,
) => {
  const files = tier === 'isolated' ? await isolatedFiles() : undefined;
  const ids = new Set(tested.map(({ manifest }) => manifest.id));
  const isolated = files && { isolated: { plugins: ids, files } };
  const lock = testLock({ plugins, shapes, permissions, locale, ...isolated });
  const inFrame = files && (await isolatedLoader(lock, (plugin, id) => sourceOf(messages?.[plugin], id)));
  return { lock, inFrame };
};

const recorded = <R>(place: ViewPlace<R>, views: ViewState[]): ViewPlace<R> => ({
  root: place.root,
  state(state) {
    views.push(state);
    place.state(state);
  },
  close: () => place.close(),
});

const load = async (plugins: readonly Plugin[], address: string): Promise<unknown> => {
  const [id, view] = address.split('/');
  const plugin = plugins.find(({ manifest }) => manifest.id === id);
  return view === undefined ? { default: plugin } : plugin?.views?.[view]?.();
};

type Settings = Pick<TestWorkplaceOptions<{}, {}, unknown>, 'plugins' | 'shapes' | 'settings'>;
/** Complete and valid, as a real host gives them: the defaults of the shape, then what the test says. */
const settingsOf = ({ plugins, shapes, settings = {} }: Settings) => {
  const all = new Map<string, BehaviorSubject<unknown>>();
  const table: ShapeTable = Object.assign({}, ...shapes);
  return (plugin: string): BehaviorSubject<unknown> => {
    const known = all.get(plugin);
    if (known) return known;
    const id = plugins.find(({ manifest }) => manifest.id === plugin)?.manifest.settings?.id;
    const shape = id === undefined ? undefined : (table[id] as { data?: Schema } | undefined);
    const result = shape?.data?.['~standard'].validate(settings[plugin] ?? {});
    const made = new BehaviorSubject<unknown>(result && 'value' in result ? result.value : settings[plugin]);
    all.set(plugin, made);
    return made;
  };
};
