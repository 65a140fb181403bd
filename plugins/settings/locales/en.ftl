name = Settings
description = Appearance, language and keys, and what each plugin lets you set.
open = Open settings
looks = Appearance
theme = Colour scheme
theme-system = As the system
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
density = Density
density-compact = Compact
density-standard = Standard
density-comfortable = Comfortable
fontSize = Text size
motion = Motion
motion-system = As the system
motion-reduced = Reduced
language-and-keys = Language and keys
language = Language
shortcuts = Single-key shortcuts
shortcuts-hint = Switch them off when speech input triggers them by accident.
saved = Saved
locked = Set by your administration
number = { $bounds ->
    [yes] Enter a number from { $min } to { $max }.
   *[no] Enter a number.
}
problem-invalid = This value is not possible. The setting stays as it was.
problem-locked = Your administration has fixed this setting.
problem-unreachable = No connection. The setting is not saved yet; please try again later.
