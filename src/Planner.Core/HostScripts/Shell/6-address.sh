# ===== Addresses of interfaces, as they are.

# address_of PIF MODE: as None, DHCP, or Static with address, mask and gateway.
address_of() {
  local mode text
  if [ "$2" = static6 ]; then
    get P "$1" IPv6_configuration_mode; mode=$REPLY
    get P "$1" IPv6
    REPLY="${mode:-None}${REPLY:+ ${REPLY%%[;,]*}}"
    return 0
  fi
  get P "$1" IP_configuration_mode; mode=$REPLY
  text=$mode
  if [ "$mode" = Static ]; then
    get P "$1" IP; text="$text $REPLY"
    get P "$1" netmask; text="$text $REPLY"
    get P "$1" gateway; text="$text${REPLY:+ $REPLY}"
  fi
  REPLY=$text
}

# connected PIF NAME MODE: the address by which somebody is connected here is not changed under him.
connected() {
  local own=${SSH_CONNECTION-} ip
  [ -n "$own" ] || return 0
  own=${own#* * }
  own=${own%% *}
  get P "$1" IP; ip=$REPLY
  host_of "$1"
  [ "$REPLY" = "$MASTER" ] && [ "$ip" = "$own" ] || return 0
  [ "$3" != none ] || return 0
  get P "$1" management
  [ "$REPLY" != true ] || return 0
  trouble "You are connected to $own, an address of $2 that is to change." \
    "Connect to the management address, or work on the host's console."
}
