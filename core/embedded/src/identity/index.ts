export { type AccountSettings } from './accounts.ts';
export { createIdentity, type Identity, type IdentityFault, type IdentityOptions } from './create-identity.ts';
export { type ClientSettings } from './provider-settings.ts';
