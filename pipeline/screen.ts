import type { Outcome } from './build.ts'
import { eligibilityText } from './check/report.ts'
import type { Example } from './example.ts'
import { changesText } from './guard/text.ts'
import { kinds } from './iri.ts'
import { scoreText } from './portal/report.ts'
import { type Language, line, type Message, type Problem, type Severity } from './problem.ts'

/** What the command line can be asked for. */
export const commands = ['build', 'check', 'publish', 'query', 'serve'] as const

/** One of them. */
export type Command = (typeof commands)[number]

/** The one screen that tells what came of a build or a check; `folders` as they were given, `seconds` of wall time. */
export function summary(
  outcome: Outcome,
  folders: { readonly data: string; readonly out: string },
  seconds: number,
  language: Language,
): string {
  const say = texts[language]
  const number = (value: number): string => value.toLocaleString(language)
  const counted = kinds.flatMap((kind) => {
    const count = outcome.read[kind]
    return count === undefined ? [] : [`${number(count)} ${say.kinds[kind][count > 1 ? 1 : 0]}`]
  })
  const said = `${number(outcome.nodes)} ${say.nodes}${outcome.triples ? `, ${number(outcome.triples)} ${say.triples}` : ''}`
  return [
    ...told(outcome.problems, 'violation', say.violations, language),
    ...told(outcome.problems, 'warning', say.warnings, language),
    ...told(outcome.problems, 'info', say.infos, language),
    ...(outcome.eligibility ? [eligibilityText(outcome.eligibility, language, 10)] : []),
    row(say.read, `${folders.data} : ${counted.join(', ') || say.nothing}`),
    row(say.said, said),
    ...(outcome.watched ? [row(say.changes, changes(outcome.watched, language))] : []),
    ...(outcome.rehearsal ? [row(say.portal, portal(outcome.rehearsal, folders.out, language))] : []),
    row(say.result, result(outcome, folders.out, language)),
    ...(outcome.newAddresses > 0
      ? [row(say.ledger, say.newAddresses(outcome.newAddresses, folders.data))]
      : []),
    row(say.time, `${seconds.toLocaleString(language, { maximumFractionDigits: 1 })} s`),
    '',
  ].join('\n')
}

/** The list of examples: name, title, parameters. */
export function exampleList(examples: readonly Example[], language: Language): string {
  const widest = Math.max(...examples.map(({ name }) => name.length))
  const lines = examples.map(({ name, title, parameters }) => {
    const options = parameters.map((parameter) => ` (--with ${parameter}=…)`).join('')
    return `  ${name.padEnd(widest)}  ${title[language]}${options}`
  })
  return `${texts[language].examples}\n${lines.join('\n')}\n`
}

/** What a server tells when it has started at an address; `isWatching` if it follows the records. */
export function served(url: string, isWatching: boolean, language: Language): string {
  const say = texts[language]
  const rows = isWatching ? [row(say.preview, `${url}_watch/`)] : []
  return [...rows, row(say.site, url), row('SPARQL', `${url}sparql`), say.stop, ''].join('\n')
}

/** The help of a command, or of the whole. */
export function help(command: Command | undefined, language: Language): string {
  return command === undefined ? texts[language].help : texts[language].commandHelp[command]
}

