"""Times programs that key_watch is linked into, side by side: `start_of.py RUNS LABEL PROGRAM [ARG…] -- LABEL PROGRAM …`.

Prints each one's median and the ratio of the last to the first."""
import os
import statistics
import subprocess
import sys
import time

runs = int(sys.argv[1])
programs, words = [], []
for word in sys.argv[2:] + ["--"]:
    if word == "--":
        programs.append((words[0], words[1:]))
        words = []
    else:
        words.append(word)

times = {label: [] for label, _ in programs}
for run in range(runs + 1):
    for label, command in programs:
        environment = dict(os.environ, KEY_WATCH_BEGAN=f"{time.clock_gettime(time.CLOCK_MONOTONIC) * 1e3:.3f}")
        answer = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
        if run > 0:  # the first one warms the disk's cache
            times[label].append(float(answer.stdout.split()[-1]))

medians = [statistics.median(times[label]) for label, _ in programs]
for (label, _), median in zip(programs, medians):
    print(f"{label:40} median {median:7.1f} ms of {runs}   (from {min(times[label]):.1f} to {max(times[label]):.1f})")
print(f"ratio {medians[-1] / medians[0]:.2f}")
