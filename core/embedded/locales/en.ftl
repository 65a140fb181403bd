sign-in-title = Sign in
sign-in-at = at { $workplace }
address-label = Email address
password-label = Password
sign-in-submit = Sign in
error-prefix = Error
sign-in-failed = The email address or the password is not right. Check both and try again. (FW5601)
sign-in-address-missing = Enter your email address.
sign-in-password-missing = Enter your password.
sign-in-too-many =
    { $minutes ->
        [one] Too many failed attempts. Try again in one minute. (FW5602)
       *[other] Too many failed attempts. Try again in { $minutes } minutes. (FW5602)
    }
sign-in-over-title = This sign-in is no longer valid
sign-in-over = It took too long or is over already. Go back to the workplace and sign in from there. (FW5603)
to-workplace = To the workplace
refused-title = Signing in is not possible
refused = The request to sign in was not right. Begin again in the workplace; if the error stays, give your IT these details: (FW5604)
failed-title = Signing in is out of order at the moment
failed = Try again in a few minutes. If the error stays, give your IT this code: FW5606.
sign-out-title = Sign out
sign-out-question = Do you want to sign out of the workplace?
sign-out-submit = Sign out
sign-out-cancel = Stay signed in
signed-out-title = You are signed out
signed-out = Close the window if others use this device.
sign-in-again = Sign in again

# Mailboxes and mails that the mail server makes and writes itself
mailbox-inbox = Inbox
mailbox-drafts = Drafts
mailbox-sent = Sent
mailbox-archive = Archive
mailbox-junk = Spam
mailbox-trash = Trash
undelivered-subject = Undelivered: { $subject }
undelivered = Your message was not delivered to:
undelivered-full = The mailbox is full. Try again later.
undelivered-unknown = There is no such address. Check how it is written.
undelivered-no-relay = This server delivers nothing to the outside. Ask your IT.
undelivered-other = The server at the other end did not take it.
vacation-subject = Automatic reply: { $subject }
