import type { Message } from '../language/message.ts'
import { npmCommand } from '../language/npm-command.ts'
import { escapeUnprintable } from '../problems/format-value.ts'
import { systemErrorMessage } from '../report/system-errors.ts'

/** The messages of wrong uses of the command line, and of refusals of the system. */
export const usageMessages = {
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
  formatAlone: (typed: string): Message => ({
    fr: `--format ${typed} ne vaut ni pour --page, ni pour --portal, ni pour --links ; l'ôter`,
    en: `--format ${typed} does not apply to --page, --portal or --links; leave it out`,
  }),
  code: (typed: string, near: string): Message => ({
    fr: `code inconnu : « ${typed} » ; le plus proche : ${near} (${npmCommand(['explain'])} les liste)`,
    en: `unknown code: “${typed}”; the nearest: ${near} (${npmCommand(['explain'], 'en')} lists them)`,
  }),
  example: (typed: string, near: string): Message => ({
    fr: `ni exemple ni fichier : « ${typed} » ; l'exemple le plus proche : ${near} (${npmCommand(['query'])} les liste)`,
    en: `neither an example nor a file: “${typed}”; the nearest example: ${near} (${npmCommand(['query'], 'en')} lists them)`,
  }),
  page: (typed: string): Message => ({
    fr: `page introuvable : ${typed} ; donner un fichier enregistré par le navigateur (« Enregistrer sous », page HTML seule)`,
    en: `page not found: ${typed}; give a file that was saved by the browser (“Save as”, HTML only)`,
  }),
  person: (
    typed: string,
    similar: readonly { readonly id: string; readonly name?: string | undefined }[],
  ): Message => {
    const near = similar
      .map(({ id, name }) => (name === undefined ? id : `${id} (${escapeUnprintable(name)})`))
      .join(', ')
    const all = { fr: npmCommand(['people']), en: npmCommand(['people'], 'en') }
    return {
      fr: `aucune fiche de contributeur n'a l'identifiant ni le nom « ${typed} » ; ${near === '' ? `voir qui y figure : ${all.fr}` : `peut-être : ${near}`}`,
      en: `no contributor has the id or the name “${typed}”; ${near === '' ? `to list them: ${all.en}` : `perhaps: ${near}`}`,
    }
  },
  people: (typed: string, ids: readonly string[]): Message => ({
    fr: `plusieurs personnes s'appellent « ${typed} » ; donner l'identifiant de celle dont il s'agit : ${ids.join(', ')}`,
    en: `several people are called “${typed}”; give the id of the one that is meant: ${ids.join(', ')}`,
  }),
  letterOfNobody: (): Message => ({
    fr: `dire à qui écrire : ${npmCommand(['letter', 'c-2b3d'])}, ou un nom entre guillemets ; pour voir les identifiants : ${npmCommand(['people'])}`,
    en: `say whom to write to: ${npmCommand(['letter', 'c-2b3d'], 'en')}, or a name in quotes; to list the ids: ${npmCommand(['people'], 'en')}`,
  }),
  unreadable: (what: string): Message => ({
    fr: `${what} ne peut être lu, et rien n'est écrit ; ${npmCommand(['check'])} dit ce qui est à y corriger`,
    en: `${what} cannot be read, and nothing is written; ${npmCommand(['check'], 'en')} says what is to be corrected in it`,
  }),
  draft: (typed: string): Message => ({
    fr: `aucun brouillon n'a cet identifiant ni ce fichier : ${typed} (${npmCommand(['drafts'])} les liste)`,
    en: `no draft has that id or stands in that file: ${typed} (${npmCommand(['drafts'], 'en')} lists them)`,
  }),
  noKey: (key: string): Message => ({
    fr: `rien n'est effacé : des noms l'ont été sous une clé qui n'est pas dans ce dossier, et une seconde rendrait les premiers introuvables ; copier ${key} de chez qui les a effacés`,
    en: `nothing is erased: earlier names were erased under a key that is not in this folder, and a second key would make them impossible to find; copy ${key} from the person who erased them`,
  }),
  otherKey: (key: string): Message => ({
    fr: `rien n'est effacé : ${key} n'est pas la clé sous laquelle des noms ont été effacés auparavant ; remettre la première`,
    en: `nothing is erased: ${key} is not the key under which earlier names were erased; restore that key`,
  }),
  catalog: (typed: string): Message => ({
    fr: `catalogue introuvable : ${typed} ; lancer d'abord build, ou donner un fichier .ttl ou .json`,
    en: `catalogue not found: ${typed}; run build first, or give a .ttl or .json file`,
  }),
  folder: (typed: string): Message => ({
    fr: `dossier de fiches introuvable : ${typed} ; le donner avec --data, ou le créer : ${npmCommand(['init', 'DOSSIER'])}`,
    en: `folder of records not found: ${typed}; give it with --data, or make one: ${npmCommand(['init', 'FOLDER'], 'en')}`,
  }),
  notEmpty: (typed: string): Message => ({
    fr: `le dossier ${typed} n'est pas vide ; en donner un nouveau, pour que rien n'y soit remplacé`,
    en: `the folder ${typed} is not empty; give a new one, so that nothing in it is replaced`,
  }),
  file: (typed: string): Message => ({
    fr: `fichier introuvable : ${typed}`,
    en: `file not found: ${typed}`,
  }),
  importFile: (): Message => ({
    fr: `donner la page à reprendre : ${npmCommand(['import', 'FICHIER'])}, ou « - » pour un texte envoyé par une autre commande`,
    en: `name the page to import: ${npmCommand(['import', 'FILE'], 'en')}, or “-” for a text that another command sends`,
  }),
  dataFolder: (typed: string): Message => ({
    fr: `dossier de données introuvable : ${typed} ; indiquer le bon avec --data DOSSIER`,
    en: `data folder not found: ${typed}; name the right one with --data FOLDER`,
  }),
  notFolder: (typed: string): Message => ({
    fr: `${typed} n'est pas un dossier, et les brouillons y seraient écrits ; le renommer`,
    en: `${typed} is not a folder, but drafts would be written into it; rename it`,
  }),
  exists: (path: string): Message => ({
    fr: `${path} existe déjà et reste tel quel ; donner un autre nom, ou le déplacer`,
    en: `${path} already exists and stays as it is; give another name, or move it`,
  }),
  formats: {
    fr: '--xlsx, --csv, --grist et --yaml demandent chacun une autre forme ; n’en garder qu’un',
    en: '--xlsx, --csv, --grist and --yaml exclude each other; keep one of them',
  } satisfies Message,
  longCell: (cell: string): Message => ({
    fr: `${cell} : texte de plus de 32 767 signes, plus qu'une cellule n'en contient ; prendre --csv`,
    en: `${cell}: text of more than 32,767 characters, more than a cell holds; use --csv`,
  }),
  port: (typed: string, code: string): Message => ({
    fr: `impossible d'écouter sur ${typed} (${code}) ; choisir un autre port, ou 0 pour un port libre : --port 0`,
    en: `cannot listen on ${typed} (${code}); choose another port, or 0 for any free one: --port 0`,
  }),
  host: (typed: string, code: string): Message => ({
    fr: `« ${typed} » n'est pas une adresse de cet ordinateur (${code}) ; ôter --host, ou, pour toutes : --host 0.0.0.0`,
    en: `“${typed}” is not an address of this computer (${code}); leave out --host, or listen on all addresses: --host 0.0.0.0`,
  }),
  requestFailed: (cause: string): Message => ({
    fr: `une demande n'a pu être traitée, le serveur continue : ${escapeUnprintable(cause)}`,
    en: `a request could not be handled, the server continues: ${escapeUnprintable(cause)}`,
  }),
  emptyValue: (typed: string): Message => ({
    fr: `${typed} est vide ; l'écrire, ou l'ôter (une variable non définie dans un script, peut-être)`,
    en: `${typed} is empty; write it, or leave it out (a variable that is not set in a script, perhaps)`,
  }),
  emptyArgument: {
    fr: "un argument est vide ; l'écrire, ou l'ôter (une variable non définie dans un script, peut-être)",
    en: 'an argument is empty; write it, or leave it out (a variable that is not set in a script, perhaps)',
  } satisfies Message,
  outHoldsData: (out: string, data: string): Message => ({
    fr: `--out ${out} est le dossier des fiches (${data}) ou le contient : elles pourraient y être remplacées ; donner un autre dossier, par exemple --out dist`,
    en: `--out ${out} is the folder of records (${data}) or contains it, so that records could be replaced; give another folder, such as --out dist`,
  }),
  outIsRelease: (out: string): Message => ({
    fr: `--out ${out} est déjà le dossier d'une publication, qui y serait mise dans elle-même ; donner celui qui le contient`,
    en: `--out ${out} is the folder of a release itself, and would be put inside itself; give the folder that contains it`,
  }),
  outIsRecords: (out: string): Message => ({
    fr: `--out ${out} contient d'autres fiches (publication.yaml) ; donner un autre dossier, par exemple --out dist`,
    en: `--out ${out} contains other records (publication.yaml); give another folder, such as --out dist`,
  }),
  outAmongRecords: (out: string): Message => ({
    fr: `--out ${out} est parmi les fiches, où il serait lu comme l'une d'elles ; donner un autre dossier, ou un qui s'appelle dist`,
    en: `--out ${out} lies among the records and would be read as one of them; give another folder, or one called dist`,
  }),
  brokenLink: (path: string): Message => ({
    fr: `${path} est un lien qui ne mène nulle part, ou à lui-même ; le refaire vers ce qui existe, ou le supprimer`,
    en: `${path} is a link that leads nowhere, or to itself; correct its target, or delete it`,
  }),
  notMerged: (path: string): Message => ({
    fr: `${path} n'est pas le résultat d'un merge et reste tel quel ; donner un autre nom avec --out, ou le déplacer`,
    en: `${path} is not the result of a merge and stays as it is; give another name with --out, or move it`,
  }),
  notSchema: (path: string): Message => ({
    fr: `${path} n'a pas été écrit par ${npmCommand(['schemas'])} et reste tel quel ; le déplacer ou le renommer`,
    en: `${path} was not written by ${npmCommand(['schemas'], 'en')} and stays as it is; move or rename it`,
  }),
  locked: (path: string): Message => ({
    fr: `une autre commande écrit ici ; attendre qu'elle finisse (si aucune n'est en cours, supprimer ${path})`,
    en: `another command is writing here; wait until it ends (if none is running, delete ${path})`,
  }),
  system: (path: string, code: string): Message =>
    systemErrorMessage(path, code) ?? {
      fr: `le système refuse ${path || 'une opération'} (${code}) ; vérifier l'espace disque et les droits, puis relancer la commande`,
      en: `the system refuses ${path || 'an operation'} (${code}); check disk space and permissions, then run the command again`,
    },
  /** A refusal of the system during a build, which leaves the previous release as it is. */
  intact: ({ fr, en }: Message): Message => ({
    fr: `${fr} ; la publication en place est intacte`,
    en: `${en}; the release in place is intact`,
  }),
  tooLarge: (reason: string): Message => ({
    fr: `trop volumineux pour ce programme (${reason}) ; couper les fiches en plusieurs fichiers, ou les passer en parts (README.md, « More than one machine »)`,
    en: `too large for this program (${reason}); split the records into several files, or map them in parts (README.md, “More than one machine”)`,
  }),
  output: (code: string): Message => ({
    fr: `le résultat n'a pu être écrit en entier sur la sortie standard (${code}) ; libérer de la place là où elle mène, puis relancer la commande`,
    en: `the result could not be written completely to standard output (${code}); free space at its destination, then run the command again`,
  }),
  readerGone: {
    fr: "la commande qui lisait le résultat s'est arrêtée avant la fin ; voir ce qu'elle en dit",
    en: 'the command that read the result ended before receiving all of it; see what it says',
  } satisfies Message,
  part: (typed: string): Message => ({
    fr: `part introuvable : ${typed} ; donner un fichier de map, ou un dossier qui en contient`,
    en: `part not found: ${typed}; give a file written by map, or a folder with such files`,
  }),
  noParts: (): Message => ({
    fr: `donner les parts à réunir : ${npmCommand(['merge', 'PART…'])}, des fichiers de map ou leurs dossiers`,
    en: `name the parts to join: ${npmCommand(['merge', 'PART…'], 'en')}, files written by map, or folders with such files`,
  }),
  eraseAll: {
    fr: '--erase efface tout ; ôter --scope, ou ôter --erase pour ne retirer qu’une part',
    en: '--erase erases everything; leave out --scope or, to withdraw only a part, --erase',
  } satisfies Message,
  arguments: (typed: string): Message => ({
    fr: `argument de trop : « ${typed} » (voir --help)`,
    en: `one argument too many: “${typed}” (see --help)`,
  }),
}
