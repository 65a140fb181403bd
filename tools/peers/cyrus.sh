#!/usr/bin/env bash
# A throw-away Cyrus 3.12 server for tests: IMAP, LMTP and JMAP, on loopback, everything under WORKDIR.
# usage: cyrus.sh WORKDIR start|stop|status|users|deliver USER FILE [SENDER]
# A fresh Debian machine needs perl, util-linux (setpriv) and apt-get; no package is installed and no root is needed.
# As root the server drops to another user, who must be able to enter WORKDIR (not below a folder of mode 0700).
#   env: CYRUS_ROOT (a tree made by debs.sh; default WORKDIR/tree, fetched at the first start; no blanks in paths)
#        CYRUS_IMAP_PORT (18143) CYRUS_HTTP_PORT (18080)
#        CYRUS_USERS ("anna bert carla jmap1 jmap2")  CYRUS_PASSWORD ("secret")  CYRUS_DOMAIN (example.test)
#        CYRUS_TEAMS ("poststelle=anna,bert jmap-team=jmap1,jmap2": mailboxes and who shares them with all rights)
#        CYRUS_JWT_KEY (HS256 key for "Authorization: Bearer" tokens with sub, iat, exp; default test-only-jwt-key)
set -euo pipefail
usage() { sed -n 2,11p "$0" >&2; exit 64; }
[ $# -ge 2 ] || usage
mkdir -p "$1"; W=$(cd "$1" && pwd -P); CMD=$2; shift 2

IMAP=${CYRUS_IMAP_PORT:-18143} HTTP=${CYRUS_HTTP_PORT:-18080}
PEOPLE=${CYRUS_USERS:-anna bert carla jmap1 jmap2} PASS=${CYRUS_PASSWORD:-secret} DOMAIN=${CYRUS_DOMAIN:-example.test}
TEAMS=${CYRUS_TEAMS-poststelle=anna,bert jmap-team=jmap1,jmap2}
USERS=$PEOPLE; for t in $TEAMS; do USERS="$USERS ${t%%=*}"; done
ROOT=${CYRUS_ROOT:-$W/tree}
if [ "$CMD" = start ] || [ "$CMD" = deliver ]; then
  "$(dirname "$0")/debs.sh" "$ROOT" trixie,trixie-backports cyrus-imapd cyrus-caldav sasl2-bin >/dev/null
fi
X=() XS= L=
if [ -f "$ROOT/ld.env" ]; then ROOT=$(cd "$ROOT" && pwd)
  for l in $(sed -n 's/^LIBS=//p' "$ROOT/ld.env"); do L=$L:$ROOT/$l; [ ! -d "$ROOT/$l/sasl2" ] || export SASL_PATH="$ROOT/$l/sasl2"; done
  X=("$ROOT/$(sed -n 's/^LD=//p' "$ROOT/ld.env")" --library-path "${L#:}"); XS="${X[*]} "; fi
BIN=$ROOT/usr/lib/cyrus/bin; [ -x "$BIN/master" ] || BIN=$ROOT/usr/libexec/cyrus-imapd
# Cyrus refuses to run as root: as root drop to the packaged user "cyrus" (none: "mail"), else stay who we are.
if [ "$(id -u)" = 0 ]; then RUNAS=${CYRUS_RUN_AS:-$(id -un cyrus 2>/dev/null || echo mail)}; else RUNAS=$(id -un); fi
GRP=$(id -gn "$RUNAS")
as() { if [ "$(id -u)" = 0 ]; then setpriv --reuid="$RUNAS" --regid="$GRP" --init-groups -- "$@"; else "$@"; fi; }
PIDFILE=$W/run/master.pid

# ours and alive: not a stranger under an old number, not a zombie nobody reaps
mine() { grep -qaF "$W/" "/proc/$1/cmdline" 2>/dev/null; }
pid() { [ -s "$PIDFILE" ] && p=$(tr -dc 0-9 <"$PIDFILE") && mine "$p" && echo "$p"; }
installed() {
  [ -x "$BIN/master" ] && [ -x "$BIN/imapd" ] && [ -x "$BIN/httpd" ] || { echo "cyrus.sh: no Cyrus in $ROOT (debs.sh makes it)" >&2; exit 69; }
  as test -r "$BIN/master" || { echo "cyrus.sh: user $RUNAS cannot read $BIN (check the parent directories' x bits)" >&2; exit 77; }
}
listening() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# calalarmd is what sends delayed mail (FUTURERELEASE); conversations are what JMAP's threads are made of
configure() {
  mkdir -p "$W"/{etc/jwt,run/{proc,lock,socket},db/{db,log,socket},spool/{mail,sieve,search,sys}}
  cat >"$W/etc/imapd.conf" <<CONF
cyrus_user: $RUNAS
servername: localhost
configdirectory: $W/db
defaultpartition: default
partition-default: $W/spool/mail
sievedir: $W/spool/sieve
proc_path: $W/run/proc
mboxname_lockpath: $W/run/lock
lmtpsocket: $W/run/socket/lmtp
idlesocket: $W/run/socket/idle
notifysocket: $W/run/socket/notify
syslog_prefix: cyrus-test
umask: 077

# names: a userid is the whole mail address (JMAP account id, Identity/get email); "cyrus" is the admin
virtdomains: userid
defaultdomain: admin.invalid
unixhierarchysep: yes
altnamespace: yes
admins: cyrus
lmtp_downcase_rcpt: yes

# passwords: own sasldb, clear text allowed because loopback only
sasl_pwcheck_method: auxprop
sasl_auxprop_plugin: sasldb
sasl_sasldb_path: $W/etc/sasldb2
sasl_mech_list: PLAIN LOGIN
http_jwt_key_dir: $W/etc/jwt
allowplaintext: yes
allowanonymouslogin: no

# a user's mailboxes appear at first IMAP login or first delivery
autocreate_quota: 0
autocreate_post: yes
autocreate_inbox_folders: Drafts|Sent|Trash|Junk|Archive
autocreate_subscribe_folders: Drafts|Sent|Trash|Junk|Archive
xlist-drafts: Drafts
xlist-sent: Sent
xlist-trash: Trash
xlist-junk: Junk
xlist-archive: Archive
specialusealways: yes

# JMAP needs conversations; delayed delete keeps changes computable
conversations: yes
conversations_counted_flags: \\Draft \\Flagged \$IsMailingList \$IsNotification \$HasAttachment
delete_mode: delayed
expunge_mode: delayed
httpmodules: caldav carddav jmap
httpkeepalive: 0
httpprettytelemetry: no
jmap_nonstandard_extensions: no
jmap_pushpoll: 1s
jmap_preview_length: 256
caldav_realm: $DOMAIN
carddav_realm: $DOMAIN
calendar_user_address_set: $DOMAIN
caldav_create_default: yes
caldav_create_sched: yes
event_notifier: log
event_groups: message mailbox flags calendar

# full-text search (rolling indexer in cyrus.conf)
search_engine: xapian
search_index_headers: no
search_batchsize: 8192
defaultsearchtier: t1
t1searchpartition-default: $W/spool/search
sync_log: yes
sync_log_channels: squatter

duplicatesuppression: no
CONF
  printf 'smtp_backend: sendmail\nsendmail: %s\n' "$W/etc/smtp-to-lmtp" >>"$W/etc/imapd.conf"
  cat >"$W/etc/cyrus.conf" <<CONF
START {
  recover cmd="$XS$BIN/ctl_cyrusdb -C $W/etc/imapd.conf -r"
}
SERVICES {
  imap     cmd="$XS$BIN/imapd -C $W/etc/imapd.conf" listen="127.0.0.1:$IMAP" prefork=0 maxchild=50 proto="tcp4"
  http     cmd="$XS$BIN/httpd -C $W/etc/imapd.conf" listen="127.0.0.1:$HTTP" prefork=0 maxchild=50 proto="tcp4"
  lmtpunix cmd="$XS$BIN/lmtpd -a -C $W/etc/imapd.conf" listen="$W/run/socket/lmtp" prefork=0 maxchild=10
  notify   cmd="$XS$BIN/notifyd -C $W/etc/imapd.conf" listen="$W/run/socket/notify" proto="udp" prefork=0 maxchild=1
}
EVENTS {
  checkpoint cmd="$XS$BIN/ctl_cyrusdb -C $W/etc/imapd.conf -c" period=30
}
DAEMON {
  idled    cmd="$XS$BIN/idled -C $W/etc/imapd.conf"
  squatter cmd="$XS$BIN/squatter -C $W/etc/imapd.conf -R"
  calalarm cmd="$XS$BIN/calalarmd -C $W/etc/imapd.conf"
}
CONF
  # "sendmail -bs" for Cyrus: SMTP on stdin/stdout. Recipients of the own domain must be in etc/users and get the
  # mail by LMTP from a detached child: talking to lmtpd before the reply deadlocks, as JMAP holds the sender's
  # lock. Mail for all others is written to WORKDIR/outbox.
  cat >"$W/etc/smtp-to-lmtp" <<'PERL'
#!/usr/bin/perl
use strict; use IO::Socket::UNIX; use POSIX 'setsid'; $| = 1;
my $w = $0; $w =~ s{/etc/[^/]+$}{}; my (%user, $domain); { open my $f, '<', "$w/etc/users"; while (<$f>) { chomp; $user{lc $_} = 1; $domain = $1 if /\@(.+)/ } }
sub reply { my ($s) = @_; my $r = ''; while (my $x = <$s>) { $r .= $x; last if $x =~ /^\d{3} / } $r }
sub cmd { my ($s, $c) = @_; print $s "$c\r\n"; reply($s) }
sub lmtp { my $s = IO::Socket::UNIX->new(Peer => "$w/run/socket/lmtp") or return; reply($s); cmd($s, 'LHLO localhost'); $s }
sub path { $_[0] =~ /<([^>]*)>/ ? $1 : '' }
my ($from, @in, @out) = (''); print "220 loopback ESMTP\r\n";
while (my $c = <STDIN>) {
  if ($c =~ /^(EHLO|HELO)/i) { print "250-localhost\r\n250-8BITMIME\r\n250-ENHANCEDSTATUSCODES\r\n250 SIZE 104857600\r\n" }
  elsif ($c =~ /^MAIL/i) { $from = path($c); @in = @out = (); print "250 2.1.0 ok\r\n" }
  elsif ($c =~ /^RCPT/i) { my $r = path($c);
    (my $u = lc $r) =~ s/\+[^@]*//;
    if ($user{$u}) { push @in, $r; print "250 2.1.5 ok\r\n" }
    elsif ($r =~ /\@\Q$domain\E$/i) { print "550 5.1.1 no such user here\r\n" }
    elsif ($r =~ /\@./) { push @out, $r; print "250 2.1.5 ok\r\n" }
    else { print "550 5.1.3 bad address\r\n" } }
  elsif ($c =~ /^DATA/i) { unless (@in || @out) { print "554 5.5.1 no recipients\r\n"; next }
    print "354 go ahead\r\n"; my $m = ''; while (my $d = <STDIN>) { last if $d =~ /^\.\r?\n$/; $m .= $d }
    if (@out) { mkdir "$w/outbox"; my $n = sprintf "$w/outbox/%d.%d", time, $$; open my $f, '>', "$n.tmp"; (my $t = $m) =~ s/^\.//mg;
      print $f "X-Envelope-From: $from\r\n", (map { "X-Envelope-To: $_\r\n" } @out), $t; close $f; rename "$n.tmp", "$n.eml" }
    if (@in && !fork) { setsid(); open STDIN, '</dev/null'; open STDOUT, '>/dev/null'; open STDERR, '>/dev/null';
      my $s = lmtp() or exit 75; cmd($s, "MAIL FROM:<$from>"); cmd($s, "RCPT TO:<$_>") for @in; cmd($s, 'DATA');
      print $s $m, ".\r\n"; reply($s) for @in; cmd($s, 'QUIT'); exit 0 }
    print "250 2.0.0 queued\r\n" }
  elsif ($c =~ /^QUIT/i) { print "221 2.0.0 bye\r\n"; last }
  elsif ($c =~ /^(RSET|NOOP)/i) { print "250 2.0.0 ok\r\n" }
  else { print "502 5.5.1 what\r\n" }
}
PERL
  for u in $USERS; do echo "$u@$DOMAIN"; done >"$W/etc/users"
  chmod 755 "$W/etc/smtp-to-lmtp"
  printf -- '-----BEGIN HMAC KEY-----\n%s\n-----END HMAC KEY-----\n' "$(printf %s "${CYRUS_JWT_KEY:-test-only-jwt-key}" | base64 -w64)" >"$W/etc/jwt/hmac.pem"
  rm -f "$W/etc/sasldb2"
  for u in $USERS; do printf %s "$PASS" | "${X[@]}" "$ROOT/usr/sbin/saslpasswd2" -p -c -f "$W/etc/sasldb2" -u "$DOMAIN" "$u" 2>/dev/null; done
  printf %s "$PASS" | "${X[@]}" "$ROOT/usr/sbin/saslpasswd2" -p -c -f "$W/etc/sasldb2" -u localhost cyrus 2>/dev/null
  if [ "$(id -u)" = 0 ]; then
    chown -R "$RUNAS:$GRP" "$W"
    as test -x "$W/etc" || { echo "cyrus.sh: user $RUNAS cannot reach $W (check the parent directories' x bits)" >&2; exit 77; }
  fi
}

imap() { # imap USER COMMAND...: each must be answered OK; the first login creates the mailboxes
  local line command ok
  exec 3<>"/dev/tcp/127.0.0.1/$IMAP"; read -r -t 10 _ <&3
  for command in "LOGIN \"$1\" \"$PASS\"" "${@:2}"; do
    ok=0; printf 'a %s\r\n' "$command" >&3
    while read -r -t 10 line <&3; do case $line in "a OK"*) ok=1; break;; "a "*) break;; esac; done
    [ "$ok" = 1 ] || { echo "cyrus.sh: $command: $line" >&2; exec 3>&-; return 1; }
  done
  printf 'b LOGOUT\r\n' >&3; exec 3>&-
}
share() { # share TEAM=USER,USER
  local user folder; local -a commands=()
  for user in $(tr , ' ' <<<"${1#*=}"); do
    for folder in INBOX Drafts Sent Trash Junk Archive; do commands+=("SETACL $folder $user@$DOMAIN lrswipkxten"); done
  done
  imap "${1%%=*}@$DOMAIN" "${commands[@]}"
}

