"""Maps records on a Spark cluster, judges them together, and writes N-Triples: the bytes of dumps/regards.nt of one build.

    python spark_job.py --program "node /path/to/regards.js" --data data --out release records.ndjson

The records of each partition are mapped by a program of its own, which every executor has to have, as it has the data folder. What
takes several records is judged here, by joins over what the parts say. The files of the result, in the order of their names, are
the release. Where a rule is violated or a part did not end, this ends with 1 and one line, and nothing is written.
"""

import argparse
import json
import re
import shlex
import shutil
import subprocess
import sys
import threading
from collections import deque
from pathlib import Path

from pyspark import StorageLevel, TaskContext
from pyspark.sql import SparkSession
from pyspark.sql import functions as f

MARK = "# regards-part "
TRAITS = "# regards-traits "
DATASET = " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/Dataset> ."
PRIMARY_TOPIC = "http://xmlns.com/foaf/0.1/primaryTopic"
REPLACED_BY = "http://purl.org/dc/terms/isReplacedBy"
POSITION = "http://schema.org/position"
PART_OF = "http://schema.org/isPartOf"


class PartFailed(Exception):
    """A part that did not end, or records that break a rule."""


def map_partition(command):
    """What maps the records of a partition to rows: a kind (line, problem, traits or mark), and the text."""

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
                    program.stdin.write(record.encode() + b"\n")
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
        mark, lines = None, 0
        for line in program.stdout:
            text = line.decode().rstrip("\n")
            if text.startswith(MARK):
                mark = text
            elif text.startswith(TRAITS):
                yield "traits", text
            else:
                lines += 1
                yield "line", text
        for thread in threads:
            thread.join()
        code = program.wait()
        if mark is None or code not in (0, 1):  # 1: records were refused
            said = " ".join([*notes, *problems[:3]])
            raise PartFailed(f"{part} did not end: exit code {code}, {'no' if mark is None else 'a'} mark; {said}")
        values = marked(mark)
        if int(values["lines"]) != lines:
            raise PartFailed(f"{part} lost lines: its mark counts {values['lines']}, and {lines} came")
        if int(values["records"]) + int(values["refused"]) != count[0]:
            raise PartFailed(f"{part} lost records: it was given {count[0]}, and its mark says {mark}")
        yield from (("problem", each) for each in problems)
        yield "mark", mark

    return run


def marked(mark):
    """The values of a mark by name."""
    return dict(pair.split("=", 1) for pair in mark[len(MARK) :].split(" "))


def statements(lines):
    """The subject, predicate and object of each line; `address` is the object where it is one, and empty otherwise."""
    subject, predicate, value = (
        f.regexp_extract("line", r"^<([^>]*)> <([^>]*)> (.*) \.$", group) for group in (1, 2, 3)
    )
    return lines.select(
        subject.alias("subject"),
        predicate.alias("predicate"),
        value.alias("value"),
        f.regexp_extract(value, "^<(.*)>$", 1).alias("address"),
    )


def cross_record_problems(lines, base):
    """What no part shows alone: ids taken twice, records that are cited and missing or replaced, positions taken twice."""
    said = statements(lines)

    def values_of(predicate, name):
        return said.where(f.col("predicate") == predicate).select("subject", f.col("value").alias(name))

    def problems(rule, table, focus, value):
        return table.select(f.lit(rule).alias("code"), f.col(focus).alias("focus"), f.col(value).alias("value"))

    def document(column):
        return f.regexp_replace(column, "#.*", "")

    taken = said.where(f.col("predicate") == PRIMARY_TOPIC).groupBy("address").count().where("count > 1")
    described = said.select(f.col("subject").alias("address")).distinct()
    cited = said.where(f.col("address").startswith(base) & f.col("address").contains("#"))
    missing = cited.join(described, "address", "left_anti")
    replaced = values_of(REPLACED_BY, "successor").withColumnRenamed("subject", "address")
    stale = cited.where(document("subject") != document("address")).join(replaced, "address")
    positions = values_of(POSITION, "position").join(values_of(PART_OF, "series"), "subject")
    doubled = positions.groupBy("series", "position").agg(f.count("*").alias("count"), f.max("subject").alias("subject"))
    return (
        problems("duplicate-id", taken.withColumn("count", f.col("count").cast("string")), "address", "count")
        .union(problems("unknown-reference", missing, "subject", "address"))
        .union(problems("replaced-reference", stale, "subject", "address"))
        .union(problems("position-taken", doubled.where("count > 1"), "subject", "position"))
    )


def own_lines(command, data, ends, scratch):
    """The lines that no part has, those of the data folder and of the data set, from the ends of all parts."""
    path = scratch / "ends.nt"
    path.write_text("".join(f"{end}\n" for end in ends), encoding="utf-8")
    merge = [*command, "merge", "--marks", "--data", data, str(path)]
    program = subprocess.run(merge, capture_output=True, encoding="utf-8")
    if program.returncode != 0:
        raise PartFailed(f"the data set cannot be described: {program.stderr}")
    return program.stdout.split("\n")[:-1]


def release(spark, options, scratch, table):
    """Maps and judges the records, and writes the release. The table gets a line of JSON for each problem."""
    command = shlex.split(options.program)
    mapping = map_partition([*command, "map", "--data", options.data])
    records = spark.sparkContext.textFile(options.records, options.partitions)
    rows = records.mapPartitions(mapping).toDF("kind string, line string").persist(StorageLevel.DISK_ONLY)
    notes = rows.where("kind != 'line'").collect()
    marks = [marked(row.line) for row in notes if row.kind == "mark"]
    accepted, refused = (sum(int(mark[name]) for mark in marks) for name in ("records", "refused"))
    print(f"{len(marks)} parts, {accepted} records accepted, {refused} refused", flush=True)
    problems = [json.loads(row.line) for row in notes if row.kind == "problem"]
    own = own_lines(command, options.data, [row.line for row in notes if row.kind in ("mark", "traits")], scratch)
    base = next(line for line in own if line.endswith(DATASET))[1:].split("#dataset> ")[0]
    lines = rows.where("kind = 'line'").select("line")
    lines = lines.union(spark.createDataFrame([(line,) for line in own], "line string"))
    problems += [row.asDict() for row in cross_record_problems(lines, base).collect()]
    for problem in problems:
        table.write(f"{json.dumps(problem, ensure_ascii=False)}\n")
    violations = [each for each in problems if each.get("severity", "violation") == "violation"]
    if violations:
        first = json.dumps(violations[0], ensure_ascii=False)
        raise PartFailed(f"{len(violations)} points to correct, {refused} records refused; the first: {first}")
    lines.distinct().orderBy("line").write.text(options.out)  # texts are ordered by their UTF-8 bytes


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
