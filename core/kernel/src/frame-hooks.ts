/**
 * What the isolated tier tells a host about a plugin's frame: it does not answer, or it is gone. Kept beside the contexts
 * that the host makes, in one place of the page, so that two copies of this module agree.
 */
const PLACE = Symbol.for('fachwerk.frame-hooks');
const place = globalThis as { [PLACE]?: WeakMap<object, FrameHooks> };
const known = (place[PLACE] ??= new WeakMap());

/** How a frame ended. */
export interface FrameEnd {
  readonly error: unknown;
  /** False when it was ended with another's frame: then it is no fault of its plugin. Default true. */
  readonly blame?: boolean;
  /** Milliseconds after which the host shows the view again by itself. Default: only a person does. */
  readonly again?: number;
}
export interface FrameHooks {
  ended(end: FrameEnd): void;
  unresponsive(is: boolean): void;
  fault(error: unknown): void;
}

export const withFrameHooks = <T extends object>(context: T, hooks: FrameHooks): T => {
  known.set(context, hooks);
  return context;
};

/**
 * For the isolated tier: the frame of this view, or of this plugin's `start`, has ended. `context` is what the host
 * handed to `show`, or to `start`. A view becomes a placeholder, a plugin can be started again.
 */
export const frameEnded = (context: object, end: FrameEnd): void => known.get(context)?.ended(end);

/** For the isolated tier: the frame of this view has stopped answering, or answers again. */
export const frameUnresponsive = (context: object, is: boolean): void => known.get(context)?.unresponsive(is);

/** For the isolated tier: nobody in the frame of this view, or plugin, caught this error. Counts as a fault. */
export const frameFault = (context: object, error: unknown): void => known.get(context)?.fault(error);
