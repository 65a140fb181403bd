import type { Context } from 'hono';
import type { Env } from '../http/env.ts';
import type { Place } from '../http/place.ts';
import { textsFor } from './texts.ts';

/**
 * The frame that a mail is shown in. Its policy is the wall behind the purifier: no script at all, and pictures only through the
 * proxy's path, because 'self' would let `<img src="/api/…">` ask with the person's cookie.
 */
export function serveMailFrame(c: Context<Env>, place: Place, locales: readonly string[]): Response {
  const { language, text } = textsFor(c.req.header('accept-language'), locales);
  const head = `<meta charset="utf-8"><title>${text('mail-frame-title') ?? ''}</title>`;
  return c.body(`<!doctype html><html lang="${language}"><head>${head}</head><body></body></html>`, 200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'referrer-policy': 'no-referrer',
    // No content policy holds back a connection that is only prepared (`preconnect`, a refused navigation): it tells a sender
    // that his mail was read.
    'connection-allowlist': '(response-origin)',
    'content-security-policy': [
      'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
      "default-src 'none'",
      "script-src 'none'",
      "style-src 'unsafe-inline'",
      `img-src ${place.origin}/imgproxy/ blob: data:`,
      "form-action 'none'",
      "base-uri 'none'",
      "frame-ancestors 'self'",
    ].join('; '),
  });
}
