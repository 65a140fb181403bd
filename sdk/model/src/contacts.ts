import { names, type OutputOf } from '@fachwerk/sdk';
import type { contacts } from './contacts.schema.ts';

const name = names<typeof contacts>();
/**
 * Address books and cards as a store. Routed by account. Objects: JSContact (RFC 9553). Needs `contacts.read`, to change `contacts.write`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const ContactStore = name('contacts.store@0');
/**
 * Command: shows one card. Error `notFound`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const OpenContact = name('contacts.open@0');
/**
 * Command: opens the editor of a new card; answers with the card, or null when the person leaves it. Error `forbidden`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const CreateContact = name('contacts.create@0');
/**
 * Point: what others can do with one card. Needs a command that takes `{ contact: Ref }`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const ContactActions = name('contacts.card-actions@0');

/**
 * RFC 9553, as far as an office needs it.
 *
 * @experimental
 */
export type ContactCard = OutputOf<typeof ContactStore, 'get'>['list'][number];
/**
 * RFC 9610 §2.
 *
 * @experimental
 */
export type AddressBook = OutputOf<typeof ContactStore, 'addressBooks'>[number];
