import type { FrameFacts } from '@fachwerk/kernel';
import { workplacePattern } from './content-security-policy.ts';

/** As the page's policy names them: exactly, but for the port of this machine, which is known only when it is served. */
export function frameOrigins(frames: Readonly<Record<string, FrameFacts>>, publicUrl: string | undefined): string[] {
  const protocol = publicUrl === undefined ? 'http:' : new URL(publicUrl).protocol;
  const port = (host: string): string => {
    if (!/(?:^|\.)localhost$/.test(host)) return '';
    if (publicUrl === undefined) return ':*';
    const known = new URL(publicUrl).port;
    return known === '' ? '' : `:${known}`;
  };
  const origins = Object.values(frames).map(({ host }) =>
    host === null ? workplacePattern('/isolated/', publicUrl) : `${protocol}//${host}${port(host)}`,
  );
  return [...new Set(origins)].toSorted();
}
