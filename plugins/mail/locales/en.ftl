name = Mail
description = Read, file and write mail; your own accounts and shared mailboxes.

# Pages, actions, shortcuts
write = Write a message
compose = New mail
compose-keywords = write compose message letter
show = Open mail
show-keywords = inbox mailbox messages read
send = Send
shortcut-next = Next mail
shortcut-previous = Previous mail
shortcut-open = Open mail
shortcut-back = Back to the list
shortcut-mark = Select
shortcut-archive = Archive
shortcut-delete = Delete
shortcut-flag = Flag
shortcut-unread = Mark as unread
shortcut-move = Move to …
shortcut-reply = Reply
shortcut-reply-all = Reply to all
shortcut-forward = Forward
shortcut-search = Search
shortcut-undo = Undo
widget-unread = Unread by account
widget-latest = New mail

# Folders
folder-inbox = Inbox
folder-drafts = Drafts
folder-sent = Sent
folder-archive = Archive
folder-junk = Spam
folder-trash = Trash
folders-of = Manage folders of { $name }
folders-failed = The folders cannot be reached.
folders-width = Width of the folder list
reader-width = Width of the reading pane
show-folders = Show folders
folder-menu = Folder
folder-name = Name of the folder
new-folder = New folder
new-folder-in = New folder in “{ $name }”
rename-folder = Rename “{ $name }”
delete-folder = Delete “{ $name }”
delete-folder-mails = { $n ->
    [0] The folder is empty.
    [one] The mail in it is deleted too.
   *[other] The { $n } mails in it are deleted too.
}
create = Create
rename = Rename
n-unread = { $n } unread
n-drafts = { $n ->
    [one] one draft
   *[other] { $n } drafts
}

# List
search-label = Search mail
search-scope = Where to search
search-here = In this folder
search-everywhere = In all folders
search-clear = End the search
found = { $n ->
    [one] One result
   *[other] { $n } results
}
found-nothing = Nothing found
found-nothing-text = No mail contains “{ $words }”. Searching all folders or another word may help.
empty-inbox = No new mail
empty-inbox-text = The inbox is empty.
empty-folder = No mail
empty-folder-text = There is nothing in this folder.
list-failed = The mails could not be loaded
stale = As of { $time }
stale-text = The mail server cannot be reached right now. This is the last known state.
retry = Try again
unreached-text = Since { $time }. It is tried again and again; there is nothing you have to do.
no-account = No mail account
no-account-text = There is no mailbox for you. Please turn to your administrators.
no-subject = (no subject)
no-sender = (no sender)
no-recipients = (no recipients)
unread = Unread
flagged = Flagged
answered = Answered
forwarded = Forwarded
has-attachment = With attachment
n-marked = { $n } selected
marked-actions = Actions for the selection
clear-marks = Clear the selection
mail-menu = Mail

# What one can do
archive = Archive
delete = Delete
move = Move to …
toggle-unread = Read or unread
toggle-flag = Set or remove the flag
reply = Reply
reply-all = Reply to all
forward = Forward
more = More actions
back = Back
undo = Undo
undone = Undone
nothing-to-undo = There is nothing to undo.
move-to = { $n ->
    [one] Move mail to
   *[other] Move { $n } mails to
}
archived = { $n ->
    [one] Archived
   *[other] { $n } mails archived
}
deleted = { $n ->
    [one] Moved to the trash
   *[other] { $n } mails moved to the trash
}
moved = { $n ->
    [one] Moved to “{ $folder }”
   *[other] { $n } mails moved to “{ $folder }”
}
destroyed = { $n ->
    [one] Deleted for good
   *[other] { $n } mails deleted for good
}
delete-forever = { $n ->
    [one] Delete the mail for good?
   *[other] Delete { $n } mails for good?
}
no-archive = This account has no archive folder.
some-refused = { $n ->
    [one] One mail could not be changed.
   *[other] { $n } mails could not be changed.
}

