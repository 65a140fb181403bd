import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mailFrame } from '../../mail-frame.fixture.ts';
import { running, tracking } from '../../hostile-mails.fixture.ts';
import { MailHtml, type HtmlModel } from './mail-html.ts';

MailHtml.frameAddress = mailFrame;
const text = (key: string): string => key;
const shown: MailHtml[] = [];

async function show(html: string, model: Partial<HtmlModel> = {}) {
  const element = new MailHtml();
  const blocked: number[] = [];
  const refused: string[] = [];
  element.addEventListener('mail-blocked', (event) => {
    blocked.push((event as CustomEvent<number>).detail);
    // Told in a later task than the one that put the mail in.
    const inner = element.renderRoot.querySelector('iframe')?.contentDocument;
    inner?.addEventListener('securitypolicyviolation', ({ blockedURI }) => refused.push(blockedURI));
  });
  Object.assign(element, {
    html,
    text,
    model: { picture: async () => undefined, openLink: () => undefined, ...model },
  });
  document.body.append(element);
  shown.push(element);
  await vi.waitFor(() => expect(blocked).toHaveLength(1));
  const frame = element.renderRoot.querySelector('iframe');
  const inner = frame?.contentDocument;
  if (!frame || !inner) throw new Error('no frame');
  return { element, frame, inner, blocked, refused };
}
afterEach(() => {
  for (const element of shown.splice(0)) element.remove();
});

const dangerous =
  'script,iframe,object,embed,form,input,button,select,textarea,link,meta,base,svg,math,video,audio,source,template,dialog,area,[srcset],[background],[poster],[popover],[autofocus],[ping]';

