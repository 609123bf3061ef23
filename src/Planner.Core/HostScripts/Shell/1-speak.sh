# ===== How the script is asked and how it speaks; it needs nothing that bash 3.2 does not have.
export LC_ALL=C
set -uf
LOG='' DRY='' ONLY=''
TROUBLES=0

# shown TEXT: as it may stand on a terminal, in REPLY.
shown() {
  REPLY=${1//[[:cntrl:]]/?}
  [ ${#REPLY} -le 80 ] || REPLY="${REPLY:0:77}..."
}

# say TEXT: also where nobody listens any more, as when the connection over which the script was started is gone.
say() {
  printf '%s\n' "$1" 2>/dev/null || :
  [ -z "$LOG" ] || printf '%s %s\n' "$(date '+%Y-%m-%d %H:%M:%S')" "$1" >>"$LOG" || :
}

# trouble WHAT REMEDY: something that keeps the script from its work.
trouble() {
  TROUBLES=$((TROUBLES + 1))
  say "TROUBLE $1"
  [ -z "${2-}" ] || say "        $2"
}

# note TEXT: something to know that keeps nothing from going on. It is said once, in the look.
note() { [ "$MODE" != look ] || say "NOTE    $1"; }

# stop TEXT: when xapi refuses in the middle.
stop() {
  say "STOPPED $1"
  say "        What has been done so far stays. Run the script again when the cause is gone: it goes on from there."
  exit 1
}

usage() {
  printf 'Usage: bash %s [OPTION]...\n%s\n\n' "${0##*/}" "$PURPOSE"
  [ "$KIND" = verify ] || printf '  --dry-run     say what would be done and change nothing\n'
  printf '  --only STAGE  this stage only; may be given more than once\n'
  printf '  --list        the stages, in their order\n'
  printf '  --log FILE    keep what is said in FILE as well%s\n' "$LOG_WORDS"
  printf '  --help        this text\n\n%s\n' "$ENDINGS"
}

# options ARGUMENT...
options() {
  local log=-
  while [ $# -gt 0 ]; do
    case "$1" in
      --dry-run) DRY=1 ;;
      --only) ONLY="$ONLY ${2-}"; [ $# -lt 2 ] || shift ;;
      --log) log=${2-}; [ $# -lt 2 ] || shift ;;
      --list) printf '%s\n' $STAGES; exit 0 ;;
      --help) usage; exit 0 ;;
      *) printf 'There is no option %s.\n' "$1" >&2; usage >&2; exit 2 ;;
    esac
    shift
  done
  for stage in $ONLY; do
    case " $STAGES " in
      *" $stage "*) ;;
      *) printf 'There is no stage %s; there are: %s.\n' "$stage" "$STAGES" >&2; exit 2 ;;
    esac
  done
  if [ "$KIND" = verify ]; then
    DRY=''
    [ "$log" != - ] || log=''
  fi
  [ "$log" != - ] || log="$0.log"
  LOG=$log
  [ -z "$LOG" ] || : 2>/dev/null >>"$LOG" || { printf 'The log %s cannot be written; name another with --log.\n' "$LOG" >&2; exit 2; }
}

# chosen STAGE: whether it is to be done.
chosen() {
  [ -n "$ONLY" ] || return 0
  case " $ONLY " in *" $1 "*) return 0 ;; esac
  return 1
}
