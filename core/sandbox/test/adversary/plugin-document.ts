/** The document of a plugin as the build makes it, with the headers that the gateway sends. */
import { bundle } from './bundle.ts';
import { frameDocument, type FrameDocument } from '../../src/document/frame-document.ts';

export type { FrameDocument };
type Header = string | readonly string[];

const bootstrap = bundle(new URL('../../src/bootstrap/index.ts', import.meta.url));

/** `code` is one classic script; the host's own script stands before it, and `ahead` before that: what the browser is. */
export const pluginDocument = async (code: string, workplace: string, ahead = ''): Promise<FrameDocument> => {
  const own = ahead + (await bootstrap);
  const made = await frameDocument({ bootstrap: own, code, styles: '', net: [], permissions: [] });
  const written = (value: string): string => value.replaceAll('{workplace}', workplace);
  const headers = Object.entries(made.headers).map(([name, value]: [string, Header]) => [
    name,
    typeof value === 'string' ? written(value) : value.map(written),
  ]);
  return { html: made.html, headers: Object.fromEntries(headers) as FrameDocument['headers'] };
};

/** Sends it. */
export const send = (
  response: { setHeader(name: string, value: Header): unknown; end(text: string): unknown },
  { html, headers }: FrameDocument,
): void => {
  for (const [name, value] of Object.entries<Header>(headers)) response.setHeader(name, value);
  response.end(html);
};
