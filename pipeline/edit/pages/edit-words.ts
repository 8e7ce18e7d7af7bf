import type { Language, Message } from '../../language/message.ts'
import type { EditedKind } from '../records/record-group.ts'

/** The words of the forms in a language. */
export type EditWords = (typeof words)[Language]

/** The words of the forms in a language. */
export function editWords(language: Language): EditWords {
  return words[language]
}

/** A sentence of the forms in both languages. */
export function messageInBoth(name: 'unknown' | 'tooLarge' | 'malformed'): Message {
  return { fr: words.fr[name], en: words.en[name] }
}

/** What a kind of record is called: one, several, and a new one. */
export function editedKindWords(
  kind: EditedKind,
  language: Language,
): { readonly one: string; readonly several: string; readonly fresh: string } {
  const [one, several, fresh] = kindNames[language][kind]
  return { one, several, fresh }
}

const kindNames: Readonly<Record<Language, Readonly<Record<EditedKind, readonly [string, string, string]>>>> =
  {
    fr: {
      capsule: ['Capsule', 'Capsules', 'Nouvelle capsule'],
      contributor: ['Personne', 'Personnes', 'Nouvelle personne'],
      organization: ['Organisation', 'Organisations', 'Nouvelle organisation'],
      periodical: ['Revue', 'Revues', 'Nouvelle revue'],
      place: ['Lieu', 'Lieux', 'Nouveau lieu'],
      series: ['Série', 'Séries', 'Nouvelle série'],
      source: ['Source', 'Sources', 'Nouvelle source'],
      topic: ['Thème', 'Thèmes', 'Nouveau thème'],
      publication: ['Publication', 'Publication', 'Publication'],
    },
    en: {
      capsule: ['Capsule', 'Capsules', 'New capsule'],
      contributor: ['Person', 'People', 'New person'],
      organization: ['Organisation', 'Organisations', 'New organisation'],
      periodical: ['Periodical', 'Periodicals', 'New periodical'],
      place: ['Place', 'Places', 'New place'],
      series: ['Series', 'Series', 'New series'],
      source: ['Source', 'Sources', 'New source'],
      topic: ['Topic', 'Topics', 'New topic'],
      publication: ['Publication', 'Publication', 'Publication'],
    },
  }

