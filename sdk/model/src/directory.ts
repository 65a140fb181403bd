import { names, type OutputOf } from '@fachwerk/sdk';
import type { directory } from './directory.schema.ts';

const name = names<typeof directory>();
export const Directory = name('directory@1');
export type Principal = OutputOf<typeof Directory, 'find'>[number];
