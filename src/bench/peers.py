#!/usr/bin/python3
"""Times Tristimulus' engine and other programs in process, in turn, on the same images, and prints a Markdown table. Run it from the project's root."""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

import colours
from images import Images

HERE = Path(__file__).resolve().parent
OURS = "Tristimulus"
PYTHON = {"OpenCV": "opencv_peer.py", "OpenImageIO": "openimageio_peer.py", "numpy": "numpy_peer.py"}
C = {"GEGL": ("gegl_peer.c", "gegl-0.4"), "libvips": ("libvips_peer.c", "vips")}
WARM_SECONDS = 1.5
LONGEST_SECONDS, FEWEST = 6, 3    # a slow program takes part in fewer rounds


def compile_c(source, package, folder):
    flags = subprocess.check_output(["pkg-config", "--cflags", "--libs", package], text=True).split()
    program = folder / Path(source).stem
    subprocess.check_call(["gcc", "-O2", "-o", program, HERE / source, *flags, "-lm"])
    return [program]


def our_command(folder, offline):
    """The engine, built and found by Maven."""
    class_path = folder / "classpath"
    subprocess.check_call(["mvn", "-q", *(["-o"] if offline else []), "test-compile", "dependency:build-classpath", "-Dmdep.includeScope=test", f"-Dmdep.outputFile={class_path}"])
    classes = [str(Path("target", name).resolve()) for name in ("test-classes", "classes")]
    path = os.pathsep.join([*classes, class_path.read_text().strip()])
    return ["java", "-Xmx4g", "-cp", path, "org.tristimulus.benchmark.EnginePeer"]


class Peer:
    """One program at one operation; peer.py has the words that are exchanged. It works in the temporary folder, for GEGL leaves one of its own where it is."""

    def __init__(self, name, command, operation, threads, folder):
        self.name, self.times, self.errors = name, [], tempfile.TemporaryFile()
        environment = dict(os.environ, OMP_NUM_THREADS=str(threads), OPENBLAS_NUM_THREADS=str(threads))
        self.process = subprocess.Popen([*command, operation, str(threads), str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors, text=True, bufsize=1, env=environment, cwd=folder)
        self.knows = self._answer().startswith("READY")
        if not self.knows:
            self.quit()

    def _answer(self):
        for line in self.process.stdout:
            if line.split(" ")[0].strip() in ("NA", "READY", "MS", "OK"):
                return line.strip()
        self.errors.seek(0)
        raise RuntimeError(f"{self.name} ended: " + self.errors.read()[-2000:].decode(errors="replace"))

    def _ask(self, words):
        self.process.stdin.write(words + "\n")
        return self._answer()

    def go(self):
        """Milliseconds of one run."""
        return float(self._ask("GO").split()[1])

    def warm(self):
        end = time.monotonic() + WARM_SECONDS
        self.go()
        while time.monotonic() < end:
            self.go()

    def verdict(self, operation, images):
        file = images.folder / "result"
        self._ask(f"DUMP {file}")
        type = np.float32 if operation in colours.TOLERANCE else np.uint16 if operation == "exp16" else np.uint8
        verdict = colours.verdict(operation, images, np.memmap(file, type, "r"))
        file.unlink()
        return verdict

    def quit(self):
        self.process.stdin.close()
        self.process.wait()


def rows(operation, commands, images, rounds, threads):
    """The lines of the table for one operation, the fastest program first."""
    images.write_inputs(operation)
    peers = [Peer(name, command, operation, threads, images.folder) for name, command in commands.items()]
    peers = [peer for peer in peers if peer.knows]
    verdicts = {}
    for peer in peers:
        peer.warm()
        verdicts[peer] = peer.verdict(operation, images)
    for _ in range(rounds):
        for peer in peers:
            if len(peer.times) < FEWEST or sum(peer.times) < LONGEST_SECONDS * 1e3:
                peer.times.append(peer.go())
    median = {peer: statistics.median(peer.times) for peer in peers}
    for peer in peers:
        peer.quit()
    ours = [median[peer] for peer in peers if peer.name == OURS]
    for peer in sorted(peers, key=median.get):
        ratio = f"{median[peer] / ours[0]:.2f}" if ours and peer.name != OURS else ""
        yield f"| {operation} | {peer.name} | {median[peer]:.1f} | {min(peer.times):.1f} | {max(peer.times):.1f} | {ratio} | {verdicts[peer]} |"


def main():
    names = [OURS, *C, *PYTHON]
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-o", "--operations", default=",".join(colours.REFERENCE), help="separated by commas; default: %(default)s")
    parser.add_argument("-p", "--peers", default=",".join(names), help="separated by commas; default: %(default)s")
    parser.add_argument("-n", "--rounds", type=int, default=9)
    parser.add_argument("-t", "--threads", type=int, default=2)
    parser.add_argument("--offline", action="store_true", help="Maven asks no server")
    arguments = parser.parse_args()
    operations, wanted = arguments.operations.split(","), arguments.peers.split(",")
    for name in set(operations) - set(colours.REFERENCE) | set(wanted) - set(names):
        parser.error(f"{name} is neither an operation nor a peer")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        commands = {}
        for name in wanted:
            commands[name] = our_command(folder, arguments.offline) if name == OURS else compile_c(*C[name], folder) if name in C else [sys.executable, HERE / PYTHON[name]]
        images = Images(folder)
        print(f"24 megapixels, {arguments.threads} threads, medians of {arguments.rounds} rounds\n")
        print("| operation | program | ms | least | most | Tristimulus is so many times as fast | against float64 |\n|---|---|---|---|---|---|---|")
        for operation in operations:
            for row in rows(operation, commands, images, arguments.rounds, arguments.threads):
                print(row, flush=True)


main()
