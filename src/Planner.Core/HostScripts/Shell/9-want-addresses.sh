# ===== Addresses, each host's own; and what networks are used for.

stage_addresses() {
  local id host pif name purpose stays
  look_around
  for id in $ADDRESSES; do
    of "A_HOST_$id"; host=$REPLY
    of "SHOWN_$host"; name=$REPLY
    of "A_UPLINK_$id"; name="$name, $(uplink_words "$REPLY")"
    uplink "$host" "$REPLY"; pif=$REPLY
    of "A_MODE_$id"; MODE_WANTED=$REPLY
    of "A_IP_$id"; IP_WANTED=$REPLY
    of "A_MASK_$id"; MASK_WANTED=$REPLY
    if [ -z "$pif" ]; then
      is "$name" address "$IP_WANTED" ''
      change ip "$name gets its address" pif-reconfigure-ip 'uuid=' "mode=$MODE_WANTED" "IP=$IP_WANTED" "netmask=$MASK_WANTED"
      continue
    fi
    set_address "$pif" "$name" "$MODE_WANTED" "$IP_WANTED" "$MASK_WANTED"
    of "A_PURPOSE_$id"; purpose=$REPLY
    entry pif "$pif" "$name" management_purpose "$purpose" purpose
    of "A_STAYS_$id"; stays=$REPLY
    get P "$pif" disallow_unplug
    if ! is "$name" 'not to be unplugged' "$stays" "$REPLY"; then
      remember pif "$pif" unplug "$REPLY"
      change any "$name: disallow-unplug becomes $stays" pif-param-set "uuid=$pif" "disallow-unplug=$stays"
    fi
    plugged "$pif" "$name"
  done
}

# uplink_words UPLINK
uplink_words() {
  case "$1" in
    [0-9]*) printf 'NIC %s' "$1" ;;
    *) of "JOINED_$1"; printf 'bond of NICs %s' "${REPLY// /+}" ;;
  esac
}

# plugged PIF NAME
plugged() {
  get P "$1" currently_attached
  is "$2" plugged true "${REPLY#false}" || change any "$2 is plugged" pif-plug "uuid=$1"
}

# set_address PIF NAME MODE [ADDRESS MASK GATEWAY DNS]
set_address() {
  local pif=$1 name=$2 mode=$3 ip=${4-} mask=${5-} gateway=${6-} dns=${7-} found planned
  address_of "$pif" "$mode"; found=$REPLY
  case "$mode" in
    none) planned=None ;;
    dhcp) planned=DHCP ;;
    static6) planned="Static $ip" ;;
    *) planned="Static $ip $mask${gateway:+ $gateway}" ;;
  esac
  is "$name" address "$planned" "$found" && return 0
  connected "$pif" "$name" "$mode"
  if [ "$mode" = static6 ]; then
    remember pif "$pif" six "${found% }"
    change ip "$name: IPv6 address $ip" pif-reconfigure-ipv6 "uuid=$pif" mode=static "IPv6=$ip"
    return 0
  fi
  remember_address "$pif"
  set -- "uuid=$pif" "mode=$mode"
  [ "$mode" != static ] || set -- "$@" "IP=$ip" "netmask=$mask"
  [ -z "$gateway" ] || set -- "$@" "gateway=$gateway"
  [ -z "$dns" ] || set -- "$@" "DNS=$dns"
  change ip "$name: $planned instead of ${found:-None}" pif-reconfigure-ip "$@"
}

# remember_address PIF: with the DNS.
remember_address() {
  local four
  [ "$MODE" = apply ] || return 0
  address_of "$1" static; four=$REPLY
  ask pif-param-get "uuid=$1" param-name=DNS
  remember pif "$1" address "$four dns=$REPLY"
}

stage_uses() {
  local use network what uuid words
  look_around
  for use in $PURPOSES; do
    network=${use%%:*}
    what=${use#*:}
    find_network "$network"; uuid=$REPLY
    of "SHOWN_$network"; words="Network \"$REPLY\""
    REPLY=''
    [ -z "$uuid" ] || ask network-param-get "uuid=$uuid" param-name=purpose
    case ", ${REPLY//;/,}, " in *", $what, "*) REPLY=$what ;; *) REPLY='' ;; esac
    is "$words" purpose "$what" "$REPLY" && continue
    [ -z "$uuid" ] || remember network "$uuid" "$what" none
    change any "$words offers $what" network-param-add "uuid=$uuid" param-name=purpose "param-key=$what"
  done
  if [ -n "$SNOOPING" ]; then
    ask pool-param-get "uuid=$POOL" param-name=igmp-snooping-enabled
    if ! is 'The pool' 'IGMP snooping' true "$REPLY"; then
      remember pool "$POOL" snooping "$REPLY"
      change any 'The pool snoops IGMP' pool-param-set "uuid=$POOL" igmp-snooping-enabled=true
    fi
  fi
  [ -z "$MIGRATION" ] || want_migration
}

# want_migration: the pool's network for live migration, where Xen Orchestra keeps it.
want_migration() {
  find_network "$MIGRATION"
  if [ -n "$REPLY" ]; then
    entry pool "$POOL" 'The pool' xo:migrationNetwork "$REPLY" 'network for live migration'
  else
    is 'The pool' 'network for live migration' there ''
    change any 'The pool gets its network for live migration' pool-param-set "uuid=$POOL" 'other-config:xo:migrationNetwork='
  fi
}

stage_cluster() {
  local uuid
  [ -n "$CLUSTER" ] || return 0
  look_around
  ask cluster-list --minimal; CLUSTERED=$REPLY
  of_place "$CLUSTERED"
  is 'The pool' clustering there "$REPLY" && return 0
  find_network "$CLUSTER"; uuid=$REPLY
  remember pool "$POOL" cluster none
  change ha 'The pool is clustered' cluster-pool-create "network-uuid=$uuid"
}
