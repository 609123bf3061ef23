# ===== What is there: read as lists, kept in variables, read again after each change.
STALE=1 PIFS='' NETS='' FOUND_BONDS=''

# ask COMMAND...: what xe answers, in REPLY.
ask() { REPLY=$(xe "$@") || stop "xe $1 was not answered."; }

# key KIND UUID KEY: an entry of other-config, empty where there is none.
key() { REPLY=$(xe "$1-param-get" "uuid=$2" param-name=other-config "param-key=$3" 2>/dev/null) || REPLY=''; }

# get PREFIX UUID FIELD: what read_list has kept.
get() { of "${1}_${2//-/_}_$3"; }

# What awk makes of a list: an assignment for each field that was asked for; what could end its quotes is left out.
READ_LIST='
  { open = index($0, "("); colon = index($0, ":") }
  !open || colon < open { next }
  {
    name = substr($0, 1, open - 1); gsub(/ /, "", name)
    value = substr($0, colon + 1); sub(/^ /, "", value); gsub(/\047/, "", value)
    if (value == "<not in database>") value = ""
    if (index(fields, "," name ",") == 0) next
  }
  name == "uuid" {
    if (value !~ /^[0-9A-Za-z-]+$/) { print "REPLY=none"; failed = 1; exit }
    id = value; gsub(/-/, "_", id); all = all " " value
  }
  id != "" { gsub(/-/, "_", name); print prefix "_" id "_" name "=\047" value "\047" }
  END { if (!failed) print "REPLY=\047" all "\047" }'

# read_list PREFIX COMMAND FIELDS: keeps the fields of all records as PREFIX_UUID_FIELD; the uuids in REPLY.
read_list() {
  ask "$2" "params=$3"
  eval "$(printf '%s\n' "$REPLY" | awk -v prefix="$1" -v fields=",$3," "$READ_LIST")"
  [ "$REPLY" != none ] || stop "xe $2 gave a uuid that is none."
}

# look_around: everything again, when something has changed.
look_around() {
  local pif vlan base tag
  [ -n "$STALE" ] || return 0
  unset "${!P_@}" "${!W_@}" "${!D_@}" "${!V_@}" "${!AT_@}" "${!ETH_@}" "${!TAGGED_@}" "${!S_@}" "${!UUID_@}" "${!NAMED_@}"
  read_list P pif-list "$PIF_FIELDS"
  PIFS=$REPLY
  read_list W network-list uuid,MTU,bridge
  NETS=$REPLY
  read_list D bond-list "$BOND_FIELDS"
  FOUND_BONDS=$REPLY
  read_list V vlan-list uuid,tagged-PIF,untagged-PIF,tag
  for vlan in $REPLY; do
    get V "$vlan" tagged_PIF; base=$REPLY
    get V "$vlan" tag; tag=$REPLY
    get V "$vlan" untagged_PIF
    keep "TAGGED_${base//-/_}_$tag" "$REPLY"
    keep "V_OF_${REPLY//-/_}" "$vlan"
  done
  for pif in $PIFS; do index "$pif"; done
  if [ "$SRIOV_LIST" = yes ]; then read_list S network-sriov-list uuid,physical-PIF,logical-PIF; fi
  STALE=''
}

# index PIF: by its host and device, and by its host and network.
index() {
  local host device
  get P "$1" host_uuid; host=${REPLY//-/_}
  get P "$1" device; device=${REPLY//[!0-9A-Za-z]/_}
  get P "$1" physical
  if [ "$REPLY" = true ]; then
    keep "ETH_${host}_$device" "$1"
    get P "$1" MAC
    case "$REPLY" in *[A-F]*) keep "P_${1//-/_}_MAC" "$(printf %s "$REPLY" | tr A-F a-f)" ;; esac
  fi
  get P "$1" network_uuid
  keep "AT_${host}_${REPLY//-/_}" "$1"
}

# eth HOST NUMBER: the interface of a NIC; uplink HOST UPLINK: of a NIC or a bond; at HOST NETWORK: of a network.
eth() {
  of "HOST_$1"
  of "ETH_${REPLY//-/_}_eth$2"
}
uplink() {
  case "$2" in
    [0-9]*) eth "$1" "$2" ;;
    *) bond_on "$1" "$2"; [ -z "$REPLY" ] || get D "$REPLY" master ;;
  esac
}
at() {
  of "UUID_$2"
  [ -n "$REPLY" ] || return 0
  local network=${REPLY//-/_}
  of "HOST_$1"
  of "AT_${REPLY//-/_}_$network"
}

# bond_on HOST BOND: the bond of just the planned NICs, in REPLY; in OTHER one that has some of them and is another.
bond_on() {
  local host=$1 nic bond='' same=0 count
  OTHER=''
  of "JOINED_$2"
  set -- $REPLY
  count=$#
  for nic in "$@"; do
    eth "$host" "$nic"
    [ -z "$REPLY" ] || get P "$REPLY" bond_slave_of
    [ -n "$REPLY" ] || continue
    bond=${bond:-$REPLY}
    if [ "$bond" = "$REPLY" ]; then same=$((same + 1)); else OTHER=$REPLY; fi
  done
  REPLY=''
  [ -n "$bond" ] || return 0
  get D "$bond" slaves
  set -- ${REPLY//;/ }
  if [ -z "$OTHER" ] && [ $same = "$count" ] && [ $# = "$count" ]; then
    REPLY=$bond
  else
    OTHER=$bond
    REPLY=''
  fi
}

# stands HOST NETWORK: the interface that is where the plan puts the network, whatever network it has; for tunnels and private ones none.
stands() {
  local host=$1 tag
  of "TAG_$2"; tag=$REPLY
  of "KIND_$2"
  case "$REPLY" in
    nic | bond) of "UPLINK_$2"; uplink "$host" "$REPLY" ;;
    vlan)
      of "UPLINK_$2"
      uplink "$host" "$REPLY"
      [ -z "$REPLY" ] || of "TAGGED_${REPLY//-/_}_$tag"
      ;;
    sriov)
      of "UPLINK_$2"
      eth "$host" "$REPLY"
      [ -z "$REPLY" ] || get P "$REPLY" sriov_physical_PIF_of
      [ -z "$REPLY" ] || get S "$REPLY" logical_PIF
      ;;
    *) REPLY='' ;;
  esac
}

# named NETWORK: the uuids of networks of that name, with commas between.
named() {
  of "NAMED_$1"
  if [ -z "$REPLY" ]; then
    of "NAME_$1"
    ask network-list "name-label=$REPLY" --minimal
    keep "NAMED_$1" "${REPLY:--}"
  fi
  of "NAMED_$1"
  REPLY=${REPLY#-}
}

# find NETWORK: its uuid by where it stands on the master or else a member, else by its name; empty where it is not there.
find_network() {
  local host
  of "UUID_$1"
  [ -z "$REPLY" ] || return 0
  for host in $MASTER $HOSTS; do
    stands "$host" "$1"
    [ -z "$REPLY" ] || get P "$REPLY" network_uuid
    [ -z "$REPLY" ] || break
  done
  [ -n "$REPLY" ] || named "$1"
  case "$REPLY" in *,*) REPLY='' ;; esac
  keep "UUID_$1" "$REPLY"
}
