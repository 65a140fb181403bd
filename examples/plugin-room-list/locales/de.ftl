name = Räume des Hauses
description = Nennt anderen Erweiterungen, welche Räume frei sind.
