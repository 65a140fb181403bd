/** A schema's `%key%` texts in the person's language. */
export function translateSchema<T>(schema: T, text: (key: string) => string): T {
  if (typeof schema === 'string') {
    const key = /^%([\w-]+)%$/.exec(schema)?.[1];
    return (key === undefined ? schema : text(key)) as T;
  }
  if (Array.isArray(schema)) return schema.map((part: unknown) => translateSchema(part, text)) as T;
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, part]) => [key, translateSchema<unknown>(part, text)]),
  ) as T;
}
