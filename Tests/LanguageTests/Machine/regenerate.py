#!/usr/bin/env python3
"""Writes what CPython prints under each program of Programs/*.txt. Run after adding a program.

A file holds programs one after another: a line `=== name`, the program, a line `---`, its output. An error that
nobody catches ends the output with its last line.
"""
import pathlib
import subprocess
import sys

for path in sorted(pathlib.Path(__file__).parent.glob("Programs/*.txt")):
    written = []
    for section in path.read_text().split("=== ")[1:]:
        name, rest = section.split("\n", 1)
        program = rest.split("\n---\n")[0].rstrip("\n")
        run = subprocess.run(
            [sys.executable, "-W", "ignore", "-c", program], capture_output=True, text=True)
        output = run.stdout
        if run.returncode:
            output += run.stderr.rstrip("\n").split("\n")[-1] + "\n"
        written.append(f"=== {name}\n{program}\n---\n{output}")
    path.write_text("\n".join(written))
