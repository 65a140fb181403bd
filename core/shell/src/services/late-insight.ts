import { from, switchMap } from 'rxjs';
import type { Provided } from '@fachwerk/kernel/api';
import type { Administration, Diagnostics } from '@fachwerk/model/host';
import type { Workplace } from '../workplace.ts';

interface Insight {
  readonly administration: Provided<typeof Administration>;
  readonly diagnostics: Provided<typeof Diagnostics>;
}

/** The services that look into plugins, their code loaded with the first call. */
export function lateInsight(workplace: Workplace): Insight {
  let loaded: Promise<Insight> | undefined;
  const load = (): Promise<Insight> =>
    (loaded ??= import('./insight-services.ts').then(({ administrationService, diagnosticsService }) => ({
      administration: administrationService(workplace),
      diagnostics: diagnosticsService(workplace),
    })));
  return {
    administration: {
      watch: (input, call) => from(load()).pipe(switchMap(({ administration }) => administration.watch(input, call))),
      act: async (input, call) => (await load()).administration.act(input, call),
    },
    diagnostics: {
      watch: (input, call) => from(load()).pipe(switchMap(({ diagnostics }) => diagnostics.watch(input, call))),
      trace: (input, call) => from(load()).pipe(switchMap(({ diagnostics }) => diagnostics.trace(input, call))),
      log: (input, call) => from(load()).pipe(switchMap(({ diagnostics }) => diagnostics.log(input, call))),
      graph: async (input, call) => (await load()).diagnostics.graph(input, call),
      inject: async (input, call) => (await load()).diagnostics.inject(input, call),
      recover: async (input, call) => (await load()).diagnostics.recover(input, call),
      restart: async (input, call) => (await load()).diagnostics.restart(input, call),
      switches: async (input, call) => (await load()).diagnostics.switches(input, call),
      change: async (input, call) => (await load()).diagnostics.change(input, call),
    },
  };
}
