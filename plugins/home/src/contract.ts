import { names } from '@fachwerk/sdk';
import type { home } from './contract.schema.ts';

export const OpenHome = names<typeof home>()('fachwerk.home.open@1');
