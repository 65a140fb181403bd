import { names } from '@fachwerk/kernel/api';
import type { table } from './shapes.ts';

const name = names<typeof table>();
export const Lab = name('lab.service@1');
export const Write = name('lab.write@1');
export const Locked = name('lab.locked@1');
export const Said = name('acme.said@1');
export const Ask = name('acme.ask@1');
export const Panel = name('shell.panel@1');
export const Do = name('acme.do@1');
