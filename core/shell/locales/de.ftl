name = Rahmen
description = Der Rahmen des Arbeitsplatzes: Kopfzeile, Anwendungen, Seiten, Meldungen.

# Allgemein
cancel = Abbrechen
close = Schließen

# Landmarken und Sprunglinks
skip-main = Zum Inhalt
skip-rail = Zu den Anwendungen
skip-search = Zur Suche
rail = Anwendungen
notes = Hinweise
tray = Status
toasts = Meldungen
to-start = { $land }: zur Startseite
badge = { $count ->
    [one] , ein neuer Eintrag
   *[other] , { $count } neue Einträge
}
page-shown = { $title }
panel-close = Seitenbereich schließen

# Suche und Befehle
palette = Suchen oder Befehl eingeben
palette-placeholder = Suchen oder Befehl …
palette-apps = Anwendungen
palette-actions = Aktionen
palette-appearance = Darstellung
palette-recent = Zuletzt
action-failed = „{ $label }“ ist fehlgeschlagen. Bitte noch einmal versuchen.
finder-none = Nichts gefunden. Ein anderes Wort hilft vielleicht.

# Menü der Person
user-menu = { $name }: Menü
theme-system = Wie das System
theme-light = Hell
theme-dark = Dunkel
theme-contrast = Hoher Kontrast
appearance-open = Darstellung und Sprache …
settings = Einstellungen
help = Tastenkürzel
statement = Erklärung zur Barrierefreiheit
sign-out = Abmelden

# Darstellung
appearance = Darstellung und Sprache
appearance-theme = Farben
appearance-density = Dichte
density-compact = Kompakt
density-standard = Standard
density-comfortable = Großzügig
appearance-size = Schriftgröße
appearance-locale = Sprache
appearance-motion = Bewegung verringern
appearance-shortcuts = Tastenkürzel aus einzelnen Tasten
appearance-not-kept = Die Darstellung konnte nicht gespeichert werden. Es gilt wieder, was vorher galt.
palette-theme = Farben: { $name }
palette-density = Dichte: { $name }
palette-locale = Sprache: { $name }
palette-words-theme = Design Farbe Modus Nacht Tag dunkel hell Kontrast
palette-words-density = Abstand eng weit Zeilenhöhe

# Fußzeile
feedback = Barriere melden
easy-language = Leichte Sprache
sign-language = Gebärdensprache
statement-text =
    Dieser Arbeitsplatz soll mit Tastatur, Vorleseprogramm und Vergrößerung ebenso gut zu bedienen sein wie mit Maus und Bildschirm. Maßstab ist die BITV 2.0 mit EN 301 549; geprüft wird gegen WCAG 2.2, Stufe AA.

    Wer auf eine Barriere stößt, meldet sie der Stelle, die den Arbeitsplatz betreibt.
statement-link = Vollständige Erklärung öffnen

# Fragen nach einer Zeile
prompt-required = Bitte ausfüllen.
prompt-email = Bitte eine E-Mail-Adresse eingeben, zum Beispiel name@example.org.
prompt-url = Bitte eine ganze Adresse eingeben, zum Beispiel https://www.example.org.
prompt-number = Bitte eine Zahl eingeben.
prompt-date = Bitte ein ganzes Datum eingeben.
prompt-time = Bitte eine Uhrzeit eingeben.
prompt-min-length = { $n ->
    [one] Mindestens ein Zeichen.
   *[other] Mindestens { $n } Zeichen.
}
prompt-max-length = Höchstens { $n } Zeichen, es sind { $is }.
prompt-pattern = Das hat nicht die erwartete Form.
prompt-min = Mindestens { $min }.
prompt-max = Höchstens { $max }.
prompt-earliest = Frühestens { $min }.
prompt-latest = Spätestens { $max }.

