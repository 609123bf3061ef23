"""Prints with Jinja2 what Planner has printed, compares the bytes, and says how long each took."""
import json
import pathlib
import statistics
import sys
import time

import jinja2

folder = pathlib.Path(sys.argv[1])
here = pathlib.Path(__file__).parent
environment = jinja2.Environment(loader=jinja2.FileSystemLoader(here), trim_blocks=True, lstrip_blocks=False, keep_trailing_newline=True)
template = environment.get_template("eos.j2")
plans = json.loads((folder / "plan.json").read_text())
seconds = []
for _ in range(9):
    start = time.perf_counter()
    text = "".join(template.render(plan) for plan in plans)
    seconds.append(time.perf_counter() - start)
jinja = statistics.median(seconds)
planner = float((folder / "planner.seconds").read_text())
print(f"Jinja2 {jinja2.__version__}: {jinja * 1000:.1f} ms, {len(text):,} characters")
if text != (folder / "planner.txt").read_text():
    sys.exit("The texts differ.")
print(f"The same bytes; Planner is {jinja / planner:.1f} times as quick.")
