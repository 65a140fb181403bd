import { chartFile, docxFile, pdfFile, type Script } from '../script.ts';

/** Bauordnung: Bert's days. */
export const BUILDING: Script[] = [
  {
    subject: 'Bauantrag Carport, {strasse} – Nachforderung von Unterlagen (Az. {az})',
    daysAgo: 31,
    folders: { bert: 'Bauanträge/Birkenweg' },
    steps: [
      {
        from: 'bert',
        to: ['builder'],
        text: `Sehr geehrte Familie Özdemir,

vielen Dank für Ihren Bauantrag vom {datum-6}. Bevor wir ihn prüfen können, fehlen noch:

- ein amtlicher Lageplan, nicht älter als sechs Monate,
- die Unterschrift der Nachbarn auf dem Grundstück Nr. 9, weil der Carport an der Grenze steht,
- die Angabe, wohin das Regenwasser abgeleitet wird.

Bitte reichen Sie die Unterlagen bis zum {datum+21} nach. Sie können sie einfach als Antwort auf diese Mail schicken.`,
      },
      {
        from: 'builder',
        to: ['bert'],
        gap: 52,
        text: `Guten Tag Herr Krause,

danke für die schnelle Rückmeldung! Lageplan liegt bei. Das Regenwasser soll in die Zisterne, die ist schon da.

Mit dem Nachbarn ist es etwas schwierig, Herr Döring möchte erst mit Ihnen sprechen.`,
        files: [
          pdfFile(
            'Lageplan Birkenweg 7.pdf',
            'Amtlicher Lageplan',
            'Gemarkung Hohenlinden, Flur 4, Flurstück 112/7',
            'Maßstab 1:500',
          ),
        ],
        closing: 'Mit freundlichen Grüßen',
      },
      {
        from: 'bert',
        to: ['yildiz'],
        kind: 'forward',
        text: `Hallo Emre,

schaust du dir bei deiner nächsten Runde im Birkenweg die Grenze an? Mich interessiert vor allem, ob die Zisterne wirklich drei Meter Abstand hat.`,
      },
      {
        from: 'yildiz',
        to: ['bert'],
        text: `War heute da. 3,40 m bis zur Grenze, Carport würde auf 2,90 m Höhe kommen. Aus meiner Sicht verfahrensfrei, wenn sie zehn Zentimeter runtergehen. Foto anbei.`,
        files: [chartFile('IMG_4471.png', [0.3, 0.5, 0.42, 0.42, 0.6, 0.2])],
        closing: 'Emre',
      },
      {
        from: 'bert',
        to: ['builder'],
        text: `Sehr geehrte Familie Özdemir,

eine gute Nachricht: Wenn Sie den Carport auf 2,80 m Höhe begrenzen, ist er verfahrensfrei, und die Unterschrift des Nachbarn wird nicht gebraucht. Den Bauantrag können Sie dann kostenfrei zurücknehmen.`,
      },
      {
        from: 'builder',
        to: ['bert'],
        text: `Sehr geehrter Herr Krause, das machen wir so! Hiermit nehmen wir den Bauantrag zurück. Vielen herzlichen Dank.`,
        closing: 'Aylin Özdemir',
      },
    ],
  },
  {
    subject: 'Einfriedung Birkenweg 7 – das kann doch nicht erlaubt sein',
    daysAgo: 24,
    folders: { poststelle: 'Erledigt', bert: 'archive' },
    steps: [
      {
        from: 'neighbour',
        to: ['poststelle'],
        text: `Sehr geehrte Damen und Herren,

mein Nachbar baut seit Wochen an der Grundstücksgrenze. Erst ein Zaun von mindestens 2 Metern, jetzt soll noch ein Carport dazukommen. Bei mir im Wohnzimmer wird es ab 15 Uhr dunkel! Ich verlange, dass das Bauamt einschreitet, und zwar bevor der Beton trocken ist.

Ich bin seit 41 Jahren Bürger dieser Stadt und habe noch nie eine Eingabe gemacht.`,
        closing: 'Hochachtungsvoll',
      },
      {
        from: 'poststelle',
        to: ['bert'],
        kind: 'forward',
        text: `Guten Morgen Herr Krause, bitte übernehmen. Herr Döring hat gestern auch zweimal angerufen.`,
        closing: 'Ihre Poststelle',
      },
      {
        from: 'bert',
        to: ['neighbour'],
        cc: ['poststelle'],
        text: `Sehr geehrter Herr Döring,

ich verstehe, dass Sie sich um das Licht in Ihrem Wohnzimmer sorgen. Wir haben die Lage geprüft: Der Zaun ist 1,95 m hoch und bleibt damit unter der zulässigen Höhe von zwei Metern. Für den Carport wurde noch nichts gebaut; er wird niedriger als ursprünglich geplant.

Gern erkläre ich Ihnen die Pläne persönlich. Wie wäre es am {tag+5} um {uhr} in Zimmer {zimmer}?`,
      },
      {
        from: 'neighbour',
        to: ['bert'],
        text: `Sehr geehrter Herr Krause,

den Termin nehme ich wahr. Ich bringe meinen eigenen Zollstock mit.`,
        closing: 'Hochachtungsvoll',
      },
    ],
  },
  {
    subject: 'Brandschau Grundschule {ort}: Mängelliste',
    daysAgo: 13,
    flagged: ['bert'],
    steps: [
      {
        from: 'yildiz',
        to: ['bert'],
        cc: ['anna'],
        text: `Hallo zusammen,

die Brandschau ist durch. Drei Mängel, davon einer dringend: Die Rauchschutztür im zweiten Obergeschoss schließt nicht mehr von selbst. Solange das so ist, darf der Trakt nur mit Brandwache genutzt werden.

Die anderen beiden (fehlende Beschilderung, zugestellter Flur) kann der Hausmeister selbst erledigen.`,
        files: [
          docxFile(
            'Mängelliste Brandschau.docx',
            'Mängelliste',
            '1. Rauchschutztür 2. OG schließt nicht (sofort)',
            '2. Rettungswegzeichen Treppenhaus B fehlt (4 Wochen)',
            '3. Flur EG zugestellt (sofort erledigt)',
          ),
        ],
      },
      {
        from: 'bert',
        to: ['anna', 'zink'],
        text: `Hallo Anna, hallo Rüdiger,

die Tür muss diese Woche gemacht werden. Anna, das ist eine Pflicht nach der Schulbaurichtlinie, die Sperre dürfte also nicht greifen. Rüdiger, hast du noch den Wartungsvertrag mit der Türenfirma?`,
      },
      {
        from: 'anna',
        to: ['bert', 'zink'],
        text: `Freigegeben bis 2.000 Euro, Sachkonto 5211000. Bitte die Rechnung mit Vermerk „Gefahr im Verzug“.`,
      },
      {
        from: 'zink',
        to: ['bert', 'anna'],
        text: `Firma kommt morgen um 7. Bis dahin geht der Hausmeister alle halbe Stunde durch.`,
      },
    ],
  },
  {
    subject: 'Bebauungsplan „Am Mühlgraben“ – Stellungnahme Naturschutz',
    daysAgo: 8,
    steps: [
      {
        from: 'nature',
        to: ['bert'],
        text: `Sehr geehrter Herr Krause,

zum Entwurf des Bebauungsplans nehmen wir wie folgt Stellung: Der Gehölzstreifen entlang des Mühlgrabens ist Lebensstätte der Zauneidechse. Eine Rodung ist ohne vorgezogene Ausgleichsmaßnahmen nicht zulässig. Wir schlagen vor, die Baugrenze um fünf Meter nach Westen zu verschieben.`,
        files: [
          pdfFile(
            'Stellungnahme_UNB_Mühlgraben.pdf',
            'Stellungnahme der unteren Naturschutzbehörde',
            'Bebauungsplan „Am Mühlgraben“',
            'Betroffene Art: Lacerta agilis (Zauneidechse)',
            'Vorschlag: Verschiebung der Baugrenze um 5 m',
          ),
        ],
      },
      {
        from: 'bert',
        to: ['architect'],
        kind: 'forward',
        text: `Sehr geehrter Herr Süß,

bitte prüfen Sie, ob die fünf Meter ohne Verlust von Bauplätzen möglich sind. Die Abwägung geht am {tag+13} in den Ausschuss.`,
      },
      {
        from: 'architect',
        to: ['bert'],
        text: `Sehr geehrter Herr Krause,

das geht, wenn wir die beiden mittleren Grundstücke schmaler schneiden. Einen Vorschlag bekommen Sie bis Donnerstag. Für die Eidechsen würden wir den Lesesteinhaufen gleich mit einzeichnen, dann ist das Thema vom Tisch.`,
      },
    ],
  },
  {
    subject: 'Sperrung Markt wegen Leitungsarbeiten ab {datum+9}',
    daysAgo: 2,
    steps: [
      {
        from: 'bert',
        to: ['hartmann', 'zink', 'anna'],
        cc: ['poststelle'],
        text: `Liebe Kolleginnen und Kollegen,

ab dem {tag+9} wird der Markt für etwa zehn Tage halbseitig gesperrt. Die Zufahrt zum Innenhof bleibt frei, aber die drei Besucherparkplätze vor dem Haupteingang fallen weg.

Bitte weist eure Besucher auf den Parkplatz an der Bahnhofstraße hin. Die Poststelle bekommt einen Aushang.`,
      },
      {
        from: 'hartmann',
        to: ['bert'],
        cc: ['zink'],
        gap: 2,
        text: `Lieber Herr Krause, am {datum+10} tagt der Kreistag. Können wir für den Abend zwei Plätze für gehbehinderte Mitglieder freihalten?`,
      },
      {
        from: 'bert',
        to: ['hartmann'],
        cc: ['zink'],
        gap: 2,
        text: `Liebe Frau Hartmann-von der Aue, das ist mit der Baufirma so vereinbart: Am Sitzungstag wird ab 16 Uhr nicht gearbeitet, die zwei Plätze direkt am Eingang bleiben frei.`,
      },
    ],
  },
];
