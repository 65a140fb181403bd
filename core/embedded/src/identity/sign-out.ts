import type { Client, KoaContextWithOIDC } from 'oidc-provider';
import type { Pages } from './pages.ts';
import { chooseLocale, textsOf } from './texts.ts';

// Missing in its types; documented as the way to tell a client by hand.
type LogoutClient = Client & { backchannelLogout: (sub: string, sid: string | undefined) => Promise<void> };

export type BackchannelFault = (clientId: string, error: unknown) => void;

/**
 * Sign-out begun by the workplace. oidc-provider always asks, on a page that needs a script to go on by itself; ours has
 * none. So who comes with an ID token of this very session is signed out at once, with the steps of its `confirm`.
 */
export function signOutFeature(pages: Pages, fault: BackchannelFault) {
  return {
    enabled: true,
    async logoutSource(ctx: KoaContextWithOIDC, form: string) {
      const hint = ctx.oidc.entities.IdTokenHint as { payload?: { sub?: unknown } } | undefined;
      if (hint?.payload?.sub === ctx.oidc.session?.accountId) return await endSession(ctx, fault);
      const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(form)?.[1] ?? '';
      ctx.body = pages.signOutQuestion(textsFor(ctx), { action: attribute('action'), xsrf: attribute('value') });
    },
    async postLogoutSuccessSource(ctx: KoaContextWithOIDC) {
      ctx.body = pages.signedOut(textsFor(ctx));
    },
  };
}

/** Nobody is signed in: there is nothing to ask or to end, only a way back. Runs around oidc-provider's own routes. */
export async function answerEndedSession(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  await next();
  const session = ctx.oidc?.session;
  if (ctx.oidc?.route === 'end_session' && ctx.status === 200 && session && !session.accountId) leave(ctx);
}

async function endSession(ctx: KoaContextWithOIDC, fault: BackchannelFault): Promise<void> {
  const { session, provider } = ctx.oidc;
  if (!session?.accountId) return;
  const { accountId } = session;
  const authorizations = Object.entries(session.authorizations ?? {});
  await Promise.all(
    authorizations.map(async ([clientId, { grantId, sid }]) => {
      const client = (await provider.Client.find(clientId)) as LogoutClient | undefined;
      // A client that is away must not keep the person signed in here.
      if (client?.backchannelLogoutUri)
        await client.backchannelLogout(accountId, sid).catch((error) => fault(clientId, error));
      if (!grantId) return;
      const models = [provider.AccessToken, provider.RefreshToken, provider.AuthorizationCode];
      await Promise.all(models.map((model) => model.revokeByGrantId(grantId)));
      await provider.Grant.adapter.destroy(grantId);
    }),
  );
  leave(ctx);
  await session.destroy();
}

function leave(ctx: KoaContextWithOIDC): void {
  const { postLogoutRedirectUri, state } = (ctx.oidc.session?.state ?? {}) as Record<string, string | undefined>;
  const target = new URL(postLogoutRedirectUri ?? ctx.oidc.urlFor('end_session_success'));
  if (postLogoutRedirectUri && state !== undefined) target.searchParams.set('state', state);
  ctx.status = 303;
  ctx.redirect(target.href);
}

export function textsFor(ctx: KoaContextWithOIDC) {
  return textsOf(chooseLocale(ctx.oidc?.params?.['ui_locales'], ctx.get('accept-language')));
}
