/** What answers in a try-it: the fakes that pass the contracts’ suites, with people and mails to find. */
import { fakeDirectory } from '../../sdk/testing/src/directory/fake-directory.ts';
import { FakeMail } from '../../sdk/testing/src/fake-mail/fake-mail.ts';
import {
  fakeAppearance,
  fakeBackend,
  fakeNavigation,
  fakeSession,
  fakeStorage,
  fakeUi,
} from '../../sdk/testing/src/workplace/fake-host.ts';

const anna = 'anna@example.test';

function mailStore(): object {
  const world = new FakeMail([
    { email: anna, name: 'Anna Amsel' },
    { email: 'bert@example.test', name: 'Bert Buche' },
  ]);
  const subjects = ['Haushalt 2027: Entwurf', 'Einladung zur Dienstbesprechung', 'Ihre Anfrage vom 3. November'];
  for (const subject of subjects) world.deliver({ to: anna, subject, text: `Guten Tag, es geht um: ${subject}.` });
  return world.store(anna);
}

const made: Readonly<Record<string, () => object>> = {
  'mail.store@1': mailStore,
  'directory@1': () => fakeDirectory(),
  'session@1': () => fakeSession(),
  'navigation@1': () => fakeNavigation().service,
  'ui@1': () => fakeUi().service,
  'storage@1': () => fakeStorage({ beispiel: { gespeichert: true } }).service,
  'appearance@1': () => fakeAppearance().service,
  'backend@1': () => fakeBackend(({ backend, path }) => ({ json: { backend, path, answered: true } })).service,
};

/** A provider of this contract, made anew; undefined where nobody stands in for one. */
export const fakeOf = (id: string): Readonly<Record<string, unknown>> | undefined =>
  made[id]?.() as Readonly<Record<string, unknown>> | undefined;
