import { parentPort, workerData } from 'node:worker_threads';
import { StoreError } from './engine/store-error.ts';
import { JmapService } from './jmap-service.ts';
import type { SeedMail } from './mail/seed-mail.ts';
import type { FromWorker, ToWorker, WorkerOptions } from './worker-messages.ts';

const port = parentPort;
if (!port) throw new Error('this file runs as a worker thread');

const tell = (message: FromWorker) => port.postMessage(message);
let takeBatch: (message: Extract<ToWorker, { kind: 'mails' }>) => void = () => {};

/** Asks the thread that holds the mails for one batch after another. */
async function* mailsOf(address: string): AsyncIterable<SeedMail[]> {
  for (let last = false; !last;) {
    const batch = new Promise<Extract<ToWorker, { kind: 'mails' }>>((resolve) => {
      takeBatch = resolve;
    });
    tell({ kind: 'want-mails', address });
    const message = await batch;
    yield message.batch;
    ({ last } = message);
  }
}

function failed(error: unknown): void {
  const { message } = error as Error;
  tell({ kind: 'failed', code: error instanceof StoreError ? error.code : 'FW5200', message });
}

async function backUp(service: JmapService, { id, folder }: { id: number; folder: string }): Promise<void> {
  try {
    await service.backup(folder);
    tell({ kind: 'backed-up', id, problem: undefined });
  } catch (error) {
    tell({ kind: 'backed-up', id, problem: (error as Error).message });
  }
}

async function run(): Promise<void> {
  const service = new JmapService(workerData as WorkerOptions);
  port?.on('message', (message: ToWorker) => {
    if (message.kind === 'mails') takeBatch(message);
    else if (message.kind === 'backup') void backUp(service, message);
    else void service.stop().then(() => tell({ kind: 'stopped' }));
  });
  try {
    tell({ kind: 'ready', port: await service.start(mailsOf) });
  } catch (error) {
    await service.stop();
    throw error;
  }
}

run().catch(failed);
