const parts = ['data', 'input', 'output', 'item', 'context'] as const;

/** The schemas of a shape by where they stand: `input`, `members.find.output`. */
export function schemasOf(shape: object, at = ''): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const given = shape as Record<string, unknown>;
  for (const part of parts) if (given[part] !== undefined) found[`${at}${part}`] = given[part];
  for (const [name, member] of Object.entries((given['members'] ?? {}) as Record<string, object>))
    Object.assign(found, schemasOf(member, `${at}members.${name}.`));
  return found;
}
