import { Appearance, Backend, Navigation, Session, Storage, Ui } from '@fachwerk/model/host';
import { host } from '@fachwerk/model/host/schema';
import { fake } from '../workplace/fake.ts';
import {
  fakeAppearance,
  fakeBackend,
  fakeNavigation,
  fakeSession,
  fakeStorage,
  fakeUi,
} from '../workplace/fake-host.ts';
import { answeringPerson } from '../workplace/answering-person.ts';
import { createTestWorkplace } from '../workplace/test-workplace.ts';
import { hostServicesSuite } from './host-services-suite.ts';
import { suiteServer } from './suite-server.ts';

const servers = { name: 'rooms', away: 'away', unbound: 'others' };
const server = fakeBackend(
  async ({ method, path, json, as }) => {
    const answer = suiteServer({ method, path: `/${path}`, body: json === undefined ? '' : JSON.stringify(json) });
    if (!answer) return new Promise(() => {});
    const { status, type, body } = answer;
    const headers = { 'content-type': type };
    const isJson = as !== 'blob' && type === 'application/json';
    return {
      status,
      headers,
      ...(isJson ? { json: JSON.parse(body) as never } : { body: new Blob([body], { type }) }),
    };
  },
  { names: [servers.name, servers.away], away: [servers.away] },
);

hostServicesSuite('the fakes', {
  create: async () => {
    const person = answeringPerson();
    const workplace = await createTestWorkplace({
      plugins: [],
      shapes: [host],
      fakes: [
        fake(Session, fakeSession()),
        fake(Navigation, fakeNavigation('/', ['/', '/mail']).service),
        fake(Storage, fakeStorage().service),
        fake(Appearance, fakeAppearance().service),
        fake(Ui, fakeUi(person.answers).service),
        fake(Backend, server.service),
      ],
      uses: {
        session: Session,
        navigation: Navigation,
        storage: Storage,
        appearance: Appearance,
        ui: Ui,
        backend: Backend,
      },
    });
    return { ...workplace.uses, person, servers, place: '/mail', nowhere: '/nowhere', end: () => workplace.end() };
  },
});
