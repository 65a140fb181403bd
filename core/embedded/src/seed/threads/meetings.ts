import { docxFile, pdfFile, type Script } from '../script.ts';

/** Sitzungen: invitations, minutes, and what is to be done afterwards. */
export const MEETINGS: Script[] = [
  {
    subject: 'Protokoll der Dienstberatung vom {datum-1}',
    daysAgo: 26,
    folders: { anna: 'archive', bert: 'archive', carla: 'archive' },
    steps: [
      {
        from: 'hartmann',
        to: ['anna', 'bert', 'carla'],
        cc: ['moeller', 'nguyen'],
        text: `Liebe Kolleginnen und Kollegen,

anbei das Protokoll mit der Bitte um Durchsicht. Ohne Widerspruch bis {wochentag+6} gilt es als genehmigt.

*Aufträge:*

- Frau Berger: Übersicht der gebundenen Mittel bis {datum+13}
- Herr Krause: Zeitplan Brückenprüfung
- Frau Vogt: Liste der unbesetzten Stellen`,
        files: [
          docxFile(
            'Protokoll Dienstberatung.docx',
            'Protokoll der Dienstberatung',
            'Anwesend: alle Fachdienstleitungen',
            'TOP 1: Haushalt',
            'TOP 2: Sanierung Nordflügel',
            'TOP 3: Verschiedenes',
          ),
        ],
      },
      {
        from: 'bert',
        to: ['hartmann'],
        cc: ['anna', 'carla'],
        text: `Liebe Frau Hartmann-von der Aue,

unter TOP 2 steht, die Fenster kämen im März. Zugesagt hat die Firma nur „im Frühjahr“. Bitte ändern, sonst hält mir das später jemand vor.`,
      },
      {
        from: 'hartmann',
        to: ['bert'],
        cc: ['anna', 'carla'],
        text: `Ist geändert, die neue Fassung liegt im Sitzungsordner.`,
      },
    ],
  },
  {
    subject: 'Beschlussvorlage {nr2}/{jahr}: 2. Nachtragshaushalt – Zuarbeit bis {datum+7}',
    daysAgo: 16,
    folders: { anna: 'Haushalt/Nachtrag' },
    flagged: ['anna'],
    steps: [
      {
        from: 'hartmann',
        to: ['anna'],
        cc: ['moeller'],
        text: `Liebe Frau Berger,

die Vorlage muss am {datum+8} in den Versand an die Kreistagsmitglieder. Bitte liefern Sie bis {datum+7} den Sachverhalt (höchstens eine Seite), die finanziellen Auswirkungen und die Anlagen als barrierefreies PDF.`,
      },
      {
        from: 'anna',
        to: ['moeller'],
        text: `Sehr geehrter Herr Möller,

der Sachverhalt steht, mir fehlt noch Ihre Entscheidung zur Kreisumlage: halten wir am Satz fest und decken die Lücke aus der Rücklage ({euro}), oder schlagen wir eine Erhöhung um einen halben Punkt vor?`,
      },
      {
        from: 'moeller',
        to: ['anna'],
        text: `Liebe Frau Berger, wir bleiben beim Satz. Mit der Erhöhung bekämen wir jetzt keine Mehrheit, und die Gemeinden haben selbst zu kämpfen. Rücklage.`,
      },
      {
        from: 'anna',
        to: ['hartmann'],
        cc: ['moeller'],
        text: `Liebe Frau Hartmann-von der Aue,

anbei die vollständige Zuarbeit. Die Anlagen sind mit Überschriften und Alternativtexten ausgezeichnet, der Prüfbericht liegt bei.`,
        files: [
          docxFile(
            'Vorlage {nr2}-{jahr}.docx',
            'Beschlussvorlage {nr2}/{jahr}',
            'Betreff: 2. Nachtragshaushaltssatzung {jahr}',
            'Finanzielle Auswirkungen: Entnahme aus der Rücklage in Höhe von {euro}',
          ),
          pdfFile(
            'Anlage 1 – Nachtragshaushaltsplan.pdf',
            'Nachtragshaushaltsplan {jahr}',
            'Gesamtergebnisplan',
            'Veränderung: {euro}',
          ),
        ],
      },
      {
        from: 'hartmann',
        to: ['anna'],
        text: `Vollständig und zwei Tage vor der Frist, ich bin begeistert. Vielen Dank!`,
      },
    ],
  },
  {
    subject: 'AG Barrierefreiheit: Begehung des Foyers',
    daysAgo: 12,
    steps: [
      {
        from: 'petrova',
        to: ['bert', 'carla', 'zink'],
        cc: ['anna'],
        text: `Liebe Mitglieder der AG,

bei der Begehung sind uns drei Dinge aufgefallen: Der Taster der Automatiktür ist für Rollstuhlfahrer kaum erreichbar, die Wegweiser haben zu wenig Kontrast, und der Aufzug spricht nicht. Was davon lässt sich noch in diesem Jahr ändern?`,
      },
      {
        from: 'zink',
        to: ['petrova'],
        cc: ['bert', 'carla'],
        text: `Taster versetze ich selbst, das ist ein Kabel. Für den Aufzug brauchen wir die Herstellerfirma, da lasse ich ein Angebot kommen. Schilder: Was ist denn genug Kontrast?`,
      },
      {
        from: 'bert',
        to: ['zink', 'petrova'],
        cc: ['carla'],
        text: `Nach DIN 32975 mindestens 0,7 für Schrift. Weiß auf Dunkelblau passt, das jetzige Hellgrau auf Weiß natürlich nicht.`,
      },
      {
        from: 'carla',
        to: ['petrova', 'bert', 'zink'],
        text: `Die Schilder könnten wir aus dem Inklusionsbudget bezahlen, da sind noch {euro2} übrig. Das ist von der Sperre ausgenommen.`,
      },
    ],
  },
  {
    subject: 'Jour fixe E-Akte – Tagesordnung für {tag+2}',
    daysAgo: 5,
    folders: { bert: 'archive' },
    steps: [
      {
        from: 'nguyen',
        to: ['anna', 'bert'],
        cc: ['lang'],
        text: `Hallo zusammen,

Vorschlag für die Tagesordnung:

- Stand Aktenplan (Anna)
- Rechtekonzept, offene Fragen (Sören)
- Altakten: scannen oder liegen lassen? (Bert)
- Verschiedenes

Raum 014, wer mobil arbeitet, bekommt den Link zum Video kurz vorher.`,
      },
      {
        from: 'lang',
        to: ['nguyen'],
        cc: ['anna', 'bert'],
        text: `Bitte noch die Löschfristen aufnehmen, zehn Minuten reichen. Die Protokolldaten möchte ich nach 90 Tagen weghaben.`,
      },
      {
        from: 'anna',
        to: ['nguyen'],
        cc: ['bert', 'lang'],
        text: `Aktenplan ist fertig, ich zeige ihn kurz. Ich wähle mich ein, weil danach gleich die Haushaltsrunde ist.`,
      },
    ],
  },
  {
    subject: 'Ausschuss für Finanzen {tag+5}: Nachfragen der Fraktionen',
    daysAgo: 1,
    steps: [
      {
        from: 'hartmann',
        to: ['anna', 'moeller'],
        text: `Liebe Kolleginnen und Kollegen,

zwei Fraktionen haben Fragen angekündigt: Wie hat sich die Zahl der Überstunden entwickelt, und was kostet uns die Haushaltssperre bei den Vereinen? Bitte bereiten Sie je drei Sätze vor.`,
      },
      {
        from: 'anna',
        to: ['hartmann'],
        cc: ['moeller', 'carla'],
        gap: 3,
        text: `Zu den Vereinen: Alle bis September bewilligten Zuschüsse werden ausgezahlt, betroffen sind sieben neue Anträge über zusammen {euro}. Die Überstunden liefert Carla.`,
      },
      {
        from: 'carla',
        to: ['hartmann'],
        cc: ['anna', 'moeller'],
        gap: 2,
        text: `Überstunden: Stand Oktober {zahl} Prozent weniger als im Vorjahr, vor allem weil die Wohngeldstelle nicht mehr am Samstag arbeitet.`,
      },
    ],
  },
];
