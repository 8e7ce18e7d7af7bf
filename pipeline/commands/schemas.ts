import { join } from 'node:path'
import { listFolder } from '../files/list-files.ts'
import { readBytes } from '../files/read-file.ts'
import { replaceFile } from '../files/replace-file.ts'
import type { Command } from './command.ts'
import { rejectExtraArguments } from './options/parse-arguments.ts'
import { UsageError } from './usage-error.ts'
import { usageMessages } from './usage-messages.ts'
import { withDataLock } from './with-lock.ts'

export const schemasCommand: Command = {
  summary: {
    fr: 'écrit ce qu’un éditeur de texte sait des champs : complétion, aide, contrôle',
    en: 'writes schemas for text editors: completion of fields, help, checks',
  },
  usage: {
    fr: 'schemas [options]',
    en: 'schemas [options]',
  },
  description: {
    fr: `Écrit dans le dossier .schemas des fiches ce que lisent les éditeurs de texte (JSON Schema) pour
proposer les champs, les expliquer et souligner ce qui ne va pas. À refaire après une mise à jour.`,
    en: `Writes JSON Schemas into the folder .schemas of the records, with which text editors complete fields,
explain them and underline what is wrong. To be run again after an update.`,
  },
  async run({ values: { data = 'data' }, positionals }, shell) {
    const { language, write } = shell
    rejectExtraArguments(positionals)
    if ((await listFolder(data)) === undefined) throw new UsageError(usageMessages.folder(data))
    const { isGeneratedSchema, SCHEMA_FOLDER, schemaFiles } = await import(
      '../authoring/editor/schema-files.ts'
    )
    const files = schemaFiles(language)
    await withDataLock(data, shell, async () => {
      for (const [path, text] of files) {
        const existing = await readBytes(join(data, path))
        if (existing !== undefined && !isGeneratedSchema(String(existing), text))
          throw new UsageError(usageMessages.notSchema(join(data, path)))
      }
      for (const [path, text] of files) await replaceFile(join(data, path), text)
    })
    const folder = join(data, SCHEMA_FOLDER)
    write(
      language === 'fr' ? `${files.size} schémas dans ${folder}\n` : `${files.size} schemas in ${folder}\n`,
    )
    return 0
  },
}
