import { isIP } from 'node:net';

/** Where the workplace is reached: the one origin that pages, cookies and the provider know. */
export interface Place {
  readonly origin: string;
  /** Host names that are answered at all. */
  readonly hosts: ReadonlySet<string>;
  readonly secure: boolean;
  /** Host header of `origin`. */
  readonly host: string;
}

export function placeOf(publicUrl: string | undefined, port: number): Place {
  if (publicUrl !== undefined) {
    const { origin, host, protocol } = new URL(publicUrl);
    return { origin, host, hosts: new Set([host]), secure: protocol === 'https:' };
  }
  const suffix = port === 80 ? '' : `:${port}`;
  const hosts = ['localhost', '127.0.0.1', '[::1]'].map((name) => name + suffix);
  return { origin: `http://localhost${suffix}`, host: `localhost${suffix}`, hosts: new Set(hosts), secure: false };
}

export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '');
  if (name === 'localhost' || name.endsWith('.localhost')) return true;
  return isIP(name) === 4 ? name.startsWith('127.') : name === '::1';
}
