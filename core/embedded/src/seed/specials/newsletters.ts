import { htmlTable } from '../html-body.ts';
import { field, multipart, textPart, toBytes, words } from '../mime-text.ts';
import { calendarWeek, germanDate } from '../office-time.ts';
import type { MailStyle } from '../people.ts';
import type { Special } from '../special.ts';
import { mailDate } from '../write-message.ts';

const STYLE: MailStyle = { charset: 'utf-8', encoding: 'quoted-printable', form: 'html', program: 'Versandsystem 4' };

interface Issue {
  from: string;
  domain: string;
  subject: string;
  teaser: string;
  articles: [title: string, text: string][];
}

/** As they are sent: remote pictures, a counting pixel, one link per reader, and a way to unsubscribe. */
function newsletter(issue: Issue, date: Date, number: number): Uint8Array {
  const { domain, subject, teaser, articles } = issue;
  const token = `${number}7f3a91c${date.getUTCDate()}`;
  const blocks = articles.map(
    ([title, text], index) =>
      `<tr><td style="padding:16px 24px"><img src="https://img.${domain}/${number}/bild${index + 1}.jpg" width="552" height="180" alt="" style="display:block;border:0"><h2 style="font:bold 18px Arial;color:#003064;margin:12px 0 4px">${title}</h2><p style="font:14px/20px Arial;margin:0">${text} <a href="https://klick.${domain}/r/${token}/${index}">Weiterlesen</a></p></td></tr>`,
  );
  const html = `<!DOCTYPE html><html lang="de"><head><title>${subject}</title><style>@media (max-width:600px){.w{width:100%!important}} a{color:#003064}</style></head>
<body style="margin:0;background:#eef1f5"><div style="display:none;max-height:0;overflow:hidden">${teaser}&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;</div>
<table role="presentation" width="100%"><tr><td align="center"><table role="presentation" class="w" width="600" bgcolor="#ffffff"><tr><td bgcolor="#003064" style="padding:20px 24px;font:bold 22px Arial;color:#ffffff"><img src="https://img.${domain}/logo.png" width="120" height="32" alt="${domain}"><br>${subject}</td></tr>
${blocks.join('\n')}
<tr><td style="padding:24px;font:12px Arial;color:#555">Sie erhalten diese Nachricht, weil Sie sich angemeldet haben. <a href="https://klick.${domain}/abmelden/${token}">Abmelden</a></td></tr></table></td></tr></table>
<img src="https://zaehler.${domain}/o.gif?u=${token}" width="1" height="1" alt=""></body></html>`;
  const text = `${subject}\n\n${articles.map(([title, body]) => `${title}\n${body}\n`).join('\n')}\nAbmelden: https://klick.${domain}/abmelden/${token}\n`;
  const header = [
    field('Date', mailDate(date)),
    field('From', issue.from),
    field('To', 'Anna Berger <anna@example.test>'),
    field('Subject', words(subject)),
    field('Message-ID', `<nl-${token}@${domain}>`),
    field('List-Id', `<newsletter.${domain}>`),
    field(
      'List-Unsubscribe',
      `<https://klick.${domain}/abmelden/${token}>, <mailto:abmelden@${domain}?subject=${token}>`,
    ),
    field('List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'),
    field('Precedence', 'bulk'),
    field('MIME-Version', '1.0'),
  ];
  const parts = [textPart('text/plain', text, STYLE), textPart('text/html', html, STYLE)];
  return toBytes(header.join('') + multipart('alternative', `nl_${token}`, parts));
}

const KOMMUNAL = (date: Date): Issue => ({
  from: `${words('Kommunal heute – Redaktion')} <redaktion@kommunal-heute.example>`,
  domain: 'kommunal-heute.example',
  subject: `Kommunal heute, KW ${calendarWeek(date)}: Wärmeplanung, Vergabe, Digitalisierung`,
  teaser: 'Was diese Woche für Kämmereien wichtig ist',
  articles: [
    [
      'Wärmeplanung: Diese Fristen gelten für Landkreise',
      'Kleine Gemeinden dürfen im Konvoi planen. Wir zeigen drei Beispiele und was sie gekostet haben.',
    ],
    [
      'E-Rechnung: Was sich zum Jahreswechsel ändert',
      'Die Übergangsfrist endet. Worauf Vergabestellen jetzt in ihren Verträgen achten müssen.',
    ],
    [
      'Aus der Praxis: Ein Landkreis schafft das Fax ab',
      'Nach 31 Jahren ist Schluss. Vermisst wird es bisher von niemandem.',
    ],
  ],
});

const LIBRARY = (date: Date): Issue => ({
  from: `${words('Verwaltungsbibliothek')} <neuerwerbungen@bibliothek.example>`,
  domain: 'bibliothek.example',
  subject: `Neuerwerbungen ${germanDate(date)}`,
  teaser: 'Neu im Regal',
  articles: [
    [
      'Kommentar zum Haushaltsrecht, 14. Auflage',
      'Mit den Änderungen der Gemeindehaushaltsverordnung. Signatur R 340/14.',
    ],
    [
      'Barrierefreie Dokumente',
      `Schritt für Schritt von der Vorlage zum geprüften PDF. ${htmlTable([
        ['Signatur', 'Standort'],
        ['V 112', 'Lesesaal'],
      ])}`,
    ],
  ],
});

export const NEWSLETTERS: Special[] = [2, 9, 16, 23, 37, 51].map((daysAgo, index) => ({
  to: 'anna',
  mailbox: daysAgo > 20 ? 'Newsletter' : 'inbox',
  daysAgo,
  write: (date) => newsletter(index % 3 === 2 ? LIBRARY(date) : KOMMUNAL(date), date, index + 40),
}));
