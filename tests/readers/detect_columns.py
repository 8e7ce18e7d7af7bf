"""Prints, as JSON, the format that csv-detective finds for each column of some tables (CSV), by file."""

import json
import sys

from csv_detective import routine

found = {}
for path in sys.argv[1:]:
    columns = routine(path, num_rows=-1, save_results=False)["columns"]
    found[path] = {name: column["format"] for name, column in columns.items()}
print(json.dumps(found))
