// A module, so that the block below adds to what is global.
/** What a browser and Node share, declared here because the kernel is compiled without the types of either. */
declare global {
  interface Event {
    readonly type: string;
  }
  interface EventTarget {
    addEventListener(
      type: string,
      listener: (event: Event) => void,
      options?: { once?: boolean; signal?: AbortSignal },
    ): void;
    removeEventListener(type: string, listener: (event: Event) => void): void;
  }
  interface AbortSignal extends EventTarget {
    readonly aborted: boolean;
    readonly reason: unknown;
    throwIfAborted(): void;
  }
  const AbortSignal: {
    any(signals: Iterable<AbortSignal>): AbortSignal;
    timeout(milliseconds: number): AbortSignal;
    abort(reason?: unknown): AbortSignal;
  };
  interface AbortController {
    readonly signal: AbortSignal;
    abort(reason?: unknown): void;
  }
  const AbortController: new () => AbortController;
  interface Blob {
    readonly size: number;
    readonly type: string;
  }
  const Blob: new (parts?: readonly unknown[], options?: { type?: string }) => Blob;
  interface DOMException extends Error {
    readonly code: number;
  }
  const DOMException: new (message?: string, name?: string) => DOMException;
  function setTimeout(run: () => void, milliseconds?: number): object;
  function clearTimeout(timer: object | undefined): void;
  function queueMicrotask(run: () => void): void;
  function structuredClone<T>(value: T): T;
  const performance: { now(): number };
  const console: { warn(...data: unknown[]): void; error(...data: unknown[]): void };
}
