import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  asMessageIds,
  asText,
  baseSubject,
  type HeaderField,
  parseMail,
  type ParsedMail,
  partText,
} from '../mime/index.ts';
import type { SeedMail } from '../jmap/mail/seed-mail.ts';
import { type DemoAccount, demoAccounts } from './index.ts';

// A Wednesday morning.
const NOW = new Date('2026-11-25T09:30:00Z');
const accounts = demoAccounts(NOW);
const seedsOf = ({ mails }: DemoAccount) => mails;
const mailsOf = (name: string) => [...seedsOf(accounts.find((one) => one.address.startsWith(`${name}@`))!)];
const receivedAt = (mail: SeedMail) => new Date(mail.receivedAt).getTime();
const all = accounts.flatMap((account) => [...seedsOf(account)]);
const parsed = all.map((mail) => ({ ...mail, ...parseMail(mail.raw) }));

const header = (mail: { headers: HeaderField[] }, name: string) =>
  mail.headers.findLast((one) => one.name.toLowerCase() === name.toLowerCase())?.value;
const subjectOf = (mail: { headers: HeaderField[] }) => asText(header(mail, 'Subject') ?? '');
const ids = (mail: { headers: HeaderField[] }, name: string) => asMessageIds(header(mail, name) ?? '') ?? [];
const having = (test: (mail: ParsedMail & SeedMail) => boolean) => parsed.filter(test);
const attachments = parsed.flatMap((mail) => mail.attachments);

describe('the accounts', () => {
  it('are those that the demo promises', () => {
    const known = accounts.map(({ address, password, shared, sharedWith }) => [
      address,
      password,
      shared,
      sharedWith?.map((one) => `${one.address} ${one.rights}`),
    ]);
    expect(known).toEqual([
      ['anna@example.test', 'secret', undefined, undefined],
      ['bert@example.test', 'secret', undefined, undefined],
      ['carla@example.test', 'secret', undefined, undefined],
      ['poststelle@example.test', undefined, true, ['anna@example.test all', 'bert@example.test all']],
      ['jmap1@example.test', 'secret', undefined, undefined],
      ['jmap2@example.test', 'secret', undefined, undefined],
      ['jmap-team@example.test', undefined, true, ['jmap1@example.test all', 'jmap2@example.test all']],
    ]);
  });

  it('have one administrator, for a composition that names the group', () => {
    const groups = accounts.flatMap((account) => (account.groups ? [[account.address, account.groups]] : []));
    expect(groups).toEqual([['carla@example.test', ['fw-admin']]]);
  });

  it('have mail enough to work with, and the fresh ones none', () => {
    const counts = accounts.map((account) => [...seedsOf(account)].length);
    expect(counts.slice(4)).toEqual([0, 0, 0]);
    const [anna = 0, bert = 0, carla = 0, poststelle = 0] = counts;
    expect(anna).toBeGreaterThanOrEqual(300);
    for (const count of [bert, carla, poststelle]) expect(count).toBeGreaterThan(50);
    const messages = new Set(parsed.map((mail) => header(mail, 'Message-ID')));
    expect(messages.size).toBeGreaterThanOrEqual(300);
  });

  it('are the same for the same moment, octet by octet', () => {
    const again = demoAccounts(NOW).flatMap((account) => [...seedsOf(account)]);
    expect(again).toEqual(all);
  });

  it.each(['2026-11-25T00:10:00Z', '2026-03-29T00:30:00Z', '2027-01-03T12:00:00Z'])(
    'hold nothing from the future at %s',
    (moment) => {
      const now = new Date(moment);
      const mails = demoAccounts(now).flatMap((account) => [...seedsOf(account)]);
      const ages = mails.map((mail) => (now.getTime() - receivedAt(mail)) / 86_400_000);
      expect(Math.min(...ages)).toBeGreaterThan(0);
      expect(Math.max(...ages)).toBeLessThan(62);
    },
  );

  it('have news from today and yesterday, unread and flagged ones, answered ones, drafts, and folders in folders', () => {
    const anna = mailsOf('anna');
    const recent = (days: number) => anna.filter((mail) => NOW.getTime() - receivedAt(mail) < days * 86_400_000);
    expect(recent(0.6).length).toBeGreaterThan(3);
    expect(recent(2).length).toBeGreaterThan(12);
    const marked = (keyword: string) => anna.filter((mail) => mail.keywords?.includes(keyword)).length;
    const unread = anna.filter((mail) => !mail.keywords?.includes('$seen')).length;
    expect(unread).toBeGreaterThan(8);
    expect(unread).toBeLessThan(60);
    for (const keyword of ['$flagged', '$answered', '$forwarded', '$draft', '$junk'])
      expect(marked(keyword)).toBeGreaterThan(0);
    const places = new Set(anna.map((mail) => mail.mailbox));
    for (const role of ['inbox', 'sent', 'drafts', 'archive', 'trash', 'junk', 'Haushalt/Rechnungen'])
      expect(places).toContain(role);
  });
});

