import type { ErasureResult } from '../authoring/people/erase-person.ts'
import type { WithdrawingPerson } from '../authoring/people/withdraw-person.ts'
import { scoreText } from '../catalog/portal/rehearsal-report.ts'
import { eligibilityText } from '../check/search-engines/eligibility-text.ts'
import type { MergeOutcome } from '../distributed/merge-parts.ts'
import type { Language } from '../language/message.ts'
import { dataArguments, npmCommand, resultArguments } from '../language/npm-command.ts'
import type { Severity } from '../problems/problem.ts'
import { formatProblem, shortPlace } from '../problems/problem-line.ts'
import { kinds } from '../rdf/addresses.ts'
import type { QueryExample } from '../rdf/query-example.ts'
import type { BuildOutcome } from '../release/build-state.ts'
import { changesText } from '../release/guard/changes-text.ts'
import { createPainter, type Painter } from '../report/colors.ts'

/** The one screen that tells what came of a build or a check; `folders` as they were given, `seconds` of wall time. */
export function buildSummary(
  outcome: BuildOutcome,
  folders: { readonly data: string; readonly out: string },
  seconds: number,
  language: Language,
  paint = createPainter(false),
): string {
  const say = texts[language]
  const number = (value: number): string => value.toLocaleString(language)
  const counted = kinds.flatMap((kind) => {
    const count = outcome.read[kind]
    return count === undefined ? [] : [`${number(count)} ${say.kinds[kind][count > 1 ? 1 : 0]}`]
  })
  const said = `${number(outcome.nodes)} ${say.nodes}${outcome.triples ? `, ${number(outcome.triples)} ${say.triples}` : ''}`
  return [
    ...told(outcome, 'violation', say.violations, language, paint),
    ...told(outcome, 'warning', say.warnings, language, paint),
    ...told(outcome, 'info', say.infos, language, paint),
    ...(outcome.eligibility ? [eligibilityText(outcome.eligibility, language, { most: 10, alike: 3 })] : []),
    row(say.read, `${folders.data} : ${counted.join(', ') || say.nothing}`),
    row(say.said, said),
    ...(outcome.people ? [row(say.people, named(outcome.people, folders.data, language))] : []),
    ...(outcome.watched ? [row(say.changes, changes(outcome.watched, language))] : []),
    ...(outcome.rehearsal ? [row(say.portal, portal(outcome.rehearsal, folders.out, language))] : []),
    ...(outcome.leftOut.length > 0
      ? [row(say.without, outcome.leftOut.map((what) => say.leftOut[what]).join(', '))]
      : []),
    ...(outcome.sample ? [row(say.proof, say.sampled(number(outcome.sample)))] : []),
    row(say.result, result(outcome, folders.out, language)),
    ...(outcome.newAddresses > 0
      ? [row(say.ledger, say.newAddresses(outcome.newAddresses, folders.data))]
      : []),
    row(say.time, `${seconds.toLocaleString(language, { maximumFractionDigits: 1 })} s`),
    '',
  ].join('\n')
}

/** What a merge of parts found, and what became of it. */
export function mergeSummary(
  { result, ...merging }: MergeOutcome,
  file: string | undefined,
  language: Language,
): string {
  const say = texts[language]
  const number = (value: number): string => value.toLocaleString(language)
  const { violation } = merging.counts
  return [
    ...told(merging, 'violation', say.violations, language, createPainter(false)),
    ...told(merging, 'warning', say.warnings, language, createPainter(false)),
    row(
      say.result,
      result === undefined
        ? say.notWritten(violation)
        : `${number(result.triples)} ${say.triples} : ${file ?? say.standardOutput}`,
    ),
    '',
  ].join('\n')
}

/** The list of examples: name, title, parameters. */
export function exampleList(examples: readonly QueryExample[], language: Language): string {
  const widest = Math.max(...examples.map(({ name }) => name.length))
  const lines = examples.map(({ name, title, parameters }) => {
    const options = parameters.map((parameter) => ` (--with ${parameter}=…)`).join('')
    return `  ${name.padEnd(widest)}  ${title[language]}${options}`
  })
  return `${texts[language].examples}\n${lines.join('\n')}\n`
}

/** What is left to be done when a person withdrew. */
export function withdrawalSteps(
  { id, since = '' }: WithdrawingPerson,
  day: string,
  data: string,
  language: Language,
): string {
  const say = texts[language]
  const warning = day < since ? say.withdrawnBefore(day, since) : []
  return `${[...warning, ...say.withdrawn(id, day, data)].join('\n')}\n`
}

