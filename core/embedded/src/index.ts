export { backUpFolder } from './jmap/engine/back-up-folder.ts';
export { issueBearer } from './jmap/http/bearer.ts';
export { StoreError } from './jmap/engine/store-error.ts';
export type { AccountSeed, JmapOptions, JmapServer } from './jmap/jmap-options.ts';
export type { SeedMail } from './jmap/mail/seed-mail.ts';
export { startJmap } from './jmap/start-jmap.ts';
export { createIdentity, type Identity, type IdentityFault, type IdentityOptions } from './identity/index.ts';
export { type DemoAccount, demoAccounts } from './seed/index.ts';
