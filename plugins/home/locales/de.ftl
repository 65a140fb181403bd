name = Start
description = Die erste Seite: was neu ist, auf einen Blick.
open = Zur Startseite
greeting-morning = Guten Morgen, { $name }
greeting-day = Guten Tag, { $name }
greeting-evening = Guten Abend, { $name }
empty = Noch nichts auf der Startseite
empty-text = Kein installiertes Plugin bietet hier etwas an.
