name = Home
description = The first page: what is new, at a glance.
open = Go to the home page
greeting-morning = Good morning, { $name }
greeting-day = Hello, { $name }
greeting-evening = Good evening, { $name }
empty = Nothing on the home page yet
empty-text = No installed plugin offers anything here.
