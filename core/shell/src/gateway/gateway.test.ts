import { describe, expect, it, vi } from 'vitest';
import { backendAddress, requestBackend } from './backend-request.ts';
import { BackOff } from './back-off.ts';
import { faultReporter } from './fault-report.ts';
import { Gateway } from './gateway.ts';

const answering = (answer: () => Response | Promise<Response>) => {
  const send = vi.fn<typeof fetch>(async () => answer());
  const gateway = new Gateway(send);
  const signs: string[] = [];
  gateway.signs.subscribe((sign) => signs.push(sign));
  return { gateway, signs, send };
};
const coded = (status: number, code: string) => () => Response.json({ code, message: '' }, { status });

describe('Gateway', () => {
  it('sends the header of unsafe requests, and only then', async () => {
    const { gateway, send } = answering(() => new Response('ok'));
    await gateway.request('/api/session');
    await gateway.request('/api/store/p/k', { method: 'PUT', body: '1' });
    const headers = send.mock.calls.map(([, init]) => new Headers(init?.headers).get('x-fachwerk-request'));
    expect(headers).toEqual([null, '1']);
  });

  it.each([
    [coded(401, 'FW5001'), 'signedOut', ['reached', 'signedOut']],
    [coded(403, 'FW5003'), 'forbidden', ['reached']],
    [coded(502, 'FW5304'), 'unreachable', ['reached']],
    [() => Promise.reject(new TypeError('Failed to fetch')), 'unreachable', ['unreachable']],
  ])('%# tells what kept the answer away', async (answer, kind, expected) => {
    const { gateway, signs } = answering(answer);
    await expect(gateway.request('/api/x')).rejects.toMatchObject({ kind });
    expect(signs).toEqual(expected);
  });

  it.each([
    [404, undefined],
    [401, undefined],
    [409, 'text'],
  ])('leaves %i of a backend to whoever asked', async (status, body) => {
    const { gateway } = answering(() => new Response(body ?? null, { status }));
    expect((await gateway.request('/api/x')).status).toBe(status);
  });

  it('lets an abort be an abort', async () => {
    const { gateway, signs } = answering(() => Promise.reject(new DOMException('', 'AbortError')));
    await expect(gateway.request('/api/x')).rejects.toMatchObject({ name: 'AbortError' });
    expect(signs).toEqual([]);
  });
});

describe('backend requests', () => {
  it.each([
    ['session', '/api/backend/p/mail/session'],
    ['/download/a/b?type=text%2Fplain', '/api/backend/p/mail/download/a/b?type=text%2Fplain'],
  ])('%s → %s', (path, address) => {
    expect(backendAddress('p', 'mail', path)).toBe(address);
  });

  it.each(['../other/x', 'a/../../other', 'https://evil.test/'])('%s is refused', (path) => {
    expect(() => backendAddress('p', 'mail', path)).toThrow(/FW4205/);
  });

  const ask = async (response: Response, as?: 'json' | 'blob') => {
    const { gateway } = answering(() => response);
    const input = { backend: 'mail', path: 'api', method: 'POST' as const, json: {}, ...(as && { as }) };
    return requestBackend(gateway, 'p', input, { signal: new AbortController().signal });
  };

  it('reads JSON as JSON, and all else as bytes', async () => {
    expect(await ask(Response.json({ a: 1 }))).toMatchObject({ status: 200, json: { a: 1 } });
    expect(await (await ask(Response.json({ a: 1 }), 'blob')).body?.text()).toBe('{"a":1}');
    expect(await (await ask(new Response('hi'))).body?.text()).toBe('hi');
    expect(await ask(new Response(null, { status: 204 }))).toMatchObject({ status: 204 });
  });

  it('hands on what was promised as JSON and is none', async () => {
    const html = new Response('<h1>', { headers: { 'content-type': 'application/json' } });
    expect(await (await ask(html)).body?.text()).toBe('<h1>');
  });

  /** An answer of up to 128 MB, and how much of it was fetched. */
  const long = (status: number) => {
    let fetched = 0;
    const chunk = new TextEncoder().encode('['.repeat(1 << 20));
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        fetched += 1;
        controller.enqueue(chunk);
        if (fetched === 128) controller.close();
      },
    });
    const response = new Response(body, { status, headers: { 'content-type': 'application/json' } });
    return { response, fetched: () => fetched };
  };

  it('reads no more of an answer than a page can hold', async () => {
    const { response, fetched } = long(200);
    await expect(ask(response)).rejects.toMatchObject({ kind: 'unreachable', code: 'FW4207' });
    expect(fetched()).toBeLessThan(70);
  });

  it('looks for the code of an error in no more than an error of the gateway has', async () => {
    const { response, fetched } = long(502);
    await expect(ask(response)).rejects.toMatchObject({ kind: 'unreachable', code: 'FW4202' });
    expect(fetched()).toBeLessThan(5);
  });

  it('reads letters that two parts of an answer share', async () => {
    const [a, b] = [new Uint8Array([0x22, 0xc3]), new Uint8Array([0xbc, 0x22])];
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const part of [a, b]) controller.enqueue(part);
        controller.close();
      },
    });
    expect(await ask(new Response(body), 'json')).toMatchObject({ json: 'ü' });
  });
});

describe('BackOff', () => {
  it('waits longer each time, up to half a minute, and starts anew after a success', () => {
    const backOff = new BackOff(() => 0.5);
    expect(Array.from({ length: 7 }, () => backOff.next())).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    backOff.reset();
    expect(backOff.next()).toBe(1000);
  });
});

describe('faultReporter', () => {
  it('tells the same fault once a minute, and no content', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const { gateway, send } = answering(() => new Response(null, { status: 204 }));
    let time = 0;
    const lock = { plugins: [{ id: 'p', version: '1.2.3' }] } as never;
    const report = faultReporter(lock, gateway, () => time);
    const fault = { plugin: 'p', code: 'FW1011', where: 'view a', error: new Error('Dear Ms Albrecht') };
    report(fault);
    report(fault);
    report({ ...fault, where: 'view b' });
    time = 60_000;
    report(fault);
    await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(3));
    expect(send.mock.calls.map(([, init]) => init?.body)[0]).toBe(
      '{"plugin":"p","code":"FW1011","version":"1.2.3","where":"view a"}',
    );
    vi.restoreAllMocks();
  });
});
