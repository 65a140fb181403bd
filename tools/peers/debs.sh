#!/usr/bin/env bash
# Unpack Debian packages of any suite (with all they depend on) into a folder, installing nothing.
# usage: debs.sh DIR SUITE[,SUITE] PACKAGE...   (of several suites the last one is preferred)
#   debs.sh work/cyrus312 trixie,trixie-backports cyrus-imapd cyrus-caldav sasl2-bin
# Needs apt-get, dpkg-deb and the Debian archive keyring (2023.3+deb12u2 or newer for trixie); no root. Own apt state under DIR/.apt.
# Start what is in it through its own loader: see DIR/run  (DIR/run /usr/bin/perl --version)
set -euo pipefail
[ $# -ge 3 ] || { sed -n 2,6p "$0" >&2; exit 64; }
mkdir -p "$1"; D=$(cd "$1" && pwd); SUITE=$2; shift 2
A=$D/.apt; STAMP="$SUITE $*"
if [ -f "$A/done" ] && [ "$(cat "$A/done")" = "$STAMP" ]; then echo "have $STAMP"; exit 0; fi
mkdir -p "$A"/{etc/{sources.list.d,preferences.d,apt.conf.d,trusted.gpg.d},state/lists/partial,cache/archives/partial}; : >"$A/state/status"
MIRROR=${DEBIAN_MIRROR:-$(awk '/^URIs:/{print $2; exit}' /etc/apt/sources.list.d/debian.sources 2>/dev/null || true)}
[ -n "$MIRROR" ] || MIRROR=$(awk '$1=="deb"{for(i=2;i<=NF;i++) if($i ~ /^http.*debian/){print $i; exit}}' /etc/apt/sources.list 2>/dev/null || true)
[ -n "$MIRROR" ] || { echo "debs.sh: no Debian mirror found in apt sources; set DEBIAN_MIRROR" >&2; exit 69; }
for s in ${SUITE//,/ }; do echo "deb [signed-by=${DEBIAN_KEYRING:-/usr/share/keyrings/debian-archive-keyring.gpg}] $MIRROR $s main"; done >"$A/etc/sources.list"
O=(-qq -o Dir::Etc="$A/etc" -o Dir::State="$A/state" -o Dir::State::status="$A/state/status" -o Dir::Cache="$A/cache" -o APT::Sandbox::User=root -o Debug::NoLocking=1 -o Acquire::Languages=none)
apt-get "${O[@]}" update
apt-get "${O[@]}" install -y --no-install-recommends --download-only -t "${SUITE##*,}" "$@" >/dev/null
for d in "$A"/cache/archives/*.deb; do dpkg-deb -x "$d" "$D"; done
rm -f "$A"/cache/archives/*.deb; rm -rf "$A/state/lists" "$D"/usr/share/{doc,man,locale,info,lintian}
LD=$(cd "$D" && find lib usr/lib -name 'ld-linux*.so*' -path '*-linux-gnu*' 2>/dev/null | head -1 || true)
[ -n "$LD" ] || { echo "debs.sh: no dynamic loader found under $D" >&2; exit 70; }
# lines for scripts that start programs of the tree themselves: LD and LIBS (relative to the tree)
{ echo "LD=$LD"; echo "LIBS=$(cd "$D" && { find lib usr/lib -maxdepth 2 -name 'lib*.so.*' -printf '%h\n' 2>/dev/null || true; } | sort -u | paste -sd' ')"; } >"$D/ld.env"
cat >"$D/run" <<'RUN'
#!/bin/sh
# run a program of this tree with this tree's loader and libraries
D=$(cd "$(dirname "$0")" && pwd); P=$1; shift; LD=$(sed -n 's/^LD=//p' "$D/ld.env"); L=
for l in $(sed -n 's/^LIBS=//p' "$D/ld.env"); do L=$L:$D/$l; done
exec "$D/$LD" --library-path "${L#:}" "$D$P" "$@"
RUN
chmod 755 "$D/run"; echo "$STAMP" >"$A/done"; du -sh "$D" | cut -f1
