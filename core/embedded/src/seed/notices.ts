import type { PersonKey } from './people.ts';
import { csvFile, type FileScript, pdfFile } from './script.ts';

/** A kind of mail that comes again and again. */
export interface Notice {
  from: PersonKey;
  to: PersonKey[];
  subject: string;
  text: string;
  /** Days ago on which it came. */
  days: number[];
  files?: FileScript[];
  closing?: string;
  folder?: string;
}

const every = (step: number, first: number) =>
  Array.from({ length: Math.ceil((56 - first) / step) }, (_, index) => first + index * step);

export const NOTICES: Notice[] = [
  {
    from: 'hartmann',
    to: ['anna', 'bert', 'carla'],
    subject: 'Pressespiegel vom {datum}',
    days: every(2, 0),
    text: `Guten Morgen,

im Anhang der Pressespiegel von heute. Über uns berichten der Hohenlindener Bote (Seite {zahl}) und das Regionalradio; Thema ist erneut die Baustelle in {ort}.`,
    files: [
      pdfFile(
        'Pressespiegel_{datum}.pdf',
        'Pressespiegel {datum}',
        'Hohenlindener Bote: Baustelle in {ort} dauert länger',
        'Amtsblatt: Sprechzeiten geändert',
      ),
    ],
    folder: 'Pressespiegel',
  },
  {
    from: 'zink',
    to: ['anna', 'bert', 'carla', 'poststelle'],
    subject: 'Kantine: Speiseplan KW {kw}',
    days: every(7, 1),
    text: `Mo  Linseneintopf, wahlweise mit Wiener
Di  Kartoffelpuffer mit Apfelmus (veg.)
Mi  Hähnchenschnitzel, Erbsen, Püree
Do  Thüringer Klöße mit Rotkohl, dazu Gulasch oder Pilzragout (vegan)
Fr  Seelachs, Dillsoße, Salzkartoffeln

Vorbestellung bis 9 Uhr am Vortag, bitte passend zahlen, der Automat wechselt nicht.`,
    closing: 'Guten Appetit!',
    folder: 'trash',
  },
  {
    from: 'foerster',
    to: ['anna'],
    subject: 'Telefonnotiz: {anrede} {nachname}, bitte Rückruf',
    days: [0, 0, 1, 2, 3, 5, 7, 8, 11, 13, 14, 18, 20, 22, 25, 27, 30, 33, 38, 42, 44, 48, 51, 55],
    text: `Hallo Frau Berger,

{anrede} {nachname} aus {ort} hat um {uhr} angerufen, es geht um den Bescheid {az}. Bitte um Rückruf unter {mobil}, am besten vormittags. War freundlich, aber etwas ungeduldig.`,
    closing: 'LG Lea',
  },
  {
    from: 'nguyen',
    to: ['anna'],
    subject: 'E-Rechnung eingegangen: {nachname} GmbH, {euro2}',
    days: [0, 1, 2, 4, 6, 7, 9, 12, 15, 17, 21, 24, 28, 31, 35, 40, 43, 47, 50, 54],
    text: `Im Rechnungseingang liegt eine neue E-Rechnung zur sachlichen Prüfung:

Lieferant: {nachname} GmbH, {ort}
Rechnungsnummer: {nr}
Betrag: {euro2}
Fällig am: {datum+14}

Diese Nachricht wurde automatisch erstellt. Bitte antworten Sie nicht darauf, sondern prüfen Sie die Rechnung im Verfahren.`,
    files: [
      pdfFile(
        'Rechnung_{nr}.pdf',
        'Rechnung Nr. {nr}',
        '{nachname} GmbH, {ort}',
        'Rechnungsbetrag: {euro2}',
        'Zahlbar bis {datum+14} ohne Abzug',
      ),
    ],
    closing: 'Ihr Rechnungsworkflow',
    folder: 'Haushalt/Rechnungen',
  },
  {
    from: 'helpdesk',
    to: ['anna'],
    subject: '[Ticket #{nr}] Ihr Anliegen wurde erledigt',
    days: [2, 6, 10, 17, 25, 32, 39, 48],
    text: `Hallo Frau Berger,

Ihr Anliegen „Berechtigung für das Verzeichnis {nachname}“ wurde erledigt. Wenn noch etwas nicht passt, antworten Sie einfach auf diese Nachricht; sonst schließen wir das Ticket nach fünf Tagen.`,
  },
  {
    from: 'nguyen',
    to: ['anna'],
    subject: 'Aufgabe im Aktensystem: „Zeichnung {nachname}, {az}“',
    days: every(3, 1),
    text: `Ihnen wurde eine Aufgabe zugewiesen:

- Vorgang: {az}
- Was: Mitzeichnung des Entwurfs {nr}
- Von: {nachname}
- Bis: {tag+4}

https://eakte.hohenlinden.example/vorgang/{nr}

Diese Nachricht wurde automatisch erstellt.`,
    closing: 'Ihr Aktensystem',
    folder: 'E-Akte',
  },
  {
    from: 'moeller',
    to: ['anna'],
    subject: 'Wiedervorlage {az}: {nachname} ./. Landkreis',
    days: [0, 3, 7, 13, 19, 26, 34, 41, 49],
    text: `Liebe Frau Berger,

bitte legen Sie mir den Vorgang {az} am {tag+3} mit einem kurzen Vermerk vor: Stand, Kostenrisiko ({euro}), Vorschlag. Ein Gespräch mit dem Rechtsamt habe ich für {uhr} vorgesehen.`,
  },
  {
    from: 'carla',
    to: ['anna'],
    subject: 'Ihre Zeitkarte: Monatsabschluss',
    days: [4, 34],
    text: `Liebe Anna,

dein Zeitkonto steht bei plus {zahl} Stunden. Ab 40 Stunden müssen wir einen Abbau vereinbaren. Schau doch mal, ob im Dezember zwei freie Freitage drin sind.`,
  },
  {
    from: 'zink',
    to: ['anna', 'bert'],
    subject: 'Dienstwagen HOH-L {nr2}: Reservierung für {tag+2} bestätigt',
    days: [1, 9, 20, 36],
    text: `Reserviert von {uhr} bis Dienstschluss. Fahrzeug ist elektrisch, bitte nach der Fahrt an die Säule im Hof hängen und den Schlüssel in den Kasten, nicht auf meinen Tisch.`,
  },
  {
    from: 'bert',
    to: ['anna'],
    subject: 'Mittelabruf {ort}: Abschlagsrechnung {nr2}',
    days: [2, 8, 15, 23, 30, 37, 46, 53],
    text: `Hallo Anna,

die {zahl}. Abschlagsrechnung für die Maßnahme in {ort} ist geprüft und kann angewiesen werden: {euro}. Der Leistungsstand liegt im Plan, Mängelansprüche sind vorbehalten.`,
    files: [
      csvFile(
        'Leistungsstand_{nr2}.csv',
        'Titel;Auftrag;Ausgeführt',
        'Erdarbeiten;84.200,00;100 %',
        'Rohbau;312.900,00;65 %',
        'Dach;98.500,00;0 %',
      ),
    ],
    folder: 'Haushalt',
  },
  {
    from: 'yildiz',
    to: ['bert'],
    subject: 'Ortstermin {strasse}: kurzer Bericht',
    days: [0, 2, 5, 9, 14, 20, 26, 35, 45],
    text: `Moin Bert,

war um {uhr} in der {strasse}. Bodenplatte liegt, Bewehrung war abgenommen, sieht ordentlich aus. Der Bauherr ({anrede} {nachname}) fragt, ob er schon Fenster bestellen darf. Ich hab gesagt: erst wenn der Rohbau abgenommen ist.`,
    closing: 'Emre',
  },
  {
    from: 'architect',
    to: ['bert'],
    subject: 'Bauvorhaben {nachname}, {ort}: geänderte Pläne (Index C)',
    days: [4, 16, 29, 42],
    text: `Sehr geehrter Herr Krause,

anbei die geänderten Pläne mit Index C. Geändert sind die Lage der Stellplätze und die Höhe der Gaube (jetzt {zahl} cm niedriger). Index B ist damit hinfällig.`,
    files: [
      pdfFile('Grundriss_EG_Index_C.pdf', 'Grundriss Erdgeschoss', 'Index C', 'Maßstab 1:100'),
      pdfFile('Ansicht_Süd_Index_C.pdf', 'Ansicht Süd', 'Index C', 'Maßstab 1:100'),
    ],
  },
  {
    from: 'trainer',
    to: ['carla'],
    subject: 'Freie Plätze: Seminar {nr2} in {ort}',
    days: [6, 13, 27, 41],
    text: `Sehr geehrte Frau Vogt,

für das Seminar „Schwierige Gespräche am Schalter“ am {tag+15} sind noch {zahl} Plätze frei. Gern reservieren wir für Sie bis {wochentag+5}.`,
  },
  {
    from: 'petrova',
    to: ['carla'],
    subject: 'Anhörung nach Personalvertretungsgesetz, Vorgang {nr2}',
    days: [3, 12, 24, 38, 52],
    text: `Sehr geehrte Frau Vogt,

der Personalrat hat in seiner Sitzung am {datum-1} über die Einstellung {nachname}, Vorgang {nr2}, beraten und stimmt der Maßnahme zu. Wir bitten, künftig die Stellenbewertung gleich beizufügen.`,
  },
  {
    from: 'resident',
    to: ['poststelle'],
    subject: 'Frage zu meinem Bescheid {az}',
    days: [0, 4, 9, 15, 23, 31, 40],
    text: `Guten Tag,

ich habe den Bescheid {az} bekommen und verstehe die Berechnung auf Seite 2 nicht. Warum sind es {euro2}, wenn es letztes Jahr weniger war? Bitte erklären Sie mir das so, dass man kein Jurastudium braucht.`,
    closing: 'Mit freundlichem Gruß',
  },
  {
    from: 'father',
    to: ['poststelle'],
    subject: 'Schlagloch {strasse} in {ort}',
    days: [2, 11, 28],
    text: `Sehr geehrte Damen und Herren,

in der {strasse} in {ort} ist ein Schlagloch, so groß wie eine Waschschüssel. Mit dem Fahrrad ist das im Dunkeln gefährlich. Bitte sichern Sie die Stelle wenigstens ab.`,
  },
  {
    from: 'ministry',
    to: ['poststelle', 'anna'],
    subject: 'Rundschreiben {nr2}/{jahr}: Hinweise zur Haushaltswirtschaft',
    days: [5, 19, 33, 47],
    text: `Sehr geehrte Damen und Herren,

als Anlage übersenden wir das Rundschreiben {nr2}/{jahr} mit der Bitte um Beachtung. Es ersetzt die Hinweise aus {vorjahr}. Wesentliche Änderung: Der Orientierungsrahmen für die Personalkosten wird auf {prozent} angehoben.`,
    files: [
      pdfFile(
        'Rundschreiben_{nr2}_{jahr}.pdf',
        'Rundschreiben {nr2}/{jahr}',
        'Hinweise zur kommunalen Haushaltswirtschaft',
        'Orientierungsdaten Personalaufwand: {prozent}',
      ),
    ],
  },
  {
    from: 'association',
    to: ['anna'],
    subject: 'Zuschussantrag {nr2}: {nachname}-Gedächtnislauf in {ort}',
    days: [1, 6, 13, 21, 29, 36, 44, 52],
    text: `Sehr geehrte Frau Berger,

zu unserem Antrag {nr2} reichen wir den Kostenplan nach. Die Startgelder decken {prozent}, den Rest haben wir bei Firmen in {ort} gesammelt; es fehlen noch {euro2}. Ist eine Förderung trotz der angespannten Lage denkbar?`,
    files: [
      csvFile(
        'Kostenplan_{nr2}.csv',
        'Posten;Betrag',
        'Streckenposten;120,00',
        'Urkunden;85,50',
        'Sanitätsdienst;240,00',
      ),
    ],
  },
  {
    from: 'weiss',
    to: ['anna'],
    subject: 'Prüfung {nr2}/{jahr}: Beleganforderung',
    days: [0, 5, 12, 18, 25, 32, 40, 48],
    text: `Sehr geehrte Frau Berger,

für die laufende Prüfung {nr2}/{jahr} bitten wir um folgende Belege bis {tag+5}:

- Auszahlungsanordnung {nr} mit zahlungsbegründenden Unterlagen
- Vergabevermerk zum Auftrag {nachname}, {ort}
- Nachweis der sachlichen und rechnerischen Richtigkeit

Eine Kopie aus dem Verfahren genügt.`,
  },
  {
    from: 'zink',
    to: ['anna'],
    subject: 'Raum {zimmer} gebucht: {tag+3}, {uhr}',
    days: [3, 10, 16, 24, 31, 38, 45],
    text: `Raum {zimmer} ist für {zahl} Personen eingetragen. Beamer ist da, Kabel bitte nicht wieder mitnehmen. Fenster nach der Sitzung zu, sonst geht nachts der Alarm.`,
  },
  {
    from: 'schaefer',
    to: ['anna'],
    subject: 'Zuschlag erteilt: Vergabe {nr}, {nachname} GmbH',
    days: [4, 11, 19, 28, 39, 50],
    text: `Liebe Anna,

der Zuschlag in der Vergabe {nr} ist erteilt, die unterlegenen Bieter sind informiert. Auftragssumme: {euro}. Bitte lege den Auftrag im Haushaltsverfahren an und gib mir die Nummer.`,
    folder: 'Vergabe',
  },
  {
    from: 'lang',
    to: ['anna', 'bert', 'carla'],
    subject: 'Datenschutz-Tipp {nr2}: Was heute schiefgehen kann',
    days: [7, 21, 35, 49],
    text: `Hallo zusammen,

der Tipp der Woche: Wenn ihr eine Mail an mehrere Bürgerinnen und Bürger schickt, gehören die Adressen ins Feld Bcc. Letzte Woche kannten sich plötzlich {zahl} Menschen, die voneinander nichts wissen wollten.`,
  },
];
