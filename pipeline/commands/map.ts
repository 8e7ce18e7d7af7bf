import type { Command } from './command.ts'
import { buildOptions, rejectExtraArguments, UsageError } from './options.ts'
import { usageMessages } from './usage-messages.ts'

export const mapCommand: Command = {
  summary: {
    fr: "transforme des fiches à mesure qu'elles arrivent, pour un travail réparti sur plusieurs ordinateurs",
    en: 'turns records into data as they come in, for work that several machines share',
  },
  help: {
    fr: `Usage : npm run -s regards "--" map [options] < PART.ndjson > PART.nt

Lit des fiches en NDJSON sur l'entrée standard, les vérifie une à une et écrit leurs données sur la
sortie standard, en N-Triples ; les problèmes vont sur la sortie d'erreur, un objet JSON par ligne.
Une fiche fautive est laissée de côté, les autres passent. Rien n'est gardé d'une fiche à l'autre :
chaque part d'un grand fichier peut être traitée ailleurs, puis merge les réunit.

Le dossier de fiches est lu d'abord, pour publication.yaml et ce qui est décidé des personnes. Une
fiche de personne qui ne permet pas tout doit s'y trouver.

  --data DOSSIER   les fiches (data)
  --base ADRESSE   l'adresse de base, à la place de celle de publication.yaml
  --format FORME   nt, ou jsonld : un document par ligne (nt)
  --lang fr|en     la langue des messages (fr)

Code de sortie : 0 tout est passé, 1 des points à corriger, 2 commande mal formée.
`,
    en: `Usage: npm run -s regards "--" map [options] < PART.ndjson > PART.nt

Reads records as NDJSON on standard input, checks them one by one and writes their data to standard
output, as N-Triples; problems go to standard error, one JSON object a line. A record that breaks a
rule is left out, the others pass. Nothing is kept from one record to the next: each part of a large
file may be mapped elsewhere, then merge joins them.

The folder of records is read first, for publication.yaml and what is decided about people. A
person's record that does not allow everything has to stand there.

  --data FOLDER   the records (data)
  --base ADDRESS  the base address, in the place of that of publication.yaml
  --format FORM   nt, or jsonld: one document a line (nt)
  --lang fr|en    the language of messages (fr)

Exit code: 0 all passed, 1 points to correct, 2 command not understood.
`,
  },
  options: ['data', 'base', 'format'],
  async run({ values, positionals }, shell) {
    rejectExtraArguments(positionals)
    const { format = 'nt' } = values
    if (format !== 'nt' && format !== 'jsonld')
      throw new UsageError(usageMessages.value('--format', format, 'nt, jsonld'))
    const { data, base } = await buildOptions(values)
    const [{ mapPart, partRecordText }, { problemJsonLine }] = await Promise.all([
      import('../distributed/map-part.ts'),
      import('../report/problems-json.ts'),
    ])
    let violations = 0
    const order = {
      data,
      base,
      input: { name: shell.language === 'fr' ? 'entrée standard' : 'standard input', chunks: shell.input },
      report(problem: Parameters<typeof problemJsonLine>[0]) {
        if (problem.severity === 'violation') violations++
        shell.note(problemJsonLine(problem))
      },
    }
    for await (const record of mapPart(order)) {
      shell.write(partRecordText(record, format))
      await shell.drain()
    }
    return violations > 0 ? 1 : 0
  },
}