/** What a use is told that cannot be carried out. */
export const usage = {
  command: (typed: string, near: string): Message => ({
    fr: `commande inconnue : « ${typed} » ; la plus proche : ${near} (voir --help)`,
    en: `unknown command: “${typed}”; the nearest: ${near} (see --help)`,
  }),
  option: (typed: string, near: string): Message => ({
    fr: `option inconnue : ${typed} ; la plus proche : ${near} (voir --help)`,
    en: `unknown option: ${typed}; the nearest: ${near} (see --help)`,
  }),
  optionValue: (typed: string): Message => ({
    fr: `option sans sa valeur, ou valeur de trop : ${typed} (voir --help)`,
    en: `option without its value, or with one too many: ${typed} (see --help)`,
  }),
  value: (option: string, typed: string, allowed: string): Message => ({
    fr: `${option} « ${typed} » ; admis : ${allowed}`,
    en: `${option} “${typed}”; allowed: ${allowed}`,
  }),
  example: (typed: string, near: string): Message => ({
    fr: `ni exemple ni fichier : « ${typed} » ; l'exemple le plus proche : ${near} (regards query les liste)`,
    en: `neither an example nor a file: “${typed}”; the nearest example: ${near} (regards query lists them)`,
  }),
  page: (typed: string): Message => ({
    fr: `page introuvable : ${typed} ; donner un fichier enregistré par le navigateur (« Enregistrer sous », page HTML seule)`,
    en: `page not found: ${typed}; give a file saved by the browser (“Save as”, HTML only)`,
  }),
  catalog: (typed: string): Message => ({
    fr: `catalogue introuvable : ${typed} ; lancer d'abord build, ou donner un fichier .ttl ou .json`,
    en: `catalogue not found: ${typed}; run build first, or give a .ttl or .json file`,
  }),
  file: (typed: string): Message => ({
    fr: `fichier introuvable : ${typed}`,
    en: `file not found: ${typed}`,
  }),
  port: (typed: string, code: string): Message => ({
    fr: `impossible d'écouter sur ${typed} (${code}) ; choisir un autre port, ou 0 pour un port libre : --port 0`,
    en: `cannot listen on ${typed} (${code}); choose another port, or 0 for any that is free: --port 0`,
  }),
  host: (typed: string, code: string): Message => ({
    fr: `« ${typed} » n'est pas une adresse de cet ordinateur (${code}) ; ôter --host, ou, pour toutes : --host 0.0.0.0`,
    en: `“${typed}” is not an address of this computer (${code}); leave --host out, or for all of them: --host 0.0.0.0`,
  }),
  locked: (path: string): Message => ({
    fr: `une autre publication est en cours (si ce n'est pas le cas, supprimer ${path})`,
    en: `another build is running (if that is not so, delete ${path})`,
  }),
  system: (path: string, code: string): Message => ({
    fr: `le système refuse l'accès à ${path} (${code}) ; vérifier l'espace disque et les droits ; la publication en place est intacte`,
    en: `the system denies access to ${path} (${code}); check disk space and permissions; the release in place is intact`,
  }),
  arguments: (typed: string): Message => ({
    fr: `argument de trop : « ${typed} » (voir --help)`,
    en: `one argument too many: “${typed}” (see --help)`,
  }),
}

const LONGEST_LIST: Readonly<Record<Severity, number>> = { violation: 100, warning: 20, info: 12 }

function told(problems: readonly Problem[], severity: Severity, title: string, language: Language): string[] {
  const lines = problems
    .filter((problem) => problem.severity === severity)
    .map((each) => line(each, language))
  const rest = lines.length - LONGEST_LIST[severity]
  const shown = lines.slice(0, LONGEST_LIST[severity])
  if (rest > 0) shown.push(texts[language].others(rest))
  return lines.length === 0 ? [] : [title, ...shown.map((text) => `  ${text}`), '']
}

function result(outcome: Outcome, out: string, language: Language): string {
  const say = texts[language]
  if (outcome.published) return say.published(`${out}/public`, outcome.release ?? '')
  if (outcome.violations > 0) return say.refused(outcome.violations)
  return say.valid
}

function changes({ changes, comparedWith }: NonNullable<Outcome['watched']>, language: Language): string {
  const { added, removed } = changes.triples
  const say = texts[language]
  return comparedWith === undefined
    ? say.nothingBefore
    : `${changesText(changes, language)} (${say.tripleChanges(added, removed)})`
}

