import { names, type OutputOf } from '@fachwerk/sdk';
import type { links } from './links.schema.ts';

const name = names<typeof links>();
/**
 * What belongs together: mail and task, event and document. Needs `links.read`, to change `links.write`; errors `unreachable`, `signedOut`, `notFound`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const Links = name('links@0');
/**
 * Event: two objects were connected. Needs `links.read`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const LinkAdded = name('links.added@0');

/**
 * Two ends and how the first relates to the second (RFC 8984 §1.4.10).
 *
 * @experimental
 */
export type Link = OutputOf<typeof Links, 'of'>[number];
