import type { Check } from '../engine/checks.ts';
import { isObject, record, type Json, type JsonObject } from '../engine/json.ts';

const KEYWORD = /^[\u0021-\u007e]{1,255}$/;
const FORBIDDEN = /[(){\]%*"\\]/;

/** RFC 8621 §4.1.1. */
export const keyword: Check = (value) => typeof value === 'string' && KEYWORD.test(value) && !FORBIDDEN.test(value);

export const keywordMap: Check = (value) =>
  isObject(value) && Object.entries(value).every(([name, item]) => keyword(name) && item === true);

export function lowerKeys(value: JsonObject): JsonObject {
  return record(Object.entries(value).map(([name, item]) => [name.toLowerCase(), item]));
}

/** Keywords are case-insensitive, and kept in lower case: a patch has to find them there. */
export function lowerKeywordPatch(patch: JsonObject): JsonObject {
  const entries = Object.entries(patch).map(([pointer, item]): [string, Json] => {
    if (pointer === 'keywords' && isObject(item)) return [pointer, lowerKeys(item)];
    return [pointer.startsWith('keywords/') ? pointer.toLowerCase() : pointer, item];
  });
  return record(entries);
}
