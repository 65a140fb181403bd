import type { Mutant } from './mutant.ts';
import { atBorder } from './table/border.ts';
import { composition } from './table/composition.ts';
import { person } from './table/person.ts';
import { processes } from './table/processes.ts';
import { walls } from './table/walls.ts';
import { windows } from './table/windows.ts';

export const allMutants: readonly Mutant[] = [
  ...walls,
  ...processes,
  ...atBorder,
  ...windows,
  ...person,
  ...composition,
];
