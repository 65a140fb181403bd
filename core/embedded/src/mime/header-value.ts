import { asAddresses, asDate, asGroupedAddresses, asMessageIds, asText, asURLs } from './header-forms.ts';
import type { HeaderField } from './header-fields.ts';
import type { HeaderForm, HeaderProperty } from './header-property.ts';

const READERS: Record<HeaderForm, (raw: string) => unknown> = {
  Raw: (raw) => raw,
  Text: asText,
  Addresses: asAddresses,
  GroupedAddresses: asGroupedAddresses,
  MessageIds: asMessageIds,
  Date: asDate,
  URLs: asURLs,
};

/** The value of a `header:*` or convenience property (RFC 8621 §4.1.3): the last field's, null without one, or all. */
export function headerPropertyValue(headers: readonly HeaderField[], property: HeaderProperty): unknown {
  const lower = property.name.toLowerCase();
  const read = READERS[property.form];
  const values = headers.filter((one) => one.name.toLowerCase() === lower).map((one) => one.value);
  if (property.all) return values.map(read);
  const last = values.at(-1);
  return last === undefined ? null : read(last);
}
