/** What the parts of one host know of each other. Each part is a class of its own; they meet here. */
import type { Observable } from 'rxjs';
import type { Bus } from './bus.ts';
import type { Calls } from './calls.ts';
import type { Faults } from './faults.ts';
import type { Gate } from './gate.ts';
import type { HostOptions } from './host-options.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { InstalledPlugin } from './lock.ts';
import type { Measurements } from './measurements.ts';
import type { Permissions } from './permissions.ts';
import type { Points } from './points.ts';
import type { Scope } from './scope.ts';
import type { Uses } from './uses.ts';
import type { Views } from './views.ts';

export interface Core {
  readonly options: HostOptions;
  /** What `options.load` asks, timed; replaced where a fault is tried out. */
  load: HostOptions['load'];
  readonly plugins: ReadonlyMap<string, InstalledPlugin>;
  readonly root: Scope;
  /** Plugins that somebody started by name, above all the shell: never quarantined, or nobody could mend anything. */
  readonly keep: Set<string>;
  readonly gate: Gate;
  readonly permissions: Permissions;
  readonly measured: Measurements;
  readonly faults: Faults;
  readonly bus: Bus;
  readonly lifecycle: Lifecycle;
  readonly calls: Calls;
  readonly uses: Uses;
  readonly points: Points;
  readonly views: Views;
  /** Something changed that entries depend on: language, a permission, a condition, or a plugin that came or went. */
  readonly changes: Observable<unknown>;
  /** A new owner, whose faults are counted and told. */
  scope(plugin: string, label: string, parent: Scope): Scope;
}
