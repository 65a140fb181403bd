import type { AccountSeed, JmapOptions } from './jmap-options.ts';
import type { SeedMail } from './mail/seed-mail.ts';

/** All of the options that can be handed to a thread. */
export interface WorkerOptions extends Omit<JmapOptions, 'accounts' | 'onEnd'> {
  accounts: Omit<AccountSeed, 'mails'>[];
}

export type ToWorker =
  | { kind: 'mails'; batch: SeedMail[]; last: boolean }
  | { kind: 'backup'; id: number; folder: string }
  | { kind: 'stop' };

export type FromWorker =
  | { kind: 'want-mails'; address: string }
  | { kind: 'ready'; port: number }
  | { kind: 'failed'; code: string; message: string }
  | { kind: 'backed-up'; id: number; problem: string | undefined }
  | { kind: 'stopped' };
