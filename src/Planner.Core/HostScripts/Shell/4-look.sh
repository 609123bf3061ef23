# ===== The look: is this the pool that was planned, and is it fit for work? It changes nothing.

look() {
  look_at_pool
  look_at_hosts
  [ $TROUBLES = 0 ] || return 0
  STALE=1
  look_around
  look_at_nics
  look_at_bonds
  look_at_networks
  look_at_licence
}

look_at_pool() {
  local here=''
  ask pool-list --minimal; POOL=$REPLY
  ask pool-param-get "uuid=$POOL" param-name=master; REAL_MASTER=$REPLY
  ask pool-param-get "uuid=$POOL" param-name=ha-enabled; HA=$REPLY
  if [ "$CLUSTERS" = yes ]; then
    ask cluster-list --minimal
    CLUSTERED=$REPLY
  fi
  [ ! -r "$INVENTORY" ] || here=$(sed -n "s/^INSTALLATION_UUID='\{0,1\}\([0-9a-fA-F-]*\)'\{0,1\}.*/\1/p" "$INVENTORY")
  if [ "$here" != "$REAL_MASTER" ]; then
    ask host-param-get "uuid=$REAL_MASTER" param-name=name-label
    shown "$REPLY"
    trouble "This host is not the pool's master." "Run the script on the master: $REPLY."
  fi
}

look_at_hosts() {
  local host uuid known='' minimal
  read_list H host-list uuid,enabled,host-metrics-live
  local all=$REPLY
  for host in $HOSTS; do
    of "NAME_$host"
    ask host-list "name-label=$REPLY" --minimal
    minimal=$REPLY
    of "SHOWN_$host"
    case "$minimal" in
      '') trouble "$REPLY is not in the pool." \
        "Join it: on that host, xe pool-join master-address=... (or correct its name, or the plan's)." ;;
      *,*) trouble "More than one host is called $REPLY." "Give each a name of its own: xe host-param-set uuid=... name-label=..." ;;
      *) keep "HOST_$host" "$minimal"; known="$known $minimal"; look_at_host "$host" "$minimal" "$REPLY" ;;
    esac
  done
  for uuid in $all; do
    case " $known " in *" $uuid "*) continue ;; esac
    ask host-param-get "uuid=$uuid" param-name=name-label
    shown "$REPLY"
    trouble "$REPLY is in the pool, and the plan does not know it." \
      "Add it to the plan, or take it out of the pool: xe pool-eject host-uuid=$uuid"
  done
}

# look_at_host ID UUID NAME
look_at_host() {
  local version brand
  if [ "$1" = "$MASTER" ] && [ "$2" != "$REAL_MASTER" ]; then
    trouble "The plan's master is $3, and the pool has another." \
      "Make it the master: xe pool-designate-new-master host-uuid=$2 (or change the plan)."
  fi
  get H "$2" host_metrics_live
  if [ "$REPLY" != true ]; then
    trouble "$3 does not answer." "Start it, wait until XenCenter shows it connected, and run the script again."
    return 0
  fi
  get H "$2" enabled
  [ "$REPLY" = true ] || trouble "$3 is disabled (in maintenance)." "When its maintenance is over: xe host-enable uuid=$2"
  ask host-param-get "uuid=$2" param-name=software-version param-key=product_version; version=$REPLY
  ask host-param-get "uuid=$2" param-name=software-version param-key=product_brand; brand=$REPLY
  # An extended pattern per edition, such as 7.[0-2]*
  case "$brand $version" in
    $VERSIONS) ;;
    *)
      shown "$brand $version"
      trouble "$3 has $REPLY, and the plan is made for $EDITION_WORDS." \
        "Change the edition of the plan and check it again, or upgrade the host."
      ;;
  esac
}

# Each NIC is there, and has the address that the plan knows.
look_at_nics() {
  local host nic name
  for host in $HOSTS; do
    of "SHOWN_$host"; name=$REPLY
    for nic in $NICS; do
      eth "$host" "$nic"
      [ -z "$REPLY" ] || continue
      of "HOST_$host"
      trouble "NIC $nic of $name is not there." "If it has been put in: xe pif-scan host-uuid=$REPLY, or restart the host (NIC-01)."
    done
    look_at_macs "$host" "$name"
  done
}

# look_at_macs HOST NAME
look_at_macs() {
  local host=$1 pair nic mac other here said=' '
  for pair in $MACS; do
    [ "${pair%:*}" = "$host" ] || continue
    nic=${pair#*:}
    case "$said" in *" $nic "*) continue ;; esac
    of "MAC_${host}_$nic"; mac=$REPLY
    eth "$host" "$nic"
    [ -n "$REPLY" ] || continue
    get P "$REPLY" MAC; here=$REPLY
    [ "$here" != "$mac" ] || continue
    where "$mac"
    other=$REPLY
    REPLY=''
    [ "${other%:*}" != "$host" ] || of "MAC_${host}_${other#*:}"
    if [ "$REPLY" = "$here" ]; then
      said="$said${other#*:} "
      trouble "NIC$nic and NIC${other#*:} of $2 are exchanged." \
        "Exchange their cables, or their addresses in the plan. NIC$nic is to have $mac and has $here."
    elif [ -n "$other" ]; then
      of "SHOWN_${other%:*}"
      trouble "NIC$nic of $2 has $here; the planned $mac is NIC${other#*:} of $REPLY." \
        "Look which card sits where, and correct cables or plan."
    else
      trouble "NIC$nic of $2 has $here, and the plan says $mac." "If the card has been replaced, correct its address in the plan."
    fi
  done
}

# where MAC: HOST:NIC of the interface that has it.
where() {
  local pif host
  for pif in $PIFS; do
    get P "$pif" physical
    [ "$REPLY" = true ] || continue
    get P "$pif" MAC
    [ "$REPLY" = "$1" ] || continue
    host_of "$pif"; host=$REPLY
    get P "$pif" device
    REPLY="$host:${REPLY#eth}"
    return 0
  done
  REPLY=''
}

# host_of PIF: the plan's word for the host that has it.
host_of() {
  local host uuid
  get P "$1" host_uuid; uuid=$REPLY
  for host in $HOSTS; do
    of "HOST_$host"
    if [ "$REPLY" = "$uuid" ]; then REPLY=$host; return 0; fi
  done
  REPLY=''
}

# A licence that keeps back what the plan uses; releases before 6.1 do not tell.
look_at_licence() {
  local need all
  [ -n "$NEEDS" ] || return 0
  ask pool-param-get "uuid=$POOL" param-name=restrictions
  all="; $REPLY;"
  for need in $NEEDS; do
    of "NEED_$need"
    case "$all" in *"; restrict_$need: true;"*) trouble "The pool's licence does not include what the plan needs for $REPLY." \
      "Give every host a licence that includes it (xe host-apply-edition), or plan without it." ;; esac
  done
}
