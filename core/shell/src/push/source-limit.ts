import { defer, finalize, type Observable } from 'rxjs';
import { coded } from '../coded-error.ts';

const MOST = 8;
const LENGTH = 1024;

/** All plugins of all tabs share one stream, whose address has room for so many: nobody takes the place of others. */
export class SourceLimit {
  readonly #held = new Map<string, Map<string, number>>();

  /** Holds a place for as long as somebody listens. Throws FW6101 where there is none. */
  hold<T>(plugin: string, source: string, stream: Observable<T>): Observable<T> {
    return defer(() => {
      const own = this.#held.get(plugin) ?? new Map<string, number>();
      const count = own.get(source) ?? 0;
      if ((count === 0 && own.size >= MOST) || source.length > LENGTH)
        throw coded(
          'FW6101',
          `${plugin} listens to ${MOST} streams of its servers, or names one with more than ${LENGTH} characters`,
        );
      this.#held.set(plugin, own.set(source, count + 1));
      return stream.pipe(finalize(() => this.#leave(own, source)));
    });
  }

  #leave(own: Map<string, number>, source: string): void {
    const left = (own.get(source) ?? 1) - 1;
    if (left > 0) own.set(source, left);
    else own.delete(source);
  }
}
