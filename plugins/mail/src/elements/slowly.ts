import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * True only when it has been true for 200 ms: what is there sooner needs no skeleton.
 * Asked while drawing; the host is drawn again when the time is over.
 */
export function slowly(host: ReactiveControllerHost): (waiting: boolean) => boolean {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const controller: ReactiveController = { hostDisconnected: stop };
  host.addController(controller);
  return (waiting) => {
    if (!waiting) {
      stop();
      over = false;
    } else if (!over) {
      timer ??= setTimeout(() => {
        timer = undefined;
        over = true;
        host.requestUpdate();
      }, 200);
    }
    return waiting && over;
  };
}
