import type { Message } from './message.ts';
import { germanDate, germanTime, later, officeTime } from './office-time.ts';
import { PEOPLE, type Person } from './people.ts';
import type { Random } from './random.ts';
import type { Script, Step } from './script.ts';
import { SlotFiller } from './slots.ts';

const MINUTE = 60_000;
const CLOSINGS = [
  'Viele Grüße',
  'Mit freundlichen Grüßen',
  'Freundliche Grüße',
  'Beste Grüße',
  'Viele Grüße und einen schönen Tag',
];

/** Turns a script into mails that answer each other, all of them before `now`. */
export function playScript(script: Script, now: Date, random: Random): Message[] {
  const start = officeTime(now, script.daysAgo, 7 + random.next() * 9);
  const dates = stepDates(script.steps, start, now, random);
  const slots = new SlotFiller(random, dates[0]!);
  const messages: Message[] = [];
  for (const [index, step] of script.steps.entries()) {
    const before = index > 0 ? messages[index - 1] : undefined;
    messages.push(playStep(step, before, { subject: slots.fill(script.subject), date: dates[index]!, slots, random }));
  }
  return messages;
}

/** The steps' own times; those that would lie ahead are drawn together just before now. */
function stepDates(steps: Step[], start: Date, now: Date, random: Random): Date[] {
  const dates: Date[] = [];
  for (const step of steps) {
    const before = dates.at(-1);
    dates.push(before ? later(before, step.gap ?? 1 + random.next() * 20) : start);
  }
  return dates.map((date, index) => {
    const latest = now.getTime() - ((steps.length - index) * 11 + random.int(0, 5)) * MINUTE;
    return new Date(Math.floor(Math.min(date.getTime(), latest) / 1000) * 1000);
  });
}

interface Scene {
  subject: string;
  date: Date;
  slots: SlotFiller;
  random: Random;
}

function playStep(step: Step, before: Message | undefined, { subject, date, slots, random }: Scene): Message {
  const from: Person = PEOPLE[step.from];
  const kind = before ? (step.kind ?? 'reply') : undefined;
  const fill = (text: string) => slots.fill(text);
  const own = `${fill(step.text.trim())}\n\n${step.closing ?? random.pick(CLOSINGS)}\n\n-- \n${from.signature}`;
  return {
    id: messageId(date, from, random),
    from,
    to: step.to.map((key) => PEOPLE[key]),
    cc: (step.cc ?? []).map((key) => PEOPLE[key]),
    subject: before ? prefixed(before.subject, kind === 'forward' ? 'WG' : replyPrefix(from)) : subject,
    date,
    text: before ? `${own}\n\n${quote(before, from)}` : own,
    files: (step.files ?? []).map((file) => file(fill)),
    ...(before && { inReplyTo: before.id }),
    references: before ? [...before.references, before.id] : [],
    extra: [],
  };
}

export function messageId(date: Date, from: Person, random: Random): string {
  const stamp = date.toISOString().replace(/\D/g, '').slice(0, 14);
  const token = Math.floor(random.next() * 2 ** 32)
    .toString(16)
    .toUpperCase();
  return `${stamp}.${token}@${from.email.split('@')[1]}`;
}

function replyPrefix(from: Person): string {
  return from.style.form === 'outlook' ? 'AW' : 'Re';
}

function prefixed(subject: string, prefix: string): string {
  const bare = prefix === 'WG' ? subject : subject.replace(/^(?:Re|AW): /, '');
  return bare.startsWith(`${prefix}: `) ? bare : `${prefix}: ${bare}`;
}

function quote(before: Message, by: Person): string {
  if (by.style.form === 'outlook') {
    const { from, to, date, subject } = before;
    const head = `Von: ${from.name} <${from.email}>\nGesendet: ${germanDate(date)} ${germanTime(date)}\nAn: ${to.map((one) => one.name).join('; ')}\nBetreff: ${subject}`;
    return `________________________________\n${head}\n\n${before.text}`;
  }
  const lines = before.text
    .replace(/\n-- \n[\s\S]*$/, '')
    .trimEnd()
    .split('\n');
  const head = `Am ${germanDate(before.date)} um ${germanTime(before.date)} schrieb ${before.from.name} <${before.from.email}>:`;
  return `${head}\n\n${lines.map((line) => (line.startsWith('>') || line === '' ? `>${line}` : `> ${line}`)).join('\n')}`;
}
