busy = Loading …
close = Close
dismiss = Dismiss message
clear = Clear input
required = Required
menu = Menu
count-more = more than { $max }
pane-resize = Resize pane
list-loading = Loading entry …
recipient-remove = Remove { $name }
recipient-invalid = { $name }: not a valid address
recipient-added = { $name } added
recipient-removed = { $name } removed
recipients-chosen =
    { $count ->
        [one] One entry. Arrow left goes to the entry.
       *[other] { $count } entries. Arrow left goes to the entries.
    }
suggestions =
    { $count ->
        [0] No suggestions
        [one] One suggestion
       *[other] { $count } suggestions
    }
drop-here = Drop files here
choose-files = Choose files
tone-info = Note
tone-success = Success
tone-warning = Warning
tone-danger = Error
