import { Directory } from '@fachwerk/model/directory';
import { directory } from '@fachwerk/model/directory/schema';
import { MailStore } from '@fachwerk/model/mail';
import { mail } from '@fachwerk/model/mail/schema';
import { directBackend, mailStoreSuite, serviceClient } from '@fachwerk/testing';
import { expect, test } from 'vitest';
import { JmapMail } from './store/mail-store.ts';

const url = process.env['CYRUS_URL'];
if (!url)
  throw new Error('CYRUS_URL is not set: tools/peers/cyrus.sh WORKDIR start, then http://127.0.0.1:18080/jmap/');

const person = (email: string) => {
  const backend = directBackend({ url, user: email, password: 'secret' });
  const jmap = new JmapMail(backend, { name: 'mail', log: () => undefined });
  return {
    store: serviceClient(MailStore, mail, jmap.store),
    directory: serviceClient(Directory, directory, jmap.directory),
    email,
    end: () => jmap.end(),
  };
};

mailStoreSuite('connect-jmap on Cyrus', {
  arrival: 5000,
  // Its index follows the mails at a distance.
  search: 10_000,
  create: async () => {
    const first = person('jmap1@example.test');
    const second = person('jmap2@example.test');
    return {
      first,
      second,
      team: 'jmap-team@example.test',
      end: async () => void (await Promise.all([first.end(), second.end()])),
    };
  },
});

// Not its suite: whether Cyrus shows Principals, and which, is up to its set-up. Without them nobody is found.
test('looking somebody up in the directory of Cyrus is no fault', async () => {
  const { directory: people, end } = person('jmap1@example.test');
  await expect(people.find({ text: crypto.randomUUID() })).resolves.toEqual([]);
  await expect(people.find({ text: 'jmap1' })).resolves.toBeInstanceOf(Array);
  await end();
});
