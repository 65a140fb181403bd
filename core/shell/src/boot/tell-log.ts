import { bufferTime, filter, from, merge } from 'rxjs';
import type { Gateway } from '../gateway/gateway.ts';
import type { PluginLog } from './plugin-log.ts';

const gather = 500;
const most = 100;

/** In development what plugins say is told to the gateway, whose command prints it. Loaded there alone. */
export function tellLog(log: PluginLog, gateway: Gateway): void {
  merge(from(log.kept), log.heard)
    .pipe(
      bufferTime(gather),
      filter((lines) => lines.length > 0),
    )
    .subscribe((lines) => {
      const told = lines.slice(0, most).map(({ plugin, level, text }) => ({ plugin, level, text }));
      const body = JSON.stringify({ lines: told });
      const headers = { 'content-type': 'application/json' };
      // Where nobody prints it, there is no such address.
      gateway.request('/api/dev/log', { method: 'POST', headers, body }).catch(() => undefined);
    });
}
