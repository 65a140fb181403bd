/** Fakes of contracts that mean more than their shape says. */
import { Directory } from '@fachwerk/model/directory';
import { Appearance, Backend, Navigation, Session, Storage, Ui } from '@fachwerk/model/host';
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

export const knownFakes = (): Readonly<Record<string, Fake>> =>
  Object.fromEntries(
    [
      fake(Session, fakeSession()),
      fake(Navigation, fakeNavigation().service),
      fake(Ui, fakeUi().service),
      fake(Storage, fakeStorage().service),
      fake(Appearance, fakeAppearance().service),
      fake(Directory, fakeDirectory()),
      fake(Backend, away.service),
    ].map((one) => [one.id, one]),
  );
