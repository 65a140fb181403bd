import { csvFile, docxFile, odtFile, pdfFile, type Script } from '../script.ts';

/** Personal, Personalrat, Urlaub, Dienstreise: Carla's days. */
export const PERSONNEL: Script[] = [
  {
    subject: 'Urlaub zwischen den Jahren: Wer vertritt wen?',
    daysAgo: 18,
    folders: { carla: 'archive' },
    steps: [
      {
        from: 'carla',
        to: ['anna', 'bert'],
        text: `Ihr Lieben,

für die Tage vom 28. bis 30. Dezember muss jeder Fachdienst erreichbar sein. Bitte tragt euch bis {wochentag+7} in die Liste ein. Wer Resturlaub aus {vorjahr} hat, geht vor; alle anderen einigen sich bitte untereinander.`,
      },
      {
        from: 'bert',
        to: ['carla', 'anna'],
        text: `Ich übernehme den 28. und 29., wenn jemand den 30. macht. Da hat meine Mutter ihren achtzigsten Geburtstag.`,
      },
      {
        from: 'anna',
        to: ['carla', 'bert'],
        text: `Den 30. nehme ich, ich bin sowieso wegen der Auszahlungsanordnungen da. Lieber Bert, feiert schön!`,
      },
      { from: 'carla', to: ['anna', 'bert'], text: `So trage ich es ein. Ihr seid wunderbar.` },
    ],
  },
  {
    subject: 'Stellenausschreibung Sachbearbeitung Wohngeld (m/w/d), EG 9a',
    daysAgo: 25,
    folders: { carla: 'Stellen/Wohngeld', anna: 'archive' },
    steps: [
      {
        from: 'carla',
        to: ['anna', 'petrova'],
        text: `Liebe Anna, liebe Frau Petrova-Kühn,

anbei der Entwurf der Ausschreibung mit der Bitte um Mitzeichnung bis {wochentag+5}. Neu ist der Hinweis auf Teilzeit und mobiles Arbeiten ab dem vierten Monat.`,
        files: [
          docxFile(
            'Ausschreibung Wohngeld EG 9a.docx',
            'Der Landkreis Hohenlinden sucht zum nächstmöglichen Zeitpunkt',
            'eine Sachbearbeiterin oder einen Sachbearbeiter Wohngeld (m/w/d)',
            'Entgeltgruppe 9a TVöD, unbefristet, teilzeitgeeignet',
          ),
        ],
      },
      {
        from: 'petrova',
        to: ['carla'],
        cc: ['anna'],
        text: `Liebe Frau Vogt,

der Personalrat stimmt zu. Eine Bitte: „belastbar“ sollten wir streichen, das schreckt ab und sagt wenig. „Sie behalten auch bei vielen Anfragen den Überblick“ trifft es besser.`,
      },
      {
        from: 'anna',
        to: ['carla'],
        cc: ['petrova'],
        text: `Mitgezeichnet, Stelle ist im Plan und finanziert (Stelle {nr2}). Den Vorschlag von Frau Petrova-Kühn finde ich gut.`,
      },
      {
        from: 'carla',
        to: ['anna', 'petrova'],
        gap: 120,
        text: `Zwischenstand: 23 Bewerbungen, davon 14 mit passendem Abschluss. Die Gespräche planen wir für {tag+18} und {tag+19}. Die Übersicht hängt an, bitte vertraulich behandeln.`,
        files: [
          csvFile(
            'Bewerbungen_Wohngeld.csv',
            'Nr.;Eingang;Abschluss;Einladung',
            '1;{datum+1};Verwaltungsfachangestellte;ja',
            '2;{datum+2};Rechtspflegerin;ja',
            '3;{datum+2};Einzelhandel;nein',
          ),
        ],
      },
    ],
  },
  {
    subject: 'Dienstvereinbarung Mobile Arbeit: 3. Entwurf',
    daysAgo: 15,
    flagged: ['carla'],
    steps: [
      {
        from: 'petrova',
        to: ['carla'],
        cc: ['anna'],
        text: `Liebe Frau Vogt,

beim Lesen des dritten Entwurfs bleiben für den Personalrat drei Punkte offen:

- § 4: Die Ablehnung eines Antrags muss schriftlich begründet werden.
- § 7: Wer stellt den zweiten Bildschirm zu Hause?
- § 9: Die Auswertung von Anmeldezeiten lehnen wir ab, auch „stichprobenartig“.

Ich schlage ein Gespräch vor der nächsten Sitzung am {datum+8} vor.`,
      },
      {
        from: 'carla',
        to: ['petrova'],
        cc: ['anna', 'lang'],
        text: `Liebe Frau Petrova-Kühn,

§ 4 übernehmen wir. § 9 war ungeschickt formuliert, gemeint war nur die Prüfung bei Verdacht auf einen Sicherheitsvorfall; Herr Lang hat einen besseren Satz. Zu § 7 muss ich mit der Kämmerei sprechen.`,
      },
      {
        from: 'lang',
        to: ['carla', 'petrova'],
        text: `Mein Vorschlag für § 9: „Anmeldedaten werden nicht zur Leistungs- oder Verhaltenskontrolle verwendet. Bei einem Sicherheitsvorfall dürfen sie unter Beteiligung des Personalrats und des Datenschutzbeauftragten eingesehen werden.“`,
      },
      {
        from: 'anna',
        to: ['carla'],
        text: `Liebe Carla,

zu § 7: Wir haben nach dem Monitortausch 40 gebrauchte Geräte, die sonst entsorgt würden. Wenn die IT sie prüft, kann jede und jeder einen bekommen, ganz ohne neue Ausgabe.`,
      },
      {
        from: 'carla',
        to: ['anna', 'petrova'],
        text: `Anna, das ist die Lösung des Jahres. Ich arbeite alles ein, der vierte Entwurf kommt Montag.`,
      },
    ],
  },
  {
    subject: 'Fortbildung „Vergaberecht kompakt“ – Anmeldebestätigung',
    daysAgo: 30,
    folders: { anna: 'archive', carla: 'archive' },
    steps: [
      {
        from: 'trainer',
        to: ['carla'],
        text: `Sehr geehrte Frau Vogt,

wir bestätigen die Anmeldung von drei Personen zum Seminar „Vergaberecht kompakt“ am 9. und 10. Dezember {jahr}. Die Teilnahmegebühr beträgt {euro2} je Person. Bitte beachten Sie unsere Rücktrittsbedingungen.`,
        files: [
          pdfFile(
            'Seminarprogramm.pdf',
            'Vergaberecht kompakt',
            '1. Tag: Grundlagen, Schätzung des Auftragswerts, Wahl der Verfahrensart',
            '2. Tag: Leistungsbeschreibung, Eignung, Zuschlag, Dokumentation',
          ),
        ],
      },
      {
        from: 'carla',
        to: ['anna'],
        kind: 'forward',
        text: `Für euch drei. Unterkunft ist im Seminarhaus reserviert, Einzelzimmer.`,
      },
      {
        from: 'anna',
        to: ['carla'],
        text: `Danke! Kannst du bitte angeben, dass Lea vegetarisch isst? Sie traut sich nicht zu fragen.`,
      },
    ],
  },
  {
    subject: 'Dienstreise Landeshauptstadt {datum+6}: Genehmigung und Abrechnung',
    daysAgo: 23,
    folders: { anna: 'Personal' },
    steps: [
      {
        from: 'anna',
        to: ['carla'],
        text: `Liebe Carla,

ich beantrage die Dienstreise zur Sitzung des Arbeitskreises Kommunalfinanzen am {tag+6}, Bahn, Abfahrt 7:04 Uhr, Rückkehr gegen 18 Uhr. Der Dienstwagen ist an dem Tag vergeben.`,
      },
      {
        from: 'carla',
        to: ['anna'],
        gap: 4,
        text: `Genehmigt. Bitte Fahrkarte über das Firmenkundenportal buchen, dann musst du nichts auslegen.`,
      },
      {
        from: 'anna',
        to: ['carla'],
        gap: 100,
        text: `Hier die Abrechnung. Der Zug fiel aus, deshalb die 14,80 Euro für den Bus.`,
        files: [
          odtFile(
            'Reisekosten {datum+6}.odt',
            'Abrechnung einer Dienstreise',
            'Beginn: 7:04 Uhr, Ende: 19:40 Uhr',
            'Ersatzbeförderung: 14,80 Euro',
          ),
          pdfFile('Busfahrkarte.pdf', 'Einzelfahrkarte', 'Preis: 14,80 Euro'),
        ],
      },
      {
        from: 'carla',
        to: ['anna'],
        text: `Ist angewiesen. Tipp: Für die Verspätung stehen dir Fahrgastrechte zu, die gehen bei Dienstreisen an uns. Das Formular habe ich schon ausgefüllt, bitte nur unterschreiben.`,
      },
    ],
  },
  {
    subject: 'Zeitkonto: fehlende Buchung am {datum-1}',
    daysAgo: 6,
    steps: [
      {
        from: 'carla',
        to: ['bert'],
        text: `Lieber Bert,

am {datum-1} fehlt dein Gehen. War das der Tag mit der Baustellenbegehung? Dann trage ich 17:10 Uhr nach, wenn du mir das bestätigst.`,
      },
      {
        from: 'bert',
        to: ['carla'],
        text: `Ja, genau, ich bin von der Baustelle direkt nach Hause. 17:10 kommt hin. Danke dir!`,
      },
    ],
  },
  {
    subject: 'Einsatzplan Ausbildung Frühjahr {folgejahr}',
    daysAgo: 4,
    steps: [
      {
        from: 'carla',
        to: ['anna', 'bert'],
        cc: ['foerster'],
        text: `Liebe Ausbildungsverantwortliche,

anbei der Entwurf des Einsatzplans. Lea käme ab Februar zu Bert ins Bauamt, dafür bekommt Anna den neuen Kollegen aus dem ersten Lehrjahr. Einwände bitte bis {wochentag+5}.`,
        files: [
          csvFile(
            'Einsatzplan_{folgejahr}.csv',
            'Name;Februar;März;April',
            'Förster, Lea;FD 60;FD 60;Berufsschule',
            'Kröger, Tim;FD 20;FD 20;FD 20',
          ),
        ],
      },
      {
        from: 'anna',
        to: ['carla'],
        cc: ['bert', 'foerster'],
        text: `Einverstanden, wenn auch schweren Herzens. Lea, du hast hier vieles besser gemacht, als es vorher war.`,
      },
      {
        from: 'foerster',
        to: ['anna', 'carla', 'bert'],
        gap: 2,
        text: `Dankeschön, das freut mich total!! Herr Krause, ich bring meine eigenen Gummistiefel mit 😄`,
        closing: 'LG Lea',
      },
    ],
  },
  {
    subject: 'Betriebsausflug: Abstimmung über das Ziel',
    daysAgo: 0,
    steps: [
      {
        from: 'petrova',
        to: ['anna', 'bert', 'carla', 'zink', 'nguyen'],
        text: `Liebe Kolleginnen und Kollegen,

für den Betriebsausflug am ersten Freitag im Juni stehen zur Wahl:

- Wanderung zur Talsperre mit Grillen (barrierefreie Strecke vorhanden)
- Stadtführung und Porzellanmuseum
- Draisine fahren, nur bei trockenem Wetter

Bitte antwortet mit eurem Favoriten bis {wochentag+9}.`,
      },
      {
        from: 'nguyen',
        to: ['petrova'],
        cc: ['anna', 'bert', 'carla', 'zink'],
        gap: 1,
        text: `Draisine! Und falls es regnet, Porzellan.`,
      },
    ],
  },
];
