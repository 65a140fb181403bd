/**
 * The one document that an isolated plugin is, and the two policies under which it runs. Both script policies are in
 * force at once: a hash alone would allow an external script with that integrity, `'unsafe-inline'` alone any inline one.
 */
export interface FrameDocument {
  readonly html: string;
  /** Response headers; a list where a header is sent more than once. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
}

const hash = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
};
/** Inside a script element only this ends it. */
const inline = (code: string): string =>
  code.replaceAll(/<\/(script)/gi, String.raw`<\/$1`).replaceAll('<!--', String.raw`<\!--`);
const OFF = [
  'camera',
  'microphone',
  'geolocation',
  'display-capture',
  'usb',
  'serial',
  'hid',
  'payment',
  'clipboard-read',
  'clipboard-write',
  'fullscreen',
];

export const frameDocument = async (code: string, workplace: string): Promise<FrameDocument> => {
  const script = inline(code);
  const policy = [
    'sandbox allow-scripts',
    "default-src 'none'",
    `script-src ${await hash(script)}`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    'media-src data: blob:',
    "connect-src 'none'",
    "frame-src 'none'",
    "worker-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${workplace}`,
  ].join('; ');
  return {
    html: `<!doctype html><html><head><meta charset="utf-8"><title>Fachwerk</title></head><body><script>${script}</script></body></html>`,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': [policy, "script-src 'unsafe-inline'"],
      'connection-allowlist': '(response-origin)',
      'origin-agent-cluster': '?1',
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'permissions-policy': OFF.map((name) => `${name}=()`).join(', '),
    },
  };
};
