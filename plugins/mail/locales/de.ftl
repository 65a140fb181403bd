name = E-Mail
description = E-Mails lesen, ordnen und schreiben; eigene Konten und Funktionspostfächer.

# Seiten, Aktionen, Tastenkürzel
write = Nachricht schreiben
compose = Neue E-Mail
compose-keywords = schreiben verfassen Nachricht Mail Brief
show = E-Mails öffnen
show-keywords = Posteingang Postfach Nachrichten lesen
send = Senden
shortcut-next = Nächste E-Mail
shortcut-previous = Vorige E-Mail
shortcut-open = E-Mail öffnen
shortcut-back = Zurück zur Liste
shortcut-mark = Auswählen
shortcut-archive = Archivieren
shortcut-delete = Löschen
shortcut-flag = Markieren
shortcut-unread = Als ungelesen kennzeichnen
shortcut-move = Verschieben nach …
shortcut-reply = Antworten
shortcut-reply-all = Allen antworten
shortcut-forward = Weiterleiten
shortcut-search = Suchen
shortcut-undo = Rückgängig
widget-unread = Ungelesen je Konto
widget-latest = Neue E-Mails

# Ordner
folder-inbox = Posteingang
folder-drafts = Entwürfe
folder-sent = Gesendet
folder-archive = Archiv
folder-junk = Spam
folder-trash = Papierkorb
folders-of = Ordner von { $name } verwalten
folders-failed = Die Ordner sind nicht erreichbar.
folders-width = Breite der Ordnerliste
reader-width = Breite des Lesebereichs
show-folders = Ordner anzeigen
folder-menu = Ordner
folder-name = Name des Ordners
new-folder = Neuer Ordner
new-folder-in = Neuer Ordner in „{ $name }“
rename-folder = „{ $name }“ umbenennen
delete-folder = „{ $name }“ löschen
delete-folder-mails = { $n ->
    [0] Der Ordner ist leer.
    [one] Die E-Mail darin wird mit gelöscht.
   *[other] Die { $n } E-Mails darin werden mit gelöscht.
}
create = Anlegen
rename = Umbenennen
n-unread = { $n } ungelesen
n-drafts = { $n ->
    [one] ein Entwurf
   *[other] { $n } Entwürfe
}

# Liste
search-label = E-Mails durchsuchen
search-scope = Wo gesucht wird
search-here = In diesem Ordner
search-everywhere = In allen Ordnern
search-clear = Suche beenden
found = { $n ->
    [one] Ein Treffer
   *[other] { $n } Treffer
}
found-nothing = Nichts gefunden
found-nothing-text = Keine E-Mail enthält „{ $words }“. Vielleicht hilft die Suche in allen Ordnern oder ein anderes Wort.
empty-inbox = Keine neuen E-Mails
empty-inbox-text = Der Posteingang ist leer.
empty-folder = Keine E-Mails
empty-folder-text = In diesem Ordner liegt nichts.
list-failed = Die E-Mails konnten nicht geladen werden
stale = Stand { $time }
stale-text = Der Mailserver ist gerade nicht erreichbar. Gezeigt wird der letzte bekannte Stand.
retry = Erneut versuchen
unreached-text = Seit { $time } Uhr. Es wird weiter versucht; Sie müssen nichts tun.
no-account = Kein E-Mail-Konto
no-account-text = Für Sie ist kein Postfach eingerichtet. Bitte wenden Sie sich an Ihre Administration.
no-subject = (kein Betreff)
no-sender = (kein Absender)
no-recipients = (keine Empfänger)
unread = Ungelesen
flagged = Markiert
answered = Beantwortet
forwarded = Weitergeleitet
has-attachment = Mit Anhang
n-marked = { $n } ausgewählt
marked-actions = Aktionen für die Auswahl
clear-marks = Auswahl aufheben
mail-menu = E-Mail

