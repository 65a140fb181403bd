import type { IncomingMessage } from 'node:http';

const patience = 10_000;

/** Lets a refused body run out for a moment: cut off in the middle, many browsers never read the answer. */
export function drain(request: IncomingMessage, done: () => void = () => undefined): void {
  if (request.complete || request.destroyed) return done();
  request.unpipe();
  request.resume();
  const timer = setTimeout(() => request.destroy(), patience).unref();
  const finish = () => {
    clearTimeout(timer);
    request.off('end', finish).off('close', finish);
    done();
  };
  request.once('end', finish).once('close', finish);
}
