import { existsSync, statSync, watch, type FSWatcher } from 'node:fs';
import { dirname } from 'node:path';

export interface FileWatcher {
  /** Watches these and no others from now on. */
  watch(paths: readonly string[]): void;
  /** Runs what a change runs. */
  run(): void;
  end(): void;
}

/** An editor writes a file in several steps; a build sees them as one. */
const settle = 40;

/** Calls `changed` after a change, never twice at once; a change during a run is followed by another. */
export function watchFiles(changed: () => Promise<void>, failed: (error: unknown) => void): FileWatcher {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      // Each run reads what the one before may have missed.
      // oxlint-disable-next-line no-await-in-loop
      await changed().catch(failed);
    } while (again);
    running = false;
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), settle);
  };
  const add = (folder: string): void => {
    const watcher = watch(folder, (_event, name) => {
      if (name !== null && !/^\.|~$|^dist$|^workplace\.lock\.json$/.test(name)) later();
    });
    watcher.on('error', failed);
    watchers.set(folder, watcher);
  };
  return {
    watch(paths) {
      const folders = new Set(
        paths.filter((path) => existsSync(path)).map((path) => (statSync(path).isDirectory() ? path : dirname(path))),
      );
      for (const [folder, watcher] of watchers) {
        if (folders.has(folder)) continue;
        watcher.close();
        watchers.delete(folder);
      }
      for (const folder of folders) if (!watchers.has(folder)) add(folder);
    },
    run: () => void run(),
    end() {
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}
