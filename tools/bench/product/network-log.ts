import type { MeasuredPage } from '../measured-page.ts';

export interface Asked {
  readonly path: string;
  /** Path of the document or module that made the browser ask; empty when it was the browser itself. */
  readonly by: string;
  /** In seconds of the browser's clock; of what has not ended, infinite. */
  ended: number;
  /** Of the body, as it was sent. */
  bytes: number;
  fromCache: boolean;
}

/** Everything that a page asks for from now on. */
export async function networkLog({ cdp }: MeasuredPage): Promise<() => readonly Asked[]> {
  const asked = new Map<string, Asked & { headers: number }>();
  await cdp.send('Network.enable');
  cdp.on('Network.requestWillBeSent', ({ requestId, request, initiator }) => {
    const by = initiator.url ?? initiator.stack?.callFrames[0]?.url ?? '';
    const { pathname: path, protocol } = new URL(request.url);
    if (!protocol.startsWith('http')) return;
    asked.set(requestId, { path, by: pathOf(by), ended: Infinity, bytes: 0, headers: 0, fromCache: false });
  });
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    const one = asked.get(requestId);
    if (!one) return;
    one.headers = response.encodedDataLength;
    one.fromCache ||= response.fromDiskCache === true;
  });
  cdp.on('Network.requestServedFromCache', ({ requestId }) => {
    const one = asked.get(requestId);
    if (one) one.fromCache = true;
  });
  cdp.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const one = asked.get(requestId);
    if (!one) return;
    one.ended = timestamp;
    one.bytes = Math.max(encodedDataLength - one.headers, 0);
  });
  return () => [...asked.values()];
}

const pathOf = (address: string): string => (URL.canParse(address) ? new URL(address).pathname : '');
