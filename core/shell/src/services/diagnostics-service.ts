import { bufferTime, defer, filter, from, map, merge, skip, timer } from 'rxjs';
import type { TraceEvent } from '@fachwerk/kernel';
import type { OutputOf, Provided } from '@fachwerk/kernel/api';
import type { Diagnostics } from '@fachwerk/model/host';
import { coded } from '../coded-error.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Workplace } from '../workplace.ts';
import { graphOf } from './composed-graph.ts';

type Needed = Pick<Workplace, 'host' | 'lock' | 'gateway' | 'log'>;
type Passed = OutputOf<typeof Diagnostics, 'trace'>[number];
const sample = 1000;
const gather = 250;
const own = 'diagnostics@1';

export function diagnosticsService(workplace: Needed): Provided<typeof Diagnostics> {
  const { host, lock, log } = workplace;
  const { development } = lock.build;
  return {
    watch: () =>
      merge(timer(0, sample), host.status.pipe(skip(1))).pipe(
        map(() => {
          const { plugins, topics } = host.diagnostics();
          const held = plugins.reduce((sum, plugin) => sum + plugin.held, 0);
          return { time: Date.now(), development, held, topics: { ...topics }, plugins: plugins.map(plain) };
        }),
      ),
    graph: () => graphOf(lock),
    trace: () =>
      host.trace.pipe(
        map(passed),
        // What watches is not what is watched.
        filter(({ id }) => id !== own),
        bufferTime(gather),
        filter((all) => all.length > 0),
      ),
    log: () =>
      defer(() => merge(from(log.kept), log.heard)).pipe(
        bufferTime(gather),
        filter((all) => all.length > 0),
      ),
    restart: ({ plugin }) => host.restart(plugin),
    ...trials(workplace),
  };
}

/** Faults and another composition, both for who develops. */
function trials({
  host,
  lock,
  gateway,
}: Needed): Pick<Provided<typeof Diagnostics>, 'inject' | 'recover' | 'switches' | 'change'> {
  const { development } = lock.build;
  const undo: (() => void)[] = [];
  const onlyHere = (call: { failure(code: 'notInDevelopment', message: string): Error }): void => {
    if (!development) throw call.failure('notInDevelopment', 'Faults are tried out in development: fachwerk dev');
  };
  return {
    inject: (fault, call) => {
      onlyHere(call);
      undo.push(fault.at === 'offline' ? offline(gateway) : host.inject(fault));
    },
    recover: () =>
      undo
        .splice(0)
        .toReversed()
        .forEach((back) => back()),
    switches: async () => (development ? readSwitches(gateway) : null),
    change: async (change, call) => {
      onlyHere(call);
      const body = JSON.stringify(change);
      const headers = { 'content-type': 'application/json' };
      const response = await gateway.request('/api/dev/switch', { method: 'POST', headers, body });
      if (!response.ok) throw coded('FW4602', `The composition could not be changed (${response.status})`);
    },
  };
}

const plain = ({ permissions, ...plugin }: ReturnType<Workplace['host']['diagnostics']>['plugins'][number]) => ({
  ...plugin,
  permissions: {
    granted: [...permissions.granted],
    used: [...permissions.used],
    revoked: [...permissions.revoked],
  },
});

const passed = (event: TraceEvent): Passed => {
  if (event.kind !== 'fact') return event;
  const { topic, ...rest } = event;
  return { ...rest, id: topic };
};

function offline(gateway: Gateway): () => void {
  gateway.broken = true;
  return () => {
    gateway.broken = false;
  };
}

async function readSwitches(gateway: Gateway): Promise<OutputOf<typeof Diagnostics, 'switches'>> {
  const response = await gateway.request('/api/dev/switch');
  // Where no plugin is being developed, there is no such address.
  return response.ok ? ((await response.json()) as OutputOf<typeof Diagnostics, 'switches'>) : null;
}
