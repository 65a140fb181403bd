name = Door sign
description = Shows which rooms are free today.
room = { $name }: { $seats } seats
closed = The house is closed today.
nobody = Nobody here tells the rooms.
