export { directBackend } from './direct-backend.ts';
export type { DirectBackendOptions } from './direct-backend.ts';
export { FakeMail } from './fake-mail/fake-mail.ts';
export type { FakeMessage } from './fake-mail/fake-mail.ts';
export type { FakePerson, FakeTeam } from './fake-mail/fake-world.ts';
export { directorySuite } from './directory/directory-suite.ts';
export type { DirectorySetup } from './directory/directory-suite.ts';
export { fakeDirectory } from './directory/fake-directory.ts';
export type { FakePrincipal } from './directory/fake-directory.ts';
export { failure } from './failure.ts';
export { hostServicesSuite } from './host-services/host-services-suite.ts';
export type { HostPerson, HostServers, HostServices } from './host-services/host-services.ts';
export { suiteServer } from './host-services/suite-server.ts';
export type { ServerAnswer, ServerRequest } from './host-services/suite-server.ts';
export { answeringPerson } from './workplace/answering-person.ts';
export { mailStoreSuite } from './mail-store/mail-store-suite.ts';
export type { MailPerson, MailStoreClient, MailStoreSetup, MailStoreSuiteOptions } from './mail-store/setup.ts';
export { until } from './mail-store/until.ts';
export { fakeNotifications } from './notifications/fake-notifications.ts';
export type { FakeNotifications } from './notifications/fake-notifications.ts';
export { notificationsSuite } from './notifications/notifications-suite.ts';
export type { NotificationsSetup } from './notifications/notifications-suite.ts';
export { serviceClient } from './service-client.ts';
export { fake } from './workplace/fake.ts';
export type { Fake } from './workplace/fake.ts';
export {
  fakeAppearance,
  fakeBackend,
  fakeNavigation,
  fakeSession,
  fakeStorage,
  fakeUi,
} from './workplace/fake-host.ts';
export { matchers } from './workplace/matchers.ts';
export { createTestWorkplace } from './workplace/test-workplace.ts';
export type { TestWorkplace, TestWorkplaceOptions } from './workplace/test-workplace.ts';
