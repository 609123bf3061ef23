"""Reads a file of interfaces with ifupdown2's own parser: first what it has to say against it, then what it read, as JSON."""
import os
import re
import sys
import tempfile

readers, path = sys.argv[1:]
home = os.path.join(readers, "usr/share/ifupdown2")
sys.path[:0] = [home, os.path.join(readers, "usr/lib/python3/dist-packages")]
state = tempfile.mkdtemp()
settings = os.path.join(state, "ifupdown2.conf")
with open(os.path.join(readers, "etc/network/ifupdown2/ifupdown2.conf")) as told, open(settings, "w") as to:
    text = re.sub(r"addon_syntax_check=0", "addon_syntax_check=1", told.read())
    to.write(re.sub(r"state_dir=.*", f"state_dir={state}/", text))

# Words for what mstpd and ethtool do are known only where those are; Cumulus Linux has them.
exists = os.path.exists
os.path.exists = lambda path: os.path.basename(str(path)) in ("mstpctl", "ethtool") or exists(path)

import ifupdown.config as config

config.__version__ = "3"
config.IFUPDOWN2_CONF_PATH = settings
config.ADDONS_CONF_PATH = os.path.join(readers, "etc/network/ifupdown2/addons.conf")

import ifupdown.main as program
from lib.log import LogManager

program.lockfile = os.path.join(state, "lock")

# A check alone changes nothing, so it may pretend to be asked by root.
for command in (["ifup", "-a", "--syntax-check", "-i", path], ["ifquery", "-a", "--format", "json", "-i", path]):
    asked = program.Ifupdown2(daemon=False, uid=0)
    asked.parse_argv(command)
    LogManager.get_instance().start_standalone_logging(asked.args)
    asked.main()
    sys.stdout.flush()
sys.stderr.flush()
# Its netlink listener would not let go.
os._exit(0)