case $CMD in
start)
  p=$(pid) && { echo "already running, pid $p"; exit 0; }
  for q in $IMAP $HTTP; do listening "$q" && { echo "cyrus.sh: port $q is taken" >&2; exit 75; }; done
  installed; configure
  as "${X[@]}" "$BIN/master" -C "$W/etc/imapd.conf" -M "$W/etc/cyrus.conf" -p "$PIDFILE" -d -L "$W/run/master.log"
  for _ in $(seq 100); do pid >/dev/null && listening "$IMAP" && listening "$HTTP" && break; sleep 0.1; done
  p=$(pid) || { echo "cyrus.sh: master did not start" >&2; cat "$W/run/master.log" >&2; exit 70; }
  for u in $USERS; do imap "$u@$DOMAIN" || { echo "cyrus.sh: $u@$DOMAIN cannot log in (still running: stop it)" >&2; exit 70; }; done
  for t in $TEAMS; do share "$t"; done
  echo "cyrus: pid $p  imap 127.0.0.1:$IMAP  http 127.0.0.1:$HTTP (jmap: /.well-known/jmap)  lmtp $W/run/socket/lmtp  users: $(printf '%s ' $(for u in $USERS; do echo "$u@$DOMAIN"; done))" ;;
stop)
  p=$(pid) || { echo "not running"; exit 0; }
  kill -TERM "$p"; for _ in $(seq 100); do mine "$p" || { echo stopped; exit 0; }; sleep 0.1; done
  echo "cyrus.sh: pid $p does not stop" >&2; exit 70 ;;
status) p=$(pid) && { echo "running, pid $p"; exit 0; }; echo "not running"; exit 3 ;;
users) for u in $USERS; do echo "$u@$DOMAIN $PASS"; done ;;
deliver) # deliver USER FILE [SENDER]: hand a message to LMTP
  installed; as "${X[@]}" "$BIN/deliver" -C "$W/etc/imapd.conf" -q -r "${3:-sender@outside.test}" "$1" <"$2" ;;
*) usage ;;
esac
