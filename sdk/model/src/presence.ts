import { names, type DataOf } from '@fachwerk/sdk';
import type { presence } from './presence.schema.ts';

const name = names<typeof presence>();
/**
 * Whether people can be reached, by address. Needs `presence.read`, to set one’s own `presence.write`; errors `unreachable`, `signedOut`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const Presence = name('presence@0');
/**
 * State: how this person is shown to others. Needs `presence.read`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const OwnPresence = name('presence.own@0');

/**
 * `status` with a text of the person’s own, until a time.
 *
 * @experimental
 */
export type PresenceState = DataOf<typeof OwnPresence>;
