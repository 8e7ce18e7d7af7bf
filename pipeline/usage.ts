import { npmRun } from './npm.ts'
import type { Message } from './problem.ts'
import { sizeIn } from './size.ts'

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
  formatAlone: (typed: string): Message => ({
    fr: `--format ${typed} ne vaut ni pour --page ni pour --portal ; l'ôter`,
    en: `--format ${typed} is for neither --page nor --portal; leave it out`,
  }),
  code: (typed: string, near: string): Message => ({
    fr: `code inconnu : « ${typed} » ; le plus proche : ${near} (${npmRun(['explain'])} les liste)`,
    en: `unknown code: “${typed}”; the nearest: ${near} (${npmRun(['explain'], 'en')} lists them)`,
  }),
  example: (typed: string, near: string): Message => ({
    fr: `ni exemple ni fichier : « ${typed} » ; l'exemple le plus proche : ${near} (${npmRun(['query'])} les liste)`,
    en: `neither an example nor a file: “${typed}”; the nearest example: ${near} (${npmRun(['query'], 'en')} lists them)`,
  }),
  page: (typed: string): Message => ({
    fr: `page introuvable : ${typed} ; donner un fichier enregistré par le navigateur (« Enregistrer sous », page HTML seule)`,
    en: `page not found: ${typed}; give a file saved by the browser (“Save as”, HTML only)`,
  }),
  person: (typed: string, near: string): Message => ({
    fr: `aucune fiche de contributeur n'a l'identifiant « ${typed} » ; le plus proche : ${near || 'aucun'}`,
    en: `no record of a contributor has the id “${typed}”; the nearest: ${near || 'none'}`,
  }),
  catalog: (typed: string): Message => ({
    fr: `catalogue introuvable : ${typed} ; lancer d'abord build, ou donner un fichier .ttl ou .json`,
    en: `catalogue not found: ${typed}; run build first, or give a .ttl or .json file`,
  }),
  folder: (typed: string): Message => ({
    fr: `dossier de fiches introuvable : ${typed} ; le donner avec --data, ou le créer : ${npmRun(['init', 'DOSSIER'])}`,
    en: `folder of records not found: ${typed}; give it with --data, or make one: ${npmRun(['init', 'FOLDER'], 'en')}`,
  }),
  notEmpty: (typed: string): Message => ({
    fr: `le dossier ${typed} n'est pas vide ; en donner un nouveau, pour que rien n'y soit remplacé`,
    en: `the folder ${typed} is not empty; give a new one, so that nothing in it is replaced`,
  }),
  file: (typed: string): Message => ({
    fr: `fichier introuvable : ${typed}`,
    en: `file not found: ${typed}`,
  }),
  importFile: {
    fr: `donner la page à reprendre : ${npmRun(['import', 'FICHIER'])}, ou « - » pour un texte envoyé par une autre commande`,
    en: `name the page to import: ${npmRun(['import', 'FILE'], 'en')}, or “-” for a text that another command sends`,
  } satisfies Message,
  largePage: (typed: string, limit: number): Message => ({
    fr: `${typed} dépasse ${sizeIn(limit, 'fr')} ; donner la page seule, sans images ni annexes`,
    en: `${typed} is above ${sizeIn(limit, 'en')}; give the page alone, without pictures or attachments`,
  }),
  notText: (typed: string): Message => ({
    fr: `${typed} n'est pas un texte ; enregistrer la page en HTML ou en texte, ou en copier le texte dans un fichier`,
    en: `${typed} is no text; save the page as HTML or text, or copy its text into a file`,
  }),
  dataFolder: (typed: string): Message => ({
    fr: `dossier de données introuvable : ${typed} ; indiquer le bon avec --data DOSSIER`,
    en: `data folder not found: ${typed}; name the right one with --data FOLDER`,
  }),
  notFolder: (typed: string): Message => ({
    fr: `${typed} n'est pas un dossier, et les brouillons y seraient écrits ; le renommer`,
    en: `${typed} is no folder, and drafts would be written into it; rename it`,
  }),
  exists: (path: string): Message => ({
    fr: `${path} existe déjà et reste tel quel ; donner un autre nom, ou le déplacer`,
    en: `${path} exists already and stays as it is; give another name, or move it`,
  }),
  formats: {
    fr: '--xlsx, --csv et --yaml demandent chacun une autre forme ; n’en garder qu’un',
    en: '--xlsx, --csv and --yaml each ask for another form; keep one of them',
  } satisfies Message,
  longCell: (cell: string): Message => ({
    fr: `${cell} : texte de plus de 32 767 signes, plus qu'une cellule n'en contient ; prendre --csv`,
    en: `${cell}: text of more than 32,767 characters, more than a cell holds; use --csv`,
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
  readerGone: {
    fr: "la commande qui lisait le résultat s'est arrêtée avant la fin ; voir ce qu'elle en dit",
    en: 'the command that read the result ended before it was all there; see what it says',
  } satisfies Message,
  part: (typed: string): Message => ({
    fr: `part introuvable : ${typed} ; donner un fichier de map, ou un dossier qui en contient`,
    en: `part not found: ${typed}; give a file from map, or a folder that holds some`,
  }),
  noParts: {
    fr: `donner les parts à réunir : ${npmRun(['merge', 'PART…'])}, des fichiers de map ou leurs dossiers`,
    en: `name the parts to join: ${npmRun(['merge', 'PART…'], 'en')}, files from map or their folders`,
  } satisfies Message,
  eraseAll: {
    fr: '--erase efface tout ; ôter --scope, ou ôter --erase pour ne retirer qu’une part',
    en: '--erase erases everything; leave out --scope or, to withdraw a part only, --erase',
  } satisfies Message,
  arguments: (typed: string): Message => ({
    fr: `argument de trop : « ${typed} » (voir --help)`,
    en: `one argument too many: “${typed}” (see --help)`,
  }),
}
