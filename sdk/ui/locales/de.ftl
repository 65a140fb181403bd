busy = Wird geladen …
close = Schließen
dismiss = Meldung schließen
clear = Eingabe löschen
required = Pflichtfeld
menu = Menü
count-more = mehr als { $max }
pane-resize = Bereichsbreite ändern
list-loading = Eintrag wird geladen …
recipient-remove = { $name } entfernen
recipient-invalid = { $name }: keine gültige Adresse
recipient-added = { $name } hinzugefügt
recipient-removed = { $name } entfernt
recipients-chosen =
    { $count ->
        [one] Ein Eintrag. Mit Pfeil links zum Eintrag.
       *[other] { $count } Einträge. Mit Pfeil links zu den Einträgen.
    }
suggestions =
    { $count ->
        [0] Keine Vorschläge
        [one] Ein Vorschlag
       *[other] { $count } Vorschläge
    }
drop-here = Dateien hier ablegen
choose-files = Dateien auswählen
tone-info = Hinweis
tone-success = Erfolg
tone-warning = Warnung
tone-danger = Fehler
