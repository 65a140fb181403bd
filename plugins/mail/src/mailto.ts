/** RFC 6068. */
import { parseAddresses } from './recipients.ts';
import type { Address } from '@fachwerk/model/mail';

export interface MailtoParts {
  readonly to: Address[];
  readonly cc: Address[];
  readonly subject: string;
  readonly text: string;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A link may name people, a subject and a text. It may not name hidden recipients or files. */
export function parseMailto(href: string): MailtoParts {
  const [path = '', query = ''] = href.replace(/^mailto:/iu, '').split('?', 2);
  const fields = new Map<string, string[]>();
  for (const pair of query.split('&')) {
    const [name = '', value = ''] = pair.split('=', 2);
    const key = decode(name).toLowerCase();
    fields.set(key, [...(fields.get(key) ?? []), decode(value)]);
  }
  const all = (key: string): Address[] => (fields.get(key) ?? []).flatMap((each) => parseAddresses(each));
  return {
    to: [...path.split(',').flatMap((each) => parseAddresses(decode(each))), ...all('to')],
    cc: all('cc'),
    subject: fields.get('subject')?.[0] ?? '',
    text: (fields.get('body')?.[0] ?? '').replaceAll('\r\n', '\n'),
  };
}
