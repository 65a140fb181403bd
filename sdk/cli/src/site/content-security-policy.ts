/** The policy of the workplace's own pages. No plugin runs in a frame of another origin yet, so only our mail frame is framed. */
export function contentSecurityPolicy(scriptHashes: readonly string[], publicUrl?: string): string {
  const mailFrame = publicUrl === undefined ? "'self'" : new URL('/mail-frame', publicUrl).href;
  return [
    "default-src 'none'",
    `script-src 'self' ${scriptHashes.join(' ')}`,
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    `frame-src ${mailFrame}`,
    "frame-ancestors 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html ProseMirrorClipboard',
  ].join('; ');
}
