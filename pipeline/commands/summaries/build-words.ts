import { dataArguments, npmCommand } from '../../language/npm-command.ts'

/** The words of the summary of a build. */
export const buildWords = {
  fr: {
    read: 'Lu',
    content: 'Dit',
    people: 'Personnes',
    changes: 'Change',
    portal: 'Portail',
    derived: 'Déduit',
    derivedFields: {
      temporalCoverage: 'période (des dates des capsules et des séries)',
      keyword: 'mots-clés (des thèmes)',
      bbox: 'limites du territoire (de son code INSEE)',
      datePublished: 'première mise en ligne (de publication.lock)',
    },
    clock: 'Heures',
    timeZone: (zone: string) => `lues à l'heure de ${zone} là où aucun décalage n'est écrit (timeZone)`,
    language: 'Langue',
    without: 'Sans',
    proof: 'Relu',
    result: 'Résultat',
    archive: 'Archive',
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
    named: (site: number, data: number, search: number, credits: number) =>
      `nommées : ${site} sur le site, ${data} dans les données, ${search} pour les moteurs de recherche${credits > 0 ? `, ${credits} de plus par leur crédit sur la page de leur capsule` : ''}`,
    creditedOnly: (count: number, data: string) =>
      `${count} sur la foi d’un crédit public seul, sans consentement (${npmCommand(['people', ...dataArguments(data)])})`,
    nothingBefore: 'aucune version précédente à comparer',
    tripleChanges: (added: number, removed: number) => `affirmations : +${added}, −${removed}`,
    rehearsal: (score: string, traps: number, file: string) =>
      `data.gouv.fr : qualité ${score}, ${traps === 0 ? 'aucun piège' : `${traps} point${traps > 1 ? 's' : ''} à voir`} (${file})`,
    leftOut: {
      pages: 'pages',
      tables: 'tableaux',
      packed: 'fichiers compressés',
      workbook: 'classeur (trop grand)',
      search: 'recherche (trop de capsules)',
      'spoken-search': 'recherche dans ce qui est dit (trop de transcriptions)',
    },
    sampled: (count: string) => `une fiche sur ${count}, par des outils tiers (--sample)`,
    published: (path: string, release: string) => `publié dans ${path} (version du ${release})`,
    archived: (path: string, files: string, size: string) => `${path} : ${files} fichiers, ${size}`,
    removedArchive: (path: string) =>
      `${path}, d'une version précédente, est retirée ; la refaire : build avec --zip`,
    refused: (count: number) =>
      `rien n'est publié : ${count} ${count > 1 ? 'points' : 'point'} à corriger ; la publication précédente est intacte`,
    valid: "données valides ; rien n'a été écrit",
    newAddresses: (count: number, data: string) =>
      `${count} adresse${count > 1 ? 's inscrites' : ' inscrite'} dans ${data}/addresses.txt, à garder avec les fiches`,
  },
  en: {
    read: 'Read',
    content: 'Content',
    people: 'People',
    changes: 'Changes',
    portal: 'Portal',
    derived: 'Derived',
    derivedFields: {
      temporalCoverage: 'period (from the dates of capsules and series)',
      keyword: 'keywords (from the topics)',
      bbox: 'bounds of the territory (from its INSEE code)',
      datePublished: 'first release (from publication.lock)',
    },
    clock: 'Times',
    timeZone: (zone: string) => `read by the clock of ${zone} where no offset is written (timeZone)`,
    language: 'Language',
    without: 'Left out',
    proof: 'Read back',
    result: 'Result',
    archive: 'Archive',
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
    named: (site: number, data: number, search: number, credits: number) =>
      `named: ${site} on the site, ${data} in the data, ${search} to search engines${credits > 0 ? `, ${credits} more by their credit on the page of their capsule` : ''}`,
    creditedOnly: (count: number, data: string) =>
      `${count} because of a public credit only, without consent (${npmCommand(['people', ...dataArguments(data)], 'en')})`,
    nothingBefore: 'no previous release to compare with',
    tripleChanges: (added: number, removed: number) => `statements: +${added}, −${removed}`,
    rehearsal: (score: string, traps: number, file: string) =>
      `data.gouv.fr: quality ${score}, ${traps === 0 ? 'no trap' : `${traps} point${traps > 1 ? 's' : ''} to look at`} (${file})`,
    leftOut: {
      pages: 'pages',
      tables: 'tables',
      packed: 'compressed files',
      workbook: 'workbook (too large)',
      search: 'search (too many capsules)',
      'spoken-search': 'search in what is said (too many transcripts)',
    },
    sampled: (count: string) => `one record in ${count}, by third-party programs (--sample)`,
    published: (path: string, release: string) => `published in ${path} (release of ${release})`,
    archived: (path: string, files: string, size: string) => `${path}: ${files} files, ${size}`,
    removedArchive: (path: string) =>
      `${path}, of an earlier release, was removed; to make it again: build with --zip`,
    refused: (count: number) =>
      `nothing is published: ${count} ${count > 1 ? 'points' : 'point'} to correct; the previous release is intact`,
    valid: 'the data are valid; nothing was written',
    newAddresses: (count: number, data: string) =>
      `${count} address${count > 1 ? 'es' : ''} entered in ${data}/addresses.txt, to be kept with the records`,
  },
} as const
