import { mergeMap, pairwise, startWith, type Observable } from 'rxjs';
import type { PluginStatus } from '@fachwerk/kernel';
import type { DataOf } from '@fachwerk/kernel/api';
import type { PluginState } from '@fachwerk/model/host';

type Changed = DataOf<typeof PluginState>;
const states: Readonly<Partial<Record<PluginStatus['phase'], Changed['state']>>> = {
  running: 'running',
  failed: 'failed',
  quarantined: 'quarantined',
  idle: 'stopped',
  disabled: 'stopped',
};

/** Each change of a plugin's phase as a fact. */
export const pluginChanges = (status: Observable<readonly PluginStatus[]>): Observable<Changed> =>
  status.pipe(
    startWith([]),
    pairwise(),
    mergeMap(([before, after]) => {
      const phases = new Map(before.map(({ id, phase }) => [id, phase]));
      return after.flatMap(({ id, phase, code }): Changed[] => {
        const state = states[phase];
        const was = phases.get(id) ?? 'idle';
        return state === undefined || was === phase ? [] : [{ plugin: id, state, ...(code !== undefined && { code }) }];
      });
    }),
  );
