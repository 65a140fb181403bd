/** A host: joins the parts, and is the only way in. */
import { combineLatest, merge, of, startWith } from 'rxjs';
import { Bus } from './bus.ts';
import { Calls } from './calls.ts';
import type { Core } from './core.ts';
import { Faults } from './faults.ts';
import { Gate } from './gate.ts';
import { isExpected } from './error.ts';
import type { Host, HostOptions } from './host-options.ts';
import { injected } from './injection.ts';
import { Lifecycle } from './lifecycle.ts';
import { Measurements } from './measurements.ts';
import { Permissions } from './permissions.ts';
import { Points } from './points.ts';
import { Scope, type Report } from './scope.ts';
import { traced } from './trace.ts';
import { Uses } from './uses.ts';
import { Views } from './views.ts';

/**
 * Makes a host for the plugins of a lock. Nothing runs until somebody needs it; start the shell to have somebody.
 *
 * ```ts
 * const host = createHost({ lock, load: (address) => import(address), place, messages, locale, settings, fault });
 * await host.start('fachwerk.shell');
 * ```
 */
export const createHost = <R>(options: HostOptions<R>): Host => {
  const core = connect(options);
  return {
    start: async (plugin) => {
      core.keep.add(plugin);
      await core.lifecycle.run(plugin);
    },
    usable: () => {
      if (core.gate.isOpen) return;
      core.gate.open();
      startEarly(core);
    },
    stop: (plugin) => core.lifecycle.stop(plugin),
    restart: (plugin) => core.lifecycle.restart(plugin),
    disable: async (plugin) => {
      await core.lifecycle.stop(plugin, 'disabled');
      await core.views.quarantine(plugin, 'FW1012');
    },
    enable: (plugin) => core.lifecycle.enable(plugin),
    revoke: (plugin, permission) => core.permissions.revoke(plugin, permission),
    restore: (plugin, permission) => core.permissions.restore(plugin, permission),
    status: core.lifecycle.status,
    trace: traced(core),
    inject: (fault) => injected(core, fault),
    diagnostics: () => diagnostics(core),
    unsaved: () => core.views.unsaved(),
    escaped: (error, address) => escaped(core, error, address),
    end: () => core.root.end(),
  };
};

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
const connect = (options: HostOptions): Core => {
  const plugins = new Map(options.lock.plugins.map((plugin) => [plugin.id, plugin]));
  const core = {
    options: { ...options, load: (address: string) => core.measured.load(address, core.load) },
    load: (address: string) => options.load(address),
    plugins,
    // For whoever administers, and against nobody: what may be lacking is a line of the composition.
    permissions: new Permissions(plugins, (plugin, what, refusal) =>
      reporter(core, plugin)(`refused ${what}`, 'FW2004', refusal),
    ),
    measured: new Measurements(options.lock.plugins),
    keep: new Set<string>(),
    gate: new Gate(),
    faults: new Faults(() => performance.now()),
    scope: (plugin: string, label: string, parent: Scope) => new Scope(plugin, label, reporter(core, plugin), parent),
  } as unknown as Mutable<Core>;
  core.root = new Scope('host', 'the host', reporter(core, 'host'));
  core.bus = new Bus({
    lock: options.lock,
    strict: options.strict ?? false,
    demand: async (plugin) => {
      await core.gate.opened;
      // Why it did not start is told where it happened; who merely listens has nothing to do.
      return core.lifecycle.run(plugin).catch(() => undefined);
    },
  });
  core.lifecycle = new Lifecycle(core);
  core.changes = changesOf(core);
  core.calls = new Calls(core);
  core.uses = new Uses(core);
  core.points = new Points(core);
  core.views = new Views(core);
  return core;
};

/** What entries depend on. */
const changesOf = ({ options, lifecycle, permissions }: Pick<Core, 'options' | 'lifecycle' | 'permissions'>) => {
  const changed = merge(lifecycle.switched, permissions.changes).pipe(startWith(undefined));
  return combineLatest([options.locale, changed, options.conditions ?? of(undefined)]);
};

/** What the core itself names and is the plugin's own doing. */
const OWN_FAULTS = /^FW(?:1006|1007|1010|1013|1014|1042|1303|202[0-6]|3103|3107)$/;

const reporter =
  (core: Core, plugin: string): Report =>
  (where, code, error) => {
    core.measured.fault(plugin, code, where);
    core.options.fault({ plugin, code, where, error });
    // A dead network, cancelled work and another's end are told, and count against nobody.
    const counts = OWN_FAULTS.test(code) || !isExpected(error);
    if (plugin === 'host' || !counts || !core.faults.add(plugin) || core.keep.has(plugin)) return;
    void core.lifecycle.quarantine(plugin, code).then(() => core.views.quarantine(plugin, code));
  };

const escaped = (core: Core, error: unknown, address: string): boolean => {
  const owner = core.options.lock.plugins.find(({ entry, views, graphs }) =>
    [entry, ...Object.values(views), ...Object.values(graphs).flat()].some((module) => address.endsWith(module)),
  );
  if (owner) reporter(core, owner.id)('page', 'FW1015', error);
  return owner !== undefined;
};

const startEarly = (core: Core): void => {
  for (const { id, start } of core.plugins.values()) {
    // Its failure is reported where it happens.
    if (start && core.permissions.uses(id, 'startup')) void core.lifecycle.run(id).catch(() => undefined);
  }
};

const diagnostics = (core: Core): ReturnType<Host['diagnostics']> => {
  const held = core.root.heldByPlugin();
  return {
    plugins: core.lifecycle.status.value.map((status) => {
      const { version = '', tier = 'trusted' } = core.plugins.get(status.id) ?? {};
      return {
        ...status,
        version,
        tier,
        views: core.views.count(status.id),
        held: held.get(status.id) ?? 0,
        permissions: core.permissions.of(status.id),
        ...core.measured.of(status.id),
      };
    }),
    held: core.root.held,
    topics: core.bus.listeners(),
  };
};
