name = Notifications
description = Collects what other plugins announce.
bell = { $n ->
    [0] Notifications, none unread
   *[other] Notifications, { $n } unread
}
arrived = { $title }: { $body }
open = Open
empty = Nothing new
empty-text = What arrives while you work is listed here.
read-all = Mark all as read
clear = Clear
unread = Unread:
gone = This can no longer be opened.
