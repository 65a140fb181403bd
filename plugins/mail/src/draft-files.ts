/** Files on their way into a draft: each shows how far it is, and can be tried again when it did not arrive. */
import type { Account, Draft } from '@fachwerk/model/mail';
import { BehaviorSubject } from 'rxjs';
import { isAbort } from './failure.ts';
import type { Uses } from './uses.ts';

export type Attachment = Draft['attachments'][number];
export interface PendingFile {
  readonly id: string;
  readonly file: File;
  readonly sent: number;
  /** Why it did not arrive. */
  readonly failure?: unknown;
  /** It is too large: trying again changes nothing. */
  readonly final?: boolean;
}
type Limits = Account['limits'];

/** Why a file cannot be taken, before a byte of it is sent. */
export function refusal(size: number, taken: number, { upload, attachments }: Limits): 'file' | 'total' | undefined {
  if (size > upload) return 'file';
  return attachments !== null && taken + size > attachments ? 'total' : undefined;
}

export class DraftFiles {
  readonly pending$ = new BehaviorSubject<readonly PendingFile[]>([]);
  readonly #uses: Pick<Uses, 'store'>;
  readonly #account: Account;
  readonly #attached: () => readonly Attachment[];
  readonly #attach: (attachment: Attachment) => void;
  readonly #running = new Map<string, { stop: AbortController; done: Promise<void> }>();

  constructor(
    uses: Pick<Uses, 'store'>,
    account: Account,
    draft: { attached(): readonly Attachment[]; attach(attachment: Attachment): void },
  ) {
    this.#uses = uses;
    this.#account = account;
    this.#attached = () => draft.attached();
    this.#attach = (attachment) => draft.attach(attachment);
  }

  get #taken(): number {
    const pending = this.pending$.value.filter(({ final }) => !final).reduce((sum, { file }) => sum + file.size, 0);
    return pending + this.#attached().reduce((sum, { size }) => sum + size, 0);
  }

  add(files: readonly File[]): void {
    for (const file of files) {
      const id = crypto.randomUUID();
      const refused = refusal(file.size, this.#taken, this.#account.limits);
      const code = refused === 'file' ? 'file-too-large' : 'files-too-large';
      this.#put({ id, file, sent: 0, ...(refused && { failure: { code }, final: true }) });
      if (!refused) this.#start(id, file);
    }
  }

  retry(id: string): void {
    const pending = this.pending$.value.find((each) => each.id === id);
    if (!pending || pending.final || this.#running.has(id)) return;
    this.#put({ id, file: pending.file, sent: 0 });
    this.#start(id, pending.file);
  }

  remove(id: string): void {
    this.#running.get(id)?.stop.abort();
    this.pending$.next(this.pending$.value.filter((each) => each.id !== id));
  }

  get running(): boolean {
    return this.#running.size > 0;
  }

  /** When nothing is on its way any more. True: all of it arrived. */
  async settled(): Promise<boolean> {
    await Promise.all([...this.#running.values()].map(({ done }) => done));
    return this.pending$.value.length === 0;
  }

  #start(id: string, file: File): void {
    const stop = new AbortController();
    const done = this.#upload(id, file, stop.signal).finally(() => {
      this.#running.delete(id);
      // Told once more, so that whoever asks for `running` hears of the end.
      this.pending$.next(this.pending$.value);
    });
    this.#running.set(id, { stop, done });
  }

  async #upload(id: string, file: File, signal: AbortSignal): Promise<void> {
    const account = this.#account.id;
    const progress = this.#uses.store.progress({ account, id }).subscribe({
      next: ({ sent }) => this.#update(id, { sent }),
      // How far it is, is a comfort; whether it arrived is told by the upload.
      error: () => undefined,
    });
    try {
      const { blobId, type, size } = await this.#uses.store.upload(
        { account, blob: file, name: file.name, progress: id },
        { signal },
      );
      this.remove(id);
      this.#attach({ blobId, type: file.type || type, name: file.name, size });
    } catch (failure) {
      if (!isAbort(failure) && !signal.aborted) this.#update(id, { failure });
    } finally {
      progress.unsubscribe();
    }
  }

  #put(file: PendingFile): void {
    const others = this.pending$.value.filter(({ id }) => id !== file.id);
    this.pending$.next([...others, file]);
  }

  #update(id: string, change: Partial<PendingFile>): void {
    this.pending$.next(this.pending$.value.map((each) => (each.id === id ? { ...each, ...change } : each)));
  }

  end(): void {
    for (const { stop } of this.#running.values()) stop.abort();
    this.pending$.complete();
  }
}
