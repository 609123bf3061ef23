# ===== The plan: the calls at the end of this script tell it, and each only remembers what it is told.
POOL='' POOL_NAME='' SHOWN_POOL='' MASTER='' HOSTS='' NICS='' MACS='' SPEEDS='' NETWORKS='' BONDS=''
ADDRESSES='' PURPOSES='' MANAGEMENT='' MIGRATION='' CLUSTER=''
SNOOPING='' NEEDS=''

# keep VARIABLE TEXT, of VARIABLE: a variable whose name is put together; its text in REPLY.
keep() { eval "$1=\$2"; }
of() { eval "REPLY=\${$1-}"; }

pool() {
  POOL_NAME=$1
  shown "$1"
  SHOWN_POOL=$REPLY
}

# host ID NAME: members first, the master last, which is the order of work.
host() {
  HOSTS="$HOSTS $1"
  MASTER=$1
  keep "NAME_$1" "$2"
  shown "$2"
  keep "SHOWN_$1" "$REPLY"
}

# nics NUMBER...
nics() { NICS="$*"; }

# mac HOST NUMBER ADDRESS
mac() {
  MACS="$MACS $1:$2"
  keep "MAC_$1_$2" "$3"
}

# speed NIC MBITS DUPLEX: fixed, not negotiated.
speed() {
  SPEEDS="$SPEEDS $1"
  keep "SPEED_$1" "$2"
  keep "DUPLEX_$1" "$3"
}

# network ID NAME MTU AUTOMATIC KIND UPLINK TAG [bridge=NAME]: KIND is nic, bond, vlan, sriov, tunnel or private; what is not there is -.
network() {
  NETWORKS="$NETWORKS $1"
  keep "NAME_$1" "$2"
  shown "$2"
  keep "SHOWN_$1" "$REPLY"
  keep "MTU_$1" "$3"
  keep "AUTOMATIC_$1" "$4"
  keep "KIND_$1" "$5"
  keep "UPLINK_$1" "$6"
  keep "TAG_$1" "$7"
  keep "BRIDGE_$1" "${8-}"
}

# bond ID NETWORK NICS MODE [properties:KEY=VALUE...]
bond() {
  BONDS="$BONDS $1"
  keep "NETWORK_$1" "$2"
  keep "JOINED_$1" "$3"
  keep "BOND_MODE_$1" "$4"
  shift 4
  keep "PROPERTIES_${BONDS##* }" "$*"
}

# management NETWORK, and for each host: managed HOST MODE [ADDRESS MASK GATEWAY DNS IPV6-BESIDE]
management() { MANAGEMENT=$1; }
managed() {
  keep "MGMT_MODE_$1" "$2"
  keep "MGMT_IP_$1" "${3-}"
  keep "MGMT_MASK_$1" "${4-}"
  keep "MGMT_GATEWAY_$1" "${5-}"
  keep "MGMT_DNS_$1" "${6-}"
  keep "MGMT_SIX_$1" "${7-}"
}

# address HOST UPLINK MODE ADDRESS MASK STAYS PURPOSE: MODE is static, static6 or dhcp; STAYS is true where it is not to be unplugged.
address() {
  local id="${1}_$2"
  [ "$3" != static6 ] || id="${id}_6"
  ADDRESSES="$ADDRESSES $id"
  keep "A_HOST_$id" "$1"
  keep "A_UPLINK_$id" "$2"
  keep "A_MODE_$id" "$3"
  keep "A_IP_$id" "$4"
  keep "A_MASK_$id" "$5"
  keep "A_STAYS_$id" "$6"
  keep "A_PURPOSE_$id" "$7"
}

purpose() { PURPOSES="$PURPOSES $1:$2"; }
migration() { MIGRATION=$1; }
cluster() { CLUSTER=$1; }
snooping() { SNOOPING=true; }

# needs RESTRICTION WORDS: a feature that a licence may keep back, and what the plan wants it for.
needs() {
  NEEDS="$NEEDS $1"
  keep "NEED_$1" "$2"
}
