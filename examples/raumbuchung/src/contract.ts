/** Names: typed ids, one string each. */
import { names } from '@fachwerk/sdk';
import type { raumbuchung } from './contract.schema.ts';

const name = names<typeof raumbuchung>();
/** Command: opens the page to book a room, filled in from a mail. */
export const BookRoom = name('acme.raumbuchung.book@1');
