import { names } from '@fachwerk/kernel/api';
import type { table } from './shapes.ts';

const name = names<typeof table>();
export const Directory = name('rooms.directory@1');
export const Book = name('rooms.book@1');
export const Count = name('rooms.count@1');
export const Greet = name('widget.greet@1');
export const Greeted = name('widget.greeted@1');
export const Widget = name('shell.widget@1');
export const Actions = name('widget.actions@1');
