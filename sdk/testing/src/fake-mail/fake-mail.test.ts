import { MailStore } from '@fachwerk/model/mail';
import { mail } from '@fachwerk/model/mail/schema';
import { mailStoreSuite } from '../mail-store/mail-store-suite.ts';
import { serviceClient } from '../service-client.ts';
import { FakeMail } from './fake-mail.ts';

const people = ['jmap1@example.test', 'jmap2@example.test'];
mailStoreSuite('mail in memory', {
  create: async () => {
    const team = { email: 'jmap-team@example.test', name: 'Team', members: people };
    const world = new FakeMail(
      people.map((email) => ({ email, name: email })),
      [team],
    );
    const [first = '', second = ''] = people;
    const person = (email: string) => ({ store: serviceClient(MailStore, mail, { ...world.store(email) }), email });
    return { first: person(first), second: person(second), team: 'Team' };
  },
});
