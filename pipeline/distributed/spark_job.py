"""Maps records on a Spark cluster, judges them together, and writes N-Triples: the bytes of dumps/regards.nt of one build.

    python spark_job.py --program "node /path/to/regards.js" --data data --out release records.ndjson

The records of each partition are mapped by a program of its own, which every executor has to have, as it has the data folder. What
takes several records is judged here, by joins over what the parts say. The files of the result, in the order of their names, are
the release. Where a rule is violated or a part did not end, this ends with 1 and one line, and nothing is written.
"""

import argparse
import hashlib
import json
import re
import shlex
import shutil
import subprocess
import sys
import threading
from collections import deque
from graphlib import CycleError, TopologicalSorter
from itertools import groupby
from pathlib import Path

from pyspark import StorageLevel, TaskContext
from pyspark.sql import SparkSession
from pyspark.sql import functions as f

MARK = b"regards-part "
TRAITS = b"regards-traits "
CLAIMS = b"regards-record "
READ_BYTES = 1 << 20

# A document: its key, with which all of its lines begin, up to the `#` or the `>` of their subjects; its lines, sorted, without the last
# line's end; and the claims of its record, in JSON. Of other rows, kind is problem, traits or mark, and `note` is the text.
ROW = "kind string, key string, lines binary, note string"
# What a record has to say of others; see record-claims.ts.
CLAIM_LISTS = "takes array<string>, cites array<string>, fits array<string>, replaced array<string>, leads array<string>"


class PartFailed(Exception):
    """A part that did not end, or records that break a rule."""


def map_partition(command):
    """What maps the records of a partition to rows."""

    def run(records):
        part = f"part {TaskContext.get().partitionId()}"
        try:
            program = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
            )
        except OSError as error:
            raise PartFailed(f"{part}: the program cannot be started: {error}") from None
        count, problems, notes = [0], [], deque(maxlen=5)

        def write():
            try:
                for record in records:
                    count[0] += 1
                    program.stdin.write(record + b"\n")
                program.stdin.close()
            except BrokenPipeError:
                pass  # the exit code tells

        def note():
            for line in program.stderr:
                text = line.decode(errors="replace").rstrip("\n")
                (problems if text.startswith("{") else notes).append(text)

        threads = [threading.Thread(target=each, daemon=True) for each in (write, note)]
        for thread in threads:
            thread.start()
        mark, count_of_lines, fingerprint = None, 0, 0
        for comment, lines in commented(program.stdout):
            if comment.startswith(MARK):
                mark = f"# {comment.decode()}"
            elif comment.startswith(TRAITS):
                yield "traits", None, None, f"# {comment.decode()}"
            elif comment.startswith(CLAIMS):
                count_of_lines += lines.count(b"\n") + 1
                fingerprint += int.from_bytes(hashlib.sha256(lines + b"\n").digest(), "big")
                yield "document", key_of(lines), lines, comment[len(CLAIMS) :].decode()
            else:
                raise PartFailed(f"{part} has a comment that the program does not write: {comment[:100]}")
        for thread in threads:
            thread.join()
        code = program.wait()
        if mark is None or code not in (0, 1):  # 1: records were refused
            said = " ".join([*notes, *problems[:3]])
            raise PartFailed(f"{part} did not end: exit code {code}, {'no' if mark is None else 'a'} mark; {said}")
        values = marked(mark)
        if int(values["lines"]) != count_of_lines:
            raise PartFailed(f"{part} lost lines: its mark counts {values['lines']}, and {count_of_lines} came")
        if int(values["records"]) + int(values["refused"]) != count[0]:
            raise PartFailed(f"{part} lost records: it was given {count[0]}, and its mark says {mark}")
        if int(values["fingerprint"], 16) != fingerprint % (1 << 256):
            raise PartFailed(f"{part} has other lines than those of which its mark has the fingerprint")
        yield from (("problem", None, None, each) for each in problems)
        yield "mark", None, None, mark

    return run


def commented(output):
    """The comments of N-Triples, each with the lines that follow it; the lines before the first one are lost."""
    rest = b"\n"
    while chunk := output.read(READ_BYTES):
        *pieces, rest = (rest + chunk).split(b"\n# ")
        for piece in pieces:
            if piece:
                comment, _, lines = piece.partition(b"\n")
                yield comment, lines
    if rest.strip():
        comment, _, lines = rest.rstrip(b"\n").partition(b"\n")
        yield comment, lines


def key_of(lines):
    """What the lines of a document begin with, up to the `#` or the `>` of the first subject."""
    return re.match(rb"[^#>]*", lines).group().decode()


def marked(mark):
    """The values of a mark by name."""
    return dict(pair.split("=", 1) for pair in mark.split(" ")[2:])


