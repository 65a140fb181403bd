import { nothing, render, type TemplateResult } from 'lit';

/** Where dialogs are drawn: each in an element of its own, taken away with the answer. */
export class Layer {
  readonly element = document.createElement('div');

  /** Draws a dialog until it is answered; an aborted question is answered with `otherwise`. */
  ask<T>(draw: (answer: (value: T) => void) => TemplateResult, otherwise: T, signal?: AbortSignal): Promise<T> {
    if (signal?.aborted) return Promise.resolve(otherwise);
    const holder = document.createElement('div');
    this.element.append(holder);
    return new Promise((resolve) => {
      const answer = (value: T): void => {
        signal?.removeEventListener('abort', abort);
        render(nothing, holder);
        holder.remove();
        resolve(value);
      };
      const abort = (): void => answer(otherwise);
      signal?.addEventListener('abort', abort, { once: true });
      render(draw(answer), holder);
    });
  }
}
