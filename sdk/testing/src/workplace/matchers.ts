/** `expect.extend(matchers)`. */
import type { Host } from '@fachwerk/kernel';
import { toRunIsolated } from './run-isolated.ts';

export interface Result {
  readonly pass: boolean;
  message(): string;
}

/** After its end a host holds nothing and nobody listens. */
const toLeakNothing = async (host: Host): Promise<Result> => {
  await host.end();
  const { held, topics } = host.diagnostics();
  const listened = Object.entries(topics).filter(([, n]) => n > 0);
  const left = [
    ...(held === 0 ? [] : [`${held} things are held`]),
    ...listened.map(([id, n]) => `${n} listen to ${id}`),
  ];
  return {
    pass: left.length === 0,
    message: () => (left.length === 0 ? 'The host left nothing, and something was expected.' : `${left.join(', ')}.`),
  };
};

/** What axe finds in this element: nothing. Needs a browser. */
const toPassAxe = async (element: Element): Promise<Result> => {
  const { default: axe } = await import('axe-core');
  // Page-wide rules belong to the shell, not to a part of it.
  const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`,
  );
  return {
    pass: violations.length === 0,
    message: () => told.join('\n') || 'axe finds nothing, and something was expected.',
  };
};

/**
 * `toLeakNothing` for a host, `toPassAxe` for an element in a browser, `toRunIsolated` in Node for the folder of a plugin;
 * for `expect.extend`.
 */
export const matchers = { toLeakNothing, toPassAxe, toRunIsolated };

declare module 'vitest' {
  // Its parameters are those that vitest declares.
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    toLeakNothing(): Promise<R & (T extends Host ? unknown : never)>;
    toPassAxe(): Promise<R & (T extends Element ? unknown : never)>;
    toRunIsolated(): Promise<R & (T extends string ? unknown : never)>;
  }
}
