/** Serves that page with its three frames and lets it measure. */
import type { RequestListener } from 'node:http';
import { bundle } from '../../../core/sandbox/test/adversary/bundle.ts';
import type { Chromium } from '../../../core/sandbox/test/adversary/chromium.ts';
import { pluginDocument, send } from '../../../core/sandbox/test/adversary/plugin-document.ts';
import { serve } from '../../../core/sandbox/test/adversary/server.ts';
import type { CallTimes } from './calls.page.ts';

const here = (file: string): URL => new URL(file, import.meta.url);
const HOST = 'portal.land.test';

declare global {
  var calls: { measureCalls(): Promise<CallTimes> };
}

export async function measureCalls(browser: Chromium): Promise<CallTimes> {
  const [page, echo, raw, checked, unchecked] = await Promise.all([
    bundle(here('calls.page.ts'), { globalName: 'calls' }),
    bundle(here('echo.frame.ts')),
    bundle(here('raw.frame.ts')),
    bundle(here('../../../core/sandbox/src/broker/index.ts')),
    bundle(here('../../../core/sandbox/test/workplace/unchecked.worker.ts')),
  ]);
  let origin = '';
  const scripts: Readonly<Record<string, string>> = {
    '/page.js': page,
    '/broker.js': checked,
    '/unchecked.js': unchecked,
  };
  const frames: Readonly<Record<string, string>> = { '/echo.html': echo, '/raw.html': raw };
  const answer: RequestListener = async ({ url = '/' }, response) => {
    const frame = frames[url];
    if (frame !== undefined) return send(response, await pluginDocument(frame, origin));
    response.setHeader('origin-agent-cluster', '?1');
    response.setHeader('content-type', url === '/' ? 'text/html' : 'text/javascript');
    return response.end(scripts[url] ?? '<!doctype html><title>Calls</title><body><script src="/page.js"></script>');
  };
  await using server = await serve(answer);
  origin = `https://${HOST}:${server.port}`;
  const tab = await browser.open(`${origin}/`);
  const times = await tab.run(() => globalThis.calls.measureCalls());
  await tab.close();
  return times;
}
