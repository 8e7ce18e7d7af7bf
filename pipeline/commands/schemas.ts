import { join } from 'node:path'
import { bytesOf, list, replaceFile } from '../files/disk.ts'
import type { Command } from './command.ts'
import { BadUse, noMore } from './options.ts'
import { usage } from './usage-messages.ts'
import { aloneIn } from './with-lock.ts'

export const schemas: Command = {
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
    noMore(positionals)
    if ((await list(data)) === undefined) throw new BadUse(usage.folder(data))
    const { isSchema, SCHEMAS, schemaFiles } = await import('../authoring/editor/schema-files.ts')
    const files = schemaFiles(language)
    await aloneIn(data, shell, async () => {
      for (const [path, text] of files) {
        const there = await bytesOf(join(data, path))
        if (there !== undefined && !isSchema(String(there), text))
          throw new BadUse(usage.notSchema(join(data, path)))
      }
      for (const [path, text] of files) await replaceFile(join(data, path), text)
    })
    const folder = join(data, SCHEMAS)
    write(
      language === 'fr' ? `${files.size} schémas dans ${folder}\n` : `${files.size} schemas in ${folder}\n`,
    )
    return 0
  },
}
