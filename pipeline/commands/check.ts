import { eligibilityText } from '../check/search-engines/eligibility-text.ts'
import { readBytes } from '../files/read-file.ts'
import { formatProblem } from '../problems/problem-line.ts'
import { checkCatalogs } from './check-catalogs.ts'
import { checkRecordLinks } from './check-links.ts'
import { checkRecordsForAll } from './check-public.ts'
import { checkOnEachSave } from './check-watch.ts'
import type { Command, Shell } from './command.ts'
import { runBuild } from './run-build.ts'
import { UsageError } from './usage-error.ts'
import { usageMessages } from './usage-messages.ts'

export const checkCommand: Command = {
  summary: {
    fr: 'vérifie les fiches comme build, sans rien écrire',
    en: 'checks the records as build does, without writing anything',
  },
  usage: {
    fr: 'check [options] [FICHIER.ndjson | -]…',
    en: 'check [options] [FILE.ndjson | -]…',
  },
  description: {
    fr: `Fait ce que fait build jusqu'à la publication, sans rien écrire. Avec --page ou --portal, juge à la
place des pages enregistrées ou des catalogues. Avec --public-records, dit à la place ce qui empêche de tenir
ces fiches dans un dépôt que tous peuvent lire. Avec --links, demande à la place sur le réseau si les pages,
les lecteurs, les images et les référentiels que citent les fiches répondent encore : une demande par
seconde et par site ; Ctrl+C s'arrête là, et montre ce qui est trouvé.`,
    en: `Does what build does until it publishes, and writes nothing. With --page or --portal, judges saved
pages or catalogues instead. With --public-records, says instead what keeps these records from standing in
a repository that anyone can read. With --links, asks the network instead whether the pages, players, pictures
and registers that records point to still answer: one request a second and site; Ctrl+C stops there, and
shows what was found.`,
  },
  notes: {
    fr: 'Code de sortie : 0 rien à corriger, 1 des points à corriger, 2 commande mal formée.',
    en: 'Exit code: 0 nothing to correct, 1 points to correct, 2 command not understood.',
  },
  async run(args, shell) {
    const { values, positionals } = args
    const isOther = values.page !== undefined || values.portal || values.links
    if (isOther && values.format !== undefined) throw new UsageError(usageMessages.formatAlone(values.format))
    if (values.page !== undefined) return checkPages([...values.page, ...positionals], shell)
    if (values.links) return checkRecordLinks(args, shell)
    if (values['public-records']) return checkRecordsForAll(args, shell)
    if (values.portal) return checkCatalogs(values, positionals, shell)
    return values.watch ? checkOnEachSave(args, shell) : runBuild(args, false, shell)
  },
}

/** Judges saved pages; resolves to the exit code. Throws `UsageError` for a page that is not found. */
async function checkPages(files: readonly string[], { language, write }: Shell): Promise<number> {
  const { checkSavedPages } = await import('../check/saved-page/check-saved-pages.ts')
  const { readCheckedSearchEngineShapes } = await import('../check/checked-shapes.ts')
  const pages = []
  for (const file of files) {
    const bytes = await readBytes(file)
    if (bytes === undefined) throw new UsageError(usageMessages.page(file))
    pages.push({ file, bytes })
  }
  const shapes = await readCheckedSearchEngineShapes((...problems) => {
    for (const problem of problems) write(`${formatProblem(problem, language)}\n`)
  })
  if (shapes === undefined) return 1
  const eligibility = await checkSavedPages(pages)
  write(eligibilityText(eligibility, language, { most: eligibility.videos, what: 'page' }))
  return eligibility.eligible === eligibility.videos ? 0 : 1
}
