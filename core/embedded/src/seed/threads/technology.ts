import { pdfFile, textFile, type Script } from '../script.ts';

/** IT: what breaks, and what is announced. */
export const TECHNOLOGY: Script[] = [
  {
    subject: '[Ticket #{nr}] Drucker Flur 2. OG druckt nur leere Seiten',
    daysAgo: 33,
    folders: { anna: 'archive', carla: 'archive' },
    steps: [
      {
        from: 'carla',
        to: ['helpdesk'],
        cc: ['anna'],
        text: `Hallo zusammen,

der Drucker im zweiten OG druckt seit heute früh nur noch leere Seiten. Ein- und ausgeschaltet habe ich schon, Toner ist laut Anzeige voll. Wir müssen heute Nachmittag Arbeitsverträge drucken.`,
      },
      {
        from: 'helpdesk',
        to: ['carla'],
        cc: ['anna'],
        gap: 1,
        text: `Hallo Frau Vogt,

Ihre Meldung hat die Nummer #{nr}. Der Treiber ist nach dem Update in der Nacht auf eine falsche Papierquelle eingestellt. Wir haben ihn zurückgesetzt; bitte melden Sie sich einmal ab und wieder an und drucken Sie eine Testseite.`,
      },
      { from: 'carla', to: ['helpdesk'], gap: 1, text: `Läuft wieder. Das war schnell, danke!` },
    ],
  },
  {
    subject: 'Störung Netzlaufwerk G: – Zwischenstand',
    daysAgo: 20,
    folders: { anna: 'archive', bert: 'trash' },
    steps: [
      {
        from: 'helpdesk',
        to: ['anna', 'bert', 'carla', 'poststelle'],
        text: `Liebe Kolleginnen und Kollegen,

seit 8:40 Uhr ist das Laufwerk G: nicht erreichbar. Ursache ist ein ausgefallenes Netzteil im Speichersystem. Daten sind nicht verloren. Wir rechnen mit einer Wiederherstellung bis zum Mittag.

Bitte legen Sie in der Zwischenzeit keine Dokumente auf dem eigenen Gerät ab, die andere brauchen.`,
      },
      {
        from: 'helpdesk',
        to: ['anna', 'bert', 'carla', 'poststelle'],
        gap: 3,
        text: `Das Laufwerk ist wieder verfügbar. Wer noch Fehlermeldungen sieht, meldet sich bitte einmal ab und wieder an.`,
      },
      {
        from: 'bert',
        to: ['helpdesk'],
        gap: 1,
        text: `Bei mir fehlt noch der Ordner Baulasten, obwohl ich mich neu angemeldet habe. Kann das mit den Rechten zusammenhängen?`,
      },
      {
        from: 'helpdesk',
        to: ['bert'],
        gap: 2,
        text: `Hallo Bert, ja, die Gruppe war beim Wiederherstellen verloren gegangen. Ist ergänzt, bitte noch einmal prüfen.`,
      },
    ],
  },
  {
    subject: 'Homeoffice: VPN bricht nach zehn Minuten ab',
    daysAgo: 14,
    steps: [
      {
        from: 'anna',
        to: ['nguyen'],
        text: `Hallo Minh,

seit dem neuen Router zu Hause bricht mein VPN nach ziemlich genau zehn Minuten ab, immer ohne Meldung. Über das Handy als Hotspot hält es. Hast du eine Idee?`,
      },
      {
        from: 'nguyen',
        to: ['anna'],
        text: `Hallo Anna,

das klingt nach dem Energiesparmodus des Routers, der UDP-Verbindungen vergisst. Ich habe dir im Profil ein Lebenszeichen alle 25 Sekunden eingestellt. Bitte den Client einmal neu starten. Falls es bleibt, schick mir das Protokoll (Menü Hilfe, Diagnose speichern).`,
      },
      {
        from: 'anna',
        to: ['nguyen'],
        gap: 30,
        text: `Hallo Minh,

besser, aber einmal war es heute noch. Protokoll hängt an.`,
        files: [
          textFile(
            'vpn-diagnose.log',
            '[{datum} 08:02:11] tunnel up',
            '[{datum} 08:02:36] keepalive ok',
            '[{datum} 09:47:50] keepalive timeout',
            '[{datum} 09:47:52] reconnect',
            '[{datum} 09:47:53] tunnel up',
          ),
        ],
      },
      {
        from: 'nguyen',
        to: ['anna'],
        text: `Da hat er sich nach zwei Sekunden selbst wieder verbunden, das war vermutlich dein Anbieter. Ich behalte es im Auge.`,
      },
    ],
  },
  {
    subject: 'E-Akte: Schulungstermine für Ihren Fachdienst',
    daysAgo: 11,
    folders: { anna: 'E-Akte' },
    steps: [
      {
        from: 'nguyen',
        to: ['anna', 'bert', 'carla'],
        text: `Liebe Führungskräfte,

die E-Akte kommt zum 1. März {folgejahr}. Für jede Person sind zwei halbe Tage vorgesehen: Grundlagen (alle) und Aufbau (wer Akten anlegt). Bitte nennt mir bis {wochentag+6} für jeden Fachdienst zwei Wunschtermine und jemanden, der vor Ort Ansprechpartner sein möchte.

Den Schulungsplan habe ich angehängt.`,
        files: [
          pdfFile(
            'Schulungsplan E-Akte.pdf',
            'Schulungsplan E-Akte',
            'Grundlagen: 3 Stunden, höchstens 10 Personen',
            'Aufbau: 3 Stunden, höchstens 8 Personen',
            'Ort: Schulungsraum 014, barrierefrei',
          ),
        ],
      },
      {
        from: 'bert',
        to: ['nguyen'],
        cc: ['anna'],
        text: `Hallo Minh,

für uns passen der {datum+21} und der {datum+28}, jeweils vormittags. Ansprechpartner macht Emre. Gibt es eine Möglichkeit, Pläne in DIN A0 zu scannen? Sonst bleibt die Hälfte der Bauakten auf Papier.`,
      },
      {
        from: 'nguyen',
        to: ['bert'],
        cc: ['anna'],
        text: `Großformat ist mitgedacht: Im Keller kommt ein A0-Scanner zur gemeinsamen Nutzung, Buchung über den Raumkalender.`,
      },
      {
        from: 'anna',
        to: ['nguyen'],
        text: `Hallo Minh,

FD 20: {datum+22} nachmittags und {datum+29} vormittags. Ansprechpartnerin ist Lea, sie hat Lust darauf und kann das wirklich gut erklären.`,
      },
    ],
  },
  {
    subject: 'Zweiter Faktor bei der Anmeldung: So geht es ab dem {datum+20}',
    daysAgo: 3,
    flagged: ['carla'],
    steps: [
      {
        from: 'helpdesk',
        to: ['anna', 'bert', 'carla'],
        cc: ['petrova', 'lang'],
        text: `Liebe Kolleginnen und Kollegen,

ab dem {tag+20} melden sich alle von außerhalb mit einem zweiten Faktor an. Zur Wahl stehen eine App auf dem Diensthandy oder ein kleiner Schlüssel für den Schlüsselbund. Private Geräte braucht niemand zu verwenden.

Bitte holen Sie Ihren Schlüssel bis {wochentag+13} im Zimmer {zimmer} ab. Personalrat und Datenschutz haben zugestimmt.`,
      },
      {
        from: 'carla',
        to: ['helpdesk'],
        text: `Hallo, was machen Kolleginnen in Elternzeit, die ab und zu ihr Postfach lesen? Können wir die Schlüssel per Post schicken?`,
      },
      {
        from: 'helpdesk',
        to: ['carla'],
        text: `Gute Frage. Ja, als Einschreiben; die Aktivierung geht dann telefonisch. Schicken Sie uns bitte eine Liste der Namen, die Anschriften holen wir selbst aus dem Verfahren.`,
      },
    ],
  },
];
