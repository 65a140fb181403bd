import { csvFile, odtFile, pdfFile, type Script } from '../script.ts';

/** Vergabe: from the need to the contract. */
export const PROCUREMENT: Script[] = [
  {
    subject: 'Vergabe Unterhaltsreinigung Los 2 – Bieterfragen',
    daysAgo: 27,
    folders: { anna: 'Vergabe/Reinigung', bert: 'archive' },
    steps: [
      {
        from: 'cleaner',
        to: ['poststelle'],
        text: `Sehr geehrte Damen und Herren,

zu Ihrer Ausschreibung {nr}-{jahr} haben wir folgende Fragen:

- Ist in Los 2 die Glasreinigung der Fluchttreppenhäuser enthalten? Das Leistungsverzeichnis nennt sie nur in Position 3.4.
- Gelten für die Schulen in {ort} die Ferienzeiten als reinigungsfreie Zeit?
- Können die Räume vor Abgabe des Angebots besichtigt werden?

Für eine Beantwortung bis Ende der Woche wären wir dankbar.`,
      },
      {
        from: 'poststelle',
        to: ['schaefer'],
        cc: ['anna'],
        kind: 'forward',
        text: `Liebe Frau Schäfer,

zuständigkeitshalber an Sie weitergeleitet, Eingang heute über das allgemeine Postfach.`,
        closing: 'Ihre Poststelle',
      },
      {
        from: 'schaefer',
        to: ['anna'],
        cc: ['zink'],
        text: `Liebe Anna,

Fragen dürfen nur über die Vergabeplattform laufen, sonst haben wir ein Problem mit der Gleichbehandlung. Ich stelle sie anonymisiert ein und weise den Bieter darauf hin. Von dir brauche ich die Antwort zur Glasreinigung, von Herrn Zink mögliche Besichtigungstermine.`,
      },
      {
        from: 'anna',
        to: ['schaefer'],
        cc: ['zink'],
        text: `Liebe Käthe,

die Glasreinigung der Fluchttreppenhäuser gehört in beide Lose, Position 2.7 war schlicht vergessen. Bitte als Berichtigung veröffentlichen; die Frist sollten wir um eine Woche verlängern.

Ferien: ja, bis auf die letzten fünf Tage der Sommerferien (Grundreinigung).`,
      },
      {
        from: 'zink',
        to: ['schaefer'],
        cc: ['anna'],
        text: `Hallo,

Besichtigung geht am {tag+6} ab 14 Uhr und am {tag+7} vormittags. Treffpunkt Haupteingang, bitte festes Schuhwerk, im Nordflügel wird noch gebaut.`,
      },
    ],
  },
  {
    subject: 'Angebot {nr}: 40 Monitore 27 Zoll, höhenverstellbar',
    daysAgo: 16,
    folders: { anna: 'Vergabe' },
    steps: [
      {
        from: 'anna',
        to: ['computers'],
        cc: ['nguyen'],
        text: `Sehr geehrter Herr Brauer,

wir bitten um ein Angebot über 40 Monitore (27 Zoll, mindestens 2560 × 1440, höhenverstellbar, USB-C mit 65 W, TCO-zertifiziert), Lieferung frei Verwendungsstelle bis spätestens 15.12.{jahr}. Bitte weisen Sie Altgeräterücknahme und Garantieverlängerung gesondert aus.

Angebote nehmen wir bis {tag+8}, 12 Uhr, entgegen.`,
      },
      {
        from: 'computers',
        to: ['anna'],
        gap: 26,
        text: `Sehr geehrte Frau Berger,

vielen Dank für Ihre Anfrage. Unser Angebot finden Sie im Anhang: {euro} netto für alle 40 Geräte, fünf Jahre Vor-Ort-Garantie sind darin enthalten.

Die Rücknahme der Altgeräte ist für Sie kostenlos, sofern sie auf Paletten bereitstehen.`,
        files: [
          pdfFile(
            'Angebot_{nr}.pdf',
            'Angebot Nr. {nr}',
            'Systemhaus Nord eG',
            '40 Stück Monitor 27 Zoll WQHD, USB-C 65 W',
            'Gesamtpreis netto: {euro}',
            'Bindefrist: {datum+30}',
          ),
          csvFile(
            'Preisblatt_{nr}.csv',
            'Pos;Menge;Bezeichnung;Einzelpreis',
            '1;40;Monitor 27" WQHD;247,90',
            '2;40;Rücknahme Altgerät;0,00',
          ),
        ],
      },
      {
        from: 'nguyen',
        to: ['anna'],
        text: `Hallo Anna,

technisch passt es. Der USB-C-Anschluss liefert sogar 90 W, damit entfallen bei den neuen Notebooks die Netzteile am Arbeitsplatz. Von mir aus gern.`,
      },
      {
        from: 'anna',
        to: ['schaefer'],
        kind: 'forward',
        text: `Liebe Käthe,

drei Angebote liegen vor, dieses ist das wirtschaftlichste. Den Vergabevermerk habe ich angefangen, Ziffer 5 müsstest du noch ergänzen.`,
        files: [
          odtFile(
            'Vergabevermerk Monitore.odt',
            'Vergabevermerk',
            'Gegenstand: 40 Monitore',
            'Verfahrensart: Verhandlungsvergabe ohne Teilnahmewettbewerb',
            '5. Gründe für die Auswahl: ',
          ),
        ],
      },
    ],
  },
  {
    subject: 'Rahmenvertrag Büromaterial: Abruf {nr2}',
    daysAgo: 4,
    steps: [
      {
        from: 'foerster',
        to: ['anna'],
        text: `Hallo Frau Berger,

ich soll die Sammelbestellung fertig machen. Darf ich aus dem Rahmenvertrag auch die ergonomischen Mäuse abrufen, oder läuft das über die IT?`,
      },
      {
        from: 'anna',
        to: ['foerster'],
        cc: ['nguyen'],
        text: `Hallo Lea,

Mäuse und Tastaturen laufen über die IT, auch die ergonomischen; dafür braucht es eine kurze Mail der Führungskraft, kein Attest. Alles andere von deiner Liste kannst du abrufen. Bitte denk an die Haushaltssperre: über 500 Euro zeichnet Herr Möller mit.`,
      },
      {
        from: 'foerster',
        to: ['anna'],
        gap: 1,
        text: `Alles klar, danke! Ohne die Mäuse sind es {euro2}.`,
        closing: 'LG Lea',
      },
    ],
  },
  {
    subject: 'Scanner für die E-Akte: Muss das europaweit ausgeschrieben werden?',
    daysAgo: 22,
    folders: { anna: 'Vergabe' },
    steps: [
      {
        from: 'anna',
        to: ['schaefer'],
        text: `Liebe Käthe,

für die E-Akte brauchen wir über vier Jahre verteilt etwa 25 Dokumentenscanner, dazu Wartung. Geschätzt sind das zusammen {euro}. Muss ich den Gesamtwert ansetzen oder darf ich nach Jahren trennen?`,
      },
      {
        from: 'schaefer',
        to: ['anna'],
        text: `Liebe Anna,

Gesamtwert, einschließlich Wartung und aller Verlängerungen. Trennen nach Jahren wäre eine unzulässige Stückelung. Mit deiner Schätzung bleiben wir aber klar unter dem EU-Schwellenwert, es bleibt also bei der öffentlichen Ausschreibung nach UVgO.

Wenn du mir die Leistungsbeschreibung bis {wochentag+5} gibst, steht sie nächste Woche auf der Plattform.`,
      },
      {
        from: 'anna',
        to: ['schaefer'],
        text: `Danke dir, dann schreibe ich es als Rahmenvereinbarung mit Höchstmenge. Die Beschreibung kommt.`,
      },
    ],
  },
];
