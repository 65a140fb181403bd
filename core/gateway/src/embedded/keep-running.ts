import type { JmapOptions, JmapServer } from '@fachwerk/embedded';
import type { Log } from '../http/request-log.ts';

const LONGEST = 30_000;
type Start = (options: JmapOptions) => Promise<JmapServer>;

/** The mail service, started again on its port when its thread ends by itself: nobody else would notice why mail is away. */
export async function keepRunning(start: Start, options: JmapOptions, log: Log): Promise<JmapServer> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: JmapServer;
  let pause = 1_000;
  const onEnd = (): void => {
    log('fault', { code: 'FW5206' });
    again();
  };
  const again = (): void => {
    if (stopped) return;
    timer = setTimeout(() => void revive(), pause);
    pause = Math.min(pause * 2, LONGEST);
  };
  const revive = async (): Promise<void> => {
    try {
      running = await start({ ...options, port: running.port, onEnd });
      pause = 1_000;
      if (stopped) await running.stop();
    } catch (error) {
      log('fault', { code: 'FW5514', cause: error instanceof Error ? error.name : 'unknown' });
      again();
    }
  };
  running = await start({ ...options, onEnd });
  return {
    url: running.url,
    port: running.port,
    backup: (folder) => running.backup(folder),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running.stop();
    },
  };
}
