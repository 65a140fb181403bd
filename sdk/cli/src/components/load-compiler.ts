/** A framework's compiler comes from the package that uses the framework, in its version; we bring none. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const loaded = new Map<string, Promise<unknown>>();

/** `undefined` where it is not installed. */
export function loadCompiler<T>(name: string, file: string): Promise<T | undefined> {
  let address: string;
  try {
    address = createRequire(file).resolve(name);
  } catch {
    return Promise.resolve(undefined);
  }
  const known = loaded.get(address) ?? load(address);
  loaded.set(address, known);
  return known as Promise<T>;
}

async function load(address: string): Promise<unknown> {
  const module = (await import(pathToFileURL(address).href)) as { default?: unknown };
  // CommonJS, whose names Node does not always find.
  return module.default ?? module;
}
