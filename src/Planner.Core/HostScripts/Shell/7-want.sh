# ===== The stages, each comparing before it changes; the apply and the verify script share them.

# What a stage needs to know is read when it begins: its steps do not change what its other steps look at.
stage_names() {
  local network
  look_around
  ask pool-list "uuid=$POOL" "name-label=$POOL_NAME" --minimal
  if [ -z "$REPLY" ]; then
    ask pool-param-get "uuid=$POOL" param-name=name-label
    differs_name pool "$POOL" "The pool \"$SHOWN_POOL\"" "$POOL_NAME" "$REPLY"
  else
    is "The pool \"$SHOWN_POOL\"" name "$POOL_NAME" "$POOL_NAME"
  fi
  for network in $NETWORKS; do
    of "KIND_$network"
    [ "$REPLY" != nic ] || settings "$network"
  done
}

# differs_name KIND UUID WHERE PLANNED FOUND
differs_name() {
  local old
  shown "$5"; old=$REPLY
  is "$3" name "$4" "${5:-(none)}"
  remember "$1" "$2" name "$5"
  change any "$3 gets this name${old:+ instead of \"$old\"}" "$1-param-set" "uuid=$2" "name-label=$4"
}

stage_speeds() {
  local nic host speed duplex
  look_around
  for nic in $SPEEDS; do
    of "SPEED_$nic"; speed=$REPLY
    of "DUPLEX_$nic"; duplex=$REPLY
    for host in $HOSTS; do
      eth "$host" "$nic"
      [ -n "$REPLY" ] || continue
      fixed "$host" "$nic" "$REPLY" "$speed" "$duplex"
    done
  done
}

# fixed HOST NIC PIF MBITS DUPLEX: it holds from the next restart of the host.
fixed() {
  local before=$PENDING name
  of "SHOWN_$1"; name="$REPLY, NIC $2"
  entry pif "$3" "$name" ethtool-autoneg off 'negotiation of the speed'
  entry pif "$3" "$name" ethtool-speed "$4" 'fixed speed'
  entry pif "$3" "$name" ethtool-duplex "$5" 'fixed duplex'
  [ "$PENDING" = "$before" ] || note "The fixed speed of $name holds from the next restart of the host."
}

# made NETWORK: sees to it that it is there; its uuid in REPLY, empty as long as it is not.
made() {
  local name mtu bridge
  find_network "$1"
  [ -z "$REPLY" ] || return 0
  of "MTU_$1"; mtu=$REPLY
  of "BRIDGE_$1"; bridge=$REPLY
  of "SHOWN_$1"; name=$REPLY
  is "Network \"$name\"" 'the network' there ''
  of "NAME_$1"
  set -- "$1" "name-label=$REPLY" "name-description=$MADE" "MTU=$mtu"
  [ -z "$bridge" ] || set -- "$@" "$bridge"
  change any "Network \"$name\" is made" network-create "${@:2}"
  keep "UUID_$1" "$REPLY"
  [ -z "$REPLY" ] || keep "W_${REPLY//-/_}_MTU" "$mtu"
}

# settings NETWORK: its name, its MTU and whether new VMs get it.
settings() {
  local uuid where planned real
  find_network "$1"; uuid=$REPLY
  [ -n "$uuid" ] || return 0
  of "SHOWN_$1"; where="Network \"$REPLY\""
  of "NAME_$1"; planned=$REPLY
  ask network-list "uuid=$uuid" "name-label=$planned" --minimal
  if [ -z "$REPLY" ]; then
    ask network-param-get "uuid=$uuid" param-name=name-label
    differs_name network "$uuid" "$where" "$planned" "$REPLY"
  else
    is "$where" name "$planned" "$planned"
  fi
  of "MTU_$1"; planned=$REPLY
  get W "$uuid" MTU; real=$REPLY
  if ! is "$where" MTU "$planned" "$real"; then
    remember network "$uuid" mtu "$real"
    change any "$where: MTU $planned instead of $real" network-param-set "uuid=$uuid" "MTU=$planned"
    note "The MTU of $where holds from the next restart of each host."
  fi
  of "AUTOMATIC_$1"
  [ "$REPLY" = - ] || entry network "$uuid" "$where" automatic "$REPLY" 'added to new VMs'
}

stage_vlans() {
  local network
  look_around
  for network in $NETWORKS; do
    of "KIND_$network"
    [ "$REPLY" != vlan ] || want_vlan "$network"
  done
}

# want_vlan NETWORK: on all hosts at once where none has it, on single ones where others have it already.
want_vlan() {
  local uuid tag link words host count=0 lacking=''
  made "$1"; uuid=$REPLY
  settings "$1"
  of "TAG_$1"; tag=$REPLY
  of "UPLINK_$1"; link=$REPLY
  of "SHOWN_$1"; words="Network \"$REPLY\""
  for host in $HOSTS; do
    stands "$host" "$1"
    of_place "$REPLY"
    if is_on "$host" "$words" "VLAN $tag" "$REPLY"; then count=$((count + 1)); else lacking="$lacking $host"; fi
  done
  [ -n "$lacking" ] || return 0
  if [ $count = 0 ]; then
    ours "$uuid"
    uplink "$MASTER" "$link"
    change any "$words gets VLAN $tag on all hosts" pool-vlan-create "pif-uuid=$REPLY" "vlan=$tag" "network-uuid=$uuid"
    return 0
  fi
  for host in $lacking; do
    uplink "$host" "$link"
    of "SHOWN_$host"
    local name=$REPLY
    uplink "$host" "$link"
    change any "$words gets VLAN $tag on $name" vlan-create "pif-uuid=$REPLY" "vlan=$tag" "network-uuid=$uuid"
  done
}

# of_place PIF: there, where there is one.
of_place() {
  REPLY=''
  [ -z "$1" ] || REPLY=there
}

# is_on HOST WHAT DETAIL FOUND
is_on() {
  of "SHOWN_$1"
  is "$REPLY" "$2: $3" there "$4"
}

# ours NETWORK: what is put on a network that had nothing may be taken away again.
ours() { [ -z "$1" ] || remember network "$1" uplink none; }

stage_sriov() { each sriov network-sriov-create SR-IOV; }
stage_private() {
  local network
  look_around
  for network in $NETWORKS; do
    of "KIND_$network"
    [ "$REPLY" = private ] || continue
    made "$network"
    if [ -n "$REPLY" ]; then
      of "SHOWN_$network"
      is "Network \"$REPLY\"" 'the network' there there
    fi
    settings "$network"
  done
  each tunnel tunnel-create tunnel
}

# each KIND COMMAND WORD: networks that one command gives to one host.
each() {
  local network host uuid words pif name
  look_around
  for network in $NETWORKS; do
    of "KIND_$network"
    [ "$REPLY" = "$1" ] || continue
    made "$network"; uuid=$REPLY
    settings "$network"
    of "SHOWN_$network"; words="Network \"$REPLY\""
    for host in $HOSTS; do
      at "$host" "$network"
      of_place "$REPLY"
      is_on "$host" "$words" "$3" "$REPLY" && continue
      ours "$uuid"
      of "UPLINK_$network"
      uplink "$host" "$REPLY"; pif=$REPLY
      of "SHOWN_$host"; name=$REPLY
      change any "$words gets its $3 interface on $name" "$2" "pif-uuid=$pif" "network-uuid=$uuid"
    done
  done
}
