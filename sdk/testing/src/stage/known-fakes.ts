/** Fakes of contracts that mean more than their shape says. */
import { MailStore } from '@fachwerk/model/mail';
import { Directory } from '@fachwerk/model/directory';
import { Appearance, Backend, Navigation, Session, Storage, Ui } from '@fachwerk/model/host';
import { FakeMail } from '../fake-mail/fake-mail.ts';
import { failure } from '../failure.ts';
import { fake, type Fake } from '../workplace/fake.ts';
import { fakeDirectory } from '../directory/fake-directory.ts';
import {
  fakeAppearance,
  fakeBackend,
  fakeNavigation,
  fakeSession,
  fakeStorage,
  fakeUi,
} from '../workplace/fake-host.ts';

/** A backend that is not reached: what every plugin must live with. */
const away = fakeBackend(() => {
  throw failure('unreachable');
});

const ANNA = { email: 'anna@example.test', name: 'Anna Amsel' };
/** A mailbox with a few mails in it, whose ids lead to each other. */
const mailbox = () => {
  const world = new FakeMail([ANNA, { email: 'bert@example.test', name: 'Bert Buche' }]);
  for (const subject of ['Bauantrag', 'Sitzung am Montag', 'Rückfrage']) world.deliver({ to: ANNA.email, subject });
  return world.store(ANNA.email);
};

export const knownFakes = (): Readonly<Record<string, Fake>> =>
  Object.fromEntries(
    [
      fake(Session, fakeSession()),
      fake(Navigation, fakeNavigation().service),
      fake(Ui, fakeUi().service),
      fake(Storage, fakeStorage().service),
      fake(Appearance, fakeAppearance().service),
      fake(Directory, fakeDirectory()),
      fake(MailStore, mailbox()),
      fake(Backend, away.service),
    ].map((one) => [one.id, one]),
  );
