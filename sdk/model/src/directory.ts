import { names, type OutputOf } from '@fachwerk/sdk';
import type { directory } from './directory.schema.ts';

const name = names<typeof directory>();
/** People, functions and rooms to write to, by what is typed. Needs `directory.read`; errors `unreachable`, `signedOut`. */
export const Directory = name('directory@1');
/** RFC 9670 §2, as far as completion needs it. */
export type Principal = OutputOf<typeof Directory, 'find'>[number];
