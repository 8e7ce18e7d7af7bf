import { basename, dirname, join } from 'node:path'
import type { MergeOrder } from '../distributed/merge-parts.ts'
import { fileKindOf, fileSize } from '../files/file-facts.ts'
import { listFiles, listFolder } from '../files/list-files.ts'
import { readListedPaths } from '../files/manifest.ts'
import { readLines } from '../files/read-stream.ts'
import { resolveRealPath } from '../files/real-path.ts'
import { remove } from '../files/remove-file.ts'
import { moveFile } from '../files/replace-file.ts'
import { openWorkFolder, removeWorkFolder } from '../files/work-folder.ts'
import { makeTemporaryFolder } from '../files/write-file.ts'
import { isRelease } from '../release/guard/previous-release.ts'
import { dumpPaths } from '../write/dump-files.ts'
import type { Command, Shell } from './command.ts'
import { buildOptions, releaseDays, UsageError } from './options.ts'
import { mergeSummary } from './screen.ts'
import { usageMessages } from './usage-messages.ts'
import { withLockFile } from './with-lock.ts'

export const mergeCommand: Command = {
  summary: {
    fr: 'réunit les parts que map a écrites, et vérifie ce qui ne se voit que sur le tout',
    en: 'joins the parts that map wrote, and checks what only the whole can show',
  },
  help: {
    fr: `Usage : npm run regards "--" merge [options] PART…

Réunit des parts écrites par map (fichiers .nt ou .nt.gz, triés ou non, ou dossiers qui en
contiennent) avec ce que dit le dossier de fiches : les mêmes octets que dumps/regards.nt si build
avait tout lu. Vérifie ce qui va d'une fiche à l'autre : identifiants pris deux fois, fiches citées
et introuvables, numéros d'une série. Si un point est à corriger, rien n'est écrit.

  --data DOSSIER   les fiches (data)
  --out FICHIER    le résultat (la sortie standard)
  --base ADRESSE   l'adresse de base, à la place de celle de publication.yaml
  --date DATE      le jour de la version, AAAA-MM-JJ (celui de la version précédente si les données
                   sont les mêmes, sinon aujourd'hui)
  --lang fr|en     la langue des messages (fr)

Code de sortie : 0 écrit, 1 des points à corriger, 2 commande mal formée.
`,
    en: `Usage: npm run regards "--" merge [options] PART…

Joins parts that map wrote (.nt or .nt.gz files, sorted or not, or folders that hold some)
with what the folder of records says: the same bytes as dumps/regards.nt had build read everything.
Checks what goes from one record to another: ids taken twice, records cited and not found, the
positions in a series. If anything is to be corrected, nothing is written.

  --data FOLDER   the records (data)
  --out FILE      the result (standard output)
  --base ADDRESS  the base address, in the place of that of publication.yaml
  --date DATE     the day of the release, YYYY-MM-DD (that of the release before if the data are the
                  same, otherwise today)
  --lang fr|en    the language of messages (fr)

Exit code: 0 written, 1 points to correct, 2 command not understood.
`,
  },
  options: ['data', 'out', 'base', 'date'],
  async run({ values, positionals }, shell) {
    if (positionals.length === 0) throw new UsageError(usageMessages.noParts)
    const { out } = values
    const { data, base } = await buildOptions(values)
    const order = { data, base, ...releaseDays(values, shell), files: await filesOf(positionals) }
    if (out === undefined)
      return joinParts({ ...order, scratch: await makeTemporaryFolder() }, undefined, shell)
    const real = await resolveRealPath(out)
    const scratch = join(dirname(real), `.${basename(real)}.next`)
    return withLockFile(join(dirname(real), `.${basename(real)}.lock`), shell, async () => {
      if (!(await isReplaceable(real))) throw new UsageError(usageMessages.notMerged(out))
      await openWorkFolder(scratch)
      return joinParts({ ...order, scratch: join(scratch, 'work') }, { typed: out, real }, shell).finally(
        () => removeWorkFolder(scratch),
      )
    })
  },
}

/** Whether a merge may write at a path: nothing is there, nothing is in it, or the result of a merge before, and of no build. */
async function isReplaceable(path: string): Promise<boolean> {
  const kind = await fileKindOf(path)
  if (kind === undefined) return true
  if (kind !== 'file') return false
  if ((await fileSize(path)) === 0) return true
  const folder = dirname(dirname(path))
  const isOfBuild =
    path === join(folder, dumpPaths.ntriples) &&
    (await readListedPaths(folder, dumpPaths.ntriples)) !== undefined
  return !isOfBuild && (await isRelease(path))
}

/** Joins parts into a file, or prints the result; tells what was found. */
async function joinParts(
  order: MergeOrder,
  out: { readonly typed: string; readonly real: string } | undefined,
  shell: Shell,
): Promise<number> {
  const { mergeParts } = await import('../distributed/merge-parts.ts')
  try {
    const merging = await mergeParts(order)
    if (merging.result !== undefined)
      await (out === undefined ? print(merging.result.file, shell) : moveFile(merging.result.file, out.real))
    shell.note(mergeSummary(merging, out?.typed, shell.language))
    return merging.result === undefined ? 1 : 0
  } finally {
    await remove(order.scratch)
  }
}

/** The files that were named, and those in the folders that were. Throws `UsageError`. */
async function filesOf(typed: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const path of typed) {
    const isThere = (await fileSize(path).catch(() => undefined)) !== undefined
    if (!isThere) throw new UsageError(usageMessages.part(path))
    const below = await listFolder(path)
    if (below === undefined) files.push(path)
    else for (const file of await listFiles(path)) files.push(join(path, file))
  }
  return files
}

/** Prints a file, as fast as it is read at the other end. */
async function print(file: string, { write, drain }: Shell): Promise<void> {
  let text = ''
  for await (const line of readLines(file)) {
    text += `${line}\n`
    if (text.length < 1 << 16) continue
    write(text)
    text = ''
    await drain()
  }
  write(text)
  await drain()
}
