# ===== Taking back what the apply script has made, in the reverse order, and nothing else: what was before is restored from its notes.
INVENTORY=${INVENTORY-/etc/xensource-inventory}

main() {
  local i=1
  trap '' HUP PIPE
  trap 'stop "It was interrupted."' INT TERM
  options "$@"
  NEEDS=''
  say "LOOK    Pool $SHOWN_POOL: what the plan has made there. Nothing is changed yet."
  look
  [ $TROUBLES -gt 0 ] || back
  look_at_holds
  if [ $TROUBLES -gt 0 ]; then
    say "REFUSED $TROUBLES things stand in the way; nothing has been changed. See above what to do about each."
    exit 3
  fi
  if [ $PENDING = 0 ]; then
    say "DONE    There is nothing to take back."
    exit 0
  fi
  if [ -n "$DRY" ]; then
    MODE=dry
    back
    say "DRY RUN That is what would be done; nothing has been changed."
    exit 0
  fi
  MODE=apply
  back
  MODE='check' STALE=1
  back
  if [ $TROUBLES -gt 0 ] || [ $LACKING -gt 0 ]; then
    while [ $i -le $LACKING ]; do
      of "LACKS_$i"
      say "LACKS   $REPLY"
      i=$((i + 1))
    done
    say "NOT DONE  See above what is left; run the script again."
    exit 4
  fi
  say "DONE    What the plan had made is gone, and what it had changed is as it was."
}

back() {
  local stage
  for stage in $STAGES; do
    ! chosen "$stage" || "back_$stage"
  done
}

# was KIND UUID KEY: what the apply script noted, in REPLY; false where it noted nothing.
was() {
  key "$1" "$2" "planner-$3"
  case "$REPLY" in
    was:*) REPLY=${REPLY#was:} ;;
    *) REPLY=''; return 1 ;;
  esac
}

# forget KIND UUID KEY WORDS: the note has been used.
forget() { change any "$4: the note about $3 goes" "$1-param-remove" "uuid=$2" param-name=other-config "param-key=planner-$3"; }

# restore_entry KIND UUID KEY WORDS: an entry of other-config.
restore_entry() {
  was "$1" "$2" "$3" || return 0
  if [ -n "$REPLY" ]; then
    change any "$4: $3 becomes ${REPLY} again" "$1-param-set" "uuid=$2" "other-config:$3=$REPLY"
  else
    key "$1" "$2" "$3"
    [ -z "$REPLY" ] || change any "$4: $3 goes" "$1-param-remove" "uuid=$2" param-name=other-config "param-key=$3"
  fi
  forget "$1" "$2" "$3" "$4"
}

# restore_field KIND UUID KEY FIELD WORDS: such as a name or an MTU.
restore_field() {
  was "$1" "$2" "$3" || return 0
  change any "$5: its $3 as before" "$1-param-set" "uuid=$2" "$4=$REPLY"
  forget "$1" "$2" "$3" "$5"
}

# in_use NETWORK UUID: refuses what VMs use.
in_use() {
  local vms
  ask vif-list "network-uuid=$2" --minimal
  [ -n "$REPLY" ] || return 0
  ask vif-list "network-uuid=$2" params=vm-name-label --minimal
  shown "$REPLY"; vms=$REPLY
  of "SHOWN_$1"
  trouble "VMs use network $REPLY: $vms." "Give them another network, or take their interface away, before it is undone."
}

# made_by_plan NETWORK: its uuid where the script has made it or was the first to give it an uplink.
made_by_plan() {
  local uuid
  look_around
  find_network "$1"; uuid=$REPLY
  [ -n "$uuid" ] || return 1
  ask network-list "uuid=$uuid" "name-description=$MADE" --minimal
  [ -n "$REPLY" ] || was network "$uuid" uplink || return 1
  REPLY=$uuid
}

# gone NETWORK UUID: the network goes where the script has made it; else it gets back what it had.
gone() {
  local name
  of "SHOWN_$1"; name="Network \"$REPLY\""
  ask network-list "uuid=$2" "name-description=$MADE" --minimal
  if [ -n "$REPLY" ]; then
    change any "$name goes" network-destroy "uuid=$2"
  else
    ! was network "$2" uplink || forget network "$2" uplink "$name"
  fi
}
