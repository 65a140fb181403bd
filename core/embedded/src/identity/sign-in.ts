import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, type Provider } from 'oidc-provider';
import type { Accounts } from './accounts.ts';
import type { FailedAttempts } from './failed-attempts.ts';
import type { Pages, SignInState } from './pages.ts';
import { readForm } from './request-form.ts';
import { sendPage } from './responses.ts';
import { chooseLocale, textsOf } from './texts.ts';

interface SignInParts {
  provider: Provider;
  accounts: Accounts;
  attempts: FailedAttempts;
  pages: Pages;
  clientAddress: (request: IncomingMessage) => string;
}

/** The step between the authorization request and its answer: who is it? */
export class SignIn {
  readonly #parts: SignInParts;

  constructor(parts: SignInParts) {
    this.#parts = parts;
  }

  async handle(request: IncomingMessage, response: ServerResponse, action: string): Promise<void> {
    const { provider, pages } = this.#parts;
    const accept = request.headers['accept-language'];
    try {
      const { params, prompt } = await provider.interactionDetails(request, response);
      const texts = textsOf(chooseLocale(params['ui_locales'], accept));
      if (prompt.name !== 'login') return await this.#refuse(request, response, prompt.name);
      if (request.method === 'POST') return await this.#check(request, response, action, texts);
      const hint = typeof params['login_hint'] === 'string' ? params['login_hint'] : '';
      sendPage(response, 200, pages.signIn(texts, { action, address: hint }));
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      sendPage(response, 400, pages.signInOver(textsOf(chooseLocale(undefined, accept))));
    }
  }

  async #check(request: IncomingMessage, response: ServerResponse, action: string, texts: ReturnType<typeof textsOf>) {
    const { provider, accounts, attempts, pages, clientAddress } = this.#parts;
    const form = await readForm(request);
    const typed = form?.get('address') ?? '';
    const password = form?.get('password') ?? '';
    const again = (status: number, error: SignInState['error']) =>
      sendPage(
        response,
        status,
        pages.signIn(texts, { action, address: typed.slice(0, 320), ...(error && { error }) }),
      );
    if (typed.trim() === '') return again(400, { id: 'sign-in-address-missing', field: 'address' });
    if (password === '') return again(400, { id: 'sign-in-password-missing', field: 'password' });
    const account = accounts.resolve(typed).slice(0, 320);
    const from = clientAddress(request);
    const wait = attempts.wait(account, from);
    if (wait > 0) {
      response.setHeader('Retry-After', wait);
      return again(429, { id: 'sign-in-too-many', values: { minutes: Math.ceil(wait / 60) } });
    }
    // Counted before the slow check, so that many at once are not let through together.
    attempts.failed(account, from);
    if (!(await accounts.checkPassword(account, password))) return again(400, { id: 'sign-in-failed' });
    attempts.succeeded(account, from);
    // Not remembered: the cookie ends with the browser.
    const login = { accountId: account, remember: false, amr: ['pwd'] };
    await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  }

  async #refuse(request: IncomingMessage, response: ServerResponse, prompt: string): Promise<void> {
    const result = { error: 'access_denied', error_description: `the prompt "${prompt}" is not supported` };
    await this.#parts.provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }
}