/** What an erasure did, where the name still stands, and how to take it out of the versions that git keeps. */
export function erasureSummary(
  { files, left, doubtful, unread, results }: ErasureResult,
  versions: readonly string[] | undefined,
  data: string,
  language: Language,
): string {
  return `${texts[language]
    .erased(
      files,
      left.map((place) => `${data}/${shortPlace(place)}`),
      versions,
      data,
      unread,
      doubtful.map((place) => `${data}/${shortPlace(place)}`),
      results,
    )
    .join('\n')}\n`
}

/** What a server tells when it has started at an address; `isWatching` if it follows the records. */
export function serverSummary(url: string, isWatching: boolean, language: Language): string {
  const say = texts[language]
  const rows = isWatching ? [row(say.preview, `${url}_watch/`)] : []
  return [...rows, row(say.site, url), row('SPARQL', `${url}sparql`), say.stop, ''].join('\n')
}

const LONGEST_LIST: Readonly<Record<Severity, number>> = { violation: 100, warning: 20, info: 12 }

function told(
  { problems, counts }: Pick<BuildOutcome, 'problems' | 'counts'>,
  severity: Severity,
  title: string,
  language: Language,
  paint: Painter,
): string[] {
  const shown = problems
    .filter((problem) => problem.severity === severity)
    .slice(0, LONGEST_LIST[severity])
    .map((each) => formatProblem(each, language, paint))
  const rest = counts[severity] - shown.length
  if (rest > 0) shown.push(texts[language].others(rest))
  return shown.length === 0 ? [] : [paint.title(title, severity), ...shown.map((text) => `  ${text}`), '']
}

function result(outcome: BuildOutcome, out: string, language: Language): string {
  const say = texts[language]
  if (outcome.published) return say.published(`${out}/public`, outcome.release ?? '')
  if (outcome.violations > 0) return say.refused(outcome.violations)
  return say.valid
}

function named(
  { site, data: inData, search, grounds }: NonNullable<BuildOutcome['people']>,
  data: string,
  language: Language,
): string {
  const say = texts[language]
  const credited = grounds.get('public-credit') ?? 0
  return `${say.named(site, inData, search)}${credited > 0 ? ` ; ${say.creditedAlone(credited, data)}` : ''}`
}

function changes(
  { changes, comparedWith }: NonNullable<BuildOutcome['watched']>,
  language: Language,
): string {
  const { added, removed } = changes.triples
  const say = texts[language]
  return comparedWith === undefined
    ? say.nothingBefore
    : `${changesText(changes, language)} (${say.tripleChanges(added, removed)})`
}

function portal(
  { stored, problems }: NonNullable<BuildOutcome['rehearsal']>,
  out: string,
  language: Language,
): string {
  const scores = stored.map(({ quality }) => scoreText(quality)).join(', ')
  return texts[language].rehearsal(scores, problems.length, `${out}/report/portal.txt`)
}

function row(title: string, text: string): string {
  return `${title.padEnd(10)} ${text}`
}

