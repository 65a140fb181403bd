name = Administration of extensions
nav = Extensions
description = How all extensions do in all browsers; switch off, restart, take permissions away.
open = Administer extensions
keywords = administration plugins switch off permissions fault quarantine
summary = { $count ->
    [one] One extension
   *[other] { $count } extensions
}
summary-off = { $count } switched off
summary-failing = { $count } failing
in-force = What you change here is in force within seconds in every open window of everybody.

column-plugin = Extension
column-tier = Runs
column-state = State
column-faults = Faults
column-permissions = Permissions
column-times = Load / start
column-bytes = Size
column-actions = Actions

tier-trusted = in the page
tier-isolated = isolated
state-running = running
state-ready = ready
state-starting = starting
state-failed = failing
state-quarantined = in quarantine
state-disabled = switched off
state-blocked = revoked
state-here = State in this window

version = Version { $version }
no-faults = none
fault-count = { $count ->
    [one] one fault in all browsers
   *[other] { $count } faults in all browsers
}
fault-shown = { $code }: what it means
permissions-count = { $used } of { $granted } used
permissions-none = none
permissions-revoked = { $count } taken away
time-none = not measured yet
times = { $load } / { $start }
details = Details of { $name }

actions = Actions for { $name }
disable = Switch off
enable = Switch on
restart = Restart
revoke = Take away
restore = Give back
blocked = This version is revoked: { $reason } It does not run again until the workplace is built with another one.
fixed = The workplace itself needs this extension; it cannot be switched off here.

ask-disable = Switch { $name } off?
ask-disable-text = Its views and services go away for everybody. Views with unsaved work stay until they are left.
ask-restart = Restart { $name }?
ask-restart-text = It is ended in every open window and started again when it is needed.
ask-revoke = Take “{ $permission }” away?
ask-revoke-text = After that { $name } can no longer: { $what }
cancel = Cancel
done-disable = { $name } is switched off.
done-enable = { $name } is switched on.
done-restart = { $name } is being restarted.
done-revoke = “{ $permission }” was taken away from { $name }.
done-restore = { $name } has “{ $permission }” again.
undo = Undo
problem-forbidden = Only people whom the composition names as administrators may do this.
problem-signedOut = Your session has ended. Please sign in again.
problem-unreachable = The workplace does not answer. Nothing was changed; please try again.
problem-refused = The workplace refused this. The composition has changed: please reload the page.
retry = Load again

details-permissions = Permissions
details-faults = Faults in all browsers
details-facts = Facts
used = used
unused = never used
revoked = taken away
unused-hint = The composition can leave out permissions that are not used.
fault-where = Where
fault-when = Last
fault-times = Count
fact-id = Id
fact-package = Package
fact-load = Load, on average / at most
fact-start = Start, on average / at most
fact-none = –

origins = How extensions are isolated
origins-absent = All extensions run in the page. They can do whatever the signed-in person can; permissions catch mistakes here, not malice.
origins-wildcard = Each isolated extension has a host name of its own below { $base }, and in browsers that separate frames (Chrome, Edge) a process of its own. If one hangs, the others and the workplace go on.
origins-single = All isolated extensions share the host name { $base } and so one process. The workplace stays usable if one hangs; all other isolated ones hang with it and are restarted together.
origins-none = Isolated extensions are on the host name of the workplace. They reach neither data nor session; but in Firefox and embedded browsers one that hangs can stop the workplace.
origins-trusted = Extensions that run in the page were reviewed, and can do whatever the signed-in person can.

code-FW1007 = The start took longer than ten seconds.
code-FW1008 = An error occurred while it started.
code-FW1010 = Ending it failed or took too long.
code-FW1011 = An error occurred while a view was drawn.
code-FW1012 = The extension is out of service and is not started.
code-FW1013 = A promised view is missing.
code-FW1014 = A view was not there after ten seconds.
code-FW1015 = An error reached the page itself, for instance from a click.
code-FW1301 = A call by another extension failed.
code-FW1303 = A promised service or command is missing.
code-FW2004 = A permission is missing or was taken away.
code-FW3101 = An error occurred while it received a message.
code-FW3102 = A stream of its own broke off.
code-FW3103 = A promised stream is missing.
code-FW3107 = Too many messages: more than 200 a second. The stream is paused.
code-other = What this code means is in the documentation of Fachwerk under “Errors”.
