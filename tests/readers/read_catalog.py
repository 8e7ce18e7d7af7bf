"""Prints, as JSON, what CKAN's DCAT-AP 3 profile reads of the data set in a catalogue (Turtle)."""

import json
import sys

from ckan.common import config

config.update({"ckan.site_url": "http://localhost", "ckan.root_path": "/"})

from ckanext.dcat.profiles import EuropeanDCATAP3Profile
from rdflib import Graph, Namespace
from rdflib.namespace import RDF

graph = Graph().parse(sys.argv[1])
dataset = next(graph.subjects(RDF.type, Namespace("http://www.w3.org/ns/dcat#").Dataset))
read = EuropeanDCATAP3Profile(graph).parse_dataset({}, dataset)
extras = {extra["key"]: extra["value"] for extra in read.pop("extras")}
print(json.dumps({**read, **extras}))
