/** Documents inside the document. */
import { exotic, type Channels } from './kit.ts';

const srcdoc =
  (html: (url: string) => string): Channels[string] =>
  ({ element, url }) => {
    (element('<iframe></iframe>') as HTMLIFrameElement).srcdoc = html(url());
  };
const source =
  (address: (html: string) => string): Channels[string] =>
  ({ element, url }) => {
    (element('<iframe></iframe>') as HTMLIFrameElement).src = address(`<img src="${url()}">`);
  };

export const frames: Channels = {
  'frame-src': ({ element, url }) => element(`<iframe src="${url()}"></iframe>`),
  'frame-credentialless': ({ element, url }) => element(`<iframe credentialless src="${url()}"></iframe>`),
  'frame-location': ({ element, url }) => {
    const inner = (element('<iframe></iframe>') as HTMLIFrameElement).contentWindow;
    if (inner) inner.location = url();
  },
  'frame-data': source((html) => `data:text/html,${html}`),
  'frame-blob': source((html) => URL.createObjectURL(new Blob([html], { type: 'text/html' }))),
  'srcdoc-img': srcdoc((url) => `<img src="${url}">`),
  'srcdoc-refresh': srcdoc((url) => `<meta http-equiv=refresh content="0;url=${url}">`),
  'srcdoc-link': srcdoc((url) => `<link rel=preconnect href="${url}"><link rel=dns-prefetch href="${url}">`),
  'srcdoc-policy': srcdoc(
    (url) =>
      `<meta http-equiv=content-security-policy content="default-src *"><img src="${url}"><iframe src="${url}"></iframe>`,
  ),
  'shadow-declared': ({ url }) => {
    const host = document.createElement('div');
    document.body.append(host);
    host.setHTMLUnsafe(`<p><template shadowrootmode=closed><img src="${url()}"></template></p>`);
  },
  fencedframe: ({ url }) => {
    const frame = document.createElement('fencedframe');
    Object.assign(frame, { config: new (exotic('FencedFrameConfig'))(url()) });
    document.body.append(frame);
  },
  'nested-fetch': ({ nest }) => nest('fetch', 'light'),
  'nested-beacon': ({ nest }) => nest('beacon', 'shadow'),
  'nested-navigate': ({ nest }) => nest('navigate-self', 'light'),
};
