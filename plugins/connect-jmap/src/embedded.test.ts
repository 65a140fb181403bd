import { directorySuite, mailStoreSuite } from '@fachwerk/testing';
import { FIRST, SECOND, startServer } from './embedded.fixture.ts';

mailStoreSuite('connect-jmap on the embedded service', {
  create: async () => {
    const server = await startServer();
    const first = server.person(FIRST);
    const second = server.person(SECOND);
    const end = async (): Promise<void> => {
      await Promise.all([first.jmap.end(), second.jmap.end()]);
      await server.stop();
    };
    return { first, second, team: 'Team', end };
  },
});

directorySuite('connect-jmap on the embedded service', {
  create: async () => {
    const server = await startServer();
    const { directory, jmap } = server.person(FIRST);
    const end = async (): Promise<void> => {
      await jmap.end();
      await server.stop();
    };
    return { directory, known: { name: 'Anna Amsel', email: 'anna@example.test' }, end };
  },
});
