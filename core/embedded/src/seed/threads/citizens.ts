import { chartFile, odtFile, type Script } from '../script.ts';

/** Bürgeranfragen: what arrives in the shared mailbox, and who answers it. */
export const CITIZENS: Script[] = [
  {
    subject: 'Sperrmüll nicht abgeholt',
    daysAgo: 29,
    folders: { poststelle: 'Erledigt' },
    steps: [
      {
        from: 'resident',
        to: ['poststelle'],
        text: `Guten Tag,

mein Sperrmüll war für letzten Dienstag angemeldet ({strasse}), steht aber immer noch da. Inzwischen legen andere ihren Kram dazu. Wann kommt jemand?`,
        closing: 'Gruß',
      },
      {
        from: 'poststelle',
        to: ['resident'],
        text: `Sehr geehrte Frau Kühnl,

das tut uns leid. Der Entsorger hatte einen Fahrzeugausfall und holt die Straße am {tag+3} ab 6 Uhr nach. Was andere dazugestellt haben, wird mitgenommen; Kosten entstehen Ihnen keine.`,
      },
      { from: 'resident', to: ['poststelle'], text: `Super, danke für die schnelle Antwort!`, closing: 'M. Kühnl' },
    ],
  },
  {
    subject: 'Umtausch Führerschein – welche Frist gilt für mich?',
    daysAgo: 21,
    folders: { poststelle: 'Erledigt' },
    steps: [
      {
        from: 'resident',
        to: ['poststelle'],
        text: `Hallo, ich habe noch den rosa Führerschein von 1994 und bin Jahrgang 1969. Mein Mann sagt, ich müsste den schon umgetauscht haben. Stimmt das? Und brauche ich ein neues Foto?`,
        closing: 'Danke im Voraus',
      },
      {
        from: 'poststelle',
        to: ['resident'],
        text: `Sehr geehrte Frau Kühnl,

Ihr Mann hat recht: Für den Jahrgang 1969 ist die Frist abgelaufen. Sie dürfen weiter fahren, bei einer Kontrolle kann aber ein Verwarnungsgeld von 10 Euro fällig werden.

Für den Umtausch brauchen Sie Ihren Personalausweis, den alten Führerschein und ein biometrisches Foto. Der neue kostet 25,30 Euro und kommt nach etwa vier Wochen per Post. Einen Termin buchen Sie unter https://www.hohenlinden.example/termine oder telefonisch.`,
      },
    ],
  },
  {
    subject: 'Wohngeldantrag seit Monaten ohne Antwort (Az. {az})',
    daysAgo: 17,
    flagged: ['poststelle'],
    steps: [
      {
        from: 'father',
        to: ['poststelle'],
        text: `Sehr geehrte Damen und Herren,

am {datum-75} habe ich Wohngeld beantragt. Seitdem: nichts. Am Telefon lande ich in der Warteschleife. Wir sind zu viert, und die Nachzahlung für die Heizung war {euro2}. Ich bitte dringend um eine Auskunft, wann mit einem Bescheid zu rechnen ist.`,
      },
      {
        from: 'poststelle',
        to: ['carla'],
        cc: ['anna'],
        kind: 'forward',
        text: `Liebe Frau Vogt, liebe Frau Berger,

das ist der sechste in dieser Woche. Können wir den Leuten wenigstens einheitlich sagen, wie lange es dauert? Eine Stelle in der Wohngeldstelle ist ja noch unbesetzt.`,
        closing: 'Ihre Poststelle',
      },
      {
        from: 'carla',
        to: ['anna', 'poststelle'],
        text: `Liebe Kolleginnen und Kollegen,

die Stelle ist ausgeschrieben, Bewerbungsschluss ist der {datum+10}. Bis dahin helfen zwei Kolleginnen aus dem Sozialamt tageweise aus. Realistisch sind derzeit elf Wochen.`,
      },
      {
        from: 'anna',
        to: ['father'],
        cc: ['poststelle'],
        text: `Sehr geehrter Herr Brückner,

Ihr Antrag ist vollständig und liegt zur Entscheidung vor. Wegen einer unbesetzten Stelle brauchen wir im Moment elf Wochen; Ihr Bescheid wird deshalb voraussichtlich in der Woche ab dem {datum+12} verschickt. Das Wohngeld wird rückwirkend ab dem Monat der Antragstellung gezahlt, es geht Ihnen also nichts verloren.

Sollten Sie in der Zwischenzeit in Not geraten, wenden Sie sich bitte an das Sozialamt, Zimmer {zimmer}. Dort kann ein Vorschuss geprüft werden.`,
      },
      {
        from: 'father',
        to: ['anna'],
        cc: ['poststelle'],
        text: `Sehr geehrte Frau Berger,

damit kann ich planen. Danke, dass sich jemand gekümmert hat.`,
      },
    ],
  },
  {
    subject: 'Schülerbeförderung {ort}: Bus fährt an der Haltestelle vorbei',
    daysAgo: 10,
    steps: [
      {
        from: 'father',
        to: ['poststelle'],
        text: `Guten Morgen,

zum dritten Mal in zwei Wochen ist der Schulbus um 7:12 Uhr an der Haltestelle Obergasse durchgefahren, weil er schon voll war. Elf Kinder standen im Regen. Unsere Tochter ist zehn. Was sollen wir tun?`,
      },
      {
        from: 'poststelle',
        to: ['hartmann'],
        cc: ['anna'],
        kind: 'forward',
        text: `Zur Kenntnis und mit der Bitte um Übernahme, das Thema war ja schon im Kreisausschuss.`,
        closing: 'Ihre Poststelle',
      },
      {
        from: 'hartmann',
        to: ['anna', 'poststelle'],
        text: `Liebe Frau Berger,

der Verkehrsbetrieb könnte ab nächster Woche einen zweiten Bus einsetzen, das kostet bis zu den Weihnachtsferien {euro}. Der Landrat möchte es machen. Bekommen wir das trotz Sperre hin?`,
      },
      {
        from: 'anna',
        to: ['hartmann'],
        cc: ['poststelle'],
        text: `Liebe Frau Hartmann-von der Aue,

Schülerbeförderung ist Pflichtaufgabe, das geht. Ich brauche nur eine kurze Bestätigung des Verkehrsbetriebs, dass der Vertrag den zweiten Wagen hergibt.`,
      },
    ],
  },
  {
    subject: 'Presseanfrage: Kosten der Rathaussanierung und Antrag nach dem Informationszugangsgesetz',
    daysAgo: 7,
    flagged: ['anna'],
    steps: [
      {
        from: 'inquirer',
        to: ['poststelle'],
        text: `Sehr geehrte Damen und Herren,

für einen Beitrag über kommunale Bauprojekte bitte ich bis {tag+4} um Auskunft:

- Wie hoch waren die geplanten und die tatsächlichen Kosten der Sanierung des Nordflügels?
- Welche Nachträge wurden mit welcher Begründung beauftragt?
- Hilfsweise beantrage ich Einsicht in die Kostenverfolgung nach dem Informationszugangsgesetz.`,
      },
      {
        from: 'poststelle',
        to: ['anna', 'bert'],
        cc: ['hartmann', 'lang'],
        kind: 'forward',
        text: `Bitte Zuarbeit bis übermorgen, die Antwort selbst geht über das Büro des Landrats.`,
        closing: 'Ihre Poststelle',
      },
      {
        from: 'bert',
        to: ['anna'],
        text: `Hallo Anna,

geplant waren 4,1 Millionen, abgerechnet sind bisher 4,62. Die Nachträge sind im Wesentlichen drei: Hausschwamm im Dachstuhl, Schadstoffe im Estrich und die Preissteigerung beim Stahl. Tabelle hängt an.`,
        files: [
          odtFile(
            'Nachträge Nordflügel.odt',
            'Nachträge Sanierung Nordflügel',
            '1. Hausschwamm Dachstuhl: 212.400,00 Euro',
            '2. Schadstoffe Estrich: 168.900,00 Euro',
            '3. Stahlpreisgleitung: 138.700,00 Euro',
          ),
          chartFile('Kostenverlauf.png', [0.4, 0.45, 0.5, 0.62, 0.7, 0.74]),
        ],
      },
      {
        from: 'lang',
        to: ['anna'],
        cc: ['hartmann'],
        text: `Hallo,

aus Sicht des Datenschutzes unproblematisch, wenn die Namen der Bieter und der Ansprechpartner geschwärzt werden. Preise einzelner Positionen sind Geschäftsgeheimnisse, Summen je Nachtrag nicht.`,
      },
    ],
  },
  {
    subject: 'Danke an die Kollegin in der Zulassungsstelle!',
    daysAgo: 5,
    steps: [
      {
        from: 'association',
        to: ['poststelle'],
        text: `Liebe Leute im Landratsamt,

man schreibt ja immer nur, wenn etwas schiefgeht. Deshalb heute andersherum: Die Kollegin an Schalter 3 hat unserem Vereinsbus trotz fehlender Unterlagen noch am selben Tag zur Zulassung verholfen, inklusive Anruf bei der Versicherung. Unsere Jugendgruppe konnte pünktlich ins Zeltlager. Das wollten wir einmal sagen.`,
      },
      {
        from: 'poststelle',
        to: ['carla', 'anna'],
        kind: 'forward',
        text: `So etwas bekommen wir viel zu selten :-) Wer war das?`,
        closing: 'Ihre Poststelle',
      },
      {
        from: 'carla',
        to: ['poststelle'],
        text: `Das war Frau {nachname}. Ich habe es ihr vorgelesen und lege es zur Personalakte. Sie ist rot geworden.`,
      },
    ],
  },
  {
    subject: 'Weihnachtsmarkt Wiesenthal – Genehmigung und Parkflächen',
    daysAgo: 1,
    steps: [
      {
        from: 'association',
        to: ['poststelle'],
        text: `Sehr geehrte Damen und Herren,

auch in diesem Jahr möchten wir am zweiten Adventswochenende den Weihnachtsmarkt auf dem Großen Anger ausrichten. Wir bitten um die Sondernutzungserlaubnis und um die Wiese hinter der Feuerwehr als Parkfläche. Die Versicherungsbestätigung reichen wir nach.

Gibt es wieder die Möglichkeit, den Strom über das Bürgerhaus zu beziehen?`,
      },
      {
        from: 'poststelle',
        to: ['bert', 'anna'],
        kind: 'forward',
        gap: 2,
        text: `Guten Tag, bitte Erlaubnis (Herr Krause) und Strom (Frau Berger) prüfen. Der Verein wartet auf eine vorläufige Zusage für die Plakate.`,
        closing: 'Ihre Poststelle',
      },
      {
        from: 'bert',
        to: ['poststelle'],
        cc: ['anna'],
        gap: 2,
        text: `Vorläufige Zusage kann raus, die Fläche ist frei. Bescheid folgt, sobald die Versicherung vorliegt.`,
      },
    ],
  },
  {
    subject: 'Kfz-Zulassung: online kein Termin frei bis {datum+20}',
    daysAgo: 0,
    steps: [
      {
        from: 'resident',
        to: ['poststelle'],
        text: `Guten Tag,

ich versuche seit Tagen, einen Termin zur Ummeldung zu bekommen. Es wird immer erst der {datum+20} angeboten. Muss ich so lange mit dem alten Kennzeichen fahren? Darf ich das überhaupt?`,
        closing: 'MfG',
      },
    ],
  },
];
