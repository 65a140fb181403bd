import { names } from '@fachwerk/sdk';
import type { followUps } from './contract.schema.ts';

export const Remember = names<typeof followUps>()('example.follow-ups.remember@1');
