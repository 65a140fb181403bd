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

/** Runs `changed` after a change, never twice at once; a change during a run is followed by another run. */
export function watchFiles(changed: () => Promise<void>, failed: (error: unknown) => void): FileWatcher {
  const run = oneAtATime(changed, failed);
  let timer: NodeJS.Timeout | undefined;
  const folders = watchFolders(() => {
    clearTimeout(timer);
    timer = setTimeout(run, settle);
  }, failed);
  return {
    watch: folders.watch,
    run,
    end() {
      clearTimeout(timer);
      folders.watch([]);
    },
  };
}

function oneAtATime(task: () => Promise<void>, failed: (error: unknown) => void): () => void {
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      // oxlint-disable-next-line no-await-in-loop -- each run reads what the one before may have missed
      await task().catch(failed);
    } while (again);
    running = false;
  };
  return () => {
    if (running) again = true;
    else {
      running = true;
      void run();
    }
  };
}

/** What a build itself writes, and what editors leave beside a file, is no change. */
const ignored = /^\.|~$|^dist$|^workplace\.lock\.json$/;
const folderOf = (path: string): string => (statSync(path).isDirectory() ? path : dirname(path));

function watchFolders(changed: () => void, failed: (error: unknown) => void): Pick<FileWatcher, 'watch'> {
  const watchers = new Map<string, FSWatcher>();
  return {
    watch(paths) {
      const folders = new Set(paths.filter((path) => existsSync(path)).map(folderOf));
      for (const [folder, watcher] of watchers) {
        if (folders.has(folder)) continue;
        watcher.close();
        watchers.delete(folder);
      }
      for (const folder of folders) {
        if (watchers.has(folder)) continue;
        const watcher = watch(folder, (_event, name) => {
          if (name !== null && !ignored.test(name)) changed();
        });
        watchers.set(folder, watcher.on('error', failed));
      }
    },
  };
}
