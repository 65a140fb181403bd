/** Faults that are tried out in development: what the plugin would do wrong by itself, at the place where it would. */
import type { Core } from './core.ts';
import type { Injection } from './host-options.ts';

const tried = (what: string): Error => new Error(`tried out: ${what} throws`);
const throwing = (what: string) => (): never => {
  throw tried(what);
};

export function injected(core: Core, fault: Injection): () => void {
  if (fault.at === 'call') return delayed(core, fault.plugin, fault.delay);
  if (fault.at === 'subscriber') return failingSubscribers(core, fault.plugin);
  return failingModules(core, fault.plugin, fault.at);
}

function failingModules(core: Core, plugin: string, at: 'start' | 'view'): () => void {
  const { load } = core;
  const { entry, views = {} } = core.plugins.get(plugin) ?? {};
  const addresses = new Set(at === 'start' ? [entry] : Object.values(views));
  const fail = async (address: string): Promise<unknown> => {
    const module = (await load(address)) as { default?: object };
    if (!addresses.has(address)) return module;
    return { default: { ...module.default, [at === 'start' ? 'start' : 'show']: throwing(at) } };
  };
  core.load = fail;
  return () => {
    if (core.load === fail) core.load = load;
  };
}

function failingSubscribers({ bus }: Core, plugin: string): () => void {
  const undo = [...bus.topics].flatMap(({ listeners }) =>
    listeners
      .filter(({ scope }) => scope.plugin === plugin)
      .map((listener) => {
        const { next } = listener;
        listener.next = throwing('subscriber');
        return () => {
          listener.next = next;
        };
      }),
  );
  return () => undo.forEach((back) => back());
}

function delayed({ calls }: Core, plugin: string, delay: number): () => void {
  const call = calls.call.bind(calls);
  const late: typeof call = async (scope, ...rest) => {
    if (scope.plugin === plugin) {
      await new Promise<void>((resolve) => {
        setTimeout(resolve, delay);
      });
    }
    return call(scope, ...rest);
  };
  calls.call = late;
  return () => {
    if (calls.call === late) calls.call = call;
  };
}
