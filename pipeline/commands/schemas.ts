import { join } from 'node:path'
import { listFolder } from '../files/list-files.ts'
import { readBytes } from '../files/read-file.ts'
import { replaceFile } from '../files/replace-file.ts'
import type { Command } from './command.ts'
import { rejectExtraArguments, UsageError } from './options.ts'
import { usageMessages } from './usage-messages.ts'
import { withDataLock } from './with-lock.ts'

export const schemasCommand: Command = {
  summary: {
    fr: 'écrit ce qu’un éditeur de texte sait des champs : complétion, aide, contrôle',
    en: 'writes what a text editor knows of the fields: completion, help, checks',
  },
  help: {
    fr: `Usage : npm run regards "--" schemas [options]

Écrit dans le dossier .schemas des fiches ce que lisent les éditeurs de texte (JSON Schema) pour
proposer les champs, les expliquer et souligner ce qui ne va pas. À refaire après une mise à jour.

  --data DOSSIER   les fiches (data)
  --lang fr|en     la langue de l'aide (fr)
`,
    en: `Usage: npm run regards "--" schemas [options]

Writes into the folder .schemas of the records what text editors read (JSON Schema) to propose fields,
explain them and underline what is wrong. To be done again after an update.

  --data FOLDER   the records (data)
  --lang fr|en    the language of the help (fr)
`,
  },
  options: ['data'],
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
        const there = await readBytes(join(data, path))
        if (there !== undefined && !isGeneratedSchema(String(there), text))
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
