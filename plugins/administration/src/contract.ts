import { names } from '@fachwerk/sdk';
import type { administration } from './contract.schema.ts';

export const OpenAdministration = names<typeof administration>()('fachwerk.administration.open@1');
