import { filter, firstValueFrom, tap, timeout, type Observable } from 'rxjs';

/** The first item that fits. In time, or an error that shows the last one. */
export const until = <T>(stream: Observable<T>, fits: (item: T) => boolean, ms = 5000): Promise<T> => {
  let last: T | undefined;
  return firstValueFrom(
    stream.pipe(
      tap((item) => (last = item)),
      filter(fits),
      timeout(ms),
    ),
  ).catch((error: unknown) => {
    throw new Error(`Nothing that fits came within ${ms} ms. Last: ${JSON.stringify(last)?.slice(0, 600)}`, {
      cause: error,
    });
  });
};