const words = {
  fr: {
    title: 'Fiches',
    skip: 'Aller au contenu',
    allRecords: 'Toutes les fiches',
    settings: 'Réglages de la publication',
    problems: 'Aperçu et points à corriger',
    publish: 'Publier',
    search: 'Chercher une fiche',
    find: 'Chercher',
    found: (count: number) => (count > 1 ? `${count} fiches` : `${count} fiche`),
    nothing: 'Aucune fiche ne répond.',
    more: (count: number) => `… et ${count} de plus : chercher une part du nom.`,
    noName: '(sans nom)',
    draft: 'brouillon',
    inTable: 'tableau',
    broken: 'Fichiers qui ne peuvent être lus',
    required: 'nécessaire',
    example: (text: string) => `Exemple : ${text}`,
    byName: 'Choisir par le nom.',
    dates: 'S’écrit comme on veut : 28/09/2021, septembre 2021, 2021.',
    lengths: 'S’écrit comme on veut : 10:05, 10 min 5 s.',
    moments: 'Instant de la vidéo : 7:24, ou des secondes.',
    video: (platform: string) => `Vidéo reconnue : ${platform}. La page et le lecteur s’en déduisent.`,
    choose: '—',
    yes: 'oui',
    no: 'non',
    inLanguage: (tag: string) => `en « ${tag} »`,
    translate: 'Traduire',
    tag: 'Langue de la traduction (anglais, de…)',
    addTag: 'Ajouter cette langue',
    add: (what: string) => `Ajouter : ${what}`,
    remove: (what: string) => `Retirer : ${what}`,
    up: (what: string) => `Monter : ${what}`,
    down: (what: string) => `Descendre : ${what}`,
    item: (what: string, number: number) => `${what} n° ${number}`,
    others: 'D’autres champs, plus rares',
    technical: 'Identifiant',
    ownId: 'Laisser vide : il se fait tout seul.',
    keptId: 'Il ne change plus : des adresses publiées en dépendent.',
    kept: 'Ce champ est écrit d’une façon que le formulaire ne montre pas ; il reste tel quel dans le fichier.',
    draftField: 'Brouillon : gardé et vérifié, pas publié',
    save: 'Enregistrer',
    saveDraft: 'Enregistrer comme brouillon',
    summary: (count: number) => (count > 1 ? `${count} points à corriger` : 'Un point à corriger'),
    notSaved:
      'Rien n’est encore enregistré, et rien de ce que vous avez saisi n’est perdu. Corriger, ou enregistrer comme brouillon : la fiche est gardée, sans être publiée.',
    saved: 'Enregistré.',
    savedNothing: 'Rien n’avait changé : le fichier reste tel quel.',
    toCorrect: 'À corriger',
    changed:
      'Le fichier a changé depuis que cette fiche a été ouverte (une autre fenêtre, ou un éditeur). Rien n’est perdu : vos saisies sont ci-dessous, avec ce que dit le fichier là où les deux diffèrent. Enregistrer garde vos saisies ; recharger la page reprend le fichier.',
    inFile: (text: string) => `Dans le fichier maintenant : ${text === '' ? '(vide)' : text}`,
    gone: 'Cette fiche n’est plus dans son fichier. Vos saisies sont ci-dessous ; les enregistrer écrit une nouvelle fiche.',
    restarted:
      'Le programme a redémarré depuis que cette page a été ouverte. Rien n’est perdu : enregistrer de nouveau.',
    unwritable: (file: string, line: number) =>
      `Ce changement ne peut être fait sans toucher au reste du fichier. Le faire dans ${file}, à partir de la ligne ${line}, avec un éditeur de texte. Rien n’a été écrit.`,
    busy: 'Une autre commande écrit dans ce dossier ; réessayer dans un instant. Rien n’est perdu.',
    failed: (reason: string) => `Le fichier n’a pas pu être écrit : ${reason}. Rien n’est perdu ; réessayer.`,
    elsewhere: (place: string) =>
      `Cette fiche est dans un tableau : la modifier là, dans ${place}, avec un tableur, puis enregistrer le fichier.`,
    inLines: (place: string) => `Cette fiche est dans un fichier de lignes : la modifier là, dans ${place}.`,
    preview: 'Aperçu de la page, telle qu’elle serait publiée',
    previewHelp: 'L’aperçu suit chaque enregistrement. Il ne publie rien.',
    previewLater: 'L’aperçu de cette page paraîtra ici, dès qu’elle peut être publiée.',
    file: (name: string) => `Fichier : ${name}`,
    drop: 'Déposer un fichier ici, ou le choisir',
    dropHelp: 'Il est vérifié, puis copié dans le dossier media ; aucun fichier n’est remplacé.',
    uploading: 'Copie en cours…',
    uploadFailed: 'Le fichier n’a pas pu être copié.',
    withdraw: 'Cette personne se retire',
    withdrawHelp:
      'Son retrait s’inscrit dans withdrawals.txt. À la prochaine publication, elle quitte tout ce qui est publié.',
    withdrawDay: 'Jour du retrait',
    withdrawAll: 'Sans rien cocher : de tout.',
    withdrawPart: 'D’une part seulement',
    withdrawNow: 'Inscrire le retrait',
    withdrawn: 'Le retrait est inscrit.',
    badDay: 'Ce jour ne se comprend pas ; l’écrire 29/11/2026.',
    withdrawalOf: (day: string, parts: string) => `Retrait inscrit au ${day} : ${parts}.`,
    everything: 'de tout',
    leftToDo: 'Reste à faire',
    steps: [
      'Publier, puis mettre en ligne le dossier public/ en ôtant de l’hébergement ce qui n’y est plus.',
      'Demander aux moteurs de recherche d’oublier la page, par leur formulaire de retrait.',
      'Sur la plateforme vidéo : le titre, la présentation, les sous-titres, et la vidéo si la personne le demande.',
      'Prévenir qui garde une copie des données.',
    ],
    copied: (name: string) => `Copié dans media sous le nom ${name}.`,
    already: (name: string) => `Ce fichier est déjà dans media, sous le nom ${name}.`,
    fileTooLarge:
      'Ce fichier est trop grand pour être déposé ici ; le copier soi-même dans le dossier media.',
    states: {
      building: 'Aperçu en cours…',
      busy: 'Aperçu en attente : une autre commande est à l’œuvre.',
      published: 'Aperçu à jour.',
      failed: 'L’aperçu a échoué.',
    },
    publishTitle: 'Publication',
    published: 'Publié.',
    publishedWhere: (folder: string, version: string) =>
      `Le résultat (version du ${version}) est dans le dossier ${folder} : c’est ce dossier qui se met en ligne.`,
    refused: (count: number) =>
      count > 1
        ? `Pas publié : ${count} points à corriger. Ce qui était publié reste tel quel.`
        : 'Pas publié : un point à corriger. Ce qui était publié reste tel quel.',
    changes: 'Ce qui change',
    firstRelease: 'Première publication : rien à comparer.',
    marks: { added: 'ajouté', modified: 'modifié', removed: 'retiré' },
    back: 'Retour aux fiches',
    unknown: 'Il n’y a rien à cette adresse.',
    tooLarge: 'Cet envoi est trop long.',
    malformed: 'Cet envoi n’est pas celui d’un formulaire de ce programme.',
  },
  en: {
    title: 'Records',
    skip: 'Skip to the content',
    allRecords: 'All records',
    settings: 'Settings of the publication',
    problems: 'Preview and points to correct',
    publish: 'Publish',
    search: 'Find a record',
    find: 'Find',
    found: (count: number) => (count === 1 ? `${count} record` : `${count} records`),
    nothing: 'No record matches.',
    more: (count: number) => `… and ${count} more: search for a part of the name.`,
    noName: '(without a name)',
    draft: 'draft',
    inTable: 'table',
    broken: 'Files that cannot be read',
    required: 'required',
    example: (text: string) => `Example: ${text}`,
    byName: 'Choose by name.',
    dates: 'In any usual form: 28/09/2021, September 2021, 2021.',
    lengths: 'In any usual form: 10:05, 10 min 5 s.',
    moments: 'A moment of the video: 7:24, or seconds.',
    video: (platform: string) => `Video recognised: ${platform}. Its page and player follow from it.`,
    choose: '—',
    yes: 'yes',
    no: 'no',
    inLanguage: (tag: string) => `in “${tag}”`,
    translate: 'Translate',
    tag: 'Language of the translation (French, de…)',
    addTag: 'Add this language',
    add: (what: string) => `Add: ${what}`,
    remove: (what: string) => `Remove: ${what}`,
    up: (what: string) => `Move up: ${what}`,
    down: (what: string) => `Move down: ${what}`,
    item: (what: string, number: number) => `${what} no. ${number}`,
    others: 'Other fields, less common',
    technical: 'Id',
    ownId: 'Leave it empty: it is made by itself.',
    keptId: 'It never changes: published addresses depend on it.',
    kept: 'This field is written in a way that the form does not show; it stays as it is in the file.',
    draftField: 'Draft: kept and checked, not published',
    save: 'Save',
    saveDraft: 'Save as a draft',
    summary: (count: number) => (count === 1 ? 'One point to correct' : `${count} points to correct`),
    notSaved:
      'Nothing is saved yet, and nothing that you typed is lost. Correct it, or save it as a draft: the record is kept and not published.',
    saved: 'Saved.',
    savedNothing: 'Nothing had changed: the file stays as it is.',
    toCorrect: 'To correct',
    changed:
      'The file has changed since this record was opened (another window, or an editor). Nothing is lost: what you typed is below, with what the file says where the two differ. Saving keeps what you typed; reloading the page takes the file.',
    inFile: (text: string) => `In the file now: ${text === '' ? '(empty)' : text}`,
    gone: 'This record is no longer in its file. What you typed is below; saving it writes a new record.',
    restarted: 'The program has started again since this page was opened. Nothing is lost: save once more.',
    unwritable: (file: string, line: number) =>
      `This change cannot be made without touching the rest of the file. Make it in ${file}, from line ${line} on, with a text editor. Nothing was written.`,
    busy: 'Another command writes to this folder; try again in a moment. Nothing is lost.',
    failed: (reason: string) => `The file could not be written: ${reason}. Nothing is lost; try again.`,
    elsewhere: (place: string) =>
      `This record is in a table: change it there, in ${place}, with a spreadsheet program, then save the file.`,
    inLines: (place: string) => `This record is in a file of lines: change it there, in ${place}.`,
    preview: 'Preview of the page as it would be published',
    previewHelp: 'The preview follows each save. It publishes nothing.',
    previewLater: 'The preview of this page will appear here as soon as it can be published.',
    file: (name: string) => `File: ${name}`,
    drop: 'Drop a file here, or choose it',
    dropHelp: 'It is checked, then copied into the folder media; no file is replaced.',
    uploading: 'Copying…',
    uploadFailed: 'The file could not be copied.',
    withdraw: 'This person withdraws',
    withdrawHelp:
      'The withdrawal is entered in withdrawals.txt. The next release leaves the person out of everything.',
    withdrawDay: 'Day of the withdrawal',
    withdrawAll: 'With nothing ticked: from everything.',
    withdrawPart: 'From a part only',
    withdrawNow: 'Enter the withdrawal',
    withdrawn: 'The withdrawal is entered.',
    badDay: 'This day is not understood; write it as 2026-11-29.',
    withdrawalOf: (day: string, parts: string) => `Withdrawal entered as of ${day}: ${parts}.`,
    everything: 'from everything',
    leftToDo: 'Left to do',
    steps: [
      'Publish, then put the folder public/ online and delete from the host what is no longer in it.',
      'Ask search engines to forget the page, with their removal form.',
      'On the video platform: title, description, captions, and the video if the person asks for it.',
      'Tell everyone who keeps a copy of the data.',
    ],
    copied: (name: string) => `Copied into media under the name ${name}.`,
    already: (name: string) => `This file is in media already, under the name ${name}.`,
    fileTooLarge: 'This file is too large to be dropped here; copy it into the folder media yourself.',
    states: {
      building: 'Preparing the preview…',
      busy: 'The preview waits: another command is at work.',
      published: 'The preview is up to date.',
      failed: 'The preview failed.',
    },
    publishTitle: 'Publication',
    published: 'Published.',
    publishedWhere: (folder: string, version: string) =>
      `The result (release of ${version}) is in the folder ${folder}: that folder is what goes online.`,
    refused: (count: number) =>
      count === 1
        ? 'Not published: one point to correct. What was published stays as it is.'
        : `Not published: ${count} points to correct. What was published stays as it is.`,
    changes: 'What changes',
    firstRelease: 'The first release: nothing to compare with.',
    marks: { added: 'added', modified: 'modified', removed: 'removed' },
    back: 'Back to the records',
    unknown: 'There is nothing at this address.',
    tooLarge: 'This request is too long.',
    malformed: 'This request is not that of a form of this program.',
  },
} as const
