using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.HostScripts;

/// <summary>What the script says of itself, and the functions it uses.</summary>
internal static class XeHead
{
    public static void Write(Design design, XePlan plan, string revision, Script to)
    {
        to.Fixed("#!/bin/bash");
        to.Comment($"Networking of pool {plan.Pool.Pool.Name}: xe commands in the order of Citrix's networking guide");
        to.Comment($"Design {design.Name}, revision {revision}, XenServer edition {Codecs.WordOf(plan.Pool.Pool.Edition)}");
        to.Comment(
            $"Run it as root on the master, {plan.Master.Name}, when cables and switch ports are done, XenServer is installed and all hosts have joined."
        );
        to.Fixed("# It stops at the first error. What is there already is used again, so it can be run once more.");
        to.Fixed("set -euo pipefail");
        to.Fixed("");
        to.Fixed(Functions);
        if (plan.Is73 && plan.Pool.Networks.Any(n => n.Bridge.Length > 0)) to.Fixed(Named);
    }

    /// <summary>Takes the place of the function above where bridges are named.</summary>
    private const string Named = """

        # network NAME MTU [bridge=BRIDGE]: the same, asking for the bridge's name where there is one.
        network() {
          local found name=$1 mtu=$2
          shift 2
          found=$(xe network-list "name-label=$name" --minimal) || exit 1
          if [ -z "$found" ]; then
            found=$(xe network-create "name-label=$name" "MTU=$mtu" "$@") || exit 1
          fi
          only "network $name" "$found"
        }
        """;

    private const string Functions = """
        fail() { printf 'planner: %s\n' "$1" >&2; exit 1; }

        # only WHAT UUIDS: prints the uuid when there is exactly one.
        only() {
          case "$2" in
            '') fail "There is no $1." ;;
            *,*) fail "There is more than one $1." ;;
            *) printf '%s\n' "$2" ;;
          esac
        }

        # host NAME
        host() {
          local found
          found=$(xe host-list "name-label=$1" --minimal) || exit 1
          only "host $1" "$found"
        }

        # nic HOST NUMBER: the physical interface of a NIC.
        nic() {
          local found
          found=$(xe pif-list "host-uuid=$1" "device=eth$2" physical=true --minimal) || exit 1
          only "NIC $2 on host $1" "$found"
        }

        # pif_on HOST NETWORK: the interface that a network has on a host.
        pif_on() {
          local found
          found=$(xe pif-list "host-uuid=$1" "network-uuid=$2" --minimal) || exit 1
          only "interface of network $2 on host $1" "$found"
        }

        # network NAME MTU: the network of that name, made when there is none.
        network() {
          local found
          found=$(xe network-list "name-label=$1" --minimal) || exit 1
          if [ -z "$found" ]; then
            found=$(xe network-create "name-label=$1" "MTU=$2") || exit 1
          fi
          only "network $1" "$found"
        }

        # network_of PIF
        network_of() { xe pif-param-get "uuid=$1" param-name=network-uuid; }

        # bond HOST NETWORK PIFS [MODE...]: joins NICs on one host unless the network has its bond there.
        bond() {
          local found
          found=$(xe pif-list "host-uuid=$1" "network-uuid=$2" physical=false VLAN=-1 --minimal) || exit 1
          if [ -z "$found" ]; then
            local network=$2 pifs=$3
            shift 3
            xe bond-create "network-uuid=$network" "pif-uuids=$pifs" "$@" >/dev/null
          fi
        }

        # vlan HOST NETWORK PIF TAG: makes the VLAN on all hosts unless the master has it.
        vlan() {
          local found
          found=$(xe pif-list "host-uuid=$1" "network-uuid=$2" "VLAN=$4" --minimal) || exit 1
          if [ -z "$found" ]; then
            xe pool-vlan-create "pif-uuid=$3" "vlan=$4" "network-uuid=$2" >/dev/null
          fi
        }
        """;
}
