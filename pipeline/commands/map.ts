import type { Command } from './command.ts'
import { allowedValue, buildOptions } from './options/option-values.ts'
import { rejectExtraArguments } from './options/parse-arguments.ts'
import { standardInputName } from './standard-input.ts'

export const mapCommand: Command = {
  summary: {
    fr: "transforme des fiches à mesure qu'elles arrivent, pour un travail réparti sur plusieurs ordinateurs",
    en: 'maps records as they arrive, to share the work among several machines',
  },
  printsData: true,
  usage: {
    fr: 'map [options] < PART.ndjson > PART.nt',
    en: 'map [options] < PART.ndjson > PART.nt',
  },
  description: {
    fr: `Lit des fiches en NDJSON sur l'entrée standard, les vérifie une à une et écrit leurs données sur la
sortie standard, en N-Triples ; les problèmes vont sur la sortie d'erreur, un objet JSON par ligne.
Une fiche fautive est laissée de côté, les autres passent. Rien n'est gardé d'une fiche à l'autre :
chaque part d'un grand fichier peut être traitée ailleurs, puis merge les réunit.

Le dossier de fiches est lu d'abord, pour publication.yaml et ce qui est décidé des personnes. Une
fiche de personne qui ne permet pas tout doit s'y trouver.`,
    en: `Reads records as NDJSON on standard input, checks them one by one and writes their data to standard
output, as N-Triples; problems go to standard error, one JSON object a line. A record that breaks a
rule is left out, the others pass. Nothing is kept from one record to the next: each part of a large
file may be mapped on another machine, then merge joins them.

The folder of records is read first, for publication.yaml and what is decided about people. The
record of a person who does not allow everything has to be there.`,
  },
  notes: {
    fr: `Code de sortie : 0 tout est passé, 1 des points à corriger, 2 commande mal formée.`,
    en: `Exit code: 0 all passed, 1 points to correct, 2 command not understood.`,
  },
  async run({ values, positionals }, shell) {
    rejectExtraArguments(positionals)
    const format = allowedValue('--format', values.format ?? 'nt', ['nt', 'jsonld'])
    const { data, base } = await buildOptions(values)
    const [{ mapPart }, { problemJsonLine }] = await Promise.all([
      import('../distributed/map-part.ts'),
      import('../report/problems-json.ts'),
    ])
    let violations = 0
    const order = {
      data,
      base,
      format,
      input: { name: standardInputName[shell.language], chunks: shell.input },
      report(problem: Parameters<typeof problemJsonLine>[0]) {
        if (problem.severity === 'violation') violations++
        shell.note(problemJsonLine(problem))
      },
    }
    for await (const text of mapPart(order)) {
      shell.writeData(text)
      await shell.drain()
    }
    return violations > 0 ? 1 : 0
  },
}
