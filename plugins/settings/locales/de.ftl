name = Einstellungen
description = Darstellung, Sprache und Tasten, und was jedes Plugin einstellen lässt.
open = Einstellungen öffnen
looks = Darstellung
theme = Farbschema
theme-system = Wie das System
theme-light = Hell
theme-dark = Dunkel
theme-contrast = Hoher Kontrast
density = Dichte
density-compact = Kompakt
density-standard = Standard
density-comfortable = Großzügig
fontSize = Schriftgröße
motion = Bewegung
motion-system = Wie das System
motion-reduced = Reduziert
language-and-keys = Sprache und Tasten
language = Sprache
shortcuts = Tastenkürzel aus einem Zeichen
shortcuts-hint = Ausschalten, wenn eine Spracheingabe sie versehentlich auslöst.
saved = Gespeichert
locked = Von Ihrer Verwaltung festgelegt
number = { $bounds ->
    [yes] Bitte eine Zahl von { $min } bis { $max } eingeben.
   *[no] Bitte eine Zahl eingeben.
}
problem-invalid = Dieser Wert ist nicht möglich. Die Einstellung bleibt, wie sie war.
problem-locked = Diese Einstellung hat Ihre Verwaltung festgelegt.
problem-unreachable = Keine Verbindung. Die Einstellung ist noch nicht gespeichert; bitte später erneut versuchen.
