import type { ContextOf, UsesOf } from '@fachwerk/sdk';
import type manifest from './manifest.ts';

/** What a part of this plugin may use: the manifest says it once. */
export type Uses = UsesOf<typeof manifest>;
export type Context = ContextOf<typeof manifest>;
