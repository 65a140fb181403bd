export { createIdentity, type Identity, type IdentityFault, type IdentityOptions } from './create-identity.ts';
