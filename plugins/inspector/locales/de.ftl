name = Inspektor
description = Für die Entwicklung: was läuft, was vorüberkommt, was nicht zurückgegeben wird, Störungen zum Ausprobieren.
section = Ansicht
section-plugins = Plugins
section-graph = Wer braucht wen
section-points = Punkte
section-timeline = Verlauf
section-log = Meldungen
section-leaks = Gehaltenes
section-trials = Ausprobieren
section-axe = Barrierefreiheit

phase-idle = bereit
phase-starting = startet
phase-running = läuft
phase-failed = gestört
phase-quarantined = in Quarantäne
phase-disabled = abgeschaltet
tier-trusted = in der Seite
tier-isolated = abgeschottet
views = { $count ->
    [one] eine Ansicht
   *[other] { $count } Ansichten
}
times = Laden { $load } ms, Start { $start } ms
used = benutzt: { $list }
unused = nie benutzt: { $list }
revoked = entzogen: { $list }
last-fault = zuletzt { $code } in { $where }
restart = Neu starten
restart-of = { $name } neu starten

uses = braucht
provides = bietet an
optional = wahlweise
from = von { $list }
from-nobody = niemand bietet es an
nothing = nichts

point-owner = gefüllt für { $owner }
point-nobody = niemand öffnet ihn
point-empty = leer
opens = öffnet { $what }

pause = Anhalten
resume = Weiter ({ $count } neue)
clear = Leeren
filter = Filtern
filter-hint = Wörter aus Art, Quelle, Kennung oder Code
timeline-empty = Noch nichts. Was von jetzt an vorüberkommt, steht hier.
timeline-paused = Angehalten
log-filter-hint = Wörter aus Plugin, Stufe oder Text
log-empty = Noch nichts gesagt. Plugins sagen etwas mit ctx.log.
level-debug = Einzelheit
level-info = Hinweis
level-warn = Warnung
level-error = Fehler
kind-fact = Nachricht
kind-call = Aufruf
kind-stream = Strom
fact-line = { $size } Bytes an { $listeners }
call-line = { $ms } ms
call-failed = { $ms } ms, { $code }

held-now = Jetzt gehalten: { $held }
held-grows = Es wächst, ohne zu fallen. Bleibt dasselbe auf dem Schirm, wird etwas nicht zurückgegeben.
held-steady = Es wächst nicht.
held-by = Wer hält wie viel
held-chart = Gehaltenes in den letzten zwei Minuten: von { $first } auf { $last }, höchstens { $most }
topics = Wer hört zu
topic-count = { $count ->
    [one] ein Empfänger
   *[other] { $count } Empfänger
}

not-in-development = Störungen probiert man in der Entwicklung aus: fachwerk dev.
plugin = Plugin
fault = Störung
fault-start = Der nächste Start wirft
fault-view = Die nächste Ansicht wirft
fault-subscriber = Jeder Empfänger wirft
fault-call = Jeder Aufruf wartet zwei Sekunden
offline = Verbindung unterbrechen
inject = Auslösen
recover = Alles zurücknehmen
trials-running = { $count ->
    [one] Eine Störung ist ausgelöst.
   *[other] { $count } Störungen sind ausgelöst.
}
trials-none = Keine Störung ist ausgelöst.
injected = Ausgelöst: { $what }
recovered = Alles zurückgenommen
environment = Umgebung
language = Sprache
role = Andere Person
role-hint = Meldet ab; dann melden Sie sich als andere Person an.
developed = Entwickeltes Plugin: { $plugin }
tier = Läuft
denied = Verweigerte Berechtigungen
switching = Die Zusammenstellung wird neu gebaut; die Seite lädt von selbst.

axe-run = Seite prüfen
axe-running = Wird geprüft …
axe-none = axe findet nichts.
axe-found = { $count ->
    [one] Ein Befund
   *[other] { $count } Befunde
}
axe-show = Zeigen
