import { Appearance, Navigation, Session, Storage } from '@fachwerk/model/host';
import { host } from '@fachwerk/model/host/schema';
import { fake } from '../workplace/fake.ts';
import { fakeAppearance, fakeNavigation, fakeSession, fakeStorage } from '../workplace/fake-host.ts';
import { createTestWorkplace } from '../workplace/test-workplace.ts';
import { hostServicesSuite } from './host-services-suite.ts';

hostServicesSuite('the fakes', {
  create: async () => {
    const workplace = await createTestWorkplace({
      plugins: [],
      shapes: [host],
      fakes: [
        fake(Session, fakeSession()),
        fake(Navigation, fakeNavigation('/', ['/', '/mail']).service),
        fake(Storage, fakeStorage().service),
        fake(Appearance, fakeAppearance().service),
      ],
      uses: { session: Session, navigation: Navigation, storage: Storage, appearance: Appearance },
    });
    return { ...workplace.uses, place: '/mail', nowhere: '/nowhere', end: () => workplace.end() };
  },
});
