/** What a plugin in a page has, asked from here: each call and stream goes over into the page and comes back. */
import type { HostServices } from '@fachwerk/testing';
import type { Page } from 'playwright';
import { Observable } from 'rxjs';

type Item = readonly [id: number, kind: 'next' | 'error' | 'complete', value?: unknown];
interface Told {
  readonly ok?: unknown;
  readonly error?: { readonly name: string; readonly message: string; readonly code?: string };
  readonly blob?: string;
}
interface Probed {
  readonly probed: Readonly<Record<string, Readonly<Record<string, (input: unknown, options?: object) => unknown>>>>;
  readonly ends: Record<number, () => void>;
  heard(...item: Item): void;
}
let last = 0;

const errorOf = ({ name, message, code }: NonNullable<Told['error']>): Error =>
  Object.assign(new Error(message), { name, ...(code !== undefined && { code }) });

export class ProbeClient {
  readonly #page: Page;
  readonly #heard = new Map<number, (kind: Item[1], value: unknown) => void>();

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<this> {
    await this.#page.exposeFunction('heard', (...[id, kind, value]: Item) => this.#heard.get(id)?.(kind, value));
    await this.#page.waitForFunction(() => 'probed' in window);
    await this.#page.evaluate(() => Object.assign(window, { ends: {} }));
    return this;
  }

  /** A service with these members; those that are streams are said. */
  service<N extends keyof HostServices>(
    service: N,
    calls: readonly string[],
    streams: readonly string[] = [],
  ): HostServices[N] {
    return Object.fromEntries([
      ...calls.map((member) => [member, this.#call(service, member)]),
      ...streams.map((member) => [member, this.#stream(service, member)]),
    ]);
  }

  #call(service: string, member: string) {
    return async (input: unknown, { signal }: { signal?: AbortSignal } = {}): Promise<unknown> => {
      const id = (last += 1);
      const abort = (): void => void this.#page.evaluate((one) => (window as unknown as Probed).ends[one]?.(), id);
      signal?.addEventListener('abort', abort);
      const told = await this.#page.evaluate(
        async ({ service: of, member: name, input: given, id: one }): Promise<Told> => {
          const { probed, ends } = window as unknown as Probed;
          const ending = new AbortController();
          ends[one] = () => ending.abort();
          try {
            const answer = (await probed[of]?.[name]?.(given ?? undefined, { signal: ending.signal })) as {
              body?: Blob;
            };
            // A blob does not come over; its text does.
            const blob = answer?.body instanceof Blob ? await answer.body.text() : undefined;
            return { ok: answer, ...(blob !== undefined && { blob }) };
          } catch (error) {
            const { name: kind, message, code } = error as Error & { code?: string };
            return { error: { name: kind, message, ...(typeof code === 'string' && { code }) } };
          }
        },
        { service, member, input: input ?? null, id },
      );
      if (told.error) throw errorOf(told.error);
      return told.blob === undefined ? told.ok : { ...(told.ok as object), body: new Blob([told.blob]) };
    };
  }

  #stream(service: string, member: string) {
    return (input: unknown): Observable<unknown> =>
      new Observable((subscriber) => {
        const id = (last += 1);
        this.#heard.set(id, (kind, value) =>
          kind === 'error' ? subscriber.error(errorOf(value as NonNullable<Told['error']>)) : subscriber[kind](value),
        );
        void this.#page.evaluate(
          ({ service: of, member: name, input: given, id: one }) => {
            const inPage = window as unknown as Probed;
            const { probed, ends } = inPage;
            const stream = probed[of]?.[name]?.(given ?? undefined) as Observable<unknown>;
            const subscription = stream.subscribe({
              next: (value) => inPage.heard(one, 'next', value),
              error: ({ name: kind, message, code }: Error & { code?: string }) =>
                inPage.heard(one, 'error', { name: kind, message, code }),
              complete: () => inPage.heard(one, 'complete'),
            });
            ends[one] = () => subscription.unsubscribe();
          },
          { service, member, input: input ?? null, id },
        );
        return () => {
          this.#heard.delete(id);
          void this.#page.evaluate((one) => (window as unknown as Probed).ends[one]?.(), id).catch(() => undefined);
        };
      });
  }
}
