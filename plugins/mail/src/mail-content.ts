/** What mails bring with them: pictures in their text, and files to save. */
import type { Part } from '@fachwerk/model/mail';
import type { Uses } from './uses.ts';

/** A file of a mail is never of a kind that a page would run. */
const raster = /^image\/(?:png|jpe?g|gif|webp|avif|bmp)$/iu;

export class MailContent {
  readonly #uses: Pick<Uses, 'store' | 'ui'>;
  readonly #signal: AbortSignal;
  readonly #addresses = new Map<string, Promise<string | undefined>>();

  constructor(uses: Pick<Uses, 'store' | 'ui'>, signal: AbortSignal) {
    this.#uses = uses;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#forget(), { once: true });
  }

  async #blob(account: string, part: Part, name: string): Promise<Blob> {
    const { blobId, type } = part;
    return this.#uses.store.download({ account, blobId: blobId ?? '', name, type }, { signal: this.#signal });
  }

  /** An address of this page for a picture; the same for the same picture, until the view ends. */
  picture(account: string, part: Part): Promise<string | undefined> {
    if (part.blobId === null || !raster.test(part.type)) return Promise.resolve(undefined);
    const key = `${account}/${part.blobId}`;
    const known = this.#addresses.get(key);
    if (known) return known;
    const address = this.#blob(account, part, 'picture').then((blob) =>
      // With the type of the part, not with one that the content claims.
      this.#signal.aborted ? undefined : URL.createObjectURL(new Blob([blob], { type: part.type })),
    );
    this.#addresses.set(key, address);
    address.catch(() => this.#addresses.delete(key));
    return address;
  }

  async save(account: string, part: Part, unnamed: string): Promise<void> {
    const name = part.name ?? unnamed;
    const blob = await this.#blob(account, part, name);
    await this.#uses.ui.saveFile({ name, blob }, { signal: this.#signal });
  }

  #forget(): void {
    for (const address of this.#addresses.values()) {
      address.then(
        (each) => each !== undefined && URL.revokeObjectURL(each),
        () => undefined,
      );
    }
    this.#addresses.clear();
  }
}