function portal(
  { stored, problems }: NonNullable<Outcome['rehearsal']>,
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
    tripleChanges: (added: number, removed: number) => `triplets : +${added}, −${removed}`,
    result: 'Résultat',
    ledger: 'Registre',
    time: 'Durée',
    nothing: 'aucune fiche',
    nodes: 'ressources',
    triples: 'triplets',
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
      `${count} adresses inscrites dans ${data}/addresses.txt, à garder avec les fiches`,
    preview: 'Aperçu',
    site: 'Site',
    stop: 'Ctrl+C pour arrêter.',
    examples: 'Exemples de requêtes (regards query NOM) :',
    help: `Usage : regards COMMANDE [options]

  build   lit les fiches, les vérifie et publie les données dans dist/public/
  check   fait de même sans rien écrire
  publish envoie la publication faite à data.gouv.fr, ou dans une base SPARQL
  query   pose une question SPARQL aux données publiées
  serve   montre le site publié sur cet ordinateur, et répond à SPARQL

regards COMMANDE --help montre les options de chacune. Avec npm : npm run regards "--" COMMANDE [options]
`,
    commandHelp: {
      build: `Usage : regards build [options] [FICHIER.ndjson | -]…

Lit les fiches, les vérifie et, si rien n'est à corriger, remplace dist/public/. Des fiches
supplémentaires se donnent en NDJSON, par fichier ou par l'entrée standard (-).

  --data DOSSIER   les fiches (data)
  --out DOSSIER    le résultat (dist)
  --base ADRESSE   l'adresse de base, à la place de celle de publication.yaml
  --date DATE      le jour de la version, AAAA-MM-JJ (le dernier jour que disent les fiches)
  --no-pages       les données seules, sans une page par ressource
  --previous FICHIER   la version à comparer, .nt ou .nt.gz (celle qui est dans le résultat)
  --accept-loss NOM    ce qui peut disparaître, par son nom ; se répète
  --loss-share PART    la part dont un nombre peut baisser d'une version à l'autre (0.2)
  --lang fr|en     la langue des messages (fr)

Code de sortie : 0 publié, 1 des points à corriger, 2 commande mal formée.
`,
      check: `Usage : regards check [options] [FICHIER.ndjson | -]…

Fait tout ce que fait build, sans rien écrire. Mêmes options, mêmes codes de sortie.

  --page FICHIER.html   juge à la place une page enregistrée, comme le ferait un moteur de
                        recherche : données structurées, lecteur, titre, vignette, adresse
  --portal [FICHIER]    répète le moissonnage par data.gouv.fr, sans réseau : ce qu'il garderait du
                        catalogue publié (ou de ce fichier), sa note de qualité et chaque piège ;
                        avec --date, le jour d'aujourd'hui
`,
      publish: `Usage : regards publish datagouv [options]
        regards publish store ADRESSE [options]

datagouv crée ou met à jour le jeu de données sur data.gouv.fr : métadonnées, tableaux et données liées de
dist/public/. Montre d'abord ce qui sera fait ; ce que d'autres y ont ajouté reste. Interrompu, il
reprend où il en est. La clé se lit dans la variable d'environnement DATAGOUV_API_KEY, ou
DATAGOUV_DEMO_API_KEY avec --demo ; elle n'est jamais montrée ni écrite.

  --demo           le portail d'essai, demo.data.gouv.fr
  --dry-run        montre ce qui serait fait, et s'arrête là
  --at ADRESSE     un autre portail de même interface (https://…)

store met les triplets dans une base SPARQL, à son adresse du Graph Store Protocol : un graphe,
remplacé en entier, puis compté. Accès : REGARDS_STORE_USER et REGARDS_STORE_PASSWORD, ou
REGARDS_STORE_TOKEN, dans l'environnement.

  --graph ADRESSE  le nom du graphe (l'adresse de base)
  --query ADRESSE  le point d'accès SPARQL, pour y compter (sinon, le graphe est relu)
  --data DOSSIER   les fiches (data)
  --out DOSSIER    où est le résultat de build (dist)
  --lang fr|en     la langue des messages (fr)

Code de sortie : 0 fait, 1 refusé ou interrompu, 2 commande mal formée.
`,
      query: `Usage : regards query [options] [NOM | FICHIER.rq]

Pose une question SPARQL à dist/public/. Sans nom, liste les exemples.

  --with NOM=VALEUR   la valeur d'un paramètre : une adresse, ou un identifiant (--with person=c-7q2x)
  --format FORMAT     table (textes coupés à 60 signes), csv, json, tsv ; pour un graphe : ttl, json (table)
  --out DOSSIER       où est le résultat de build (dist)
  --lang fr|en        la langue des messages (fr)
`,
      serve: `Usage : regards serve [options]

Montre dist/public/ sur cet ordinateur, comme le ferait un hébergeur, et répond à SPARQL à /sparql.

  --watch             reconstruit à chaque enregistrement d'une fiche ; aperçu et points à corriger
                      côte à côte à /_watch/ (avec --data, --base et --date de build)
  --port NUMÉRO       le port, 0 pour un port libre (8080)
  --host ADRESSE      l'adresse d'écoute ; 0.0.0.0 ouvre au réseau (127.0.0.1, cet ordinateur seul)
  --allow-service     admet SERVICE dans les requêtes, qui interroge d'autres sites
  --out DOSSIER       où est le résultat de build (dist)
  --lang fr|en        la langue des messages (fr)
`,
    },
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
    tripleChanges: (added: number, removed: number) => `triples: +${added}, −${removed}`,
    result: 'Result',
    ledger: 'Ledger',
    time: 'Time',
    nothing: 'no record',
    nodes: 'resources',
    triples: 'triples',
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
      `${count} addresses entered in ${data}/addresses.txt, to be kept with the records`,
    preview: 'Preview',
    site: 'Site',
    stop: 'Ctrl+C to stop.',
    examples: 'Example queries (regards query NAME):',
    help: `Usage: regards COMMAND [options]

  build   reads the records, checks them and publishes the data in dist/public/
  check   does the same without writing anything
  publish sends the release that stands to data.gouv.fr, or into a SPARQL store
  query   puts a SPARQL question to the published data
  serve   shows the published site on this computer, and answers SPARQL

regards COMMAND --help shows the options of each. With npm: npm run regards "--" COMMAND [options]
`,
    commandHelp: {
      build: `Usage: regards build [options] [FILE.ndjson | -]…

Reads the records, checks them and, if nothing is to be corrected, replaces dist/public/. Further
records are given as NDJSON, in files or on standard input (-).

  --data FOLDER   the records (data)
  --out FOLDER    the result (dist)
  --base ADDRESS  the base address, in the place of that of publication.yaml
  --date DATE     the day of the release, YYYY-MM-DD (the latest day in the records)
  --no-pages      the data alone, without a page for each resource
  --previous FILE      the release to compare with, .nt or .nt.gz (the one in the result)
  --accept-loss NAME   what may be lost, by its name; may be repeated
  --loss-share SHARE   the share by which a number may fall between releases (0.2)
  --lang fr|en    the language of messages (fr)

Exit code: 0 published, 1 points to correct, 2 command not understood.
`,
      check: `Usage: regards check [options] [FILE.ndjson | -]…

Does all that build does, without writing anything. Same options, same exit codes.

  --page FILE.html   judges a saved page in its place, as a search engine would: structured
                     data, player, title, thumbnail, address
  --portal [FILE]    rehearses the harvest by data.gouv.fr, without network: what it would keep of
                     the published catalogue (or of this file), its quality score and every trap;
                     with --date, the day of today
`,
      publish: `Usage: regards publish datagouv [options]
       regards publish store ADDRESS [options]

datagouv creates or updates the data set on data.gouv.fr: metadata, tables and linked data of dist/public/.
Shows first what will be done; what others added there stays. If it is cut, it goes on from where it
is. The key is read from the environment variable DATAGOUV_API_KEY, or DATAGOUV_DEMO_API_KEY with
--demo; it is never shown or written.

  --demo          the portal for trials, demo.data.gouv.fr
  --dry-run       shows what would be done, and stops there
  --at ADDRESS    another portal with the same interface (https://…)

store puts the triples into a SPARQL store, at its address of the Graph Store Protocol: one graph,
replaced as a whole, then counted. Access: REGARDS_STORE_USER and REGARDS_STORE_PASSWORD, or
REGARDS_STORE_TOKEN, in the environment.

  --graph ADDRESS the name of the graph (the base address)
  --query ADDRESS the SPARQL endpoint, to count there (otherwise the graph is read back)
  --data FOLDER   the records (data)
  --out FOLDER    where the result of build is (dist)
  --lang fr|en    the language of messages (fr)

Exit code: 0 done, 1 refused or cut, 2 command not understood.
`,
      query: `Usage: regards query [options] [NAME | FILE.rq]

Puts a SPARQL question to dist/public/. Without a name, lists the examples.

  --with NAME=VALUE   the value of a parameter: an address, or an id (--with person=c-7q2x)
  --format FORMAT     table (texts cut at 60 signs), csv, json, tsv; for a graph: ttl, json (table)
  --out FOLDER        where the result of build is (dist)
  --lang fr|en        the language of messages (fr)
`,
      serve: `Usage: regards serve [options]

Shows dist/public/ on this computer as a host would, and answers SPARQL at /sparql.

  --watch             builds again whenever a record is saved; preview and points to correct side by
                      side at /_watch/ (with build's --data, --base and --date)
  --port NUMBER       the port, 0 for any that is free (8080)
  --host ADDRESS      where to listen; 0.0.0.0 opens it to the network (127.0.0.1, this computer alone)
  --allow-service     allows SERVICE in queries, which asks other sites
  --out FOLDER        where the result of build is (dist)
  --lang fr|en        the language of messages (fr)
`,
    },
  },
} as const