# Tastenkürzel
help-title = Tastenkürzel
help-off = Tastenkürzel aus einzelnen Tasten sind ausgeschaltet. Einschalten unter „Darstellung und Sprache“.
help-shell = Überall
shortcut-palette = Suchen oder Befehl
shortcut-help = Diese Übersicht
shortcut-regions = Zum nächsten Bereich (Kopfzeile, Anwendungen, Inhalt, Seitenbereich)
shortcut-toasts = Zu den Meldungen
toast-action = { $text } { $action }: mit F8.
key-control = Strg
key-shift = Umschalt
key-alt = Alt
key-meta = Win
key-enter = Eingabe
key-escape = Esc
key-delete = Entf
key-backspace = Rück
key-tab = Tab
key-space = Leer
key-home = Pos1
key-end = Ende
key-pageup = Bild↑
key-pagedown = Bild↓
key-arrowup = ↑
key-arrowdown = ↓
key-arrowleft = ←
key-arrowright = →

# Zustände einer Ansicht
view-failed = „{ $name }“ konnte nicht angezeigt werden
view-failed-why = Der Rest des Arbeitsplatzes funktioniert weiter. Ein neuer Versuch hilft oft.
view-quarantined = „{ $name }“ wurde angehalten
view-quarantined-why = Mehrere Fehler kurz hintereinander. Neu laden startet die Anwendung noch einmal.
view-forbidden = Keine Berechtigung
view-forbidden-why = „{ $name }“ braucht hier eine Berechtigung, die nicht erteilt ist. Die Administration kann helfen.
view-retry = Erneut versuchen
view-skip = „{ $name }“ überspringen
view-behind = Ende von „{ $name }“
view-unresponsive = „{ $name }“ reagiert nicht
view-hung = „{ $name }“ hat nicht mehr reagiert
view-hung-why = Die Anwendung wird gleich von selbst neu gestartet. Was darin nicht gespeichert war, ist verloren; der Rest des Arbeitsplatzes funktioniert weiter.
view-stopped = „{ $name }“ wurde angehalten
view-stopped-why = Die Anwendung hat sich nicht an die Regeln des Arbeitsplatzes gehalten. Ein neuer Versuch ist möglich; die Administration kann helfen.
view-details = Technische Angaben ({ $code })
view-copy = Angaben kopieren
not-found = Seite nicht gefunden
not-found-why = Unter { $path } gibt es hier nichts (FW4404). Vielleicht wurde die Anwendung entfernt oder die Adresse ist unvollständig.
not-found-start = Zur Startseite
no-pages = Noch keine Anwendungen
no-pages-why = Dieser Arbeitsplatz enthält noch keine Anwendung mit einer eigenen Seite.

# Ungespeichertes
leave-title = Ungespeicherte Änderungen
leave-text = { $count ->
    [one] Hier ist etwas noch nicht gespeichert:
   *[other] Hier sind { $count } Dinge noch nicht gespeichert:
}
leave-save = Speichern und weiter
leave-discard = Verwerfen
leave-stay = Hier bleiben
leave-failed = „{ $title }“ konnte nicht gespeichert werden. Die Seite bleibt offen.

# Verbindung und Sitzung
offline = Keine Verbindung
offline-since = Keine Verbindung – Stand { $time }
offline-retry = Erneut verbinden
online-again = Wieder verbunden
session-ended = Die Sitzung ist abgelaufen. Was hier offen ist, bleibt erhalten.
session-sign-in = Wieder anmelden
session-back = Wieder angemeldet
build-new = Eine neue Fassung des Arbeitsplatzes ist da.
build-reload = Neu laden
sign-out-failed = Abmelden war nicht möglich. Bitte die Verbindung prüfen und noch einmal versuchen.
boot-failed = Der Arbeitsplatz konnte nicht gestartet werden
boot-failed-why = { $code }. Ein neuer Versuch hilft oft; sonst hilft die Administration.

# Einstellungen des Rahmens (Land)
setting-statement = Adresse der vollständigen Erklärung zur Barrierefreiheit
setting-feedback = Adresse, an der Barrieren gemeldet werden
setting-easy-language = Adresse der Seite in Leichter Sprache
setting-sign-language = Adresse der Seite in Gebärdensprache
