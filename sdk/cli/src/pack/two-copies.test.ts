import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { host } from '@fachwerk/model/host/schema';
import { mail } from '@fachwerk/model/mail/schema';
import { MailStore } from '@fachwerk/model/mail';
import type { Plugin } from '@fachwerk/kernel/api';
import { createTestWorkplace, fake, FakeMail, matchers } from '@fachwerk/testing';
import { expect, it } from 'vitest';
import { writeFiles } from '../adding/candidate.ts';
import { Ask } from '../../fixtures/caller/src/contract.ts';
import { caller } from '../../fixtures/caller/src/contract.schema.ts';
import { rooms } from '../../fixtures/rooms/src/contract.schema.ts';
import { copyPlugin } from '../plugin.fixture.ts';
import { makePackage } from './make-package.ts';

expect.extend(matchers);

it('two plugins with a copy of the SDK each work together on one page', async () => {
  // Beside what they import from the host.
  const folder = mkdtempSync(join(import.meta.dirname, '../../node_modules/.two-copies-'));
  const load = async (name: string): Promise<Plugin> => {
    const source = copyPlugin(name);
    const { files } = await makePackage(source.folder);
    source.end();
    writeFiles(files, join(folder, name));
    const address = pathToFileURL(join(folder, name, 'dist/plugin.js')).href;
    return ((await import(/* @vite-ignore */ address)) as { default: Plugin }).default;
  };
  const plugins = await Promise.all(['rooms', 'caller'].map(load));
  const { uses, host: running } = await createTestWorkplace({
    plugins,
    shapes: [host, mail, rooms, caller],
    fakes: [
      fake(MailStore, new FakeMail([{ email: 'anna@example.test', name: 'Anna' }], []).store('anna@example.test')),
    ],
    uses: { ask: Ask },
  });
  expect(await uses.ask({ room: 'Saal' })).toEqual({ answer: 'ja' });
  await expect(running).toLeakNothing();
  rmSync(folder, { recursive: true });
});
