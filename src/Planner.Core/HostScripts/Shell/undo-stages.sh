# ===== The stages backwards.

back_names() {
  local network
  for network in $NETWORKS; do restore "$network"; done
  restore_field pool "$POOL" name name-label 'The pool'
}

# restore NETWORK: what was changed on one that stays.
restore() {
  local uuid name
  look_around
  find_network "$1"; uuid=$REPLY
  [ -n "$uuid" ] || return 0
  ! made_by_plan_alone "$uuid" || return 0
  of "SHOWN_$1"; name="Network \"$REPLY\""
  restore_entry network "$uuid" automatic "$name"
  restore_field network "$uuid" mtu MTU "$name"
  restore_field network "$uuid" name name-label "$name"
}

made_by_plan_alone() {
  ask network-list "uuid=$1" "name-description=$MADE" --minimal
  [ -n "$REPLY" ]
}

back_speeds() {
  local nic host pif name
  for nic in $SPEEDS; do
    for host in $HOSTS; do
      look_around
      eth "$host" "$nic"; pif=$REPLY
      [ -n "$pif" ] || continue
      of "SHOWN_$host"; name="$REPLY, NIC $nic"
      restore_entry pif "$pif" ethtool-autoneg "$name"
      restore_entry pif "$pif" ethtool-speed "$name"
      restore_entry pif "$pif" ethtool-duplex "$name"
    done
  done
}

# Those with management last.
back_bonds() {
  local bond network
  for bond in $BONDS; do
    of "NETWORK_$bond"; network=$REPLY
    [ "$network" = "$MANAGEMENT" ] || part "$bond" "$network"
  done
  for bond in $BONDS; do
    of "NETWORK_$bond"; network=$REPLY
    [ "$network" != "$MANAGEMENT" ] || part "$bond" "$network"
  done
}

# part BOND NETWORK: members first, the master last.
part() {
  local host uuid pif when name words
  made_by_plan "$2" || return 0
  uuid=$REPLY
  [ "$MODE" != look ] || in_use "$2" "$uuid"
  for host in $HOSTS; do
    look_around
    bond_on "$host" "$1"
    [ -n "$REPLY" ] || continue
    get D "$REPLY" master; pif=$REPLY
    of "SHOWN_$host"; name=$REPLY
    get P "$pif" management
    when=any
    [ "$REPLY" != true ] || when=ha
    [ "$MOVES" = no ] || hand_back "$host" "$1" "$pif" "$name"
    of "SHOWN_$2"; words=$REPLY
    look_around
    bond_on "$host" "$1"
    change $when "$name: the bond of network \"$words\" goes" bond-destroy "uuid=$REPLY"
  done
  gone "$2" "$uuid"
}

# hand_back HOST BOND PIF NAME: in 5.6 management cannot go back to a NIC while a bond has it.
hand_back() {
  local host=$1 pif=$3 name=$4 nic
  get P "$pif" management
  if [ "$REPLY" = true ]; then
    trouble "Management of $name is on a bond that is to go, and this release does not move it back to a NIC of the bond." \
      "On its console, xsconsole, Configure Management Interface: take a NIC outside the bond; then run this again."
    return 0
  fi
  of "JOINED_$2"
  for nic in $REPLY; do
    eth "$host" "$nic"
    ! was pif "$REPLY" address || forget_of "$host" "$nic" "$name"
  done
}

# forget_of HOST NIC NAME
forget_of() {
  eth "$1" "$2"
  forget pif "$REPLY" address "$3, NIC $2"
}

# restore_address PIF NAME
restore_address() {
  local mode ip mask gateway dns old
  was pif "$1" address || return 0
  old=${REPLY%% dns=*}
  dns=${REPLY##* dns=}
  [ "$dns" != "$REPLY" ] || dns=''
  read -r mode ip mask gateway <<<"$old"
  address_of "$1" static
  if [ "$REPLY" != "$old" ]; then
    connected "$1" "$2" "$mode"
    case "$mode" in
      DHCP) set -- "$1" "$2" mode=dhcp ;;
      Static) set -- "$1" "$2" mode=static "IP=$ip" "netmask=$mask" ${gateway:+"gateway=$gateway"} ${dns:+"DNS=$dns"} ;;
      *) set -- "$1" "$2" mode=none ;;
    esac
    change ip "$2: its address as before" pif-reconfigure-ip "uuid=$1" "${@:3}"
  fi
  forget pif "$1" address "$2"
}

back_addresses() {
  local id host pif name
  for id in $ADDRESSES; do
    look_around
    of "A_HOST_$id"; host=$REPLY
    of "SHOWN_$host"; name=$REPLY
    of "A_UPLINK_$id"
    uplink "$host" "$REPLY"; pif=$REPLY
    [ -n "$pif" ] || continue
    restore_field pif "$pif" unplug disallow-unplug "$name"
    restore_entry pif "$pif" management_purpose "$name"
    of "A_MODE_$id"
    if [ "$REPLY" = static6 ] && was pif "$pif" six; then
      if [ "$REPLY" = None ]; then
        change ip "$name: its IPv6 address goes" pif-reconfigure-ipv6 "uuid=$pif" mode=none
      else
        change ip "$name: its IPv6 address as before" pif-reconfigure-ipv6 "uuid=$pif" mode=static "IPv6=${REPLY#* }"
      fi
      forget pif "$pif" six "$name"
    fi
    restore_address "$pif" "$name"
  done
}
