import { join } from 'node:path'
import { listFolder } from '../files/list-files.ts'
import { writeNewFile } from '../files/write-new-files.ts'
import { type Kind, kinds } from '../rdf/addresses.ts'
import type { Command } from './command.ts'
import { rejectExtraArguments } from './options/parse-arguments.ts'
import { UsageError } from './usage-error.ts'
import { usageMessages } from './usage-messages.ts'
import { withDataLock } from './with-lock.ts'

export const newCommand: Command = {
  summary: {
    fr: 'écrit une fiche en posant les questions une à une',
    en: 'writes a record by asking the questions one by one',
  },
  usage: {
    fr: 'new GENRE [options]',
    en: 'new KIND [options]',
  },
  description: {
    fr: `Pose les questions d'une fiche, une à une, juge chaque réponse aussitôt, puis écrit un fichier YAML
commenté. GENRE : capsule, contributeur, organisation, revue, lieu, serie, source ou theme.
N'écrit sur aucun fichier qui existe, et rien du tout si l'on s'arrête en chemin (Ctrl+C).`,
    en: `Asks the questions of a record one by one, checks each answer at once, and writes a commented YAML
file. KIND: capsule, contributor, organization, periodical, place, series, source or topic.
Overwrites no file, and writes nothing if you stop before the end (Ctrl+C).`,
  },
  async run({ values: { data = 'data' }, positionals: [typed = '', ...more] }, shell) {
    rejectExtraArguments(more)
    const { language, write } = shell
    const [
      { runInterview },
      { readInventory },
      { commentedRecordYaml },
      { kindWord, kindFromWord, questionWords },
      { askTimeZone, hasLocalTime, lacksTimeZone, writeTimeZone },
    ] = await Promise.all([
      import('../authoring/interview/interview.ts'),
      import('../read/inventory.ts'),
      import('../authoring/interview/record-text.ts'),
      import('../authoring/interview/question-words.ts'),
      import('../authoring/time-zone-question.ts'),
    ])
    const kind = kindFromWord(typed)
    if (kind === undefined)
      throw new UsageError(
        usageMessages.value('new', typed, kinds.map((each) => kindWord(each, language)).join(', ')),
      )
    if ((await listFolder(data)) === undefined) throw new UsageError(usageMessages.folder(data))
    const words = questionWords(language)
    const result = await runInterview(kind, await readInventory(data), shell)
    if (result === undefined) {
      write(words.stopped)
      return 1
    }
    const text = commentedRecordYaml(kind, result.record, language)
    const path = await withDataLock(data, shell, () => writeRecord(data, kind, result.record.id, text))
    write(words.written(path))
    if (hasLocalTime(result.record) && (await lacksTimeZone(data))) {
      const zone = await askTimeZone(shell)
      if (zone !== undefined) await withDataLock(data, shell, () => writeTimeZone(data, zone))
    }
    for (const { kind, id } of result.missing) write(words.toWrite(id, kindWord(kind, language), data))
    write(words.check(data))
    return 0
  },
}

/** Writes a record into a new file, named after its id; resolves to the path. */
async function writeRecord(data: string, kind: Kind, id: string, text: string): Promise<string> {
  const { kindFileName } = await import('../read/data-files.ts')
  const folder = join(data, kindFileName(kind))
  let path = join(folder, `${id}.yaml`)
  for (let next = 2; !(await writeNewFile(path, text)); next++) path = join(folder, `${id}-${next}.yaml`)
  return path
}
