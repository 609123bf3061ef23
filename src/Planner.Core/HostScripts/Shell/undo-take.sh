# ===== What is taken back.

back_vlans() { take vlan; }
back_sriov() { take sriov; }
back_private() {
  take tunnel
  take private
}

# take KIND: interfaces first, then the network.
take() {
  local network host uuid name
  for network in $NETWORKS; do
    of "KIND_$network"
    [ "$REPLY" = "$1" ] || continue
    made_by_plan "$network" || continue
    uuid=$REPLY
    [ "$MODE" != look ] || in_use "$network" "$uuid"
    for host in $HOSTS; do
      look_around
      find_network "$network"
      at "$host" "$network"
      [ -n "$REPLY" ] || continue
      of "SHOWN_$host"; name=$REPLY
      at "$host" "$network"
      take_interface "$1" "$REPLY" "$name" "$network"
    done
    gone "$network" "$uuid"
  done
}

# take_interface KIND PIF HOST NETWORK
take_interface() {
  local words
  of "SHOWN_$4"; words="$3: the $1 interface of network \"$REPLY\" goes"
  get P "$2" management
  if [ "$REPLY" = true ]; then
    trouble "Management of $3 uses what would be taken away: $words." "Move management first: xe host-management-reconfigure pif-uuid=..."
    return 0
  fi
  case "$1" in
    vlan) of "V_OF_${2//-/_}"; change ha "$words" vlan-destroy "uuid=$REPLY" ;;
    sriov) get P "$2" sriov_logical_PIF_of; change any "$words" network-sriov-destroy "uuid=$REPLY" ;;
    tunnel) get P "$2" tunnel_access_PIF_of; change any "$words" tunnel-destroy "uuid=$REPLY" ;;
  esac
}

back_uses() {
  local use network what uuid
  for use in $PURPOSES; do
    network=${use%%:*}
    what=${use#*:}
    look_around
    find_network "$network"; uuid=$REPLY
    if [ -n "$uuid" ] && was network "$uuid" "$what"; then
      of "SHOWN_$network"
      local words="Network \"$REPLY\""
      change any "$words no longer offers $what" network-param-remove "uuid=$uuid" param-name=purpose "param-key=$what"
      forget network "$uuid" "$what" "$words"
    fi
  done
  restore_field pool "$POOL" snooping igmp-snooping-enabled 'The pool'
  restore_entry pool "$POOL" xo:migrationNetwork 'The pool'
}

back_cluster() {
  was pool "$POOL" cluster || return 0
  ask cluster-list --minimal
  [ -z "$REPLY" ] || change ha 'The pool is no longer clustered' cluster-pool-destroy "cluster-uuid=$REPLY"
  CLUSTERED=''
  forget pool "$POOL" cluster 'The pool'
}
