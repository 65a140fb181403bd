/** What permissions mean, in plain words: shown before a plugin is added, and on the administration's page. */
import de from './permission-texts/de.json' with { type: 'json' };
import en from './permission-texts/en.json' with { type: 'json' };

/** A permission as a person reads it. */
export interface PermissionText {
  /** A few words: `Read mail`. Of `net:…` with its address. */
  readonly title: string;
  /** One sentence: what a plugin that has it can do. */
  readonly text: string;
}
type Texts = Readonly<Record<string, PermissionText>>;

const languages: Readonly<Record<string, Texts>> = { de, en };

/** Every permission with words of its own, for whoever checks that none is missing. */
export const knownPermissions: readonly string[] = Object.keys(de).filter((permission) => permission !== '*');

/**
 * A permission in the language of `locale` (German where there is none): `mail.read`, `net:https://maps.example`,
 * `backend` (its own servers). One that is not known keeps its id as its title.
 *
 * ```ts
 * permissionText('mail.read', 'en').title; // Read mail
 * ```
 */
export function permissionText(permission: string, locale: string): PermissionText {
  const texts: Texts = languages[locale.split('-', 1)[0] ?? ''] ?? de;
  const [kind = '', address] = permission.startsWith('net:') ? ['net', permission.slice(4)] : [permission];
  const own = Object.hasOwn(texts, kind) ? texts[kind] : undefined;
  if (!own || kind === '*') {
    const { title, text } = texts['*'] ?? { title: '{permission}', text: '' };
    return { title: title.replace('{permission}', permission), text };
  }
  return address === undefined ? own : { ...own, title: `${own.title}: ${address}` };
}