# Was man tun kann
archive = Archivieren
delete = Löschen
move = Verschieben nach …
toggle-unread = Gelesen oder ungelesen
toggle-flag = Markierung setzen oder entfernen
reply = Antworten
reply-all = Allen antworten
forward = Weiterleiten
more = Weitere Aktionen
back = Zurück
undo = Rückgängig
undone = Rückgängig gemacht
nothing-to-undo = Es gibt nichts rückgängig zu machen.
move-to = { $n ->
    [one] E-Mail verschieben nach
   *[other] { $n } E-Mails verschieben nach
}
archived = { $n ->
    [one] Archiviert
   *[other] { $n } E-Mails archiviert
}
deleted = { $n ->
    [one] In den Papierkorb gelegt
   *[other] { $n } E-Mails in den Papierkorb gelegt
}
moved = { $n ->
    [one] Nach „{ $folder }“ verschoben
   *[other] { $n } E-Mails nach „{ $folder }“ verschoben
}
destroyed = { $n ->
    [one] Endgültig gelöscht
   *[other] { $n } E-Mails endgültig gelöscht
}
delete-forever = { $n ->
    [one] E-Mail endgültig löschen?
   *[other] { $n } E-Mails endgültig löschen?
}
no-archive = Dieses Konto hat keinen Archivordner.
some-refused = { $n ->
    [one] Eine E-Mail konnte nicht geändert werden.
   *[other] { $n } E-Mails konnten nicht geändert werden.
}

# Lesen
message-frame = Inhalt der E-Mail
mail-from = E-Mail von { $name }
to-names = an { $names }
n-mails = { $n } E-Mails
thread-actions = Aktionen für diese E-Mail
nothing-read = Keine E-Mail ausgewählt
nothing-read-text = Wählen Sie links eine E-Mail aus, um sie hier zu lesen.
thread-gone = Diese E-Mail gibt es nicht mehr
thread-failed = Die E-Mail konnte nicht geladen werden
details = Details
original-look = Originaldarstellung
external = Extern
external-hint = Der Absender gehört nicht zu Ihrer Organisation.
encoding-problem = Der Zeichensatz dieser E-Mail ist fehlerhaft; einzelne Zeichen können falsch sein.
truncated = Diese E-Mail ist sehr lang; gezeigt wird ihr Anfang.
pictures-blocked = { $n ->
    [one] Ein externes Bild blockiert.
   *[other] { $n } externe Bilder blockiert.
}
pictures-blocked-text = Sie werden nicht geladen, weil der Absender sonst erfährt, dass Sie die E-Mail gelesen haben.
show-quote = Zitierten Text anzeigen
show-quote-lines = Zitat anzeigen ({ $n } Zeilen)
attachments = Anhänge
save-file = { $name }, { $size }: speichern
save-all = Alle speichern
unnamed-file = Unbenannt
link-title = Dieser Link führt zu { $host }
link-text = Das ist nicht, was er anzeigt. Vollständige Adresse: { $href }
link-open = Trotzdem öffnen

field-from = Von
field-to = An
field-cc = Kopie
field-bcc = Blindkopie
field-reply-to = Antwort an
field-date = Datum
field-subject = Betreff
field-message-id = Kennung
attribution = Am { $date } schrieb { $name }:
forwarded-message = ---------- Weitergeleitete Nachricht ----------

