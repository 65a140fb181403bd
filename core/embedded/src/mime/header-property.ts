export type HeaderForm = 'Raw' | 'Text' | 'Addresses' | 'GroupedAddresses' | 'MessageIds' | 'Date' | 'URLs';

export interface HeaderProperty {
  name: string;
  form: HeaderForm;
  all: boolean;
}

const FORMS = new Set<string>(['Raw', 'Text', 'Addresses', 'GroupedAddresses', 'MessageIds', 'Date', 'URLs']);

// RFC 8621 §4.1.2: which parsed forms a field of RFC 5322 or RFC 2369 may be asked for. All others take every form.
const ADDRESS_FORMS = ['Addresses', 'GroupedAddresses'];
const ALLOWED = new Map<string, readonly string[]>([
  ...['subject', 'comments', 'keywords'].map((name) => [name, ['Text']] as const),
  ...['from', 'sender', 'reply-to', 'to', 'cc', 'bcc'].flatMap((name) => [
    [name, ADDRESS_FORMS] as const,
    [`resent-${name}`, ADDRESS_FORMS] as const,
  ]),
  ...['message-id', 'in-reply-to', 'references', 'resent-message-id'].map((name) => [name, ['MessageIds']] as const),
  ...['date', 'resent-date'].map((name) => [name, ['Date']] as const),
  ...['help', 'unsubscribe', 'subscribe', 'post', 'owner', 'archive'].map(
    (name) => [`list-${name}`, ['URLs']] as const,
  ),
  ...['return-path', 'received'].map((name) => [name, []] as const),
]);

/** Reads `header:Name:asForm:all`, or undefined if it is no such property or its form is forbidden for that field. */
export function parseHeaderProperty(property: string): HeaderProperty | undefined {
  const [prefix, name = '', ...suffixes] = property.split(':');
  if (prefix !== 'header' || !/^[!-9;-~]+$/.test(name)) return undefined;
  const all = suffixes.at(-1) === 'all';
  if (all) suffixes.pop();
  const form = suffixes.length === 0 ? 'Raw' : /^as(.+)$/.exec(suffixes[0]!)?.[1];
  if (suffixes.length > 1 || form === undefined || !FORMS.has(form)) return undefined;
  if (!isFormAllowed(name, form as HeaderForm)) return undefined;
  return { name, form: form as HeaderForm, all };
}

function isFormAllowed(name: string, form: HeaderForm): boolean {
  return form === 'Raw' || (ALLOWED.get(name.toLowerCase())?.includes(form) ?? true);
}

/** The convenience properties of RFC 8621 §4.1.3. */
export const CONVENIENCE: ReadonlyMap<string, HeaderProperty> = new Map(
  (
    [
      ['messageId', 'Message-ID', 'MessageIds'],
      ['inReplyTo', 'In-Reply-To', 'MessageIds'],
      ['references', 'References', 'MessageIds'],
      ['sender', 'Sender', 'Addresses'],
      ['from', 'From', 'Addresses'],
      ['to', 'To', 'Addresses'],
      ['cc', 'Cc', 'Addresses'],
      ['bcc', 'Bcc', 'Addresses'],
      ['replyTo', 'Reply-To', 'Addresses'],
      ['subject', 'Subject', 'Text'],
      ['sentAt', 'Date', 'Date'],
    ] as const
  ).map(([property, name, form]) => [property, { name, form, all: false }]),
);
