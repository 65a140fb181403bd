import { FachwerkError, type HostLock, type InstalledPlugin } from '@fachwerk/kernel';

type Place = Pick<Location, 'protocol' | 'host' | 'hostname' | 'port' | 'origin'>;

/** Every host below `localhost` is this machine, on whatever port the page was served. */
const isLocal = (base: string): boolean => base === 'localhost' || base.endsWith('.localhost');

/** The origin on which the documents of a plugin live. See {@link frameAddress}. */
export const frameOrigin = (lock: Pick<HostLock, 'pluginOrigins'>, plugin: string, location: Place): string => {
  const { mode = 'wildcard', base = 'plugins.localhost' } = lock.pluginOrigins ?? {};
  if (mode === 'none') return location.origin;
  const port = isLocal(base) && location.port !== '' ? `:${location.port}` : '';
  const host = mode === 'single' ? base : `${plugin.replaceAll('.', '--')}.${base}`;
  return `${location.protocol}//${host}${port}`;
};

/**
 * The address of a plugin's frame document: mode and base of `pluginOrigins` give its origin, the lock its path.
 *
 * Throws `FW1040` when the plugin has none, so was not built for the isolated tier.
 *
 * ```ts
 * frameAddress(lock, plugin, location); // http://acme--rooms.plugins.localhost:8080/3f2a…/frame.html
 * ```
 */
export const frameAddress = (
  lock: Pick<HostLock, 'pluginOrigins'>,
  plugin: Pick<InstalledPlugin, 'id' | 'frame'>,
  location: Place,
): string => {
  if (plugin.frame === undefined) {
    throw new FachwerkError('FW1040', `"${plugin.id}" has no frame document. Run "fachwerk build".`);
  }
  return frameOrigin(lock, plugin.id, location) + plugin.frame;
};
