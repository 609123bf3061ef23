# ===== Bonds, on each host, the master last; and the management interface.

stage_bonds() {
  local bond
  for bond in $BONDS; do
    look_around
    want_bond "$bond"
  done
  want_management
}

# want_bond BOND
want_bond() {
  local host network uuid words
  of "NETWORK_$1"; network=$REPLY
  made "$network"; uuid=$REPLY
  settings "$network"
  of "SHOWN_$network"; words="Network \"$REPLY\""
  of "JOINED_$1"; words="$words, bond of NICs ${REPLY// /+}"
  for host in $HOSTS; do
    bond_on "$host" "$1"
    of_place "$REPLY"
    is_on "$host" "$words" bond "$REPLY" || join "$host" "$1" "$uuid" "$words"
    [ "$MOVES" = no ] || look_around
    bond_on "$host" "$1"
    [ -z "$REPLY" ] || want_mode "$host" "$1" "$REPLY" "$words"
    if [ "$MOVES" = yes ] && [ "$network" = "$MANAGEMENT" ]; then move "$host" "$1"; fi
  done
}

# join HOST BOND NETWORK-UUID WORDS
join() {
  local host=$1 bond=$2 uuid=$3 words=$4 nic pifs='' when=any name
  ours "$uuid"
  of "SHOWN_$host"; name=$REPLY
  of "JOINED_$bond"
  for nic in $REPLY; do
    eth "$host" "$nic"
    pifs="$pifs${pifs:+,}$REPLY"
    [ -n "$REPLY" ] || continue
    get P "$REPLY" management
    [ "$REPLY" != true ] || when=ha
  done
  set -- "network-uuid=$uuid" "pif-uuids=$pifs"
  if [ "$MOVES" = no ]; then
    of "BOND_MODE_$bond"; set -- "$@" "mode=$REPLY"
    of "PROPERTIES_$bond"; set -- "$@" $REPLY
  fi
  change $when "$words is made on $name" bond-create "$@"
}

