name = Raumverzeichnis
description = Liest aus der Raumverwaltung, welche Räume frei sind.
