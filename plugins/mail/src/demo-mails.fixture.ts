/** A mailbox as a clerk has it. */
import type { FakeMail } from '@fachwerk/testing';

const day = 86_400_000;
const ago = (days: number, hour = 9): string => new Date(Date.now() - days * day - hour * 60_000).toISOString();

const quoted = `Guten Morgen Anna,

zu Kapitel 4 fehlt uns noch die Stellungnahme der Kämmerei. Die Unterlagen liegen unter
https://intern.example.test/haushalt/2027 (Zugang wie immer).

Kannst du bis Freitag antworten?

Viele Grüße
Bert

> Hallo Bert,
>
> der Entwurf für 2027 ist fertig. Bitte prüfe Kapitel 4
> und gib mir bis Ende der Woche Bescheid.
>
> Anna
-- 
Bert Buche · Kämmerei · Telefon 03643 762-114`;

const newsletter = `<style>.box{border:1px solid #c8cad6;padding:16px;border-radius:6px}</style>
<h1 style="color:#0b3b8c;font-size:24px">Newsletter Verwaltungsdigitalisierung</h1>
<img src="https://werbung.example/zaehler.gif" width="1" height="1" alt="">
<div class="box"><p>Sehr geehrte Damen und Herren,</p><p>die <b>KERN-Konferenz</b> findet am 12. Dezember statt.
<a href="https://kern.example/anmeldung">Jetzt anmelden</a>.</p>
<img src="https://werbung.example/banner.png" width="400" height="80" alt="Banner der Konferenz"></div>`;

const people = [
  { name: 'Bert Buche', email: 'bert@example.test' },
  { name: 'Carla Dorn', email: 'carla@example.test' },
  { name: 'Dr. Yusuf Şahin', email: 'y.sahin@landratsamt.test' },
  { name: 'Bürgerservice Weimar', email: 'buergerservice@stadt-weimar.test' },
  { name: 'Friederike von Hohenberg-Lindenau', email: 'f.hohenberg@tmik.test' },
];
const subjects = [
  'Protokoll der Dienstbesprechung vom Montag',
  'Vergabeverfahren Reinigungsleistungen: Fristverlängerung',
  'Terminabstimmung Arbeitsgruppe „Digitale Akte“',
  'Rückfrage zum Antrag auf Wohngeld, Az. 50.1-2026/1183',
  'Einladung: Sommerfest der Stadtverwaltung',
  'Urlaubsvertretung in der 48. Kalenderwoche',
  'Störung der Zeiterfassung behoben',
];
const usual = 'Guten Tag Frau Amsel, anbei die angefragten Unterlagen. Bitte beachten Sie die geänderte Frist.';
const first =
  'Hallo Bert,\n\nder Entwurf für 2027 ist fertig. Bitte prüfe Kapitel 4\nund gib mir bis Ende der Woche Bescheid.\n\nAnna';

function keywordsOf(index: number): Record<string, true> {
  if (index % 4 === 0) return {};
  return index % 9 === 0 ? { $seen: true, $flagged: true } : { $seen: true };
}

/** Forty mails in the inbox, the newest a thread of two and a newsletter. */
export function demoMails(world: FakeMail, to: string): void {
  for (let index = 40; index > 3; index -= 1) {
    world.deliver({
      to,
      from: people[index % people.length] ?? { name: '', email: '' },
      subject: subjects[index % subjects.length] ?? '',
      text: usual,
      receivedAt: ago(index / 2, index),
      keywords: keywordsOf(index),
    });
  }
  const subject = 'Haushaltsplanung 2027: Rückfrage zu Kapitel 4';
  const anna = { name: 'Anna Amsel', email: to };
  const mine = world.deliver({ to, from: anna, subject, text: first, receivedAt: ago(1), keywords: { $seen: true } });
  world.deliver({
    to,
    from: { name: 'Redaktion', email: 'news@verwaltung-digital.example' },
    subject: 'Newsletter Verwaltungsdigitalisierung 11/2026',
    text: 'Newsletter Verwaltungsdigitalisierung',
    html: newsletter,
    receivedAt: ago(0, 90),
  });
  const bert = { name: 'Bert Buche', email: 'bert@example.test' };
  const inReplyTo = mine.messageId ?? [];
  world.deliver({ to, from: bert, subject: `AW: ${subject}`, text: quoted, receivedAt: ago(0, 20), inReplyTo });
}
