export { type DemoAccount, demoAccounts } from './demo-accounts.ts';
