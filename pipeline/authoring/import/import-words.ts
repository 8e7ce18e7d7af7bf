import type { Language } from '../../language/message.ts'
import type { Kind } from '../../rdf/addresses.ts'
import type { InventoryRecord } from '../../read/inventory.ts'
import { confidenceWords } from '../../record/draft-notes.ts'
import type { Confidence } from './guess.ts'
import type { DroppedSigns } from './page-lines.ts'

/** The sentences of drafts and of the report of an import. */
export type ImportWords = (typeof words)['fr']

/** The sentences in a language. */
export function importWords(language: Language): ImportWords {
  return words[language]
}

const kindNames: Record<Language, Readonly<Partial<Record<Kind, string>>>> = {
  fr: {
    capsule: 'la capsule',
    contributor: 'le contributeur',
    organization: 'l’organisation',
    periodical: 'la revue',
    series: 'la série',
    source: 'la source',
    topic: 'le thème',
  },
  en: {
    capsule: 'the capsule',
    contributor: 'the contributor',
    organization: 'the organisation',
    periodical: 'the periodical',
    series: 'the series',
    source: 'the source',
    topic: 'the topic',
  },
}

/** A record by id and name: `mairie (Mairie)`. */
function recordText({ id, names: [name] }: InventoryRecord): string {
  return name === undefined ? id : `${id} (${name})`
}

