import type { Id } from '../api/shapes.ts';

export const idPattern = /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)*@(?:0|[1-9]\d*)$/;
/** `vendor.plugin`. A double dash is refused because a plugin's host name writes a dot so. */
export const pluginIdPattern = /^(?!.*--)[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+$/;

export const isId = (value: unknown): value is Id => typeof value === 'string' && idPattern.test(value);

/** `mail.store@1` → `mail.store` and 1. */
export function splitId(id: string): { readonly base: string; readonly major: number } {
  const at = id.lastIndexOf('@');
  return { base: id.slice(0, at), major: Number(id.slice(at + 1)) };
}