describe('a hostile mail', () => {
  it.each(Object.entries(running))('does nothing: %s', async (_name, html) => {
    const before = location.href;
    const { inner, frame } = await show(`<p>Guten Tag</p>${html}`);
    const all = [...Document.prototype.querySelectorAll.call(inner, 'body *')];
    expect(all.filter((node) => node.matches(dangerous))).toEqual([]);
    const attributes = all.flatMap((node) => [...node.attributes]);
    expect(attributes.filter(({ name }) => name.startsWith('on') || name === 'id' || name === 'name')).toEqual([]);
    expect(attributes.filter(({ value }) => /^\s*(?:java|vb)?script:/iu.test(value))).toEqual([]);
    for (const node of all)
      for (const type of ['mouseover', 'focus', 'click'])
        node.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect('harmed' in window || (window.top && 'harmed' in window.top)).toBe(false);
    expect(frame.contentDocument).toBe(inner);
    expect(inner.location.href).toBe(mailFrame);
    expect(location.href).toBe(before);
  });

  it.each(Object.entries(tracking))('fetches nothing: %s', async (_name, html) => {
    const { inner, frame, refused } = await show(html);
    const remote = [...inner.body.querySelectorAll('*')].flatMap((node) =>
      [...node.attributes].filter(({ name, value }) => name !== 'style' && /evil\.example|^\/|^api\//u.test(value)),
    );
    expect(remote).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const fetched = [window, frame.contentWindow].flatMap(
      (each) => each?.performance.getEntriesByType('resource') ?? [],
    );
    // What the policy refused is listed too, though nothing left.
    const bare = (address: string): string => address.replace(/#.*$/u, '');
    const left = fetched
      .map(({ name }) => bare(name))
      .filter((name) => !refused.map((each) => bare(each)).includes(name));
    expect(left.filter((name) => /evil\.example|\/api\/s/u.test(name))).toEqual([]);
  });

  it('covers nothing outside its frame', async () => {
    const { frame } = await show(
      '<div style="position:fixed;inset:0;z-index:2147483647;background:red">x</div><p style="height:100px">y</p>',
    );
    const { top, left } = frame.getBoundingClientRect();
    expect(document.elementFromPoint(left + 1, Math.max(0, top - 2))?.tagName).not.toBe('IFRAME');
  });

  it('is taken out of the frame when that goes', async () => {
    const { element, inner } = await show('<p>x</p>');
    const { body } = inner;
    expect(body.childElementCount).toBe(1);
    element.remove();
    expect(body.childElementCount).toBe(0);
  });

  it('does not grow without end', async () => {
    const { frame } = await show('<div style="min-height:110vh">x</div>');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(frame.offsetHeight).toBeLessThanOrEqual(30_000);
  });
});

describe('a decent mail', () => {
  it('keeps its styles, shows its own pictures and tells of those that were left out', async () => {
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const bytes = Uint8Array.from(atob(png), (char) => char.codePointAt(0) ?? 0);
    const picture = vi.fn<(cid: string) => Promise<string>>(async () =>
      URL.createObjectURL(new Blob([bytes], { type: 'image/png' })),
    );
    const { inner, blocked } = await show(
      '<style>p.a{color:rgb(1,2,3)}</style><p class="a" style="font-size:33px">Tag</p><img src="cid:logo@x"><img src="https://x.test/1"><img src="//x.test/2"><p style="color:red;background:url(https://x.test/3)">rot</p>',
      { picture },
    );
    const paragraph = inner.querySelector('p');
    const style = paragraph && inner.defaultView?.getComputedStyle(paragraph);
    expect([style?.color, style?.fontSize]).toEqual(['rgb(1, 2, 3)', '33px']);
    await vi.waitFor(() => expect(inner.querySelector('img')?.naturalWidth).toBe(1));
    expect(picture).toHaveBeenCalledExactlyOnceWith('logo@x');
    expect(blocked).toEqual([3]);
    const red = inner.querySelectorAll('p')[1];
    expect(red && inner.defaultView?.getComputedStyle(red).color).toBe('rgb(255, 0, 0)');
  });

  it('is as high as it is long, also when a quote is unfolded', async () => {
    const { frame, inner } = await show(
      `<p style="height:500px">x</p><blockquote><p style="height:300px">${'alt '.repeat(80)}</p></blockquote>`,
    );
    await vi.waitFor(() => expect(frame.offsetHeight).toBeGreaterThan(500));
    const before = frame.offsetHeight;
    expect(before).toBeLessThan(800);
    inner.querySelector('details')?.setAttribute('open', '');
    await vi.waitFor(() => expect(frame.offsetHeight).toBeGreaterThan(before + 250));
  });

  it('opens web links in a tab of their own, and asks its surroundings about others', async () => {
    const openLink = vi.fn<HtmlModel['openLink']>();
    const { inner } = await show(
      '<a href="https://amt.test/a">hier</a><a href="https://evil.test/">www.bank.test</a><a href="mailto:anna@example.test">Anna</a><a href="https://bücher.test/">Bücher</a>',
      { openLink },
    );
    const links = [...inner.querySelectorAll('a')];
    expect(links.map((link) => [link.target, link.rel])).toEqual(
      Array.from({ length: 4 }, () => ['_blank', 'noopener noreferrer']),
    );
    expect(links[1]?.textContent).toBe('www.bank.test [evil.test]');
    expect(links[3]?.textContent).toBe('Bücher [xn--bcher-kva.test]');
    for (const link of links.slice(1)) {
      expect(link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }))).toBe(
        false,
      );
    }
    expect(openLink.mock.calls.map(([link]) => link.target.kind)).toEqual(['web', 'mail', 'web']);
  });

  it('tells where a link leads before it is followed', async () => {
    const { element, inner } = await show('<a href="https://amt.test/weg">hier</a>');
    inner.querySelector('a')?.focus();
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.target')?.textContent).toBe('https://amt.test/weg');
  });

  it('gives keys to what is around it', async () => {
    const { frame, inner } = await show('<a href="https://amt.test/">hier</a>');
    const keys: string[] = [];
    const onKey = (event: KeyboardEvent): void => void keys.push(event.key);
    window.addEventListener('keydown', onKey);
    frame.focus();
    inner.querySelector('a')?.focus();
    await userEvent.keyboard('j{Escape}{F6}');
    window.removeEventListener('keydown', onKey);
    expect(keys.filter((key) => key !== 'Tab')).toEqual(['j', 'Escape', 'F6']);
  });

  it('has a name', async () => {
    const { frame } = await show('<p>x</p>');
    expect(frame.title).toBe('message-frame');
    expect(frame.getAttribute('sandbox')).toBe('allow-same-origin allow-popups allow-popups-to-escape-sandbox');
  });
});
