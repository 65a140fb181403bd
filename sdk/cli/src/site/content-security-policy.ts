/** Where frames come from, each exactly: one that leaves its own address is stopped by this. On this machine the port is known only when it is served. */
export const workplacePattern = (path: string, publicUrl: string | undefined): string =>
  publicUrl === undefined ? `http://localhost:*${path}` : new URL(path, publicUrl).href;

/** The policy of the workplace's own pages. `frames`: the origins of isolated plugins. */
export function contentSecurityPolicy(
  scriptHashes: readonly string[],
  publicUrl?: string,
  frames: readonly string[] = [],
): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${scriptHashes.join(' ')}`,
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    ['frame-src', ...frames, workplacePattern('/mail-frame', publicUrl)].join(' '),
    "frame-ancestors 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    // The sandbox's one policy makes the address of its broker, and only that.
    `trusted-types lit-html ProseMirrorClipboard${frames.length > 0 ? ' fachwerk-broker' : ''}`,
  ].join('; ');
}
