name = Room directory
description = Reads from the room management which rooms are free.
