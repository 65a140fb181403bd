import type { Refusals } from './email-create.ts';
import { CONVENIENCE, type HeaderProperty, parseHeaderProperty } from './header-property.ts';
import { HEADER_WRITERS } from './header-writer.ts';

export interface WrittenField {
  name: string;
  value: string;
}

interface Place {
  /** The property that a refusal names; for a body part the Email's property that holds it. */
  refuse: (property: string, reason: string) => undefined;
  /** Fields that are set elsewhere already, in lower case. */
  taken: Set<string>;
  isPart: boolean;
}

/** Writes the header properties of an Email or of a body part; what cannot be written is refused by name. */
export function writeHeaders(source: Record<string, unknown>, properties: string[], place: Place): WrittenField[] {
  const fields: WrittenField[] = [];
  for (const property of properties) {
    const value = source[property];
    if (value === null || value === undefined) continue;
    const header = CONVENIENCE.get(property) ?? parseHeaderProperty(property);
    const reason = header ? refusal(header, place) : 'no such header property, or a form that this field has not';
    if (!header || reason) {
      place.refuse(property, reason ?? '');
      continue;
    }
    place.taken.add(header.name.toLowerCase());
    const written = writeValues(header, value);
    if (written) fields.push(...written.map((text) => ({ name: header.name, value: text })));
    else place.refuse(property, `no value for the form ${header.form}`);
  }
  return fields;
}

function refusal(header: HeaderProperty, place: Place): string | undefined {
  const name = header.name.toLowerCase();
  if (place.taken.has(name)) return `${header.name} is set twice`;
  if (name === 'content-transfer-encoding') return 'chosen by the server';
  if (name.startsWith('content-') && !place.isPart) return 'Content-* belongs to a body part';
  if (name === 'mime-version') return 'set by the server';
  return undefined;
}

function writeValues(header: HeaderProperty, value: unknown): string[] | undefined {
  const values = header.all ? value : [value];
  if (!Array.isArray(values)) return undefined;
  // No addresses is a draft that nobody is named in yet: no field.
  if (!header.all && Array.isArray(value) && value.length === 0) return [];
  const written = values.map(HEADER_WRITERS[header.form]);
  return written.every((text) => text !== undefined) ? written : undefined;
}

export function refuserFor(refusals: Refusals, top?: string): Place['refuse'] {
  return (property, reason) =>
    top ? refusals.property(top, `${property}: ${reason}`) : refusals.property(property, reason);
}
