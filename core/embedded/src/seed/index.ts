export { type AccountSeed, type SeedMail } from './account-seed.ts';
export { demoAccounts } from './demo-accounts.ts';
