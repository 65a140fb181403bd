import type { EventWriter } from '../push/event-writer.ts';
import type { Session } from '../sign-in/session.ts';
import type { Ending } from '../start/ending.ts';
import type { PluginSwitches } from './plugin-switches.ts';

/** What many browsers report at once is told of once. */
const pause = 1000;

/** Says to open pages what administrators did, and to administrators that browsers reported something. */
export function createTellers(streams: ReadonlyMap<EventWriter, Session>, switches: PluginSwitches, ending: Ending) {
  let timer: NodeJS.Timeout | undefined;
  const tell = (type: string, data: unknown, whom: (session: Session) => boolean) => {
    const message = JSON.stringify({ source: 'gateway', type, data });
    for (const [stream, session] of streams) if (whom(session)) stream.send(message);
  };
  ending.add(() => clearTimeout(timer));
  return {
    tellPlugins: (restarted?: string) =>
      tell('plugins', { ...switches.state, ...(restarted !== undefined && { restarted }) }, () => true),
    tellAdmins() {
      timer ??= setTimeout(() => {
        timer = undefined;
        tell('administration', null, ({ person }) => person.admin);
      }, pause).unref();
    },
  };
}
