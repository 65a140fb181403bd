/** Leaving for another address, or changing the document for good: each of these has a frame to itself. */
import type { Channels } from './kit.ts';

const clicked = (html: (url: string) => string, pick = (root: Element): Element | null => root): Channels[string] => {
  return ({ element, url }) => pick(element(html(url())))?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
};
const sent = (more: Partial<HTMLFormElement>): Channels[string] => {
  return ({ url }) => {
    const form = document.createElement('form');
    Object.assign(form, { action: url() }, more);
    document.body.append(form);
    form.requestSubmit();
  };
};

export const leaving: Channels = {
  'navigate-self': ({ url }) => location.assign(url()),
  'navigate-api': ({ url }) => navigation.navigate(url()),
  'navigate-top': ({ url }) => {
    if (top) top.location.href = url();
  },
  'navigate-parent': ({ url }) => {
    parent.location.href = url();
  },
  'meta-refresh': ({ element, url }) => element(`<meta http-equiv=refresh content="0;url=${url()}">`),
  'window-name': ({ url }) => {
    window.name = 'secret';
    location.replace(url());
  },
  'window-open': ({ url }) => window.open(url()),
  'window-blank': ({ ran }) => window.open('about:blank') && ran(),
  link: clicked((url) => `<a href="${url}">x</a>`),
  'link-top': clicked((url) => `<a target=_top href="${url}">x</a>`),
  'link-blank': clicked((url) => `<a target=_blank href="${url}">x</a>`),
  'link-download': clicked((url) => `<a download=x href="${url}">x</a>`),
  'link-ping': clicked((url) => `<a href="#x" ping="${url}">x</a>`),
  'svg-link': clicked(
    (url) => `<svg><a href="${url}"><text>x</text></a></svg>`,
    (root) => root.firstElementChild,
  ),
  'form-get': sent({}),
  'form-post': sent({ method: 'post' }),
  'form-blank': sent({ target: '_blank' }),
  'javascript-url': ({ ran }) => {
    Object.assign(globalThis, { ran });
    location.href = 'javascript:ran()';
  },
  'document-write': ({ url }) => {
    document.write(`<script src="${url('.js')}">\x3c/script><img src="${url()}">`);
  },
  'policy-report': ({ url }) => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'content-security-policy';
    policy.content = `img-src 'none'; report-uri ${url()}; report-to x`;
    document.head.append(policy);
    new Image().src = 'data:,';
  },
  xslt: ({ url }) => {
    const sheet = `<?xml-stylesheet type="text/xsl" href="${url()}"?><a/>`;
    document.body.append(new DOMParser().parseFromString(sheet, 'text/xml').documentElement);
  },
};
