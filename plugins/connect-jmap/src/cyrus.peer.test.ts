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

// Not the suite: as it is set up here, Cyrus 3.12 shows nobody but oneself, without a name, and finds whole words and not
// their beginning.
test('the directory of Cyrus has oneself, by whole words, and a search for others is no fault', async () => {
  const { directory: people, email, end } = person('jmap1@example.test');
  const found = await people.find({ text: email.slice(0, email.indexOf('@')).toUpperCase() });
  expect(found).toEqual([{ id: email, type: 'individual', name: '', email }]);
  expect(await people.find({ text: email.slice(0, 3) })).toEqual([]);
  expect(await people.find({ text: crypto.randomUUID() })).toEqual([]);
  await end();
});