def cross_record_problems(claims):
    """What no part shows alone: what two records took, what is cited and not described, and links that lead back."""
    is_document = f.col("key").startswith("<")

    def each(name):
        return claims.select("key", f.explode(name).alias("claim"))

    def problem(code, focus, value, severity="violation"):
        return {"code": code, "severity": severity, "focus": focus.lstrip("<"), "value": value}

    for row in claims.where(is_document).groupBy("key").count().where("count > 1").collect():
        yield problem("duplicate-id", row.key, row["count"])
    taken = each("takes").groupBy("claim").agg(f.count("*").alias("times"), f.max("key").alias("key"))
    for row in taken.where("times > 1").collect():
        code, value = row.claim.split(" ", 1)
        yield problem(code, row.key, value, "warning" if code == "shared-sameAs" else "violation")

    unmet = each("cites").select("claim").distinct().join(each("fits"), "claim", "left_anti")
    rule, address = (f.substring_index("claim", " ", count).alias(name) for count, name in ((1, "rule"), (-1, "address")))
    wrong = each("cites").join(unmet, "claim").select("key", rule, address).collect()
    if wrong:
        described, replaced = (
            {row.address for row in listed.where(address.isin([row.address for row in wrong])).select(address).collect()}
            for listed in (each("fits"), each("replaced"))
        )
    for row in wrong:
        is_replaced, is_described = row.address in replaced, row.address in described
        code = "replaced-reference" if is_replaced else row.rule if is_described else "unknown-reference"
        yield problem(code, row.key, row.address)

    leads = {}
    for row in each("leads").collect():
        start, end = row.claim.split(" ")
        leads.setdefault(start, set()).add(end)
    try:
        TopologicalSorter(leads).prepare()
    except CycleError as error:
        yield problem("circle", error.args[1][0], " ".join(error.args[1]))


def own_rows(spark, command, data, ends, scratch):
    """Rows of what no part has, the documents of the data folder and of the data set, and of their claims, from the ends of all parts."""
    path = scratch / "ends.nt"
    path.write_text("".join(f"{end}\n" for end in ends), encoding="utf-8")
    merge = [*command, "merge", "--marks", "--data", data, str(path)]
    program = subprocess.run(merge, capture_output=True)
    if program.returncode != 0:
        raise PartFailed(f"the data set cannot be described: {program.stderr.decode()}")
    lines = program.stdout.split(b"\n")[:-1]
    comment = b"# " + CLAIMS
    documents = groupby((line for line in lines if not line.startswith(comment)), key_of)
    rows = [("document", key, b"\n".join(block), None) for key, block in documents]
    claims = [("claims", data, None, line[len(comment) :].decode()) for line in lines if line.startswith(comment)]
    return spark.createDataFrame([*rows, *claims], ROW)


def release(spark, options, scratch, table):
    """Maps and judges the records, and writes the release. The table gets a line of JSON for each problem."""
    command = shlex.split(options.program)
    mapping = map_partition([*command, "map", "--data", options.data])
    records = spark.sparkContext.textFile(options.records, options.partitions, use_unicode=False)
    rows = spark.createDataFrame(records.mapPartitions(mapping), ROW, verifySchema=False)
    rows = rows.persist(StorageLevel.DISK_ONLY)  # each part is mapped once, whatever is read of it
    notes = rows.where("kind != 'document'").collect()
    marks = [marked(row.note) for row in notes if row.kind == "mark"]
    accepted, refused = (sum(int(mark[name]) for mark in marks) for name in ("records", "refused"))
    print(f"{len(marks)} parts, {accepted} records accepted, {refused} refused", flush=True)
    problems = [json.loads(row.note) for row in notes if row.kind == "problem"]
    ends = [row.note for row in notes if row.kind in ("mark", "traits")]
    rows = rows.union(own_rows(spark, command, options.data, ends, scratch))
    said = rows.where("kind in ('document', 'claims')").select("key", f.from_json("note", CLAIM_LISTS).alias("claims"))
    claims = said.select("key", "claims.*").persist()
    problems += cross_record_problems(claims)
    for problem in problems:
        table.write(f"{json.dumps(problem, ensure_ascii=False)}\n")
    violations = [each for each in problems if each["severity"] == "violation"]
    if violations:
        first = json.dumps(violations[0], ensure_ascii=False)
        raise PartFailed(f"{len(violations)} points to correct, {refused} records refused; the first: {first}")
    # no key of a document begins with another but that of the data set, so that the lines of documents in a row are sorted, too
    documents = rows.where("kind = 'document'").select("key", f.col("lines").cast("string"))
    documents.orderBy("key").select("lines").write.text(options.out)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("records", help="NDJSON: a file, or a folder or pattern that Spark reads")
    parser.add_argument("--program", required=True, help="the command line of regards, as executors start it")
    parser.add_argument("--data", required=True, help="the data folder, at the same path everywhere")
    parser.add_argument("--out", required=True, help="the folder of the result, which is not there yet")
    parser.add_argument("--problems", help="a file for the table of problems (standard error)")
    parser.add_argument("--partitions", type=int, default=2, help="how many parts at least")
    options = parser.parse_args()
    options.data = str(Path(options.data).resolve())  # executors run in folders of their own
    scratch = Path(f"{options.out}.work")
    scratch.mkdir(parents=True, exist_ok=True)
    table = open(options.problems, "w", encoding="utf-8") if options.problems else sys.stderr
    spark = SparkSession.builder.appName("regards").getOrCreate()
    try:
        release(spark, options, scratch, table)
    except Exception as error:
        said = re.findall(r"PartFailed: (.*)", f"{type(error).__name__}: {error}")
        if not said:
            raise
        sys.exit(f"regards: {said[-1]}")
    finally:
        table.flush()
        spark.stop()
        shutil.rmtree(scratch)


if __name__ == "__main__":
    main()
