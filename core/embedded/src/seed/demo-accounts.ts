import type { AccountSeed } from '../jmap/jmap-options.ts';
import type { SeedMail } from '../jmap/mail/seed-mail.ts';
import { playCorrespondence } from './correspondence.ts';
import { deliver, utcDate } from './deliver.ts';
import { draftsOfAnna } from './drafts.ts';
import { DAY, officeTime } from './office-time.ts';
import { Random } from './random.ts';
import type { Owner } from './script.ts';
import type { Special } from './special.ts';
import { AUTOMATIC } from './specials/automatic.ts';
import { BROKEN } from './specials/broken.ts';
import { INVITATIONS } from './specials/invitations.ts';
import { JUNK } from './specials/junk.ts';
import { NEWSLETTERS } from './specials/newsletters.ts';
import { UNUSUAL } from './specials/unusual.ts';

const SEED = 20_261_125;
/** `groups`: what the identity provider says of the person. */
export type DemoAccount = Omit<AccountSeed, 'mails'> & { mails: Iterable<SeedMail>; groups?: string[] };

const PASSWORD = 'secret';
const ALL = 'all' as const;

/**
 * The accounts of the demo, with the mail of a district office's last eight weeks. All depends on `now` alone. The
 * mails are written when the first account's are asked for, since a second start needs none.
 */
export function demoAccounts(now: Date): DemoAccount[] {
  let written: Record<Owner, SeedMail[]> | undefined;
  const mailsOf = (owner: Owner): Iterable<SeedMail> => ({
    [Symbol.iterator]: () => (written ??= writeAll(now))[owner].values(),
  });
  const team = ['jmap1@example.test', 'jmap2@example.test'];
  const office = ['anna@example.test', 'bert@example.test'];
  const allRights = (address: string) => ({ address, rights: ALL });
  return [
    { address: 'anna@example.test', name: 'Anna Berger', password: PASSWORD, mails: mailsOf('anna') },
    { address: 'bert@example.test', name: 'Bert Krause', password: PASSWORD, mails: mailsOf('bert') },
    // A composition that names this group under identity.admins has an administrator to try it with.
    {
      address: 'carla@example.test',
      name: 'Carla Vogt',
      password: PASSWORD,
      groups: ['fw-admin'],
      mails: mailsOf('carla'),
    },
    {
      address: 'poststelle@example.test',
      name: 'Poststelle',
      shared: true,
      sharedWith: office.map(allRights),
      mails: mailsOf('poststelle'),
    },
    { address: team[0]!, name: 'JMAP 1', password: PASSWORD, mails: [] },
    { address: team[1]!, name: 'JMAP 2', password: PASSWORD, mails: [] },
    {
      address: 'jmap-team@example.test',
      name: 'JMAP-Team',
      shared: true,
      sharedWith: team.map(allRights),
      mails: [],
    },
  ];
}

function writeAll(now: Date): Record<Owner, SeedMail[]> {
  const random = new Random(SEED);
  const mails: Record<Owner, SeedMail[]> = { anna: [], bert: [], carla: [], poststelle: [] };
  for (const conversation of playCorrespondence(now, random)) deliver(conversation, mails, now, random);
  for (const special of [NEWSLETTERS, INVITATIONS, AUTOMATIC, UNUSUAL, BROKEN, JUNK].flat()) {
    mails[special.to].push(arrive(special, now, random));
  }
  mails.anna.push(...draftsOfAnna(now, random));
  for (const list of Object.values(mails)) list.sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
  return mails;
}

function arrive(special: Special, now: Date, random: Random): SeedMail {
  const planned = officeTime(now, special.daysAgo, 7 + random.next() * 10);
  const date = new Date(Math.floor(Math.min(planned.getTime(), now.getTime() - DAY / 48) / 1000) * 1000);
  const isSeen = special.mailbox === 'trash' || random.chance(special.daysAgo > 4 ? 0.9 : 0.3);
  const keywords = [...(isSeen ? ['$seen'] : []), ...(special.keywords ?? [])];
  return {
    mailbox: special.mailbox,
    raw: special.write(date, random),
    keywords,
    receivedAt: utcDate(date),
  };
}
