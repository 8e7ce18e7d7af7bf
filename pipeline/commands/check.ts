import { join } from 'node:path'
import { eligibilityText } from '../check/search-engines/eligibility-text.ts'
import { readBytes } from '../files/read-file.ts'
import { checkOnEachSave } from './check-watch.ts'
import type { Command, Shell } from './command.ts'
import { type CommandArguments, UsageError } from './options.ts'
import { runBuild } from './run-build.ts'
import { usageMessages } from './usage-messages.ts'

export const checkCommand: Command = {
  summary: {
    fr: 'fait de même sans rien écrire',
    en: 'does the same without writing anything',
  },
  help: {
    fr: `Usage : npm run regards "--" check [options] [FICHIER.ndjson | -]…

Fait ce que fait build jusqu'à la publication, sans rien écrire. Comme build, prend --data, --out,
--base, --date, --accept-loss, --workers, --sample, --quiet, --format et --lang (build --help) ;
mêmes codes de sortie, 0 voulant dire que rien n'est à corriger.

  --watch               recommence à chaque enregistrement d'une fiche, jusqu'à Ctrl+C
  --page FICHIER.html   juge à la place une page enregistrée, comme le ferait un moteur de
                        recherche : données structurées, lecteur, titre, vignette, adresse
  --portal [FICHIER]    répète le moissonnage par data.gouv.fr, sans réseau : ce qu'il garderait du
                        catalogue publié (ou de ce fichier), sa note de qualité et chaque piège ;
                        avec --date, le jour d'aujourd'hui
`,
    en: `Usage: npm run regards "--" check [options] [FILE.ndjson | -]…

Does what build does until it publishes, without writing anything. Takes --data, --out, --base,
--date, --accept-loss, --workers, --sample, --quiet, --format and --lang as build does (build --help); same exit codes, 0 meaning that nothing is to be corrected.

  --watch            begins again whenever a record is saved, until Ctrl+C
  --page FILE.html   judges a saved page in its place, as a search engine would: structured
                     data, player, title, thumbnail, address
  --portal [FILE]    rehearses the harvest by data.gouv.fr, without network: what it would keep of
                     the published catalogue (or of this file), its quality score and every trap;
                     with --date, the day of today
`,
  },
  options: [
    'data',
    'out',
    'base',
    'date',
    'accept-loss',
    'workers',
    'sample',
    'quiet',
    'format',
    'watch',
    'page',
    'portal',
  ],
  async run(asked, shell) {
    const { values, positionals } = asked
    const isOther = values.page !== undefined || values.portal
    if (isOther && values.format !== undefined) throw new UsageError(usageMessages.formatAlone(values.format))
    if (values.page !== undefined) return checkPages([...values.page, ...positionals], shell)
    if (values.portal) return checkCatalogs(values, positionals, shell)
    return values.watch ? checkOnEachSave(asked, shell) : runBuild(asked, false, shell)
  },
}

/** Judges saved pages, and nothing else. */
async function checkPages(files: readonly string[], { language, write }: Shell): Promise<number> {
  const { checkSavedPages } = await import('../check/saved-page/check-saved-pages.ts')
  const pages = []
  for (const file of files) {
    const bytes = await readBytes(file)
    if (bytes === undefined) throw new UsageError(usageMessages.page(file))
    pages.push({ file, bytes })
  }
  const eligibility = await checkSavedPages(pages)
  write(eligibilityText(eligibility, language, { most: eligibility.videos, what: 'page' }))
  return eligibility.eligible === eligibility.videos ? 0 : 1
}

/** Rehearses what data.gouv.fr would make of catalogues: those given, or both forms of the release's own. */
async function checkCatalogs(
  { out = 'dist', date }: CommandArguments['values'],
  files: readonly string[],
  { language, write }: Shell,
): Promise<number> {
  const { rehearse } = await import('../catalog/portal/rehearse.ts')
  const { rehearsalText } = await import('../catalog/portal/rehearsal-report.ts')
  const own = ['catalog.ttl', 'catalog.json'].map((name) => join(out, 'public', name))
  let isClean = true
  for (const name of files.length > 0 ? files : own) {
    const bytes = await readBytes(name)
    if (bytes === undefined) throw new UsageError(usageMessages.catalog(name))
    const rehearsal = await rehearse({ name, bytes }, date)
    write(rehearsalText(rehearsal, language))
    if (rehearsal.problems.some(({ severity }) => severity === 'violation')) isClean = false
  }
  return isClean ? 0 : 1
}
