import { chartFile, csvFile, docxFile, pdfFile, type Script } from '../script.ts';

/** Haushalt: the money of the district, through a year. */
export const BUDGET: Script[] = [
  {
    subject: 'Haushaltsanmeldungen {folgejahr} – Fachdienst 60',
    daysAgo: 34,
    folders: { anna: 'Haushalt/Anmeldungen', bert: 'archive' },
    steps: [
      {
        from: 'moeller',
        to: ['anna', 'bert'],
        cc: ['carla'],
        text: `Liebe Kolleginnen und Kollegen,

für den Haushalt {folgejahr} brauchen wir Ihre Anmeldungen bis zum {tag+12}. Bitte verwenden Sie die beigefügte Tabelle und begründen Sie jede Abweichung von mehr als fünf Prozent gegenüber dem Ansatz {jahr}.

Investitionen melden Sie bitte getrennt, mit Beschluss und Zeitplan. Was danach kommt, kann ich in den ersten Entwurf nicht mehr aufnehmen.`,
        files: [
          csvFile(
            'Haushaltsanmeldung_{folgejahr}.csv',
            'Produkt;Sachkonto;Bezeichnung;Ansatz {jahr};Ansatz {folgejahr};Begründung',
            '52.1.01;5431000;Sachverständige;18.000,00;;',
            '52.1.01;5412000;Aus- und Fortbildung;4.500,00;;',
          ),
        ],
      },
      {
        from: 'bert',
        to: ['anna'],
        cc: ['moeller'],
        gap: 70,
        text: `Hallo Anna,

anbei unsere Anmeldung. Bei den Sachverständigenkosten liegen wir {prozent} über dem Ansatz: Die Standsicherheit der Fußgängerbrücke in {ort} muss nächstes Jahr geprüft werden, das haben wir nicht in der Hand.

Die Fortbildung habe ich unverändert gelassen.`,
        files: [
          csvFile(
            'Haushaltsanmeldung_{folgejahr}_FD60.csv',
            'Produkt;Sachkonto;Bezeichnung;Ansatz {jahr};Ansatz {folgejahr};Begründung',
            '52.1.01;5431000;Sachverständige;18.000,00;26.500,00;Brückenprüfung {ort}',
            '52.1.01;5412000;Aus- und Fortbildung;4.500,00;4.500,00;',
          ),
        ],
      },
      {
        from: 'anna',
        to: ['bert'],
        cc: ['moeller'],
        text: `Hallo Bert,

danke, das ging schnell. Zwei Rückfragen, bevor ich es übernehme:

- Ist die Brückenprüfung eine Pflichtaufgabe nach DIN 1076, oder könnte sie auf {folgejahr} und das Jahr danach verteilt werden?
- Gibt es schon ein Angebot? Der Kämmerer wird danach fragen.`,
      },
      {
        from: 'bert',
        to: ['anna'],
        text: `Hallo Anna,

es ist die Hauptprüfung, die alle sechs Jahre fällig ist; verteilen geht nicht. Das Angebot vom Ingenieurbüro liegt bei {euro}, ich habe etwas Luft für die Gerüststellung gelassen.`,
      },
      {
        from: 'anna',
        to: ['bert'],
        text: `Perfekt, so nehme ich es auf. Die Begründung habe ich im Wortlaut übernommen, du findest sie im Entwurf unter Produkt 52.1.01.`,
      },
    ],
  },
  {
    subject: 'Haushaltssperre nach § 28 – Bewirtschaftungsregeln ab sofort',
    daysAgo: 19,
    flagged: ['anna'],
    steps: [
      {
        from: 'moeller',
        to: ['anna', 'bert', 'carla'],
        cc: ['weiss'],
        text: `Sehr geehrte Damen und Herren,

die Gewerbesteuer bleibt nach der Novemberschätzung deutlich hinter dem Ansatz zurück. Der Landrat hat deshalb mit Wirkung vom {datum} eine haushaltswirtschaftliche Sperre verfügt.

*Das heißt für Sie:*

- Aufträge über 500 Euro nur noch mit Mitzeichnung der Kämmerei.
- Freiwillige Leistungen werden bis auf Weiteres nicht neu bewilligt.
- Rechtlich oder vertraglich gebundene Ausgaben sind nicht betroffen, bitte aber in der Begründung nennen.

Die Verfügung liegt bei. Fragen bitte gesammelt an Frau Berger.`,
        files: [
          pdfFile(
            'Verfügung_Haushaltssperre_{jahr}.pdf',
            'Verfügung über eine haushaltswirtschaftliche Sperre',
            'Landratsamt Hohenlinden, {datum}',
            '',
            '1. Die Inanspruchnahme der im Haushaltsplan {jahr} veranschlagten Aufwendungen und Auszahlungen wird gesperrt.',
            '2. Ausgenommen sind Aufwendungen, zu denen der Landkreis rechtlich verpflichtet ist.',
            '3. Diese Verfügung gilt bis zu ihrer Aufhebung.',
          ),
          chartFile('Gewerbesteuer_{jahr}.png', [0.9, 0.86, 0.82, 0.71, 0.66, 0.6, 0.52, 0.49]),
        ],
      },
      {
        from: 'carla',
        to: ['anna'],
        text: `Liebe Anna,

fallen die bereits genehmigten Fortbildungen darunter? Für das Vergabeseminar im Dezember sind drei Leute angemeldet, Stornieren kostet ab morgen die Hälfte.`,
      },
      {
        from: 'anna',
        to: ['carla'],
        text: `Liebe Carla,

die Anmeldungen sind verbindlich, damit ist die Ausgabe vertraglich gebunden: Die drei können fahren. Bitte schreib „gebunden seit {datum-20}“ in die Begründung, dann geht die Rechnung ohne Rückfrage durch.

Neue Anmeldungen bitte erst wieder im Januar.`,
      },
      { from: 'carla', to: ['anna'], text: `Danke, das erspart mir drei unangenehme Telefonate!` },
    ],
  },
  {
    subject: 'Doppelte Buchung Rechnung {nr}',
    daysAgo: 12,
    folders: { anna: 'Haushalt' },
    steps: [
      {
        from: 'weiss',
        to: ['anna'],
        text: `Sehr geehrte Frau Berger,

bei der unvermuteten Kassenprüfung ist uns aufgefallen, dass die Rechnung Nr. {nr} der Stadtwerke über {euro2} zweimal angewiesen wurde, am {datum-15} und am {datum-8}. Bitte klären Sie, ob die zweite Zahlung zurückgeholt werden kann, und teilen Sie uns das Ergebnis bis {wochentag+7} mit.`,
      },
      {
        from: 'anna',
        to: ['weiss'],
        cc: ['moeller'],
        text: `Sehr geehrte Frau Dr. Weiß,

Sie haben recht. Die Rechnung kam einmal als E-Rechnung und einmal auf Papier, und weil die Papierfassung eine andere Lieferantennummer trug, hat das Verfahren die Dublette nicht erkannt.

Ich habe die Stadtwerke heute angerufen: Der Betrag wird mit der nächsten Abschlagszahlung verrechnet, die Bestätigung folgt schriftlich. Papierrechnungen der Stadtwerke weisen wir ab sofort zurück.`,
      },
      {
        from: 'weiss',
        to: ['anna'],
        cc: ['moeller'],
        text: `Sehr geehrte Frau Berger,

vielen Dank für die rasche Klärung. Damit ist die Sache für uns erledigt; den Vorgang nehmen wir ohne Beanstandung in den Bericht auf.`,
      },
    ],
  },
  {
    subject: 'Verwendungsnachweis Digitalpakt – Frist {datum+14}',
    daysAgo: 9,
    folders: { anna: 'Haushalt/Fördermittel' },
    flagged: ['anna'],
    steps: [
      {
        from: 'ministry',
        to: ['anna'],
        cc: ['moeller'],
        text: `Sehr geehrte Frau Berger,

für die mit Bescheid vom 14.03.{vorjahr} (Az. {az}) bewilligte Zuwendung steht der Verwendungsnachweis noch aus. Wir bitten um Vorlage bis zum {datum+14}. Eine Verlängerung ist wegen des Jahresabschlusses nur einmal und nur auf schriftlichen Antrag möglich.

Das Formular hat sich geändert; bitte verwenden Sie ausschließlich die beigefügte Fassung.`,
        files: [
          pdfFile(
            'Formular_VN_4-2.pdf',
            'Verwendungsnachweis – Muster 4.2',
            'Zuwendungsempfänger: ______________________',
            'Bescheid vom: ____________ Az.: {az}',
            'Bewilligte Zuwendung: ____________ Euro',
            'Zweckentsprechende Ausgaben: ____________ Euro',
          ),
        ],
      },
      {
        from: 'anna',
        to: ['nguyen'],
        kind: 'forward',
        text: `Hallo Minh,

kannst du mir bis {wochentag+4} die Rechnungen für die WLAN-Ausstattung der Schulen zusammenstellen? Ich brauche Rechnungsdatum, Betrag und den Nachweis, dass die Geräte laufen (ein Foto vom Schrank reicht).`,
      },
      {
        from: 'nguyen',
        to: ['anna'],
        text: `Hallo Anna,

liegt alles auf dem Austauschlaufwerk unter Digitalpakt/Nachweis. Es fehlt nur die Schlussrechnung für das Gymnasium, die kommt laut Firma diese Woche.`,
      },
    ],
  },
  {
    subject: 'Gebührenkalkulation Abfall {folgejahr}: Entwurf zur Abstimmung',
    daysAgo: 6,
    steps: [
      {
        from: 'anna',
        to: ['moeller'],
        cc: ['weiss'],
        text: `Sehr geehrter Herr Möller,

anbei der Entwurf der Kalkulation. Die Gebühr für die 120-Liter-Tonne stiege danach um {prozent}. Treiber sind die CO₂-Bepreisung der Verbrennung und der neue Tarifabschluss beim Entsorger.

Offen ist noch, ob wir die Überdeckung aus {vorjahr} ganz oder über zwei Jahre zurückgeben.`,
        files: [
          docxFile(
            'Kalkulation Abfallgebühren {folgejahr} – Entwurf.docx',
            'Gebührenkalkulation {folgejahr}',
            'Ansatz der Kosten: siehe Anlage 1',
            'Überdeckung {vorjahr}: {euro}',
          ),
        ],
      },
      {
        from: 'moeller',
        to: ['anna'],
        text: `Liebe Frau Berger,

gute Arbeit. Bitte über zwei Jahre, dann springt die Gebühr nicht. Und ein Satz zur CO₂-Bepreisung, den auch ein Kreistagsmitglied am Stammtisch wiedergeben kann, wäre hilfreich.`,
      },
      {
        from: 'anna',
        to: ['moeller'],
        text: `Sehr geehrter Herr Möller,

Vorschlag: „Für jede Tonne Restmüll, die verbrannt wird, zahlt der Landkreis seit {jahr} einen CO₂-Preis an den Bund. Allein das macht bei einer vierköpfigen Familie rund neun Euro im Jahr aus.“

Die Verteilung auf zwei Jahre ist eingearbeitet.`,
      },
    ],
  },
  {
    subject: 'Inventurlisten für den Jahresabschluss',
    daysAgo: 1,
    steps: [
      {
        from: 'anna',
        to: ['bert', 'carla', 'zink'],
        text: `Liebe Kolleginnen und Kollegen,

es ist wieder so weit: Bitte prüft eure Inventurlisten und schickt sie bis {tag+16} unterschrieben zurück. Streicht, was nicht mehr da ist, und ergänzt, was fehlt. Büromöbel unter 800 Euro müssen nicht hinein.

Die Listen liegen unter Finanzen/Inventur/{jahr}.`,
      },
      {
        from: 'zink',
        to: ['anna'],
        gap: 3,
        text: `Frau Berger,

der Anhänger mit dem Kennzeichen HOH-L 77 steht noch drauf, den haben wir im Mai versteigert. Soll ich streichen oder brauchen Sie einen Beleg?`,
      },
      {
        from: 'bert',
        to: ['anna'],
        gap: 2,
        text: `Liste ist durchgesehen, es fehlt nur das alte Nivelliergerät. Das hat Emre im Keller gefunden, funktioniert sogar noch. Ich schicke dir den Scan heute Nachmittag.`,
      },
    ],
  },
];
