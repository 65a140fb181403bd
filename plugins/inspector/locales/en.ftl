name = Inspector
description = For development: what runs, what passes, what is not given back, faults to try out.
section = View
section-plugins = Plugins
section-graph = Who needs whom
section-points = Points
section-timeline = What passes
section-log = Messages
section-leaks = What is held
section-trials = Try out
section-axe = Accessibility

phase-idle = ready
phase-starting = starting
phase-running = running
phase-failed = failing
phase-quarantined = in quarantine
phase-disabled = switched off
tier-trusted = in the page
tier-isolated = isolated
views = { $count ->
    [one] one view
   *[other] { $count } views
}
times = load { $load } ms, start { $start } ms
used = used: { $list }
unused = never used: { $list }
revoked = taken away: { $list }
last-fault = last { $code } in { $where }
restart = Restart
restart-of = Restart { $name }

uses = uses
provides = provides
optional = optional
from = from { $list }
from-nobody = nobody provides it
nothing = nothing

point-owner = filled for { $owner }
point-nobody = nobody opens it
point-empty = empty
opens = opens { $what }

pause = Pause
resume = Resume ({ $count } new)
clear = Clear
filter = Filter
filter-hint = Words of kind, source, id or code
timeline-empty = Nothing yet. What passes from now on is listed here.
timeline-paused = Paused
log-filter-hint = Words of plugin, level or text
log-empty = Nothing said yet. Plugins say something with ctx.log.
level-debug = detail
level-info = note
level-warn = warning
level-error = error
kind-fact = fact
kind-call = call
kind-stream = stream
fact-line = { $size } bytes to { $listeners }
call-line = { $ms } ms
call-failed = { $ms } ms, { $code }

held-now = Held now: { $held }
held-grows = It grows and never falls. If the same is on screen, something is not given back.
held-steady = It does not grow.
held-by = Who holds how much
held-chart = Held in the last two minutes: from { $first } to { $last }, at most { $most }
topics = Who listens
topic-count = { $count ->
    [one] one subscriber
   *[other] { $count } subscribers
}

not-in-development = Faults are tried out in development: fachwerk dev.
plugin = Plugin
fault = Fault
fault-start = The next start throws
fault-view = The next view throws
fault-subscriber = Every subscriber throws
fault-call = Every call waits two seconds
offline = Break the line
inject = Try
recover = Take everything back
trials-running = { $count ->
    [one] One fault is being tried.
   *[other] { $count } faults are being tried.
}
trials-none = No fault is being tried.
injected = Tried: { $what }
recovered = Everything was taken back
environment = Environment
language = Language
role = Another person
role-hint = Signs out; then sign in as somebody else.
developed = Plugin under development: { $plugin }
tier = Runs
denied = Denied permissions
switching = The composition is being built; the page reloads by itself.

axe-run = Check the page
axe-running = Checking …
axe-none = axe finds nothing.
axe-found = { $count ->
    [one] One finding
   *[other] { $count } findings
}
axe-show = Show
