import {
  auditTime,
  catchError,
  combineLatest,
  defer,
  filter,
  map,
  merge,
  retry,
  skip,
  startWith,
  switchMap,
  throwError,
  type Observable,
} from 'rxjs';
import type { PluginDiagnostics } from '@fachwerk/kernel';
import type { OutputOf, Provided } from '@fachwerk/kernel/api';
import type { Administration } from '@fachwerk/model/host';
import { coded } from '../coded-error.ts';
import { GatewayFailure } from '../gateway/gateway.ts';
import type { Workplace } from '../workplace.ts';
import { listed } from './listed-failure.ts';

type Report = OutputOf<typeof Administration, 'watch'>;
type Plugin = Report['plugins'][number];
/** What the gateway tells of a plugin, over all browsers. */
interface Told extends Pick<
  Plugin,
  'id' | 'disabled' | 'blocked' | 'fixed' | 'faults' | 'faultCount' | 'bytes' | 'load' | 'start'
> {
  readonly revoked: readonly string[];
  readonly backends: readonly string[];
  readonly used: readonly { readonly permission: string }[];
}
type Needed = Pick<Workplace, 'host' | 'lock' | 'gateway' | 'push' | 'library' | 'appearance'>;

const troubles = ['forbidden', 'signedOut', 'unreachable'] as const;
/** What comes together is read once. */
const together = 250;
const news = new Set(['plugins', 'administration', 'hello']);

export function administrationService(workplace: Needed): Provided<typeof Administration> {
  const { host, gateway, push, appearance } = workplace;
  const changed = merge(push.gateway.pipe(filter(({ type }) => news.has(type))), host.status.pipe(skip(1)));
  const told = (): Observable<readonly Told[]> =>
    changed.pipe(
      auditTime(together),
      startWith(undefined),
      switchMap(() => defer(() => read(workplace)).pipe(retry({ delay: (error) => whenReached(workplace, error) }))),
    );
  return {
    watch: (_, call) =>
      combineLatest([told(), appearance.locale]).pipe(
        map(([plugins, locale]) => report(workplace, plugins, locale)),
        catchError((error: unknown) => {
          const kind = error instanceof GatewayFailure ? error.kind : undefined;
          return throwError(() => (kind ? call.failure(kind, (error as Error).message) : error));
        }),
      ),
    act: (action, call) =>
      listed(troubles, call, async () => {
        const response = await gateway.request('/api/admin/actions', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(action),
          signal: call.signal,
        });
        if (!response.ok) throw call.failure('refused', await response.text());
      }),
  };
}

async function read({ gateway }: Needed): Promise<readonly Told[]> {
  const response = await gateway.request('/api/admin/plugins');
  if (!response.ok) throw coded('FW4601', `How the plugins do could not be read (${response.status})`);
  return ((await response.json()) as { plugins: readonly Told[] }).plugins;
}

/** A dead line is waited for; anything else is an answer. */
function whenReached({ gateway }: Needed, error: unknown): Observable<unknown> {
  if (!(error instanceof GatewayFailure) || error.kind !== 'unreachable') return throwError(() => error);
  return gateway.signs.pipe(filter((sign) => sign === 'reached'));
}

function report({ host, lock, library }: Needed, told: readonly Told[], locale: string): Report {
  const here = new Map(host.diagnostics().plugins.map((plugin) => [plugin.id, plugin]));
  const packages = new Map(lock.plugins.map((plugin) => [plugin.id, plugin]));
  const plugins = told.flatMap((one) => {
    const [own, installed] = [here.get(one.id), packages.get(one.id)];
    return own && installed ? [row(one, own, { ...installed, name: library.nameOf(one.id, locale) })] : [];
  });
  const { pluginOrigins, build } = lock;
  return { plugins, ...(pluginOrigins && { origins: pluginOrigins }), build: build.id };
}

function row(
  told: Told,
  here: PluginDiagnostics,
  { name, granted, package: from }: { name: string; granted: readonly string[]; package?: string },
): Plugin {
  const { id, disabled, blocked, fixed, faults, faultCount, bytes, load, start, revoked } = told;
  const used = new Set([...told.used.map(({ permission }) => permission), ...here.permissions.used]);
  const all = [...granted, ...(told.backends.length > 0 ? ['backend'] : [])];
  const [latest] = faults;
  const everywhere = latest && { code: latest.code, where: latest.where, time: latest.last };
  // A fault of this very page may not have reached the gateway yet.
  const lastFault = (here.lastFault?.time ?? 0) > (everywhere?.time ?? 0) ? here.lastFault : everywhere;
  return {
    id,
    name,
    version: here.version,
    tier: here.tier,
    phase: here.phase,
    disabled,
    fixed,
    faults,
    faultCount,
    bytes,
    ...(blocked !== undefined && { blocked }),
    ...(from !== undefined && { package: from }),
    ...(lastFault && { lastFault }),
    permissions: all.map((permission) => ({
      id: permission,
      used: used.has(permission),
      revoked: revoked.includes(permission),
    })),
    ...(load && { load }),
    ...(start && { start }),
  };
}
