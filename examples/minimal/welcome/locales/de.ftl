name = Willkommen
description = Begrüßt, wer angemeldet ist.
hello = Guten Tag, { $name }
