name = Frame
description = The frame of the workplace: top bar, applications, pages, messages.

# General
cancel = Cancel
close = Close

# Landmarks and skip links
skip-main = Skip to content
skip-rail = Skip to applications
skip-search = Skip to search
rail = Applications
notes = Notices
tray = Status
toasts = Messages
to-start = { $land }: go to start page
badge = { $count ->
    [one] , one new entry
   *[other] , { $count } new entries
}
page-shown = { $title }
panel-close = Close side panel

# Search and commands
palette = Search or type a command
palette-placeholder = Search or command …
palette-apps = Applications
palette-actions = Actions
palette-appearance = Appearance
palette-recent = Recent
action-failed = “{ $label }” failed. Please try again.
finder-none = Nothing found. Another word may help.

# The person's menu
user-menu = { $name }: menu
theme-system = As the system
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
appearance-open = Appearance and language …
settings = Settings
help = Keyboard shortcuts
statement = Accessibility statement
sign-out = Sign out

# Appearance
appearance = Appearance and language
appearance-theme = Colours
appearance-density = Density
density-compact = Compact
density-standard = Standard
density-comfortable = Comfortable
appearance-size = Font size
appearance-locale = Language
appearance-motion = Reduce motion
appearance-shortcuts = Single-key shortcuts
appearance-not-kept = The appearance could not be saved. What was before applies again.
palette-theme = Colours: { $name }
palette-density = Density: { $name }
palette-locale = Language: { $name }
palette-words-theme = design colour mode night day dark light contrast
palette-words-density = spacing narrow wide row height

# Footer
feedback = Report a barrier
easy-language = Easy language
sign-language = Sign language
statement-text =
    This workplace is meant to work as well with a keyboard, a screen reader and magnification as with mouse and screen. The measure is BITV 2.0 with EN 301 549; it is tested against WCAG 2.2, level AA.

    Whoever meets a barrier reports it to the office that runs the workplace.
statement-link = Open the full statement

# Questions for one line
prompt-required = Please fill this in.
prompt-email = Please enter an e-mail address, for example name@example.org.
prompt-url = Please enter a whole address, for example https://www.example.org.
prompt-number = Please enter a number.
prompt-date = Please enter a whole date.
prompt-time = Please enter a time.
prompt-min-length = { $n ->
    [one] At least one character.
   *[other] At least { $n } characters.
}
prompt-max-length = At most { $n } characters, there are { $is }.
prompt-pattern = This does not have the expected form.
prompt-min = At least { $min }.
prompt-max = At most { $max }.
prompt-earliest = Not before { $min }.
prompt-latest = Not after { $max }.

# Keyboard shortcuts
help-title = Keyboard shortcuts
help-off = Single-key shortcuts are switched off. Switch them on under “Appearance and language”.
help-shell = Everywhere
shortcut-palette = Search or command
shortcut-help = This overview
shortcut-regions = To the next region (header, applications, content, side panel)
shortcut-toasts = To the messages
toast-action = { $text } { $action }: press F8.
key-control = Ctrl
key-shift = Shift
key-alt = Alt
key-meta = Win
key-enter = Enter
key-escape = Esc
key-delete = Del
key-backspace = Backspace
key-tab = Tab
key-space = Space
key-home = Home
key-end = End
key-pageup = PgUp
key-pagedown = PgDn
key-arrowup = ↑
key-arrowdown = ↓
key-arrowleft = ←
key-arrowright = →

# States of a view
view-failed = “{ $name }” could not be shown
view-failed-why = The rest of the workplace goes on working. Trying again often helps.
view-quarantined = “{ $name }” was stopped
view-quarantined-why = Several faults in a short time. Reloading starts the application once more.
view-forbidden = No permission
view-forbidden-why = “{ $name }” needs a permission here that is not granted. The administrators can help.
view-retry = Try again
view-skip = Skip “{ $name }”
view-behind = End of “{ $name }”
view-unresponsive = “{ $name }” is not responding
view-hung = “{ $name }” stopped responding
view-hung-why = The application restarts by itself in a moment. What was not saved in it is lost; the rest of the workplace keeps working.
view-stopped = “{ $name }” was stopped
view-stopped-why = The application did not keep to the rules of the workplace. You can try again; your administration can help.
view-details = Technical details ({ $code })
view-copy = Copy details
not-found = Page not found
not-found-why = There is nothing at { $path } (FW4404). The application may have been removed, or the address is incomplete.
not-found-start = Go to start page
no-pages = No applications yet
no-pages-why = This workplace has no application with a page of its own yet.

# Unsaved work
leave-title = Unsaved changes
leave-text = { $count ->
    [one] Something here is not saved yet:
   *[other] { $count } things here are not saved yet:
}
leave-save = Save and go on
leave-discard = Discard
leave-stay = Stay here
leave-failed = “{ $title }” could not be saved. The page stays open.

# Connection and session
offline = No connection
offline-since = No connection – as of { $time }
offline-retry = Connect again
online-again = Connected again
session-ended = The session has ended. What is open here is kept.
session-sign-in = Sign in again
session-back = Signed in again
build-new = A new version of the workplace is there.
build-reload = Reload
sign-out-failed = Signing out was not possible. Please check the connection and try again.
boot-failed = The workplace could not be started
boot-failed-why = { $code }. Trying again often helps; if not, the administrators can help.

# Settings of the frame (Land)
setting-statement = Address of the full accessibility statement
setting-feedback = Address where barriers are reported
setting-easy-language = Address of the page in easy language
setting-sign-language = Address of the page in sign language
