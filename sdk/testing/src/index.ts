export { directBackend } from './direct-backend.ts';
export type { DirectBackendOptions } from './direct-backend.ts';
export { FakeMail } from './fake-mail/fake-mail.ts';
export type { FakeMessage, FakePerson, FakeTeam } from './fake-mail/fake-mail.ts';
export { failure } from './failure.ts';
export { mailStoreSuite } from './mail-store/mail-store-suite.ts';
export type { MailPerson, MailStoreClient, MailStoreSetup, MailStoreSuiteOptions } from './mail-store/setup.ts';
export { until } from './mail-store/until.ts';
export { serviceClient } from './service-client.ts';