const texts = {
  fr: {
    violations: 'À corriger (la publication attend) :',
    warnings: 'À vérifier (la publication se fait) :',
    infos: 'À compléter, quand une source le dira :',
    others: (count: number) => `… et ${count} de plus`,
    read: 'Lu',
    said: 'Dit',
    changes: 'Change',
    portal: 'Portail',
    rehearsal: (score: string, traps: number, file: string) =>
      `data.gouv.fr : qualité ${score}, ${traps === 0 ? 'aucun piège' : `${traps} point${traps > 1 ? 's' : ''} à voir`} (${file})`,
    nothingBefore: 'aucune version précédente à comparer',
    tripleChanges: (added: number, removed: number) => `affirmations : +${added}, −${removed}`,
    result: 'Résultat',
    without: 'Sans',
    leftOut: { pages: 'pages', tables: 'tableaux', packed: 'fichiers compressés' },
    proof: 'Relu',
    sampled: (count: string) => `une fiche sur ${count}, par des outils tiers (--sample)`,
    ledger: 'Registre',
    time: 'Durée',
    nothing: 'aucune fiche',
    nodes: 'ressources',
    triples: 'affirmations',
    kinds: {
      capsule: ['capsule', 'capsules'],
      contributor: ['contributeur', 'contributeurs'],
      organization: ['organisation', 'organisations'],
      periodical: ['revue', 'revues'],
      place: ['lieu', 'lieux'],
      series: ['série', 'séries'],
      source: ['source', 'sources'],
      topic: ['thème', 'thèmes'],
    },
    published: (path: string, release: string) => `publié dans ${path} (version du ${release})`,
    refused: (count: number) =>
      `rien n'est publié : ${count} ${count > 1 ? 'points' : 'point'} à corriger ; la publication précédente est intacte`,
    valid: "données valides ; rien n'a été écrit",
    newAddresses: (count: number, data: string) =>
      `${count} adresse${count > 1 ? 's inscrites' : ' inscrite'} dans ${data}/addresses.txt, à garder avec les fiches`,
    withdrawnBefore: (day: string, since: string) => [
      `Attention : ce jour (${day}) précède la décision de nommer cette personne (since: ${since}) ; build s'arrêtera`,
      "  tant que l'un des deux n'est pas corrigé.",
    ],
    withdrawn: (id: string, day: string, data: string) => [
      `Retrait de ${id} au ${day} inscrit dans ${data}/withdrawals.txt, à garder avec les fiches. Reste à faire :`,
      `  1. ${npmCommand(['build', ...resultArguments(data)])} : la personne quitte tout ce qui est publié ; puis mettre en ligne le dossier public/ qui y est dit,`,
      "     en supprimant de l'hébergement les fichiers qui n'y sont plus",
      `  2. ${npmCommand(['publish', 'datagouv', ...resultArguments(data)])}, qui remplace les fichiers ;`,
      `     ${npmCommand(['publish', 'store', 'ADRESSE', ...resultArguments(data)])}, si une base sert les données`,
      '  3. demander aux moteurs de recherche d’oublier la page (leur formulaire de retrait), qui répond 410',
      '  4. sur la plateforme vidéo : le titre, la présentation, les sous-titres, et la vidéo si la personne le demande',
      '  5. prévenir qui garde une copie ; withdrawals.json, publié à la racine, la liste pour les machines',
      '  6. les anciennes versions des fiches et des publications, si la loi demande de les effacer aussi',
    ],
    erased: (
      files: readonly string[],
      left: readonly string[],
      versions: readonly string[] | undefined,
      data: string,
      unread: readonly string[],
      doubtful: readonly string[],
      results: number,
    ) => [
      '',
      `Effacé des fiches : ${files.join(', ') || (left.length > 0 ? 'rien' : 'rien, aucune ne le dit')}`,
      `Ses empreintes sont dans ${data}/erased.txt, à garder avec les fiches ; leur clé, ${data}/erased.key, est à garder`,
      '  ailleurs que dans le dépôt (.gitignore) : sans elle, nul ne cherche plus ce nom dans ce qui se publie.',
      ...(left.length > 0 ? [`Le nom est encore écrit, à corriger à la main : ${left.join(', ')}`] : []),
      ...(doubtful.length > 0
        ? [`Peut-être quelqu'un d'autre du même nom, à regarder : ${doubtful.join(', ')}`]
        : []),
      ...(results > 0
        ? [`${data}/dist le dit encore (${results} fichiers) : le prochain build les refait.`]
        : []),
      ...(unread.length > 0
        ? [`À regarder à la main, ce qui n'a pu être fouillé : ${unread.join(', ')}`]
        : []),
      ...(versions === undefined
        ? ["Ce dossier n'est pas suivi par git : effacer le nom des sauvegardes, s'il y en a."]
        : versions.length === 0
          ? ['Aucune version du dépôt ne porte ce nom ; voir tout de même les sauvegardes.']
          : [
              'Le nom reste dans les anciennes versions du dépôt qui suivent :',
              ...versions.map((version) => `  ${version}`),
              "  Pour l'en ôter : git filter-repo --replace-text NOMS.txt (une ligne : le nom==>retiré), puis",
              '  git push --force --all, prévenir qui en a une copie, et demander à la forge de purger son cache.',
            ]),
    ],
    people: 'Personnes',
    named: (site: number, data: number, search: number) =>
      `nommées : ${site} sur le site, ${data} dans les données, ${search} pour les moteurs de recherche`,
    creditedAlone: (count: number, data: string) =>
      `${count} sur la foi d’un crédit public seul, sans consentement (${npmCommand(['people', ...dataArguments(data)])})`,
    standardOutput: 'sortie standard',
    notWritten: (count: number) => `rien n'est écrit : ${count} ${count > 1 ? 'points' : 'point'} à corriger`,
    preview: 'Aperçu',
    site: 'Site',
    stop: 'Ctrl+C pour arrêter.',
    examples: `Exemples de requêtes (${npmCommand(['query', 'NOM'])}) :`,
  },
  en: {
    violations: 'To correct (publication waits):',
    warnings: 'To check (publication goes on):',
    infos: 'To fill in, once a source says it:',
    others: (count: number) => `… and ${count} more`,
    read: 'Read',
    said: 'Said',
    changes: 'Changes',
    portal: 'Portal',
    rehearsal: (score: string, traps: number, file: string) =>
      `data.gouv.fr: quality ${score}, ${traps === 0 ? 'no trap' : `${traps} point${traps > 1 ? 's' : ''} to look at`} (${file})`,
    nothingBefore: 'no release before to compare with',
    tripleChanges: (added: number, removed: number) => `statements: +${added}, −${removed}`,
    result: 'Result',
    without: 'Without',
    leftOut: { pages: 'pages', tables: 'tables', packed: 'packed files' },
    proof: 'Read back',
    sampled: (count: string) => `one record in ${count}, by other people’s programs (--sample)`,
    ledger: 'Ledger',
    time: 'Time',
    nothing: 'no record',
    nodes: 'resources',
    triples: 'statements',
    kinds: {
      capsule: ['capsule', 'capsules'],
      contributor: ['contributor', 'contributors'],
      organization: ['organisation', 'organisations'],
      periodical: ['periodical', 'periodicals'],
      place: ['place', 'places'],
      series: ['series', 'series'],
      source: ['source', 'sources'],
      topic: ['topic', 'topics'],
    },
    published: (path: string, release: string) => `published in ${path} (release of ${release})`,
    refused: (count: number) =>
      `nothing is published: ${count} ${count > 1 ? 'points' : 'point'} to correct; the release before is intact`,
    valid: 'data valid; nothing was written',
    newAddresses: (count: number, data: string) =>
      `${count} address${count > 1 ? 'es' : ''} entered in ${data}/addresses.txt, to be kept with the records`,
    withdrawnBefore: (day: string, since: string) => [
      `Beware: this day (${day}) is before the decision to name this person (since: ${since}); build will stop`,
      '  until one of the two is corrected.',
    ],
    withdrawn: (id: string, day: string, data: string) => [
      `Withdrawal of ${id} as of ${day} entered in ${data}/withdrawals.txt, to be kept with the records. Left to do:`,
      `  1. ${npmCommand(['build', ...resultArguments(data)], 'en')}: the person leaves all that is published; then put the folder public/ online that it names,`,
      '     deleting from the host the files that are no longer in it',
      `  2. ${npmCommand(['publish', 'datagouv', ...resultArguments(data)], 'en')}, which replaces the files;`,
      `     ${npmCommand(['publish', 'store', 'ADDRESS', ...resultArguments(data)], 'en')}, if a store serves the data`,
      '  3. ask search engines to forget the page (their removal form), which answers 410',
      '  4. on the video platform: title, description, captions, and the video if the person asks for it',
      '  5. tell whoever keeps a copy; withdrawals.json, at the root of the site, is the list for machines',
      '  6. old versions of records and releases, if the law asks for them to be erased too',
    ],
    erased: (
      files: readonly string[],
      left: readonly string[],
      versions: readonly string[] | undefined,
      data: string,
      unread: readonly string[],
      doubtful: readonly string[],
      results: number,
    ) => [
      '',
      `Erased from the records: ${files.join(', ') || (left.length > 0 ? 'nothing' : 'nothing, none says it')}`,
      `The digests are in ${data}/erased.txt, to be kept with the records; their key, ${data}/erased.key, is to be kept`,
      '  elsewhere than in the repository (.gitignore): without it nobody looks for this name in what is published.',
      ...(left.length > 0 ? [`The name is still written, to be corrected by hand: ${left.join(', ')}`] : []),
      ...(doubtful.length > 0
        ? [`Perhaps somebody else of that name, to be looked at: ${doubtful.join(', ')}`]
        : []),
      ...(results > 0
        ? [`${data}/dist still has it (${results} files): the next build makes them anew.`]
        : []),
      ...(unread.length > 0
        ? [`To be looked at by hand, because it could not be searched: ${unread.join(', ')}`]
        : []),
      ...(versions === undefined
        ? ['Git does not follow this folder: erase the name from backups, if there are any.']
        : versions.length === 0
          ? ['No version in the repository has this name; look at backups all the same.']
          : [
              'The name remains in these old versions of the repository:',
              ...versions.map((version) => `  ${version}`),
              '  To remove it: git filter-repo --replace-text NAMES.txt (one line: the name==>withdrawn), then',
              '  git push --force --all, tell whoever has a copy, and ask the forge to purge its cache.',
            ]),
    ],
    people: 'People',
    named: (site: number, data: number, search: number) =>
      `named: ${site} on the site, ${data} in the data, ${search} to search engines`,
    creditedAlone: (count: number, data: string) =>
      `${count} on the ground of a public credit alone, without consent (${npmCommand(['people', ...dataArguments(data)], 'en')})`,
    standardOutput: 'standard output',
    notWritten: (count: number) =>
      `nothing is written: ${count} ${count > 1 ? 'points' : 'point'} to correct`,
    preview: 'Preview',
    site: 'Site',
    stop: 'Ctrl+C to stop.',
    examples: `Example queries (${npmCommand(['query', 'NAME'], 'en')}):`,
  },
} as const
