import { docxFile, pdfFile, type Script } from '../script.ts';

/** Datenschutz and what else is asked with care. */
export const PRIVACY: Script[] = [
  {
    subject: 'Auskunftsersuchen nach Art. 15 DSGVO – Frist {datum+28}',
    daysAgo: 20,
    flagged: ['poststelle'],
    steps: [
      {
        from: 'neighbour',
        to: ['poststelle'],
        text: `Sehr geehrte Damen und Herren,

hiermit verlange ich Auskunft über sämtliche zu meiner Person gespeicherten Daten, insbesondere über alle Vermerke im Zusammenhang mit meinen Anrufen beim Bauamt.`,
        closing: 'Hochachtungsvoll',
      },
      {
        from: 'poststelle',
        to: ['lang', 'bert'],
        kind: 'forward',
        text: `Eingang heute, Frist notiert.`,
        closing: 'Ihre Poststelle',
      },
      {
        from: 'lang',
        to: ['bert'],
        cc: ['poststelle'],
        text: `Hallo Bert,

bitte stell zusammen, was in der Akte {az} zu Herrn Döring steht, auch Telefonnotizen. Angaben über die Nachbarn müssen geschwärzt werden. Wenn du mir die Kopien bis {datum+10} gibst, formuliere ich die Antwort.`,
      },
      {
        from: 'bert',
        to: ['lang'],
        text: `Hallo Sören,

es sind vier Telefonnotizen, ein Ortstermin und sein eigener Schriftwechsel. In einer Notiz steht „sehr laut“. Muss das mit raus?`,
      },
      {
        from: 'lang',
        to: ['bert'],
        text: `Ja, das muss mit raus. Merksatz für Notizen: Schreib nichts, was du nicht auch vorlesen würdest.`,
      },
    ],
  },
  {
    subject: 'Datenschutz-Folgenabschätzung E-Akte: bitte um Ergänzung',
    daysAgo: 11,
    folders: { anna: 'E-Akte' },
    steps: [
      {
        from: 'lang',
        to: ['nguyen'],
        cc: ['anna'],
        text: `Hallo Minh,

in der Folgenabschätzung fehlen mir noch die Risiken bei der Volltextsuche: Wer „Müller“ sucht, darf keine Treffer aus Personalakten sehen, auch nicht als Anzahl. Bitte ergänze, wie das Verfahren das sicherstellt.`,
        files: [
          docxFile(
            'DSFA E-Akte v0.7.docx',
            'Datenschutz-Folgenabschätzung',
            'Verfahren: E-Akte',
            'Risiko 7: Volltextsuche über Berechtigungsgrenzen',
          ),
        ],
      },
      {
        from: 'nguyen',
        to: ['lang'],
        cc: ['anna'],
        text: `Hallo Sören,

der Suchindex wird je Berechtigungsgruppe gefiltert, und die Anzahl wird erst nach dem Filter berechnet. Ich habe es mit zwei Testkonten nachgestellt und das Ergebnis unter Risiko 7 dokumentiert.`,
      },
      { from: 'lang', to: ['nguyen'], cc: ['anna'], text: `So ist es rund, danke. Freigabe von meiner Seite.` },
    ],
  },
  {
    subject: 'Kamera am Parkplatz Bahnhofstraße',
    daysAgo: 9,
    steps: [
      {
        from: 'zink',
        to: ['lang'],
        cc: ['bert'],
        text: `Hallo Herr Lang,

am Parkplatz wurde schon wieder ein Dienstwagen zerkratzt. Ich würde gern eine Kamera aufhängen. Der Elektriker könnte am {wochentag+2}. Spricht etwas dagegen?`,
      },
      {
        from: 'lang',
        to: ['zink'],
        cc: ['bert'],
        text: `Hallo Herr Zink,

leider einiges: Der Parkplatz ist öffentlich zugänglich, und mildere Mittel sind nicht ausgeschöpft. Bessere Beleuchtung und Stellplätze im Innenhof wären der erste Schritt. Bitte den Elektriker noch nicht bestellen, oder gleich für Lampen.`,
      },
      {
        from: 'bert',
        to: ['zink', 'lang'],
        text: `Im Innenhof werden zum Monatsende vier Stellplätze frei, die könnten die Dienstwagen bekommen.`,
      },
    ],
  },
  {
    subject: 'Vertrag zur Auftragsverarbeitung mit der Druckerei',
    daysAgo: 3,
    steps: [
      {
        from: 'anna',
        to: ['lang'],
        text: `Hallo Sören,

die Gebührenbescheide soll ab Januar die Druckerei in {ort} drucken und kuvertieren. Reicht deren Mustervertrag? Er liegt bei.`,
        files: [
          pdfFile(
            'AVV Druckerei Muster.pdf',
            'Vertrag zur Auftragsverarbeitung',
            '§ 1 Gegenstand: Druck und Kuvertierung von Bescheiden',
            '§ 5 Unterauftragnehmer: nach Anzeige zulässig',
          ),
        ],
      },
      {
        from: 'lang',
        to: ['anna'],
        text: `Hallo Anna,

fast. § 5 muss auf „nach vorheriger Zustimmung“ geändert werden, und es fehlt die Löschung der Druckdaten nach 14 Tagen. Sonst ordentlich.`,
      },
    ],
  },
];
