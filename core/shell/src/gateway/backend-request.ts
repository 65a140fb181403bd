import type { InputOf, OutputOf } from '@fachwerk/kernel/api';
import type { Backend } from '@fachwerk/model/host';
import { coded, isAbort } from '../coded-error.ts';
import { GatewayFailure, type Gateway } from './gateway.ts';
import { readText } from './read-text.ts';
import { upload, type Progress } from './upload.ts';

export type BackendInput = InputOf<typeof Backend, 'request'>;
export type BackendOutput = OutputOf<typeof Backend, 'request'>;

/** The address of a plugin's own backend; a path that would leave it is refused. */
export function backendAddress(plugin: string, backend: string, path: string): string {
  const root = `/api/backend/${encodeURIComponent(plugin)}/${encodeURIComponent(backend)}/`;
  const address = new URL(path.replace(/^\/+/, ''), new URL(root, 'http://workplace'));
  if (address.origin !== 'http://workplace' || !address.pathname.startsWith(root)) {
    throw coded(
      'FW4205',
      `${plugin} asked its backend ${backend} for a path outside of it: write it without ".." and host`,
    );
  }
  return address.pathname + address.search;
}

/** Bytes of JSON that are held at once: an answer without end would take the page with it. Other bytes the browser keeps on disk. */
const MAX_JSON = 64 * 1024 * 1024;

const isJson = (type: string): boolean => /^application\/(?:[\w.-]+\+)?json\b/i.test(type);

async function read(response: Response, { as, backend }: BackendInput): Promise<BackendOutput> {
  const headers = Object.fromEntries(response.headers);
  const { status } = response;
  if (status === 204 || status === 205 || status === 304) return { status, headers };
  const json = as === 'json' || (as === undefined && isJson(response.headers.get('content-type') ?? ''));
  if (!json) return { status, headers, body: await response.blob() };
  const text = await readText(response, MAX_JSON);
  if (text === undefined) {
    throw new GatewayFailure(
      'unreachable',
      'FW4207',
      `The answer of ${backend} is larger than ${MAX_JSON} bytes: ask for less at once`,
    );
  }
  if (text === '') return { status, headers };
  try {
    return { status, headers, json: JSON.parse(text) };
  } catch {
    // An error page where JSON was promised: the caller judges by the status and sees what came.
    return { status, headers, body: new Blob([text], { type: response.headers.get('content-type') ?? 'text/plain' }) };
  }
}

/** One request of a plugin to a backend of its own, relayed by the gateway. */
export async function requestBackend(
  gateway: Gateway,
  plugin: string,
  input: BackendInput,
  options: { signal: AbortSignal; progress?: (progress: Progress) => void },
): Promise<BackendOutput> {
  const address = backendAddress(plugin, input.backend, input.path);
  const headers = new Headers(input.headers);
  if (input.json !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json');
  if (input.body?.type && !headers.has('content-type')) headers.set('content-type', input.body.type);
  const body = input.json === undefined ? input.body : JSON.stringify(input.json);
  const { signal, progress } = options;
  try {
    const response =
      progress && input.body
        ? await upload(gateway, address, { method: input.method, headers, body: input.body, signal, progress })
        : await gateway.request(address, {
            method: input.method,
            headers,
            signal,
            ...(body !== undefined && { body }),
          });
    return await read(response, input);
  } catch (error) {
    if (error instanceof TypeError && !isAbort(error)) {
      throw new GatewayFailure('unreachable', 'FW4201', `The answer of ${input.backend} broke off`);
    }
    throw error;
  }
}
