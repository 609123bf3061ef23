# ===== Compare, then change. MODE says what a difference leads to: look and check only keep it, dry tells it, apply mends it.
MODE=look PENDING=0 HELD=0 ROWS=0 LACKING=0 HA=false CLUSTERED=''

# is WHERE WHAT PLANNED FOUND: whether they are the same; the verify script keeps them for its table.
is() {
  local state='as planned'
  if [ "$3" != "$4" ]; then
    state=differs
    [ -n "$4" ] || state=missing
  fi
  if [ "$KIND" = verify ]; then
    ROWS=$((ROWS + 1))
    keep "ROW_WHERE_$ROWS" "$1"
    keep "ROW_WHAT_$ROWS" "$2"
    keep "ROW_STATE_$ROWS" "$state"
    keep "ROW_PLANNED_$ROWS" "$3"
    keep "ROW_FOUND_$ROWS" "$4"
  fi
  [ "$state" = 'as planned' ]
}

# change WHEN WORDS COMMAND...: WHEN is ha where xapi refuses it while HA is on, ip where clustering forbids it as well, any otherwise.
change() {
  local when=$1 words=$2
  shift 2
  PENDING=$((PENDING + 1))
  case "$MODE" in
    look)
      [ -z "$ONLY" ] || ! stands_on_nothing "$@" || trouble "$words: what it stands on is not there yet." \
        "Run the stages before this one first."
      REPLY=''
      if [ "$when" != any ] && [ "$HA" = true ]; then held "$words" HA; fi
      if [ "$when" = ip ] && [ -n "$CLUSTERED" ]; then held "$words" clustering; fi
      ;;
    check)
      REPLY=''
      LACKING=$((LACKING + 1))
      keep "LACKS_$LACKING" "$words"
      ;;
    dry)
      REPLY=''
      say "WOULD   $words"
      quoted xe "$@"
      say "        $REPLY"
      REPLY=''
      ;;
    apply)
      ! stands_on_nothing "$@" || stop "$words: what it stands on is not there."
      say "CHANGE  $words"
      REPLY=$(xe "$@") || stop "xe $1 was refused: $words."
      case "$1 ${3-}" in
        *-param-set\ other-config:* | *-param-add\ * | *-param-remove\ *) ;;
        *) STALE=1 ;;
      esac
      ;;
  esac
}

# stands_on_nothing COMMAND...: whether it names an interface or an object that is not there.
stands_on_nothing() {
  local word
  for word in "$@"; do
    case "$word" in uuid= | pif-uuid= | other-config:xo:migrationNetwork=) return 0 ;; esac
  done
  return 1
}

# held WORDS BY
held() {
  HELD=$((HELD + 1))
  keep "HELD_$HELD" "$1 (not while $2 is on)"
}

# quoted WORD...: as it could be typed.
quoted() {
  local word all=''
  for word in "$@"; do
    case "$word" in
      uuid= | pif-uuid= | network-uuid=) all="$all $word..." ;;
      *[!0-9A-Za-z_.:/=,+-]* | '') all="$all $(printf %q "$word")" ;;
      *) all="$all $word" ;;
    esac
  done
  REPLY=${all# }
}

# look_at_holds: what HA or clustering forbids, said together.
look_at_holds() {
  local i=1
  [ $HELD -gt 0 ] || return 0
  trouble "$HELD steps cannot be done as the pool is:" ""
  while [ $i -le $HELD ]; do
    of "HELD_$i"
    say "          - $REPLY"
    i=$((i + 1))
  done
  if [ "$HA" = true ]; then
    say "        Note where its heartbeat is: xe pool-list params=ha-statefiles,ha-host-failures-to-tolerate"
    say "        Switch HA off: xe pool-ha-disable; run the script; switch it on again: xe pool-ha-enable heartbeat-sr-uuids=..."
  fi
  [ -z "$CLUSTERED" ] ||
    say "        Clustering forbids to change addresses: detach its storage, xe cluster-pool-destroy, and make it again afterwards."
}

# remember KIND UUID KEY OLD: what was there before the first change, for the undo script.
remember() {
  [ "$MODE" = apply ] || return 0
  key "$1" "$2" "planner-$3"
  [ -z "$REPLY" ] || return 0
  REPLY=$(xe "$1-param-set" "uuid=$2" "other-config:planner-$3=was:$4") || stop "xe $1-param-set was refused."
}

# entry KIND UUID WHERE KEY PLANNED WORDS: an entry of other-config.
entry() {
  local old
  key "$1" "$2" "$4"
  old=$REPLY
  is "$3" "$6" "$5" "$old" && return 0
  remember "$1" "$2" "$4" "$old"
  change any "$3: $6 becomes $5" "$1-param-set" "uuid=$2" "other-config:$4=$5"
}
