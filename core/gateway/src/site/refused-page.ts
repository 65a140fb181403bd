import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { GatewayError } from '../gateway-error.ts';
import type { Env } from '../http/env.ts';
import { isNavigation } from '../http/navigation.ts';
import type { Composed } from './site-routes.ts';
import { smallPage } from './small-page.ts';
import { textsFor } from './texts.ts';

/** A failure as a person sees it who opened an address; `undefined` if a program asked. */
export async function refusedPage(
  c: Context<Env>,
  error: GatewayError,
  composed: Composed,
): Promise<Response | undefined> {
  if (!isNavigation(c.env.incoming) || c.req.path.startsWith('/api/')) return undefined;
  const { language, text } = textsFor(c.req.header('accept-language'), composed.current.lock.host.land.locales);
  const say = (id: string, values?: Record<string, string>) => text(id, values) ?? '';
  const signsIn = c.req.path.startsWith('/auth/');
  const { body, headers } = await smallPage({
    language,
    title: text(`${error.code}-title`) ?? say('refused-title'),
    text: text(`${error.code}-text`) ?? say('refused-text'),
    link: signsIn ? { href: '/auth/login', text: say('sign-in-again') } : { href: '/', text: say('to-start') },
    note: say('code', { code: error.code }),
  });
  return c.body(body, error.status as ContentfulStatusCode, { ...headers, ...error.headers });
}
