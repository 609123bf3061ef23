# ===== The work: look, then change stage by stage, then look whether every host has everything.
INVENTORY=${INVENTORY-/etc/xensource-inventory}

stages() {
  local stage
  for stage in $STAGES; do
    ! chosen "$stage" || "stage_$stage"
  done
}

main() {
  local i=1
  trap '' HUP PIPE
  trap 'stop "It was interrupted."' INT TERM
  options "$@"
  say "LOOK    Pool $SHOWN_POOL: what is there, beside the plan. Nothing is changed yet."
  look
  [ $TROUBLES -gt 0 ] || stages
  look_at_holds
  if [ $TROUBLES -gt 0 ]; then
    say "REFUSED $TROUBLES things stand in the way; nothing has been changed. See above what to do about each."
    exit 3
  fi
  if [ $PENDING = 0 ]; then
    say "DONE    Everything is there already; nothing was changed."
    exit 0
  fi
  if [ -n "$DRY" ]; then
    MODE=dry
    stages
    say "DRY RUN That is what would be done; nothing has been changed."
    exit 0
  fi
  MODE=apply
  stages
  MODE='check' STALE=1
  stages
  if [ $TROUBLES -gt 0 ] || [ $LACKING -gt 0 ]; then
    while [ $i -le $LACKING ]; do
      of "LACKS_$i"
      say "LACKS   $REPLY"
      i=$((i + 1))
    done
    say "NOT DONE  See above what lacks; run the script again, or look at the hosts named."
    exit 4
  fi
  say "DONE    Every host has everything${ONLY:+ of:$ONLY}."
}
