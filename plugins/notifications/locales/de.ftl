name = Benachrichtigungen
description = Sammelt, was andere Plugins melden.
bell = { $n ->
    [0] Benachrichtigungen, keine ungelesen
   *[other] Benachrichtigungen, { $n } ungelesen
}
arrived = { $title }: { $body }
open = Öffnen
empty = Nichts Neues
empty-text = Hier steht, was ankommt, während Sie arbeiten.
read-all = Alle als gelesen markieren
clear = Leeren
unread = Ungelesen:
gone = Das lässt sich nicht mehr öffnen.
