import { Directory } from '@fachwerk/model/directory';
import { directory } from '@fachwerk/model/directory/schema';
import { serviceClient } from '../service-client.ts';
import { directorySuite } from './directory-suite.ts';
import { fakeDirectory } from './fake-directory.ts';

directorySuite('the fake', {
  create: async () => ({
    directory: serviceClient(Directory, directory, { ...fakeDirectory() }),
    known: { name: 'Anna Amsel', email: 'anna@example.test' },
  }),
});
