/** Somebody who is signed in, without a browser: cookies, and the headers that a page of the workplace sends. */
import { setTimeout as sleep } from 'node:timers/promises';

export class Person {
  readonly name: string;
  readonly cookies = new Map<string, string>();
  readonly #url: string;

  private constructor(url: string, name: string) {
    this.#url = url;
    this.name = name;
  }

  /** Through the pages of the embedded provider. */
  static async signedIn(url: string, name: string): Promise<Person> {
    const person = new Person(url, name);
    const page = await person.#follow(new URL('/auth/login?return=/mail', url));
    const action = /<form[^>]*action="([^"]+)"/.exec(await page.response.text())?.[1];
    if (action === undefined) throw new Error(`no sign-in form at ${page.url.href}`);
    const form = new URLSearchParams({ address: `${name}@example.test`, password: 'secret' });
    const target = new URL(action.replaceAll('&amp;', '&'), page.url);
    const answer = await person.#send(target, { method: 'POST', body: form, headers: { origin: url } });
    const next = answer.headers.get('location');
    if (next === null) throw new Error(`${name} was not signed in: ${answer.status}`);
    await person.#follow(new URL(next, target));
    return person;
  }

  /** As a page of the workplace asks. A refusal for haste is waited out. */
  async api(path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
    const response = await this.#send(new URL(path, this.#url), {
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      ...(signal && { signal }),
      headers: {
        'sec-fetch-site': 'same-origin',
        'x-fachwerk-request': '1',
        origin: this.#url,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
    });
    if (response.status !== 429) return response;
    await response.body?.cancel();
    await sleep(Number(response.headers.get('retry-after') ?? 1) * 1000);
    return this.api(path, body, signal);
  }

  async #follow(from: URL): Promise<{ url: URL; response: Response }> {
    let url = from;
    for (let hops = 0; hops < 12; hops++) {
      const response = await this.#send(url, { headers: { accept: 'text/html' } });
      const next = response.headers.get('location');
      if (next === null) return { url, response };
      await response.body?.cancel();
      url = new URL(next, url);
    }
    throw new Error(`too many redirects, last ${url.href}`);
  }

  async #send(url: URL, init: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    if (cookie !== '') headers.set('cookie', cookie);
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const at = pair.indexOf('=');
    const gone = attributes.some((each) => /^(?:max-age=0|expires=Thu, 01 Jan 1970.*)$/i.test(each));
    if (gone) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}