# Schreiben
subject = Betreff
body = Nachricht
attach = Dateien anhängen
detach = { $name } entfernen
uploading = { $name } wird hochgeladen
stop-upload = Hochladen von { $name } abbrechen
retry-upload = { $name } erneut hochladen
close-draft = Schließen und Entwurf behalten
discard = Verwerfen
discard-draft = Entwurf verwerfen?
draft-saved = Gespeichert um { $time }
draft-saving = Wird gespeichert …
draft-in-browser = In diesem Browser gesichert.
draft-unsaved = Noch nicht gespeichert.
draft-missing = Diesen Entwurf gibt es nicht mehr
draft-missing-text = Er wurde gesendet oder verworfen.
draft-failed = Der Entwurf konnte nicht geöffnet werden
draft-elsewhere = Dieser Entwurf ist in einem anderen Fenster geöffnet
draft-elsewhere-text = Damit nichts verloren geht, kann immer nur ein Fenster schreiben.
take-over = Hier weiterschreiben
kept-draft = Nicht gespeicherter Entwurf: { $subject }
kept-draft-text = Er liegt nur in diesem Browser.
resume = Weiterschreiben
draft = Entwurf
sent = Gesendet
send-anyway = Trotzdem senden
forgot-attachment = Anhang vergessen?
forgot-attachment-text = Sie schreiben von einem Anhang, haben aber keine Datei angehängt.
forgot-subject = Ohne Betreff senden?
files-failed = Nicht alle Dateien sind angekommen. Versuchen Sie es erneut, oder entfernen Sie sie.
not-sent = Nicht gesendet
not-sent-later = „{ $subject }“ wurde nicht gesendet. { $why }
invalid-recipients = Keine gültige Adresse: { $list }
unknown-recipients = Der Mailserver kennt nicht: { $list }
external-recipients = { $n ->
    [one] Ein Empfänger außerhalb Ihrer Organisation
   *[other] { $n } Empfänger außerhalb Ihrer Organisation
}
unclear = Unklar, ob gesendet
unclear-text = Die Verbindung brach beim Senden ab. Der Entwurf ist gesichert.
look-in-sent = In „Gesendet“ nachsehen
send-again = Noch einmal senden
keep-draft = Als Entwurf behalten

# Fehler
error-accountNotFound = Dieses Konto gibt es nicht mehr.
error-forbidden = Dazu fehlt Ihnen hier das Recht.
error-overQuota = Das Postfach ist voll. Löschen Sie etwas oder leeren Sie den Papierkorb.
error-tooLarge = Die Nachricht ist zu groß für den Mailserver.
error-unreachable = Der Mailserver ist nicht erreichbar.
error-signedOut = Ihre Sitzung ist abgelaufen. Melden Sie sich wieder an; nichts geht verloren.
error-refused = Der Mailserver hat das abgelehnt.
error-notFound = Das gibt es nicht mehr.
error-gone = Das lässt sich nicht mehr rückgängig machen.
error-tooLate = Zu spät: Die Nachricht ist schon unterwegs.
error-invalidRecipients = Der Mailserver kennt mindestens einen Empfänger nicht.
error-noRecipients = Bitte geben Sie mindestens einen Empfänger an.
error-unclear = Unklar, ob gesendet.
error-unsupportedFilter = Danach kann dieser Mailserver nicht suchen.
error-hasMails = Der Ordner enthält noch E-Mails.
error-hasChild = Der Ordner enthält noch andere Ordner. Löschen oder verschieben Sie diese zuerst.
error-alreadyExists = Einen Ordner mit diesem Namen gibt es hier schon.
error-file-too-large = Die Datei ist mit { $size } zu groß für dieses Konto.
error-files-too-large = Mit dieser Datei ({ $size }) wären die Anhänge zusammen zu groß.
error-other = Unerwarteter Fehler ({ $code }).

# Kacheln
all-read = alles gelesen
unread-unknown = Noch nicht bekannt.

# Einstellungen
setting-undo-send = Senden zurücknehmen (Sekunden)
setting-undo-send-hint = So lange kann eine Nachricht nach dem Senden zurückgeholt werden. 0: gar nicht.
setting-mark-read = Geöffnete E-Mails als gelesen kennzeichnen
setting-mark-read-after = … nach so vielen Sekunden
setting-mark-read-after-hint = 0: sofort.
setting-preview = Anfang des Textes in der Liste zeigen
setting-signature = Signatur
setting-signature-hint = Gilt, wo der Mailserver für eine Absenderadresse keine eigene kennt.
setting-own-domains = Eigene Domains
setting-own-domains-hint = Absender von anderswo werden als extern gekennzeichnet. Ohne Angabe: die Domains der eigenen Adressen.
