/** The embedded service with two people and a team, for tests of the connector. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startJmap, type JmapOptions } from '@fachwerk/embedded';
import { Directory } from '@fachwerk/model/directory';
import { directory } from '@fachwerk/model/directory/schema';
import { MailStore } from '@fachwerk/model/mail';
import { mail } from '@fachwerk/model/mail/schema';
import { directBackend, serviceClient } from '@fachwerk/testing';
import { JmapMail } from './store/mail-store.ts';

export const FIRST = 'jmap1@example.test';
export const SECOND = 'jmap2@example.test';
const password = 'secret';

/** Two people who may work as the team, and one who only is in the directory. */
const accountsOf = (quota: number | undefined): JmapOptions['accounts'] => {
  const people = [FIRST, SECOND].map((address) => ({
    address,
    name: address,
    password,
    ...(quota !== undefined && { quota }),
  }));
  const sharedWith = people.map(({ address }) => ({ address, rights: 'all' as const }));
  return [
    ...people,
    { address: 'anna@example.test', name: 'Anna Amsel' },
    { address: 'jmap-team@example.test', name: 'Team', shared: true, sharedWith },
  ];
};

export const startServer = async (limits: JmapOptions['limits'] = {}, quota?: number) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'fachwerk-jmap-'));
  const server = await startJmap({
    dataFolder,
    host: '127.0.0.1',
    port: 0,
    accounts: accountsOf(quota),
    tokenSecret: crypto.randomUUID(),
    limits,
  });
  const backend = (user: string, ask?: typeof fetch) =>
    directBackend({ url: `${server.url}/.well-known/jmap`, user, password, ...(ask && { fetch: ask }) });
  return {
    backend,
    /** A person's store, straight over the wire that `ask` stands for. */
    person(email: string, ask?: typeof fetch) {
      const log: { level: string; message: string; facts: unknown }[] = [];
      const jmap = new JmapMail(backend(email, ask), {
        name: 'mail',
        log: (level, message, facts) => log.push({ level, message, facts }),
      });
      return {
        email,
        jmap,
        log,
        store: serviceClient(MailStore, mail, jmap.store),
        directory: serviceClient(Directory, directory, jmap.directory),
      };
    },
    async stop() {
      await server.stop();
      await rm(dataFolder, { recursive: true });
    },
  };
};
export type Server = Awaited<ReturnType<typeof startServer>>;
