/** Code that is not the plugin's own text. */
import { exotic, type Channels } from './kit.ts';

type Worklets = Record<string, { addModule(url: string): Promise<void> }>;
const blob = (code: string): string => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
const script = (attributes: (kit: { url: string; hash: string }) => Partial<HTMLScriptElement>): Channels[string] => {
  return ({ url, ownHash, ran }) => {
    const element = document.createElement('script');
    element.addEventListener('load', ran);
    Object.assign(element, attributes({ url: url('.js'), hash: ownHash }));
    document.head.append(element);
  };
};
const preload = (rel: string, more: Partial<HTMLLinkElement>): Channels[string] => {
  return ({ url, ownHash }) => {
    const link = document.createElement('link');
    Object.assign(link, { rel, integrity: ownHash, ...more, href: url('.js') });
    document.head.append(link);
  };
};

export const code: Channels = {
  import: ({ url, ran }) => import(url('.js')).then(ran),
  // By a variable: the bundler would put the text of a literal one into the plugin.
  'import-data': ({ ran }, address = 'data:text/javascript,self.X=1') => import(address).then(ran),
  'import-blob': ({ ran }) => import(blob('self.X=1')).then(ran),
  'script-src': script(({ url }) => ({ src: url })),
  // An external script whose integrity equals a hash of the policy is allowed by that hash, so its request goes out.
  'script-own-hash': script(({ url, hash }) => ({ integrity: hash, crossOrigin: '', src: url })),
  'module-own-hash': script(({ url, hash }) => ({ type: 'module', integrity: hash, src: url })),
  'modulepreload-own-hash': preload('modulepreload', {}),
  'preload-own-hash': preload('preload', { as: 'script', crossOrigin: '' }),
  'importmap-own-hash': ({ url, ownHash, ran }) => {
    const map = document.createElement('script');
    map.type = 'importmap';
    map.textContent = JSON.stringify({ integrity: { [url('.js')]: ownHash } });
    document.head.append(map);
    return import(url('.js')).then(ran);
  },
  'inline-script': ({ ran }) => {
    Object.assign(globalThis, { ran });
    const element = document.createElement('script');
    element.text = 'ran()';
    document.head.append(element);
  },
  'inline-handler': ({ element, ran }) => {
    Object.assign(globalThis, { ran });
    element('<img src="x:" onerror="ran()">');
  },
  // oxlint-disable-next-line no-eval -- what is tried is that it is refused
  eval: ({ ran }) => (0, eval)('1') === 1 && ran(),
  // oxlint-disable-next-line typescript/no-implied-eval -- the same
  'new-function': ({ ran }) => new Function('return 1')() === 1 && ran(),
  'timeout-string': ({ ran }) => {
    Object.assign(globalThis, { ran });
    // oxlint-disable-next-line typescript/no-implied-eval -- the same
    setTimeout('ran()');
  },
  wasm: ({ ran }) => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(ran),
  worker: ({ url, ran }) => new Worker(url('.js')).addEventListener('message', ran),
  'worker-data': ({ url, ran }) =>
    new Worker(`data:text/javascript,fetch("${url()}");postMessage(1)`).addEventListener('message', ran),
  'worker-blob': ({ url, ran }) =>
    new Worker(blob(`fetch("${url()}");importScripts("${url('.js')}");postMessage(1)`)).addEventListener(
      'message',
      ran,
    ),
  'shared-worker': ({ url }) => new SharedWorker(url('.js')),
  'service-worker': ({ url, ran }) => navigator.serviceWorker.register(url('.js')).then(ran),
  'audio-worklet': ({ url, ran }) => new AudioContext().audioWorklet.addModule(url('.js')).then(ran),
  'paint-worklet': ({ url, ran }) => (CSS as unknown as Worklets)['paintWorklet']?.addModule(url('.js')).then(ran),
  'shared-storage': ({ url, ran }) =>
    (exotic('sharedStorage') as unknown as Worklets)['worklet']?.addModule(url('.js')).then(ran),
  'ad-auction': ({ url }) =>
    (navigator as unknown as { joinAdInterestGroup(group: object, days: number): Promise<void> }).joinAdInterestGroup(
      { owner: new URL(url()).origin, name: 'x', biddingLogicURL: url('.js') },
      99,
    ),
};
