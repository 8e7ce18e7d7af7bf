import { readProgramText } from '../files/program-files.ts'
import type { Language, Message } from '../language/message.ts'

/** Where each forge looks for what it is to do with a change. */
const PATHS = { github: '.github/workflows/publication.yml', gitlab: '.gitlab-ci.yml' } as const

/** A forge that a folder of records can be published from. */
export type Forge = keyof typeof PATHS

/** The forges that a folder of records can be published from. */
export const forges = Object.keys(PATHS) as readonly Forge[]

/** The file by which a forge checks each change of the records and publishes them: its path in the folder, and its text. */
export async function forgeFile(
  forge: Forge,
  language: Language,
): Promise<readonly [path: string, text: string]> {
  const template = await readProgramText(`pipeline/authoring/starter/forge/${forge}.yml`)
  const text = template.replaceAll(/(?<!\$)\{([a-zA-Z]+)\}/g, (whole, key) => {
    const words: Message | undefined = key === 'head' ? HEADS[forge] : WORDS[key]
    return words?.[language] ?? whole
  })
  return [PATHS[forge], text]
}

/** What stands at the head of each file: what is to be set on the forge, once. */
const HEADS: Readonly<Record<Forge, Message>> = {
  github: {
    fr: `# À chaque changement, les fiches sont vérifiées, et chaque point à corriger se montre à sa ligne ; sur la branche principale, le
# site est publié. À régler une fois sur GitHub :
#
# 1. Tenir les fiches dans un dépôt PRIVÉ : elles disent qui n'est pas à nommer, et l'historique d'un dépôt public n'oublie rien.
# 2. Créer un dépôt public pour le site seul ; dans celui-ci, « Settings », « Secrets and variables », « Actions » : une variable
#    SITE_REPOSITORY (organisme/site) et un secret SITE_TOKEN (un « fine-grained token » du dépôt du site, « Contents : Read and write »).
#    Sans eux, le site va dans la branche gh-pages de ce dépôt-ci.
# 3. Dans le dépôt du site, après la première publication : « Settings », « Pages », « Deploy from a branch », gh-pages.
# 4. Pour data.gouv.fr, à la demande (« Actions », « Run workflow ») : un secret DATAGOUV_API_KEY, ou DATAGOUV_DEMO_API_KEY pour l'essai.
# 5. Si des noms ont été effacés (erased.txt) : le contenu d'erased.key dans un secret ERASED_KEY.`,
    en: `# At each change the records are checked, and each point to correct shows at its line; on the main branch the site is published.
# To be set once on GitHub:
#
# 1. Keep the records in a PRIVATE repository: they say who is not to be named, and the history of a public one forgets nothing.
# 2. Make a public repository for the site alone; in this one, “Settings”, “Secrets and variables”, “Actions”: a variable
#    SITE_REPOSITORY (organisation/site) and a secret SITE_TOKEN (a fine-grained token of the site's repository, “Contents: Read and
#    write”). Without them the site goes into the branch gh-pages of this repository.
# 3. In the site's repository, after the first publication: “Settings”, “Pages”, “Deploy from a branch”, gh-pages.
# 4. For data.gouv.fr, on request (“Actions”, “Run workflow”): a secret DATAGOUV_API_KEY, or DATAGOUV_DEMO_API_KEY for a trial.
# 5. If names were erased (erased.txt): the content of erased.key in a secret ERASED_KEY.`,
  },
  gitlab: {
    fr: `# À chaque changement, les fiches sont vérifiées, et chaque point à corriger se montre à sa ligne ; sur la branche principale, le
# site est publié par GitLab Pages. À régler une fois sur GitLab :
#
# 1. Tenir les fiches dans un projet PRIVÉ : elles disent qui n'est pas à nommer, et l'historique d'un projet public n'oublie rien.
# 2. « Settings », « General », « Visibility » : « Pages » pour « Everyone », afin que le site, lui, se voie.
# 3. Pour que soient gardées les adresses publiées : « Settings », « CI/CD », « Job token permissions », « Allow Git push requests to
#    the repository » ; ou une variable masquée RECORDS_TOKEN (un jeton « write_repository » qui peut pousser sur la branche principale).
# 4. Pour data.gouv.fr, à la demande (« Run pipeline », DATAGOUV) : une variable masquée DATAGOUV_API_KEY, ou DATAGOUV_DEMO_API_KEY
#    pour l'essai.
# 5. Si des noms ont été effacés (erased.txt) : le contenu d'erased.key dans une variable masquée ERASED_KEY.`,
    en: `# At each change the records are checked, and each point to correct shows at its line; on the main branch the site is published by
# GitLab Pages. To be set once on GitLab:
#
# 1. Keep the records in a PRIVATE project: they say who is not to be named, and the history of a public one forgets nothing.
# 2. “Settings”, “General”, “Visibility”: “Pages” for “Everyone”, so that the site can be seen.
# 3. So that published addresses are kept: “Settings”, “CI/CD”, “Job token permissions”, “Allow Git push requests to the repository”; or
#    a masked variable RECORDS_TOKEN (a token with “write_repository” that may push to the main branch).
# 4. For data.gouv.fr, on request (“Run pipeline”, DATAGOUV): a masked variable DATAGOUV_API_KEY, or DATAGOUV_DEMO_API_KEY for a trial.
# 5. If names were erased (erased.txt): the content of erased.key in a masked variable ERASED_KEY.`,
  },
}

/** The names of steps, the comments and the messages of commits. */
const WORDS: Readonly<Record<string, Message>> = {
  name: { fr: 'Publication', en: 'Publication' },
  askDatagouv: {
    fr: 'Envoyer aussi à data.gouv.fr ? (demo : le portail d’essai)',
    en: 'Send to data.gouv.fr, too? (demo: the test portal)',
  },
  onceAChange: {
    fr: 'une branche de ce dépôt est vérifiée quand elle est envoyée, et non une seconde fois par sa demande de fusion',
    en: 'a branch of this repository is checked when it is pushed, and not again for its pull request',
  },
  install: { fr: 'Installer le programme', en: 'Install the program' },
  key: { fr: 'Clé des noms effacés', en: 'Key of erased names' },
  privacy: {
    fr: 'Ce que des fiches publiques montreraient à tous',
    en: 'What public records would show to everybody',
  },
  check: { fr: 'Vérifier les fiches', en: 'Check the records' },
  previous: { fr: 'La publication précédente, à comparer', en: 'The release before, for comparison' },
  build: { fr: 'Construire la publication', en: 'Build the release' },
  ledger: {
    fr: 'Garder les adresses publiées avec les fiches',
    en: 'Keep published addresses with the records',
  },
  ledgerMessage: { fr: 'Adresses publiées', en: 'Published addresses' },
  noHistory: {
    fr: 'rien des publications précédentes n’est gardé : ce qui est retiré ne s’y retrouve pas',
    en: 'nothing of earlier releases is kept, so that what was withdrawn is not found there',
  },
  site: { fr: 'Mettre le site en ligne', en: 'Put the site online' },
  siteMessage: { fr: 'Publication', en: 'Release' },
  datagouv: { fr: 'Envoyer à data.gouv.fr, si c’est demandé', en: 'Send to data.gouv.fr, if asked' },
}
