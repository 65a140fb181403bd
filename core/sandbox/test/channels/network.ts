/** Asking outright, and what only looks a name up. */
import { exotic, type Channels } from './kit.ts';

const socket = (url: string): string => url.replace(/^http/, 'ws');
const link =
  (rel: string, more = ''): Channels[string] =>
  ({ element, url }) =>
    element(`<link rel="${rel}" ${more} href="${url()}">`);
const speculation =
  (kind: string): Channels[string] =>
  ({ url }) => {
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.text = JSON.stringify({ [kind]: [{ urls: [url()], eagerness: 'immediate' }] });
    document.head.append(rules);
  };

export const network: Channels = {
  fetch: ({ url }) => fetch(url()),
  'fetch-nocors': ({ url }) => fetch(url(), { mode: 'no-cors', keepalive: true }),
  fetchlater: ({ url }) =>
    (globalThis as unknown as { fetchLater(url: string, how: object): void }).fetchLater(url(), { activateAfter: 0 }),
  xhr: ({ url }) => {
    const request = new XMLHttpRequest();
    request.open('POST', url());
    request.send('secret');
  },
  beacon: ({ url }) => navigator.sendBeacon(url(), 'secret'),
  websocket: ({ url }) => new WebSocket(socket(url())),
  'websocket-plain': ({ url }) => new WebSocket(socket(url().replace(/^https/, 'http'))),
  'websocket-stream': ({ url }) => new (exotic('WebSocketStream'))(socket(url())),
  eventsource: ({ url }) => new EventSource(url()),
  webtransport: ({ url }) => new (exotic('WebTransport'))(url().replace(/^http:/, 'https:')),
  stylesheet: link('stylesheet'),
  icon: link('icon'),
  manifest: link('manifest'),
  prefetch: link('prefetch'),
  prerender: link('prerender'),
  preconnect: link('preconnect'),
  'dns-prefetch': link('dns-prefetch'),
  modulepreload: link('modulepreload'),
  'compression-dictionary': link('compression-dictionary'),
  'preload-image': link('preload', 'as=image'),
  'preload-script': link('preload', 'as=script'),
  'preload-fetch': link('preload', 'as=fetch crossorigin'),
  'preload-font': link('preload', 'as=font crossorigin'),
  'preload-style': link('preload', 'as=style'),
  'speculation-prefetch': speculation('prefetch'),
  'speculation-prerender': speculation('prerender'),
  payment: ({ url }) =>
    new PaymentRequest([{ supportedMethods: url() }], {
      total: { label: 'x', amount: { currency: 'EUR', value: '1' } },
    }).canMakePayment(),
  fedcm: ({ url }) =>
    navigator.credentials.get({
      identity: { providers: [{ configURL: url('.json'), clientId: 'x' }] },
    } as CredentialRequestOptions),
  notification: ({ url }) => new Notification('x', { icon: url() }),
  'media-artwork': ({ url }) => {
    navigator.mediaSession.metadata = new MediaMetadata({ title: 'x', artwork: [{ src: url() }] });
  },
  presentation: ({ url }) => new (exotic('PresentationRequest'))(url())['getAvailability']?.(),
  'protocol-handler': ({ url }) => navigator.registerProtocolHandler('web+x', `${url()}%s`),
};
