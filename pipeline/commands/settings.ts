import { join } from 'node:path'
import { readBytes } from '../files/read-file.ts'
import { type CommandSettings, DEFAULT_SETTINGS } from '../language/npm-command.ts'

/**
 * The settings of the folder in which a command is typed. In a folder of records, which holds `publication.yaml`, the records
 * are those of the folder itself; elsewhere they are in `data`. Messages are in the language of the publication if that is
 * English, else in French. Where `package.json` has a script `regards`, as `init` writes it, commands are typed as that script; where
 * there is no npm (`isStandalone`), by the name of the program alone.
 */
export async function readSettings(folder: string, isStandalone = false): Promise<CommandSettings> {
  const read = async (path: string): Promise<string | undefined> => {
    const bytes = await readBytes(join(folder, path)).catch(() => undefined)
    return bytes && String(Buffer.from(bytes))
  }
  const own = await read('publication.yaml')
  const publication = own ?? (await read(join(DEFAULT_SETTINGS.data, 'publication.yaml'))) ?? ''
  return {
    prefix: isStandalone
      ? 'regards'
      : hasScript(await read('package.json'))
        ? 'npm run regards'
        : 'npx --no regards',
    data: own === undefined ? DEFAULT_SETTINGS.data : '.',
    out: DEFAULT_SETTINGS.out,
    language: /^inLanguage:\s*["']?en\b/m.test(publication) ? 'en' : 'fr',
  }
}

function hasScript(manifest: string | undefined): boolean {
  try {
    return typeof JSON.parse(manifest ?? '{}').scripts.regards === 'string'
  } catch {
    return false // a manifest that npm could not read either
  }
}