# want_mode HOST BOND UUID WORDS: release 5.6 keeps the mode beside the interface, from the next restart of the host on.
want_mode() {
  local mode real name entry value
  of "SHOWN_$1"; name="$REPLY, $4"
  of "BOND_MODE_$2"; mode=$REPLY
  if [ "$MOVES" = yes ]; then
    get D "$3" master
    entry pif "$REPLY" "$name" bond-mode "$mode" mode
    return 0
  fi
  get D "$3" mode; real=$REPLY
  is "$name" mode "$mode" "$real" || change any "$name: mode $mode instead of $real" bond-set-mode "uuid=$3" "mode=$mode"
  get D "$3" properties; real="; $REPLY;"
  of "PROPERTIES_$2"
  for entry in $REPLY; do
    entry=${entry#properties:}
    value=''
    case "$real" in *"; ${entry%%=*}: "*) value=${real#*"; ${entry%%=*}: "} ;; esac
    value=${value%%;*}
    is "$name" "${entry%%=*}" "${entry#*=}" "$value" ||
      change any "$name: ${entry%%=*} becomes ${entry#*=}" bond-param-set "uuid=$3" "properties:$entry"
  done
}

# move HOST BOND: in 5.6 an address does not follow its NIC into a bond: address first, then the interface, then the old address goes.
move() {
  local host=$1 bond=$2 pif name nic ip
  of "SHOWN_$host"; name="$REPLY, management"
  uplink "$host" "$bond"; pif=$REPLY
  if [ -z "$pif" ]; then
    change ip "$name moves to the bond" host-management-reconfigure pif-uuid=
    return 0
  fi
  take_address "$host"
  set_address "$pif" "$name" "$MODE_WANTED" "$IP_WANTED" "$MASK_WANTED" "$GATEWAY_WANTED" "$DNS_WANTED"
  plugged "$pif" "$name"
  get P "$pif" management
  if ! is "$name" 'on the bond' true "${REPLY#false}"; then
    of "JOINED_$bond"
    for nic in $REPLY; do
      eth "$host" "$nic"
      get P "$REPLY" management
      [ "$REPLY" != true ] || remember pif "$pif" management "$nic"
    done
    change ip "$name moves to the bond" host-management-reconfigure "pif-uuid=$pif"
  fi
  of "JOINED_$bond"
  for nic in $REPLY; do
    look_around
    eth "$host" "$nic"
    set_address "$REPLY" "$name: NIC $nic" none
  done
}

# take_address HOST: its planned management address.
take_address() {
  of "MGMT_MODE_$1"; MODE_WANTED=$REPLY
  of "MGMT_IP_$1"; IP_WANTED=$REPLY
  of "MGMT_MASK_$1"; MASK_WANTED=$REPLY
  of "MGMT_GATEWAY_$1"; GATEWAY_WANTED=$REPLY
  of "MGMT_DNS_$1"; DNS_WANTED=$REPLY
}

# want_management: it is where it was planned, with the planned address; both come from the installation and are not changed here.
want_management() {
  local host pif where name
  [ -n "$MANAGEMENT" ] || return 0
  look_around
  for host in $HOSTS; do
    of "SHOWN_$host"; name="$REPLY, management"
    management_of "$host"; pif=$REPLY
    where=''
    stands "$host" "$MANAGEMENT"
    [ -z "$pif" ] || [ "$REPLY" != "$pif" ] || where=there
    if ! is "$name" 'interface of its network' there "$where"; then
      not_there_yet "$host" "$pif" || trouble "Management of $name is not where the plan puts it." \
        "On that host's console: xsconsole, Network and Management Interface, Configure Management Interface (or correct the plan)."
    fi
    [ -z "$pif" ] || right_address "$host" "$pif" "$name"
  done
}

# not_there_yet HOST PIF: it is on a NIC that a bond of this plan will have, or was to move there just now.
not_there_yet() {
  local uplink nic
  of "UPLINK_$MANAGEMENT"; uplink=$REPLY
  case "$uplink" in [0-9]* | '') return 1 ;; esac
  of "JOINED_$uplink"
  for nic in $REPLY; do
    eth "$1" "$nic"
    [ -z "$2" ] || [ "$REPLY" != "$2" ] || return 0
  done
  return 1
}

# management_of HOST: its management interface.
management_of() {
  local pif uuid
  of "HOST_$1"; uuid=$REPLY
  for pif in $PIFS; do
    get P "$pif" management
    [ "$REPLY" = true ] || continue
    get P "$pif" host_uuid
    if [ "$REPLY" = "$uuid" ]; then REPLY=$pif; return 0; fi
  done
  REPLY=''
}

# right_address HOST PIF NAME
right_address() {
  local found planned
  take_address "$1"
  case "$MODE_WANTED" in
    dhcp) get P "$2" IP_configuration_mode; found=$REPLY; planned=DHCP ;;
    static) get P "$2" IP; found=$REPLY; planned=$IP_WANTED ;;
    static6) get P "$2" IPv6; found=${REPLY%%[;,]*}; planned=$IP_WANTED ;;
    *) return 0 ;;
  esac
  is "$3" address "$planned" "$found" ||
    trouble "$3 has the address ${found:-none}, and the plan says $planned." \
      "Is it the right host? Else correct the plan, or on its console: xsconsole, Network and Management Interface."
  of "MGMT_SIX_$1"; planned=$REPLY
  [ -n "$planned" ] || return 0
  get P "$2" IPv6; found=${REPLY%%[;,]*}
  is "$3" 'IPv6 address' "$planned" "$found" ||
    trouble "$3 has the IPv6 address ${found:-none}, and the plan says $planned." \
      "Give it by hand: xe pif-reconfigure-ipv6 uuid=$2 mode=static IPv6=$planned"
}
