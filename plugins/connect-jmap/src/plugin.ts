import { definePlugin } from '@fachwerk/sdk';
import { firstValueFrom, map, of, timeout, type Observable } from 'rxjs';
import manifest from './manifest.ts';
import { JmapMail } from './store/mail-store.ts';

/** Nobody waits long for a name. */
const nameOf = async (person: Observable<{ name: string }> | undefined): Promise<string> => {
  if (!person) return '';
  return firstValueFrom(
    person.pipe(
      map(({ name }) => name),
      timeout({ first: 2000, with: () => of('') }),
    ),
  );
};

export default definePlugin(manifest, {
  start({ backend, session }, ctx) {
    const mail = new JmapMail(backend, {
      name: 'mail',
      log: (level, message, facts) => ctx.log(level, message, facts),
      person: () => nameOf(session?.person()),
    });
    ctx.own(() => mail.end());
    const { store, directory, received, sendFailed, unread, connection } = mail;
    return { store, directory, received, sendFailed, unread, connection };
  },
});
