import { Hono, type Context } from 'hono';
import type { WorkplaceLock } from '@fachwerk/kernel';
import { GatewayError } from '../gateway-error.ts';
import type { Env } from '../http/env.ts';
import { isNavigation } from '../http/navigation.ts';
import type { Place } from '../http/place.ts';
import { permissionsPolicy } from '../http/security-headers.ts';
import type { Site } from '../start/read-site.ts';
import { featuresOf } from './frame-documents.ts';
import { serveMailFrame } from './mail-frame.ts';
import { serveAsset, serveFile } from './static-files.ts';

/** What was composed, as it is now; development puts another in its place. */
export interface Composed {
  current: { readonly lock: WorkplaceLock; readonly site: Site };
}

export function siteRoutes(composed: Composed, place: Place): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/mail-frame', (c) => serveMailFrame(c, place, composed.current.lock.host.land.locales));
  app.get('/favicon.ico', (c) => favicon(c, composed.current.site));
  app.get('*', (c) => {
    const { lock, site } = composed.current;
    const asset = serveAsset(c, site);
    if (asset) return asset;
    if (!isNavigation(c.env.incoming) || /^\/(?:assets|auth|api|identity)\//.test(c.req.path))
      throw new GatewayError('FW5009');
    return page(c, lock, site);
  });
  app.all('*', () => {
    throw new GatewayError('FW5010', undefined, { headers: { allow: 'GET, HEAD' } });
  });
  return app;
}

function page(c: Context<Env>, lock: WorkplaceLock, site: Site): Response {
  const file = site.get('index.html');
  if (!file) throw new GatewayError('FW5504', 'index.html');
  return serveFile(c, site, 'index.html', file, {
    'cache-control': 'no-cache',
    'content-security-policy': lock.page.csp,
    'permissions-policy': permissionsPolicy(featuresOf(Object.values(lock.frames ?? {}))),
  });
}

/** Browsers ask for it whatever the page says; without one they shall ask no more. */
function favicon(c: Context<Env>, site: Site): Response {
  const file = site.get('favicon.ico');
  const headers = { 'cache-control': 'public, max-age=86400' };
  return file ? serveFile(c, site, 'favicon.ico', file, headers) : c.body(null, 204, headers);
}
