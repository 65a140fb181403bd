import { GatewayError } from '../gateway-error.ts';
import type { Limits } from '../limits.ts';
import type { Ask } from '../relay/ask.ts';
import type { Backends } from '../relay/backends.ts';
import type { Credentials } from '../relay/credentials.ts';
import { jmapEvents } from '../relay/jmap-request.ts';
import type { JmapSessions } from '../relay/jmap-session.ts';
import { joinPath, readRelayPath } from '../relay/relay-path.ts';
import type { OpenSource } from './push-hub.ts';

export interface SourceParts {
  readonly backends: Backends;
  readonly jmap: JmapSessions;
  readonly credentials: Credentials;
  readonly ask: Ask;
  readonly limits: Limits;
}

/** Opens the event stream that a source names: `<plugin>/<backend>/<path>`. */
export function createSourceOpener({ backends, jmap, credentials, ask, limits }: SourceParts) {
  const read = (source: string) => {
    const path = readRelayPath(source);
    return { path, backend: backends.of(path.plugin, path.backend) };
  };
  const open: OpenSource = async (source, session, signal) => {
    const { path, backend } = read(source);
    const { plugin } = path;
    const isJmap = backend.kind === 'jmap';
    const url = isJmap ? jmapEvents(path, await jmap.of(backend, plugin, session)) : joinPath(backend.url, path);
    const headers = { accept: 'text/event-stream', ...(await credentials(backend, plugin, session)) };
    const response = await ask({ url, method: 'GET', headers, signal });
    // JMAP sends a ping; elsewhere silence may mean that nothing happens, and only a dead line ends the stream.
    response.setTimeout(isJmap ? limits.pushSilence : 0);
    response.socket.setKeepAlive(true, 60_000);
    return response;
  };
  return {
    open,
    /** Throws for what may not be asked for at all. */
    check(this: void, source: string): void {
      if (source.length > 1024 || !/^[!-[\]-~]+$/.test(source)) throw new GatewayError('FW5411');
      read(source);
    },
  };
}
