import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

const style =
  ':root{color-scheme:light dark;font:1.125rem/1.5 system-ui,sans-serif}body{max-width:36rem;margin:12vh auto;padding:0 1.5rem}' +
  'h1{font-size:1.5rem}a{display:inline-block;padding:.5rem 0}small{opacity:.8}';
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export interface SmallPage {
  readonly language: string;
  readonly title: string;
  readonly text: string;
  readonly link?: { readonly href: string; readonly text: string };
  readonly note?: string;
  readonly script?: string;
}

/** A page of the gateway's own, with its policy. It stands without the workplace, which may be what failed. */
export async function smallPage(page: SmallPage): Promise<{ body: string; headers: Record<string, string> }> {
  const { language, title, text, link, note, script } = page;
  const body: HtmlEscapedString = await html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>${text}</p>
          ${link ? html`<p><a href="${link.href}">${link.text}</a></p>` : ''}
          ${note ? html`<p><small>${note}</small></p>` : ''}
        </main>
        ${script ? raw(`<script>${script}</script>`) : ''}
      </body>
    </html>`;
  const scripts = script ? `script-src ${hash(script)}; ` : '';
  const policy = `default-src 'none'; style-src ${hash(style)}; ${scripts}base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  return {
    body: body.toString(),
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
  };
}
