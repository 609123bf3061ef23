# ===== What is there and the plan does not know: in the way, or beside it.

# look_at_bonds: those of planned NICs that are not a planned bond.
look_at_bonds() {
  local host bond found master known name
  for host in $HOSTS; do
    of "SHOWN_$host"; name=$REPLY
    known=' '
    for bond in $BONDS; do
      bond_on "$host" "$bond"
      known="$known$REPLY "
    done
    for found in $FOUND_BONDS; do
      case "$known" in *" $found "*) continue ;; esac
      get D "$found" master; master=$REPLY
      host_of "$master"
      [ "$REPLY" = "$host" ] || continue
      devices "$found"
      if touches "$REPLY"; then
        trouble "$name has a bond of $REPLY, which the plan does not know." "Plan it, or take it apart: xe bond-destroy uuid=$found"
      else
        note "$name has a bond of $REPLY, which the plan does not know; it is left as it is."
      fi
    done
  done
}

# devices BOND: the NICs it joins, in words.
devices() {
  local slave words=''
  get D "$1" slaves
  for slave in ${REPLY//;/ }; do
    get P "$slave" device
    words="$words${words:+ and }NIC ${REPLY#eth}"
  done
  REPLY=$words
}

# touches WORDS: whether a planned NIC is among those that devices has told.
touches() {
  local word
  for word in $1; do
    case " $NICS " in *" $word "*) return 0 ;; esac
  done
  return 1
}

# look_at_networks: of the same name elsewhere, of another name here, and VLANs beside.
look_at_networks() {
  local network words there host pif
  for network in $NETWORKS; do
    of "SHOWN_$network"; words=$REPLY
    named "$network"; there=$REPLY
    case "$there" in
      *,*) trouble "More than one network is called $words." \
        "Rename those that are not meant: xe network-param-set uuid=... name-label=... ($there)"; continue ;;
    esac
    find_network "$network"
    if [ -n "$there" ] && [ "$there" != "$REPLY" ]; then
      trouble "A network called $words is there already, and is not where the plan puts it." \
        "Rename it: xe network-param-set uuid=$there name-label=... (or change the plan)."
      continue
    fi
    [ -z "$REPLY" ] || look_at_places "$network" "$REPLY" "$words"
  done
  look_at_vlans
}

# look_at_places NETWORK UUID NAME: every interface of it is where the plan puts it, and what is there has no other network.
look_at_places() {
  local pif host device
  for host in $HOSTS; do
    stands "$host" "$1"
    [ -n "$REPLY" ] || continue
    get P "$REPLY" network_uuid
    [ "$REPLY" = "$2" ] && continue
    of "SHOWN_$host"
    trouble "On $REPLY another network is where $3 is to be." \
      "Networks are made for all hosts; see xe pif-list host-name-label=... and take the other one away."
  done
  for pif in $PIFS; do
    get P "$pif" network_uuid
    [ "$REPLY" = "$2" ] || continue
    host_of "$pif"; host=$REPLY
    stands "$host" "$1"
    [ "$REPLY" != "$pif" ] || continue
    of "KIND_$1"
    case "$REPLY" in tunnel | sriov) continue ;; esac
    get P "$pif" device; device=$REPLY
    of "SHOWN_$host"
    trouble "Network $3 has $device on $REPLY, where the plan does not put it." "Rename that network, or take it from there."
  done
}

# look_at_vlans: tags on planned uplinks that the plan does not know stay as they are.
look_at_vlans() {
  local pif tag network known=' '
  for network in $NETWORKS; do
    of "UUID_$network"
    known="$known$REPLY "
  done
  for pif in $PIFS; do
    get P "$pif" VLAN; tag=$REPLY
    case "$tag" in -1 | '') continue ;; esac
    get P "$pif" network_uuid
    case "$known" in *" $REPLY "*) continue ;; esac
    host_of "$pif"
    [ "$REPLY" = "$MASTER" ] || continue
    get P "$pif" device
    note "VLAN $tag on $REPLY is not in the plan; it is left as it is."
  done
}
