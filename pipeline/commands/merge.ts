import { basename, dirname, join } from 'node:path'
import type { MergeOrder, MergeWays } from '../distributed/run-merge.ts'
import { resolveRealPath } from '../files/real-path.ts'
import { remove } from '../files/remove-file.ts'
import { moveFile } from '../files/replace-file.ts'
import { openWorkFolder, removeWorkFolder } from '../files/work-folder.ts'
import { makeTemporaryFolder } from '../files/write-file.ts'
import type { Command, Shell } from './command.ts'
import { isReplaceable, listPartFiles } from './merge-files.ts'
import { buildOptions, releaseDays } from './options/option-values.ts'
import { printFile } from './print-file.ts'
import { mergeSummary } from './summaries/merge-summary.ts'
import { UsageError } from './usage-error.ts'
import { usageMessages } from './usage-messages.ts'
import { withLockFile } from './with-lock.ts'

export const mergeCommand: Command = {
  summary: {
    fr: 'réunit les parts que map a écrites, et vérifie ce qui ne se voit que sur le tout',
    en: 'joins the parts that map wrote, and checks what only the whole can show',
  },
  usage: {
    fr: 'merge [options] PART…',
    en: 'merge [options] PART…',
  },
  description: {
    fr: `Réunit des parts écrites par map (fichiers .nt ou .nt.gz, triés ou non, ou dossiers qui en
contiennent) avec ce que dit le dossier de fiches : les mêmes octets que dumps/regards.nt si build
avait tout lu. Vérifie ce qui va d'une fiche à l'autre : identifiants pris deux fois, fiches citées
et introuvables, numéros d'une série. Si un point est à corriger, rien n'est écrit.
Ce qui est dit dans les vidéos (dumps/transcripts.*) n'est pas réuni : seul build le publie.`,
    en: `Joins parts that map wrote (.nt or .nt.gz files, sorted or not, or folders of them)
with what the folder of records says: the same bytes as dumps/regards.nt if build had read everything.
Checks what goes from one record to another: ids taken twice, records that are cited but missing,
positions in a series. If anything is to be corrected, nothing is written.
What is said in the videos (dumps/transcripts.*) is not joined: build alone publishes it.`,
  },
  notes: {
    fr: `Code de sortie : 0 écrit, 1 des points à corriger, 2 commande mal formée.`,
    en: `Exit code: 0 written, 1 points to correct, 2 command not understood.`,
  },
  async run({ values, positionals }, shell) {
    if (positionals.length === 0) throw new UsageError(usageMessages.noParts())
    const { out } = values
    const { data, base } = await buildOptions(values)
    const order = { data, base, ...releaseDays(values, shell), files: await listPartFiles(positionals) }
    if (out === undefined)
      return joinParts({ ...order, scratch: await makeTemporaryFolder() }, undefined, values, shell)
    const real = await resolveRealPath(out)
    const scratch = join(dirname(real), `.${basename(real)}.next`)
    return withLockFile(join(dirname(real), `.${basename(real)}.lock`), shell, async () => {
      if (!(await isReplaceable(real))) throw new UsageError(usageMessages.notMerged(out))
      await openWorkFolder(scratch)
      return joinParts(
        { ...order, scratch: join(scratch, 'work') },
        { typed: out, real },
        values,
        shell,
      ).finally(() => removeWorkFolder(scratch))
    })
  },
}

/**
 * Merges parts into a file, or prints the result, in one of the ways of `runMerge`. Notes the summary. Resolves to the exit
 * code.
 */
async function joinParts(
  order: MergeOrder,
  out: { readonly typed: string; readonly real: string } | undefined,
  ways: MergeWays,
  shell: Shell,
): Promise<number> {
  const { runMerge } = await import('../distributed/run-merge.ts')
  try {
    const merging = await runMerge(order, ways)
    if (merging.result !== undefined)
      await (out === undefined
        ? printFile(merging.result.file, shell)
        : moveFile(merging.result.file, out.real))
    shell.note(mergeSummary(merging, out?.typed, shell.language))
    return merging.result === undefined ? 1 : 0
  } finally {
    await remove(order.scratch)
  }
}
