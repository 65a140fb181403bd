import { Hono } from 'hono';
import type { Env } from '../http/env.ts';
import type { Composed } from './site-routes.ts';
import { smallPage } from './small-page.ts';
import { textsFor } from './texts.ts';

const script = "new BroadcastChannel('fachwerk').postMessage({ type: 'signed-in' }); close();";

/** `/auth/done`: the window of a sign-in in place ends here, and tells the tab that waits for it. */
export function signedInPage(composed: Composed): Hono<Env> {
  return new Hono<Env>().get('/done', async (c) => {
    const { language, text } = textsFor(c.req.header('accept-language'), composed.current.lock.host.land.locales);
    const say = (id: string) => text(id) ?? '';
    const { body, headers } = await smallPage({
      language,
      title: say('signed-in-title'),
      text: say('signed-in-text'),
      script,
    });
    return c.body(body, 200, headers);
  });
}