describe('the threads', () => {
  it('connect: what answers names its parent, and the parent is there', () => {
    const known = new Map(parsed.map((mail) => [ids(mail, 'Message-ID')[0], mail]));
    const answers = having((mail) => header(mail, 'In-Reply-To') !== undefined);
    expect(answers.length).toBeGreaterThan(150);
    for (const answer of answers) {
      const [parent] = ids(answer, 'In-Reply-To');
      expect(ids(answer, 'References').at(-1)).toBe(parent);
      const original = known.get(parent);
      expect(original).toBeDefined();
      expect(baseSubject(subjectOf(answer))).toBe(baseSubject(subjectOf(original!)));
      expect(ids(answer, 'References')).toEqual([...ids(original!, 'References'), parent]);
      expect(receivedAt(answer)).toBeGreaterThan(receivedAt(original!) - 60_000);
    }
  });

  it('quote, and have no slot left open', () => {
    const texts = parsed.flatMap((mail) => mail.textBody.map((part) => partText(part).value));
    expect(texts.filter((text) => /^> /m.test(text)).length).toBeGreaterThan(50);
    expect(texts.filter((text) => /^Gesendet: /m.test(text)).length).toBeGreaterThan(20);
    expect(
      [...texts, ...parsed.map(subjectOf)].filter((text) => /\{[a-z]+\d?([+-]\d+)?\}|undefined|\[object/.test(text)),
    ).toEqual([]);
    expect(attachments.filter((part) => part.name?.includes('{'))).toEqual([]);
  });
});

describe('the mails', () => {
  it('are all read without an encoding problem, but those that are broken on purpose', () => {
    const problems = having((mail) =>
      [...mail.textBody, ...mail.htmlBody].some(
        (part) => part.type.startsWith('text/') && partText(part).isEncodingProblem,
      ),
    );
    expect(problems.map(subjectOf).toSorted()).toEqual([
      'Pegel über Schwelle',
      'Tagesabschluss Kasse: Differenz gekl\ufffdrt',
    ]);
  });

  it('come in many forms', () => {
    const count = (test: (raw: string, mail: ParsedMail) => boolean) =>
      having((mail) => test(Buffer.from(mail.raw).toString('latin1'), mail)).length;
    expect(count((raw) => /charset="?iso-8859-1/i.test(raw))).toBeGreaterThan(5);
    expect(count((raw) => /charset="?windows-1252/i.test(raw))).toBeGreaterThan(5);
    expect(count((raw) => raw.includes('Content-Transfer-Encoding: 8bit'))).toBeGreaterThan(20);
    expect(count((raw) => raw.includes('format=flowed'))).toBeGreaterThan(20);
    expect(count((raw) => raw.includes('METHOD:REQUEST') || raw.includes('method=REQUEST'))).toBe(3);
    expect(count((_, mail) => mail.bodyStructure.type === 'multipart/report')).toBe(2);
    expect(count((raw) => raw.includes('Auto-Submitted: auto-replied'))).toBe(5);
    expect(count((raw) => raw.includes('List-Unsubscribe'))).toBeGreaterThan(6);
    expect(count((_, mail) => subjectOf(mail) === '')).toBeGreaterThan(1);
    expect(count((_, mail) => subjectOf(mail).length > 200)).toBe(1);
    expect(count((_, mail) => mail.attachments.some((part) => part.cid !== null))).toBeGreaterThan(0);
    expect(attachments.some((part) => part.type === 'message/rfc822')).toBe(true);
    expect(attachments.filter((part) => /[äöüß„“–]/.test(part.name ?? '')).length).toBeGreaterThan(5);
  });

  it('have attachments whose octets are what they say', () => {
    const of = (type: string) =>
      attachments
        .filter((part) => part.type === type && part.name !== 'Amtsblatt.pdf')
        .map((part) => Buffer.from(part.content!()));
    const pdfs = of('application/pdf');
    expect(pdfs.length).toBeGreaterThan(30);
    for (const file of pdfs) {
      const text = file.toString('latin1');
      const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)![1]);
      expect(text.startsWith('%PDF-') && text.slice(table, table + 4)).toBe('xref');
      const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map((match) => Number(match[1]));
      expect(offsets.map((offset, index) => text.startsWith(`${index + 1} 0 obj`, offset))).toEqual(
        offsets.map(() => true),
      );
    }
    for (const file of of('image/png')) {
      const length = file.readUInt32BE(33);
      const width = file.readUInt32BE(16);
      expect(inflateSync(file.subarray(41, 41 + length)).length).toBe(file.readUInt32BE(20) * (1 + width * 3));
    }
    const documents = attachments
      .filter((part) => /wordprocessingml|opendocument/.test(part.type))
      .map((part) => Buffer.from(part.content!()));
    expect(documents.length).toBeGreaterThan(8);
    for (const file of documents) {
      const end = file.length - 22;
      expect(file.readUInt32BE(end)).toBe(0x504b0506);
      expect(file.readUInt32BE(file.readUInt32LE(end + 16))).toBe(0x504b0102);
    }
  });

  it('ask only .example for pictures, and keep the hostile ones in the junk folder', () => {
    const html = parsed.map((mail) => ({ mail, text: mail.htmlBody.map((part) => partText(part).value).join('') }));
    const hosts = html.flatMap(({ text }) =>
      [...text.matchAll(/https?:\/\/([^/"'\s<>?)]+)/g)].map((match) => match[1]!),
    );
    expect(hosts.filter((host) => !/\.example$|^www\.w3\.org$/.test(host))).toEqual([]);
    const hostile = html.filter(({ text }) => /<script|onerror=|javascript:|<form/i.test(text));
    expect(hostile.map(({ mail }) => mail.mailbox)).toEqual(['junk']);
    expect(subjectOf(hostile[0]!.mail)).toContain('Phishing');
  });
});
