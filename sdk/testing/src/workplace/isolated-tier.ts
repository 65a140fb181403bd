/** Runs the plugins under test in frames, as a workplace does: documents of their own, on host names of their own, behind a broker. */
import type { HostLock } from '@fachwerk/kernel';
import { failure } from '../failure.ts';

/** Addresses, from the page's origin, of what the isolated tier needs. */
export interface IsolatedFiles {
  readonly broker: string;
  /** JSON Schemas of all that may cross. */
  readonly shapes: string;
  /** Path of the frame document by plugin; its host is `<id with . written -->.plugins.localhost`. */
  readonly frames: Readonly<Record<string, string>>;
}

/** Where the page's server says what it has: `fachwerk test` and `fachwerk check` do. */
const ADDRESS = '/@fachwerk/isolated.json';

export async function isolatedFiles(): Promise<IsolatedFiles> {
  if (typeof document === 'undefined')
    throw failure('FW8191', 'FW8191 Frames need a browser. Name the test *.browser.test.ts, or leave out tier.');
  const response = await fetch(ADDRESS);
  if (response.ok && response.headers.get('content-type')?.includes('json'))
    return (await response.json()) as IsolatedFiles;
  throw failure('FW8192', 'FW8192 This page has no frame documents. Run the test with fachwerk test.');
}

/** Loads the modules of plugins that run in frames; `undefined` for any other address. */
export async function isolatedLoader(lock: HostLock, texts: (plugin: string, locale: string) => string) {
  const { isolatedModules, runtimeOf } = await import('@fachwerk/sandbox');
  const options = {
    ...runtimeOf(lock),
    messages: async ({ id }: { readonly id: string }, locale: string) => texts(id, locale),
  };
  return (address: string): unknown => {
    const [id, view] = address.split('/');
    const plugin = lock.plugins.find((one) => one.id === id);
    if (plugin?.frame === undefined) return undefined;
    const modules = isolatedModules(options, plugin);
    return view === undefined ? modules.plugin() : modules.view(view);
  };
}
