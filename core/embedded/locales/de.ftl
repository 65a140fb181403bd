sign-in-title = Anmelden
sign-in-at = bei { $workplace }
address-label = E-Mail-Adresse
password-label = Passwort
sign-in-submit = Anmelden
error-prefix = Fehler
sign-in-failed = E-Mail-Adresse oder Passwort stimmt nicht. Prüfen Sie beide und versuchen Sie es noch einmal. (FW5601)
sign-in-address-missing = Geben Sie Ihre E-Mail-Adresse ein.
sign-in-password-missing = Geben Sie Ihr Passwort ein.
sign-in-too-many =
    { $minutes ->
        [one] Zu viele Fehlversuche. Versuchen Sie es in einer Minute noch einmal. (FW5602)
       *[other] Zu viele Fehlversuche. Versuchen Sie es in { $minutes } Minuten noch einmal. (FW5602)
    }
sign-in-over-title = Diese Anmeldung ist nicht mehr gültig
sign-in-over = Sie hat zu lange gedauert oder wurde schon beendet. Gehen Sie zurück zum Arbeitsplatz und melden Sie sich dort neu an. (FW5603)
to-workplace = Zum Arbeitsplatz
refused-title = Die Anmeldung ist nicht möglich
refused = Die Anfrage an die Anmeldung war nicht in Ordnung. Beginnen Sie im Arbeitsplatz noch einmal; bleibt der Fehler, geben Sie Ihrer IT diese Angaben: (FW5604)
failed-title = Die Anmeldung hat gerade eine Störung
failed = Versuchen Sie es in einigen Minuten noch einmal. Bleibt der Fehler, geben Sie Ihrer IT diesen Code: FW5606.
sign-out-title = Abmelden
sign-out-question = Möchten Sie sich vom Arbeitsplatz abmelden?
sign-out-submit = Abmelden
sign-out-cancel = Angemeldet bleiben
signed-out-title = Sie sind abgemeldet
signed-out = Schließen Sie das Fenster, wenn andere dieses Gerät benutzen.
sign-in-again = Neu anmelden

# Postfächer und Mails, die der Mailserver selbst anlegt und schreibt
mailbox-inbox = Posteingang
mailbox-drafts = Entwürfe
mailbox-sent = Gesendet
mailbox-archive = Archiv
mailbox-junk = Spam
mailbox-trash = Papierkorb
undelivered-subject = Nicht zugestellt: { $subject }
undelivered = Ihre Nachricht wurde nicht zugestellt an:
undelivered-full = Das Postfach ist voll. Versuchen Sie es später noch einmal.
undelivered-unknown = Diese Adresse gibt es nicht. Prüfen Sie die Schreibweise.
undelivered-no-relay = Dieser Server stellt nichts nach außen zu. Fragen Sie Ihre IT.
undelivered-other = Der Server am anderen Ende hat sie nicht angenommen.
vacation-subject = Automatische Antwort: { $subject }