# Reading
message-frame = Content of the mail
mail-from = Mail from { $name }
to-names = to { $names }
n-mails = { $n } mails
thread-actions = Actions for this mail
nothing-read = No mail selected
nothing-read-text = Choose a mail on the left to read it here.
thread-gone = This mail does not exist any more
thread-failed = The mail could not be loaded
details = Details
original-look = Original look
external = External
external-hint = The sender does not belong to your organisation.
encoding-problem = The character set of this mail is broken; some letters may be wrong.
truncated = This mail is very long; its beginning is shown.
pictures-blocked = { $n ->
    [one] One external picture blocked.
   *[other] { $n } external pictures blocked.
}
pictures-blocked-text = They are not loaded, because the sender would learn that you read the mail.
show-quote = Show quoted text
show-quote-lines = Show the quote ({ $n } lines)
attachments = Attachments
save-file = { $name }, { $size }: save
save-all = Save all
unnamed-file = Unnamed
link-title = This link leads to { $host }
link-text = That is not what it says. Full address: { $href }
link-open = Open anyway

field-from = From
field-to = To
field-cc = Cc
field-bcc = Bcc
field-reply-to = Reply to
field-date = Date
field-subject = Subject
field-message-id = Message ID
attribution = On { $date }, { $name } wrote:
forwarded-message = ---------- Forwarded message ----------

# Writing
subject = Subject
body = Message
attach = Attach files
detach = Remove { $name }
uploading = { $name } is being uploaded
stop-upload = Stop uploading { $name }
retry-upload = Upload { $name } again
close-draft = Close and keep the draft
discard = Discard
discard-draft = Discard the draft?
draft-saved = Saved at { $time }
draft-saving = Saving …
draft-in-browser = Kept in this browser.
draft-unsaved = Not saved yet.
draft-missing = This draft does not exist any more
draft-missing-text = It was sent or discarded.
draft-failed = The draft could not be opened
draft-elsewhere = This draft is open in another window
draft-elsewhere-text = So that nothing is lost, only one window can write at a time.
take-over = Go on writing here
kept-draft = Unsaved draft: { $subject }
kept-draft-text = It is only in this browser.
resume = Go on writing
draft = Draft
sent = Sent
send-anyway = Send anyway
forgot-attachment = Forgot an attachment?
forgot-attachment-text = You write about an attachment, but no file is attached.
forgot-subject = Send without a subject?
files-failed = Not all files arrived. Try again, or remove them.
not-sent = Not sent
not-sent-later = “{ $subject }” was not sent. { $why }
invalid-recipients = Not a valid address: { $list }
unknown-recipients = The mail server does not know: { $list }
external-recipients = { $n ->
    [one] One recipient outside your organisation
   *[other] { $n } recipients outside your organisation
}
unclear = Unclear whether it was sent
unclear-text = The connection broke while sending. The draft is kept.
look-in-sent = Look in “Sent”
send-again = Send again
keep-draft = Keep as a draft

# Errors
error-accountNotFound = This account does not exist any more.
error-forbidden = You do not have the right to do that here.
error-overQuota = The mailbox is full. Delete something, or empty the trash.
error-tooLarge = The message is too large for the mail server.
error-unreachable = The mail server cannot be reached.
error-signedOut = Your session has ended. Sign in again; nothing is lost.
error-refused = The mail server refused that.
error-notFound = That does not exist any more.
error-gone = That cannot be undone any more.
error-tooLate = Too late: the message is on its way.
error-invalidRecipients = The mail server does not know at least one of the recipients.
error-noRecipients = Please name at least one recipient.
error-unclear = Unclear whether it was sent.
error-unsupportedFilter = This mail server cannot search for that.
error-hasMails = There are still mails in the folder.
error-hasChild = There are still folders in the folder. Delete or move them first.
error-alreadyExists = There is a folder of that name here already.
error-file-too-large = The file is too large for this account ({ $size }).
error-files-too-large = With this file ({ $size }) the attachments would be too large together.
error-other = Unexpected error ({ $code }).

# Tiles
all-read = all read
unread-unknown = Not known yet.

# Settings
setting-undo-send = Take back after sending (seconds)
setting-undo-send-hint = A message can be called back for this long after sending. 0: not at all.
setting-mark-read = Mark opened mail as read
setting-mark-read-after = … after this many seconds
setting-mark-read-after-hint = 0: at once.
setting-preview = Show how the text begins in the list
setting-signature = Signature
setting-signature-hint = Used where the mail server knows none for an address.
setting-own-domains = Own domains
setting-own-domains-hint = Senders from elsewhere are marked as external. If empty: the domains of your own addresses.
