import { Markup, markup } from './markup.ts';
import type { Texts } from './texts.ts';

export interface SignInState {
  action: string;
  address?: string;
  error?: { id: string; values?: Record<string, number>; field?: 'address' | 'password' };
}

interface PageParts {
  titleId: string;
  content: Markup;
  isError?: boolean;
}

const NOTHING = new Markup('');

/** The provider's own pages: plain HTML without a script, one sheet, in the person's language. */
export class Pages {
  readonly #stylesheet: string;
  readonly #workplace: { name: string; url: string };

  constructor(stylesheet: string, workplace: { name: string; url: string }) {
    this.#stylesheet = stylesheet;
    this.#workplace = workplace;
  }

  signIn(texts: Texts, { action, address = '', error }: SignInState): string {
    const { text } = texts;
    const invalid = (field: 'address' | 'password') =>
      error && (error.field ?? field) === field ? markup` aria-invalid="true" aria-describedby="error"` : NOTHING;
    // The person who made a mistake is led to where it can be mended; with an address known that is the password.
    const focus = (field: 'address' | 'password') =>
      (error?.field ?? (address ? 'password' : 'address')) === field ? markup` autofocus` : NOTHING;
    const message = error
      ? markup`<p class="error" id="error" role="alert">${text(error.id, error.values)}</p>`
      : NOTHING;
    const content = markup`<p class="workplace">${text('sign-in-at', { workplace: this.#workplace.name })}</p>
${message}<form method="post" action="${action}" novalidate>
<label for="address">${text('address-label')}</label>
<input id="address" name="address" type="text" inputmode="email" autocomplete="username" autocapitalize="none" spellcheck="false" required value="${address}"${invalid('address')}${focus('address')}>
<label for="password">${text('password-label')}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${invalid('password')}${focus('password')}>
<button type="submit">${text('sign-in-submit')}</button>
</form>`;
    return this.#page(texts, { titleId: 'sign-in-title', content, isError: error !== undefined });
  }

  /** `form` is what oidc-provider made: the form's address and its secret. */
  signOutQuestion(texts: Texts, form: { action: string; xsrf: string }): string {
    const { text } = texts;
    const content = markup`<p>${text('sign-out-question')}</p>
<form method="post" action="${form.action}"><input type="hidden" name="xsrf" value="${form.xsrf}">
<button type="submit" name="logout" value="yes">${text('sign-out-submit')}</button></form>
<a class="button quiet" href="${this.#workplace.url}">${text('sign-out-cancel')}</a>`;
    return this.#page(texts, { titleId: 'sign-out-title', content });
  }

  signedOut(texts: Texts): string {
    return this.#notice(texts, 'signed-out-title', 'signed-out', 'sign-in-again');
  }

  signInOver(texts: Texts): string {
    return this.#notice(texts, 'sign-in-over-title', 'sign-in-over', 'to-workplace');
  }

  /** A request that the protocol refuses; `details` are the protocol's own words. */
  refused(texts: Texts, details: string): string {
    return this.#notice(texts, 'refused-title', 'refused', 'to-workplace', details);
  }

  failed(texts: Texts): string {
    return this.#notice(texts, 'failed-title', 'failed', 'to-workplace');
  }

  #notice(texts: Texts, titleId: string, textId: string, linkId: string, details = ''): string {
    const extra = details ? markup`<p class="details">${details}</p>` : NOTHING;
    const content = markup`<p>${texts.text(textId)}</p>${extra}
<a class="button" href="${this.#workplace.url}">${texts.text(linkId)}</a>`;
    return this.#page(texts, { titleId, content });
  }

  #page({ locale, text }: Texts, { titleId, content, isError = false }: PageParts): string {
    const title = isError ? `${text('error-prefix')}: ${text(titleId)}` : text(titleId);
    return markup`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – ${this.#workplace.name}</title>
<link rel="stylesheet" href="${this.#stylesheet}">
</head>
<body>
<main>
<h1>${text(titleId)}</h1>
${content}
</main>
</body>
</html>
`.source;
  }
}
