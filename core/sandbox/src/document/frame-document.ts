import { connectionAllowlist, contentPolicy, permissionsPolicy, type Grants } from './frame-policy.ts';

/** What one frame document is made of. */
export interface FrameParts extends Grants {
  /** Text of the bundle of `@fachwerk/sandbox/bootstrap`, as one classic script. */
  readonly bootstrap: string;
  /** Text of the bundle that calls `runFrame`, as one classic script with everything in it. */
  readonly code: string;
  /** The theme's sheet, with fonts as `data:`. */
  readonly styles: string;
}

/** The one document that an isolated plugin is, and how it is served. */
export interface FrameDocument {
  readonly html: string;
  /** Response headers; a list where a header is sent more than once. `{workplace}` stands for the workplace's origin. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
}

const hash = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
};
/** Inside a script element only these end it or change how it is read. */
const script = (code: string): string =>
  code.replaceAll(/<\/(script)/gi, String.raw`<\/$1`).replaceAll('<!--', String.raw`\x3c!--`);
const style = (css: string): string => css.replaceAll(/<\/(style)/gi, String.raw`<\/$1`);

/**
 * Makes the document of an isolated plugin and its headers, under the two policies of the isolated tier. Both script
 * policies are in force at once: a hash alone would allow an external script with that integrity, `'unsafe-inline'`
 * alone any inline one.
 *
 * Throws `FW2028` when `net` holds what is no http or https address.
 *
 * ```ts
 * const { html, headers } = await frameDocument({ bootstrap, code, styles, net: [], permissions: ['clipboard-write'] });
 * ```
 */
export const frameDocument = async (parts: FrameParts): Promise<FrameDocument> => {
  const [bootstrap, code] = [script(parts.bootstrap), script(parts.code)];
  const hashes = await Promise.all([hash(bootstrap), hash(code)]);
  return {
    html:
      '<!doctype html><html><head><meta charset="utf-8">' +
      `<script>${bootstrap}</script><title>…</title><style>${style(parts.styles)}</style></head>` +
      `<body><script>${code}</script></body></html>`,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': [contentPolicy(parts, hashes), "script-src 'unsafe-inline'"],
      'connection-allowlist': connectionAllowlist(parts),
      'origin-agent-cluster': '?1',
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'permissions-policy': permissionsPolicy(parts),
    },
  };
};
