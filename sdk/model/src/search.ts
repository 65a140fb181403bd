import { names, type OutputOf } from '@fachwerk/sdk';
import type { search } from './search.schema.ts';

const name = names<typeof search>();
/**
 * One search over all sources at once; each has three seconds, then is named in `late`. Needs `search.read`; errors `unreachable`, `signedOut`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const Search = name('search@0');
/**
 * The shape of the command that a source contributes: the best `limit` hits of one plugin.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const SearchQuery = name('search.query@0');
/**
 * Point: a plugin that can be searched. Needs a command of the shape of `search.query@0`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const SearchSource = name('search.source@0');
/**
 * Command: opens the search, with this text if given.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const OpenSearch = name('search.open@0');

/**
 * What was found: an object, its title and plain text around it.
 *
 * @experimental
 */
export type Hit = OutputOf<typeof Search, 'find'>['hits'][number];
