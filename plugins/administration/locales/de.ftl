name = Verwaltung der Erweiterungen
nav = Erweiterungen
description = Zustand aller Erweiterungen in allen Browsern; abschalten, neu starten, Berechtigungen entziehen.
open = Erweiterungen verwalten
keywords = Administration Plugins abschalten Berechtigungen Störung Quarantäne
summary = { $count ->
    [one] Eine Erweiterung
   *[other] { $count } Erweiterungen
}
summary-off = { $count } abgeschaltet
summary-failing = { $count } gestört
in-force = Was Sie hier ändern, gilt innerhalb weniger Sekunden in jedem offenen Fenster aller Personen.

column-plugin = Erweiterung
column-tier = Läuft
column-state = Zustand
column-faults = Störungen
column-permissions = Berechtigungen
column-times = Laden / Start
column-bytes = Größe
column-actions = Aktionen

tier-trusted = in der Seite
tier-isolated = abgeschottet
state-running = läuft
state-ready = bereit
state-starting = startet
state-failed = gestört
state-quarantined = in Quarantäne
state-disabled = abgeschaltet
state-blocked = gesperrt
state-here = Zustand in diesem Fenster

version = Version { $version }
no-faults = keine
fault-count = { $count ->
    [one] eine Störung in allen Browsern
   *[other] { $count } Störungen in allen Browsern
}
fault-shown = { $code }: was das bedeutet
permissions-count = { $used } von { $granted } benutzt
permissions-none = keine
permissions-revoked = { $count } entzogen
time-none = noch nicht gemessen
times = { $load } / { $start }
details = Einzelheiten zu { $name }

actions = Aktionen für { $name }
disable = Abschalten
enable = Einschalten
restart = Neu starten
revoke = Entziehen
restore = Zurückgeben
blocked = Diese Version ist gesperrt: { $reason } Sie läuft erst wieder, wenn der Arbeitsplatz mit einer anderen Version gebaut ist.
fixed = Diese Erweiterung braucht der Arbeitsplatz selbst; sie lässt sich hier nicht abschalten.

ask-disable = { $name } abschalten?
ask-disable-text = Ihre Ansichten und Dienste verschwinden bei allen Personen. Ansichten mit ungesicherter Arbeit bleiben, bis sie verlassen werden.
ask-restart = { $name } neu starten?
ask-restart-text = Sie wird in jedem offenen Fenster beendet und bei Bedarf neu gestartet.
ask-revoke = „{ $permission }“ entziehen?
ask-revoke-text = { $name } kann danach nicht mehr: { $what }
cancel = Abbrechen
done-disable = { $name } ist abgeschaltet.
done-enable = { $name } ist eingeschaltet.
done-restart = { $name } wird neu gestartet.
done-revoke = „{ $permission }“ ist { $name } entzogen.
done-restore = „{ $permission }“ hat { $name } wieder.
undo = Rückgängig
problem-forbidden = Das dürfen nur Personen, die die Zusammenstellung als Verwaltung nennt.
problem-signedOut = Ihre Anmeldung ist abgelaufen. Melden Sie sich wieder an.
problem-unreachable = Der Arbeitsplatz antwortet nicht. Es ist nichts geändert; versuchen Sie es erneut.
problem-refused = Das hat der Arbeitsplatz abgelehnt. Die Zusammenstellung hat sich geändert: laden Sie die Seite neu.
retry = Erneut laden

details-permissions = Berechtigungen
details-faults = Störungen in allen Browsern
details-facts = Angaben
used = benutzt
unused = nie benutzt
revoked = entzogen
unused-hint = Nicht benutzte Berechtigungen kann die Zusammenstellung weglassen.
fault-where = Wo
fault-when = Zuletzt
fault-times = Anzahl
fact-id = Kennung
fact-package = Paket
fact-load = Laden, im Mittel / höchstens
fact-start = Start, im Mittel / höchstens
fact-none = –

origins = Wie Erweiterungen abgeschottet sind
origins-absent = Alle Erweiterungen laufen in der Seite. Sie können alles, was die angemeldete Person kann; Berechtigungen fangen hier Versehen ab, keine Absicht.
origins-wildcard = Jede abgeschottete Erweiterung hat einen eigenen Rechnernamen unter { $base } und in Browsern, die Rahmen trennen (Chrome, Edge), einen eigenen Prozess. Hängt eine, arbeiten die anderen und der Arbeitsplatz weiter.
origins-single = Alle abgeschotteten Erweiterungen teilen sich den Rechnernamen { $base } und damit einen Prozess. Der Arbeitsplatz bleibt bedienbar, wenn eine hängt; alle anderen abgeschotteten hängen mit und werden gemeinsam neu gestartet.
origins-none = Abgeschottete Erweiterungen liegen auf dem Rechnernamen des Arbeitsplatzes. Auf Daten und Sitzung haben sie keinen Zugriff; in Firefox und eingebetteten Browsern kann eine, die hängt, aber den Arbeitsplatz anhalten.
origins-trusted = In der Seite laufende Erweiterungen sind geprüft und können alles, was die angemeldete Person kann.

code-FW1007 = Der Start hat länger als zehn Sekunden gedauert.
code-FW1008 = Beim Start ist ein Fehler aufgetreten.
code-FW1010 = Das Beenden ist misslungen oder hat zu lange gedauert.
code-FW1011 = Beim Zeichnen einer Ansicht ist ein Fehler aufgetreten.
code-FW1012 = Die Erweiterung ist außer Betrieb und wird nicht gestartet.
code-FW1013 = Eine versprochene Ansicht fehlt.
code-FW1014 = Eine Ansicht war nach zehn Sekunden nicht da.
code-FW1015 = Ein Fehler ist bis zur Seite durchgeschlagen, zum Beispiel aus einem Klick.
code-FW1301 = Ein Aufruf durch eine andere Erweiterung ist misslungen.
code-FW1303 = Ein versprochener Dienst oder Befehl fehlt.
code-FW2004 = Eine Berechtigung fehlt oder ist entzogen.
code-FW3101 = Beim Empfang einer Nachricht ist ein Fehler aufgetreten.
code-FW3102 = Ein eigener Nachrichtenstrom ist abgebrochen.
code-FW3103 = Ein versprochener Nachrichtenstrom fehlt.
code-FW3107 = Zu viele Nachrichten: mehr als 200 je Sekunde. Der Strom ist angehalten.
code-other = Was dieser Code bedeutet, steht in der Dokumentation von Fachwerk unter „Fehler“.
