import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startJmap } from '@fachwerk/embedded';
import { MailStore } from '@fachwerk/model/mail';
import { mail } from '@fachwerk/model/mail/schema';
import { directBackend, mailStoreSuite, serviceClient } from '@fachwerk/testing';
import { JmapMail } from './store/mail-store.ts';

mailStoreSuite('connect-jmap on the embedded service', {
  create: async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'fachwerk-jmap-'));
    const password = 'secret';
    const people = ['jmap1@example.test', 'jmap2@example.test'].map((address) => ({
      address,
      name: address,
      password,
    }));
    const sharedWith = people.map(({ address }) => ({ address, rights: 'all' as const }));
    const team = { address: 'jmap-team@example.test', name: 'Team', shared: true, sharedWith };
    const server = await startJmap({
      dataFolder,
      host: '127.0.0.1',
      port: 0,
      accounts: [...people, team],
      tokenSecret: crypto.randomUUID(),
    });
    const [first, second] = people.map(({ address }) => {
      const backend = directBackend({ url: `${server.url}/.well-known/jmap`, user: address, password });
      const jmap = new JmapMail(backend, 'mail', () => undefined);
      return { store: serviceClient(MailStore, mail, jmap.store), email: address, jmap };
    });
    if (!first || !second) throw new Error('There are two people.');
    return {
      first,
      second,
      team: 'Team',
      end: async () => {
        await Promise.all([first.jmap.end(), second.jmap.end()]);
        await server.stop();
        await rm(dataFolder, { recursive: true });
      },
    };
  },
});
