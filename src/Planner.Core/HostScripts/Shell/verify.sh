# ===== The comparison: every host and the pool beside the plan, as a table. It changes nothing.
INVENTORY=${INVENTORY-/etc/xensource-inventory}

main() {
  local i=1 differs=0 state stage
  options "$@"
  MODE='look' DRY=1
  say "LOOK    Pool $SHOWN_POOL: what is there, beside the plan."
  look
  if [ $TROUBLES = 0 ] || [ -n "$POOL" ]; then
    for stage in $STAGES; do
      ! chosen "$stage" || "stage_$stage"
    done
  fi
  say ""
  while [ $i -le $ROWS ]; do
    row $i
    [ "$REPLY" = 'as planned' ] || differs=$((differs + 1))
    i=$((i + 1))
  done
  say ""
  if [ $differs -gt 0 ] || [ $TROUBLES -gt 0 ]; then
    say "DIFFERS $((ROWS - differs)) of $ROWS things are as planned, $differs are not."
    [ $TROUBLES = 0 ] || say "        Beside them: the troubles told above, $TROUBLES."
    exit 4
  fi
  say "AS PLANNED  All $ROWS things are as planned."
}

# row NUMBER: its state in REPLY.
row() {
  local where what state planned line
  of "ROW_WHERE_$1"; where=$REPLY
  of "ROW_WHAT_$1"; what=$REPLY
  of "ROW_STATE_$1"; state=$REPLY
  of "ROW_PLANNED_$1"; shown "$REPLY"; planned=$REPLY
  of "ROW_FOUND_$1"; shown "$REPLY"
  printf -v line '%-10s  %s: %s' "$state" "$where" "$what"
  [ "$state" = 'as planned' ] || line="$line (planned: $planned; found: ${REPLY:-nothing})"
  say "$line"
  REPLY=$state
}
