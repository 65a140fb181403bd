/** Where the suite runs: a developer's loopback names, and names as a Land has them. */
export interface Site {
  readonly name: string;
  readonly scheme: 'http' | 'https';
  /** Host name of the workplace. */
  readonly host: string;
  /** What the plugins' host names end in. */
  readonly base: string;
}

/** Cross-site to each other by the browser's own rule for `localhost`. */
const loopback: Site = {
  name: 'http, *.plugins.localhost',
  scheme: 'http',
  host: 'localhost',
  base: 'plugins.localhost',
};
/** Workplace and plugins under one registrable domain: same-site, which isolates less of its own accord. */
export const realistic: Site = {
  name: 'TLS, *.plugins.land.test',
  scheme: 'https',
  host: 'portal.land.test',
  base: 'plugins.land.test',
};
export const sites = [loopback, realistic] as const;

/** Host name of a plugin: its id with each dot written `--`. */
export const pluginHost = (site: Site, plugin: string): string => `${plugin.replaceAll('.', '--')}.${site.base}`;
