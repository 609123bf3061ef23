"""Reads configurations with the readers of Ansible's vendor collections; takes and gives JSON: [[dialect, text], ...] -> [facts, ...]."""
import importlib
import json
import os
import sys

sys.path.insert(0, os.path.join(sys.argv[1], "usr/lib/python3/dist-packages"))
COLLECTIONS = {"cisco-ios": ("cisco", "ios"), "cisco-nxos": ("cisco", "nxos"), "arista-eos": ("arista", "eos")}


class Connection:
    """Nothing is connected: a reader that asks the device has not read the text."""

    def get(self, command):
        return ""


class Module:
    """What a reader wants of the module that it is part of."""

    params = {}
    check_mode = False
    _connection = Connection()
    _capabilities = {}
    no_log_values = set()

    def fail_json(self, **said):
        raise ValueError(said)


def reader(dialect, what):
    vendor, system = COLLECTIONS[dialect]
    module = importlib.import_module(
        f"ansible_collections.{vendor}.{system}.plugins.module_utils.network.{system}.facts.{what}.{what}"
    )
    return getattr(module, what[0].upper() + what[1:] + "Facts")


def sections(text):
    """As "section ^interface" shows them."""
    shown, inside = [], False
    for line in text.splitlines():
        inside = line.startswith("interface ") or (inside and line.startswith(" "))
        if inside:
            shown.append(line)
    return "\n".join(shown)


def read(dialect, text):
    facts = {"ansible_network_resources": {}}
    for what in ("interfaces", "l2_interfaces", "lag_interfaces"):
        reader(dialect, what)(Module()).populate_facts(Connection(), facts, sections(text))
    return facts["ansible_network_resources"]


json.dump([read(dialect, text) for dialect, text in json.load(sys.stdin)], sys.stdout)
