name = Rooms of the house
description = Tells other extensions which rooms are free.
