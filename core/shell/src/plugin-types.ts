import type { ProvidesOf, UsesOf } from '@fachwerk/kernel/api';
import type manifest from './manifest.ts';

export type ShellUses = UsesOf<typeof manifest, HTMLElement>;
export type ShellProvides = ProvidesOf<typeof manifest>;
