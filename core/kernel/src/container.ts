/**
 * The one file that knows Inversify. It keeps who serves what: a service is made when it is first asked for, once, and
 * forgotten when its plugin ends. Loaded with the first service, because a workplace can be drawn without any.
 */
import 'reflect-metadata';
import { Container } from 'inversify';

export interface Services {
  /** The object behind `id` that `plugin` serves; made by `make` at the first call. */
  get(id: string, plugin: string, make: () => unknown): unknown;
  forget(plugin: string): void;
}

export const createServices = (): Services => {
  const container = new Container({ defaultScope: 'Singleton' });
  const bound = new Map<string, Map<string, () => void>>();
  const bind = (id: string, plugin: string, make: () => unknown): void => {
    const binding = container.bind<unknown>(id).toDynamicValue(make);
    binding.whenNamed(plugin);
    const identifier = binding.getIdentifier();
    const mine = bound.get(plugin) ?? new Map<string, () => void>();
    bound.set(
      plugin,
      mine.set(id, () => container.unbind(identifier)),
    );
  };
  return {
    get(id, plugin, make) {
      if (!bound.get(plugin)?.has(id)) bind(id, plugin, make);
      return container.get<unknown>(id, { name: plugin });
    },
    forget(plugin) {
      for (const unbind of bound.get(plugin)?.values() ?? []) unbind();
      bound.delete(plugin);
    },
  };
};