const words = {
  fr: {
    language: 'fr' as Language,
    guess: (confidence: Confidence, line: number, field?: string) =>
      `${confidenceWords.fr[confidence]}${line > 0 ? `, ligne ${line}` : ''}${field === undefined ? '' : `, champ ${field}`}`,
    confidence: (confidence: Confidence) => confidenceWords.fr[confidence],
    head: (page: string, line: number) =>
      `Brouillon tiré de ${page}${line > 0 ? `, ligne ${line}` : ''}. Relire chaque champ, puis ôter la ligne draft: true.`,
    printed: (name: string) => `imprimé « ${name} »`,
    exact: (known: InventoryRecord) => `déjà dans les fiches : ${recordText(known)}`,
    near: (kind: Kind, known: readonly InventoryRecord[]) =>
      `${kindNames.fr[kind]} est-${kind === 'contributor' ? 'il' : 'elle'} déjà dans les fiches ? Nom voisin : ${known.map(recordText).join(', ')}. Si c’est bien le cas, écrire cet identifiant et supprimer ce brouillon.`,
    decide:
      'À décider par une personne : nommer ou non, et à quel titre (voir « Nommer une personne » dans README.md), par exemple :',
    decided: 'décidé pour toutes les personnes de cet import (--decision)',
    topics: (known: readonly InventoryRecord[]) =>
      `Thèmes que la page nomme, à choisir : about: [${known.map(({ id }) => id).join(', ')}]`,
    noSeries: (name: string | undefined, known: readonly InventoryRecord[]) =>
      `Série : ${name === undefined ? 'non trouvée dans la page' : `« ${name} » n’est pas dans les fiches`} ; écrire isPartOf${known.length === 0 ? '' : `, parmi ${known.slice(0, 5).map(recordText).join(', ')}`}`,
    already: (known: readonly InventoryRecord[]) =>
      `Peut-être déjà décrite : ${known.map(recordText).join(', ')}`,
    erased: (line: number) =>
      `la personne de la ligne ${line} a été effacée des fiches à sa demande ; elle n’est pas reprise ; vérifier que le titre et la présentation ne la nomment pas`,
    withdrawn: (known: InventoryRecord, day: string) =>
      `${known.id} s’est retirée le ${day} (withdrawals.txt) ; rien ne paraîtra d’elle, à moins qu’elle ne change d’avis`,
    unsure: (names: readonly string[]) =>
      `lieu ou organisation ? ${names.map((name) => `« ${name} »`).join(', ')}`,
    place: (names: string, line: number) =>
      `Lieu : ${names} (ligne ${line}) ; écrire dans locationCreated l’identifiant de sa fiche (places)`,
    caption: (language: string, format: string) =>
      `Sous-titres en « ${language} » dans l’export${format === '' ? '' : ` (${format})`} : les télécharger, puis importer le fichier (import FICHIER --update)`,
    otherVideos: (addresses: readonly string[]) => `Autres vidéos dans la page : ${addresses.join(' , ')}`,
    chapterEnds: 'Le dernier chapitre dure jusqu’à la fin de la vidéo.',
    report: {
      page: 'Page',
      title: 'Titre',
      position: 'Numéro',
      pageTitle: 'Titre page',
      series: 'Série',
      description: 'Texte',
      created: 'Tournage',
      duration: 'Durée',
      source: 'Adresse',
      modified: 'Modifiée',
      published: 'Parue',
      uploaded: 'Déposée',
      language: 'Langue',
      keywords: 'Mots-clés',
      place: 'Lieu',
      publisher: 'Éditeur',
      licence: 'Licence',
      rights: 'Droits',
      identifier: 'Identifiant',
      transcript: 'Paroles',
      thumbnail: 'Vignette',
      captions: 'Sous-titres',
      capsule: 'Capsule',
      body: 'Organisme',
      notes: 'À savoir',
      video: 'Vidéo',
      link: 'Lien',
      chapter: 'Chapitre',
      person: 'Personne',
      written: 'Écrit',
      wouldWrite: 'À écrire',
      kept: 'Reconnu',
      known: 'Comparé',
      updated: 'Complété',
      toFill: 'À remplir',
      decide: 'À décider',
      missing: 'Manque',
      left: 'Non repris',
      dropped: 'Signes ôtés',
      furniture: 'Habillage',
    },
    videos: (count: number) => `${count} vidéo${count > 1 ? 's' : ''}`,
    captionFiles: (count: number) => `${count} fichier${count > 1 ? 's' : ''} de sous-titres`,
    lines: (count: number, encoding: string, isHtml: boolean) =>
      `${count} ligne${count > 1 ? 's' : ''}, ${isHtml ? 'HTML, ' : ''}${encoding}`,
    converted: (encoding: string) => `(lu comme ${encoding} ; vérifier les accents)`,
    missing: {
      title: 'aucun titre trouvé ; écrire name dans la capsule',
      people:
        'aucun participant trouvé ; les ajouter à la capsule (participation), ou importer la page où ils sont nommés',
      pageTitle: 'titre de la page inconnu ; le recopier',
      source: 'adresse de la page inconnue ; écrire url dans la source',
      description: 'aucune présentation trouvée ; écrire description dans la capsule',
      video: 'adresse de la vidéo inconnue ; écrire sameAs et embedUrl dans la capsule',
    },
    decisions: {
      people: (count: number) =>
        `nommer ou non ${count > 1 ? `chacune des ${count} personnes nouvelles` : 'la personne nouvelle'} (publication, dans sa fiche) ; rien ne paraît d’elle${count > 1 ? 's' : ''} sans cela`,
      description: 'récrire la présentation (description) en deux ou trois phrases',
      topics: 'choisir les thèmes (about) parmi ceux de topics.yaml',
      licence: 'dire la licence de la vidéo (license), si une source la donne',
      drafts:
        'relire chaque brouillon, puis ôter draft: true ; d’abord sources, organisations, revues et personnes, puis la capsule ; la commande drafts liste ce qui reste à relire, et accepte les autres',
    },
    channel: (address: string) => `chaîne vidéo ${address} : à donner à l’organisation qui la tient (sameAs)`,
    dry: 'rien n’est écrit (--dry-run)',
    more: (count: number) => `… et ${count} de plus`,
    differs: (other: string) => `(gardé ; dans l’import : ${other})`,
    same: (count: number) =>
      `${count} capsule${count > 1 ? 's' : ''} de l’import déjà décrite${count > 1 ? 's' : ''}, sans différence`,
    update: 'les champs vides (+) sont remplis avec --update ; ce qui est écrit n’est jamais changé',
    elsewhere: (ids: readonly string[]) =>
      `à remplir à la main dans le fichier de ${ids.length > 1 ? 'ces capsules' : 'cette capsule'} : ${ids.slice(0, 20).join(', ')}`,
    furniture: (count: number, numbers: string) =>
      `${count} ligne${count > 1 ? 's' : ''} de la page elle-même : ${numbers}`,
    dropped: ({ code, count, line }: DroppedSigns) =>
      `${count} signe${count > 1 ? 's' : ''} invisible${count > 1 ? 's' : ''} ${code} (à partir de la ligne ${line}) ; à remettre dans les fiches s’ils comptent`,
    allRead: 'toutes les lignes ont été reprises',
    leftCount: (count: number) =>
      `${count} ligne${count > 1 ? 's' : ''} de la page, à reprendre à la main si besoin :`,
    nothing: (name: string) =>
      `rien à reprendre dans ${name} : ni titre, ni participant, ni adresse, ni chapitre ; vérifier que c’est bien le texte de la page`,
    noCaptions: (name: string) =>
      `rien à reprendre dans ${name} : ces sous-titres ne sont d’aucune capsule connue`,
    empty: (name: string) =>
      `${name} est vide ; y copier le texte de la page, ou l’enregistrer depuis le navigateur`,
  },
  en: {
    language: 'en' as Language,
    guess: (confidence: Confidence, line: number, field?: string) =>
      `${confidenceWords.en[confidence]}${line > 0 ? `, line ${line}` : ''}${field === undefined ? '' : `, field ${field}`}`,
    confidence: (confidence: Confidence) => confidenceWords.en[confidence],
    head: (page: string, line: number) =>
      `Draft made from ${page}${line > 0 ? `, line ${line}` : ''}. Check each field, then remove the line draft: true.`,
    printed: (name: string) => `printed “${name}”`,
    exact: (known: InventoryRecord) => `already in the records: ${recordText(known)}`,
    near: (kind: Kind, known: readonly InventoryRecord[]) =>
      `Is ${kindNames.en[kind]} already in the records? Similar name: ${known.map(recordText).join(', ')}. If so, write that id and delete this draft.`,
    decide:
      'For a person to decide: whether to name, and on what ground (see “Nommer une personne” in README.md), for instance:',
    decided: 'decided for all people of this import (--decision)',
    topics: (known: readonly InventoryRecord[]) =>
      `Topics that the page names, to choose from: about: [${known.map(({ id }) => id).join(', ')}]`,
    noSeries: (name: string | undefined, known: readonly InventoryRecord[]) =>
      `Series: ${name === undefined ? 'not found in the page' : `“${name}” is not in the records`}; write isPartOf${known.length === 0 ? '' : `, one of ${known.slice(0, 5).map(recordText).join(', ')}`}`,
    already: (known: readonly InventoryRecord[]) =>
      `Perhaps already described: ${known.map(recordText).join(', ')}`,
    erased: (line: number) =>
      `the person on line ${line} was erased from the records at their request and is left out; check that title and description do not name them`,
    withdrawn: (known: InventoryRecord, day: string) =>
      `${known.id} withdrew on ${day} (withdrawals.txt); nothing will be published about them, unless they change their mind`,
    unsure: (names: readonly string[]) =>
      `place or organisation? ${names.map((name) => `“${name}”`).join(', ')}`,
    place: (names: string, line: number) =>
      `Place: ${names} (line ${line}); write the id of its record (places) in locationCreated`,
    caption: (language: string, format: string) =>
      `Captions in “${language}” in the export${format === '' ? '' : ` (${format})`}: download them, then import the file (import FILE --update)`,
    otherVideos: (addresses: readonly string[]) => `Other videos in the page: ${addresses.join(' , ')}`,
    chapterEnds: 'The last chapter lasts to the end of the video.',
    report: {
      page: 'Page',
      title: 'Title',
      position: 'Number',
      pageTitle: 'Page title',
      series: 'Series',
      description: 'Text',
      created: 'Recorded',
      duration: 'Duration',
      source: 'Address',
      modified: 'Modified',
      published: 'Published',
      uploaded: 'Uploaded',
      language: 'Language',
      keywords: 'Keywords',
      place: 'Place',
      publisher: 'Publisher',
      licence: 'Licence',
      rights: 'Rights',
      identifier: 'Identifier',
      transcript: 'Transcript',
      thumbnail: 'Thumbnail',
      captions: 'Captions',
      capsule: 'Capsule',
      body: 'Body',
      notes: 'To know',
      video: 'Video',
      link: 'Link',
      chapter: 'Chapter',
      person: 'Person',
      written: 'Written',
      wouldWrite: 'To write',
      kept: 'Known',
      known: 'Compared',
      updated: 'Filled in',
      toFill: 'To fill in',
      decide: 'To decide',
      missing: 'Missing',
      left: 'Not used',
      dropped: 'Left out',
      furniture: 'Boilerplate',
    },
    videos: (count: number) => `${count} video${count > 1 ? 's' : ''}`,
    captionFiles: (count: number) => `${count} file${count > 1 ? 's' : ''} of captions`,
    lines: (count: number, encoding: string, isHtml: boolean) =>
      `${count} line${count > 1 ? 's' : ''}, ${isHtml ? 'HTML, ' : ''}${encoding}`,
    converted: (encoding: string) => `(read as ${encoding}; check the accents)`,
    missing: {
      title: 'no title found; write name in the capsule',
      people:
        'no participant found; add them to the capsule (participation), or import the page that names them',
      pageTitle: 'the title of the page is unknown; copy it',
      source: 'the address of the page is unknown; write url in the source',
      description: 'no description found; write description in the capsule',
      video: 'the address of the video is unknown; write sameAs and embedUrl in the capsule',
    },
    decisions: {
      people: (count: number) =>
        `whether to name ${count > 1 ? `each of the ${count} new people` : 'the new person'} (publication, in the record); nothing is published about them without it`,
      description: 'rewrite the description in two or three sentences',
      topics: 'choose the topics (about) from those in topics.yaml',
      licence: 'write the licence of the video (license), if a source states it',
      drafts:
        'check each draft, then remove draft: true; sources, organisations, periodicals and people first, then the capsule; the command drafts lists what is left to check, and accepts the others',
    },
    channel: (address: string) =>
      `video channel ${address}: add it to the organisation that runs it (sameAs)`,
    dry: 'nothing is written (--dry-run)',
    more: (count: number) => `… and ${count} more`,
    differs: (other: string) => `(kept; in the import: ${other})`,
    same: (count: number) =>
      `${count} capsule${count > 1 ? 's' : ''} of the import known already, without a difference`,
    update: 'empty fields (+) are filled in with --update; what is written is never changed',
    elsewhere: (ids: readonly string[]) =>
      `to be filled in by hand in the file of ${ids.length > 1 ? 'these capsules' : 'this capsule'}: ${ids.slice(0, 20).join(', ')}`,
    furniture: (count: number, numbers: string) =>
      `${count} line${count > 1 ? 's' : ''} of the page itself: ${numbers}`,
    dropped: ({ code, count, line }: DroppedSigns) =>
      `${count} invisible sign${count > 1 ? 's' : ''} ${code} (from line ${line} on); put back in the records if they matter`,
    allRead: 'every line was used',
    leftCount: (count: number) =>
      `${count} line${count > 1 ? 's' : ''} of the page, to be copied by hand if needed:`,
    nothing: (name: string) =>
      `nothing to import from ${name}: no title, participant, address or chapter; check that it is the text of the page`,
    noCaptions: (name: string) => `nothing to import from ${name}: these captions are of no known capsule`,
    empty: (name: string) =>
      `${name} is empty; copy the text of the page into it, or save the page from the browser`,
  },
} satisfies Record<Language, unknown>
