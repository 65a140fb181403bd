import { expect } from 'vitest';
import type { ContractTests } from '../suite.ts';
import type { HostServices } from './host-services.ts';

export const backendTests: ContractTests<HostServices> = {
  'backend: a request comes to the server of that name as it was asked': async ({ backend, servers }) => {
    const request: Parameters<typeof backend.request>[0] = {
      backend: servers.name,
      path: 'rooms/free?day=2',
      method: 'POST',
      json: { a: [1, null] },
    };
    const { status, headers, json } = await backend.request(request);
    expect([status, json]).toEqual([200, { method: 'POST', path: '/rooms/free?day=2', body: '{"a":[1,null]}' }]);
    expect(headers['content-type']).toMatch(/^application\/json\b/);
  },
  'backend: what the server refuses is its answer, no error': async ({ backend, servers }) => {
    const answer = await backend.request({ backend: servers.name, path: 'lacks', method: 'GET' });
    expect(answer).toMatchObject({ status: 404, json: { error: 'no such room' } });
  },
  'backend: what is no JSON, and what is wanted as such, comes as bytes': async ({ backend, servers }) => {
    const text = await backend.request({ backend: servers.name, path: 'text', method: 'GET' });
    expect(await text.body?.text()).toBe('kein JSON');
    const raw = await backend.request({ backend: servers.name, path: 'x', method: 'GET', as: 'blob' });
    expect(raw.json).toBeUndefined();
    expect(JSON.parse((await raw.body?.text()) ?? '')).toMatchObject({ method: 'GET', path: '/x' });
  },
  'backend: a name that the composition does not bind is forbidden': async ({ backend, servers }) => {
    const asked = backend.request({ backend: servers.unbound, path: 'x', method: 'GET' });
    await expect(asked).rejects.toMatchObject({ code: 'forbidden' });
  },
  'backend: a server that is not reached has a code': async ({ backend, servers }) => {
    const asked = backend.request({ backend: servers.away, path: 'x', method: 'GET' });
    await expect(asked).rejects.toMatchObject({ code: 'unreachable' });
  },
  'backend: no path leads out of its server': async ({ backend, servers }) => {
    for (const path of ['../other/x', 'a/../../x'])
      await expect(backend.request({ backend: servers.name, path, method: 'GET' })).rejects.toThrow('outside');
  },
  'backend: a request that nobody waits for any more ends': async ({ backend, servers }) => {
    const left = new AbortController();
    const asked = backend.request({ backend: servers.name, path: 'never', method: 'GET' }, { signal: left.signal });
    setTimeout(() => left.abort(), 100);
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  },
};
