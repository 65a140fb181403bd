name = Türschild
description = Zeigt, welche Räume heute frei sind.
room = { $name }: { $seats } Plätze
closed = Heute ist das Haus geschlossen.
nobody = Hier nennt niemand die Räume.
