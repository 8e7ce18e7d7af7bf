import { entriesOf, lines } from './help.ts'

const entry = entriesOf('people')

/** Help about naming people. */
export const people = {
  'decision-missing': entry(
    [
      'Aucune décision sur la personne',
      'La fiche ne dit pas si cette personne peut être nommée, et à quel titre ; dans le doute, rien n’est publié.',
      'Écrire publication, avec as (named, role-only ou withheld) et, pour la nommer, basis.',
    ],
    [
      'No decision about the person',
      'The record does not say whether this person may be named, and on what ground; in doubt nothing is published.',
      'Write publication, with as (named, role-only or withheld) and, to name the person, basis.',
    ],
    lines(
      'contributor',
      'name: Camille Exemple',
      'name: Camille Exemple\npublication: {as: named, basis: consent}',
    ),
  ),
  'basis-missing': entry(
    [
      'À quel titre nommer',
      'La personne est à nommer, et rien ne dit ce qui le permet.',
      'Écrire basis : consent si elle a accepté, public-credit si la vidéo la crédite, public-function si elle parle au titre d’une fonction publique.',
    ],
    [
      'On what ground to name',
      'The person is to be named, and nothing says what allows it.',
      'Write basis: consent if the person agreed, public-credit if the video credits them, public-function if they speak in a public function.',
    ],
    lines('contributor', 'publication: {as: named}', 'publication: {as: named, basis: consent}'),
  ),
  'scope-name': entry(
    [
      'Nommer sans le nom',
      'La personne est à nommer (as: named), et la portée qu’elle a acceptée ne comprend pas son nom.',
      'Ajouter name à scope si elle l’a accepté ; sinon écrire as: role-only.',
    ],
    [
      'Naming without the name',
      'The person is to be named (as: named), and the scope that they agreed to does not include the name.',
      'Add name to scope if they agreed to it; otherwise write as: role-only.',
    ],
    lines(
      'contributor',
      'publication: {as: named, basis: consent, scope: [credit]}',
      'publication: {as: named, basis: consent, scope: [name, credit]}',
    ),
  ),
  'image-scope': entry(
    [
      'Image que la personne n’a pas acceptée',
      'La capsule donne une vidéo ou une vignette, et la personne n’a pas accepté que son image paraisse.',
      'Regarder la vidéo et la vignette : si la personne s’y voit, les ôter de la fiche ; sinon rien n’est à faire.',
    ],
    [
      'Picture that the person did not agree to',
      'The capsule gives a video or a thumbnail, and the person did not agree to be pictured.',
      'Look at the video and the thumbnail: if the person is seen there, remove them from the record; otherwise nothing is to be done.',
    ],
  ),
  'personal-field': entry(
    [
      'Ce qui ne se publie sur personne',
      'Ce champ dirait d’une personne plus que son nom et son rôle dans la vidéo.',
      'L’ôter de la fiche ; un service se joint par contactPoint, dans publication.yaml.',
    ],
    [
      'What is published about nobody',
      'This field would say more of a person than the name and the part in the video.',
      'Remove it from the record; a service is reached by contactPoint, in publication.yaml.',
    ],
    lines(
      'contributor',
      'email: camille@example.org\npublication: {as: named, basis: consent}',
      'publication: {as: named, basis: consent}',
    ),
  ),
  'decision-late': entry(
    [
      'Décision lue après la capsule',
      'Les fiches sont lues l’une après l’autre ; la capsule qui cite cette personne est passée avant sa décision.',
      'Placer la fiche de la personne avant : dans contributors.yaml, ou plus haut dans le fichier.',
    ],
    [
      'Decision read after the capsule',
      'Records are read one after the other; the capsule that cites this person passed before the decision.',
      'Put the person’s record before it: in contributors.yaml, or higher in the file.',
    ],
  ),
  'decision-in-part': entry(
    [
      'Décision à mettre dans le dossier de fiches',
      'Quand les fiches passent en plusieurs parts, chacune ne connaît que les décisions du dossier de fiches ; une décision lue dans une part échapperait aux autres, et la personne y serait nommée.',
      'Déplacer la fiche de la personne dans contributors.yaml ; une fiche qui permet tout, sans retrait, peut rester dans une part.',
    ],
    [
      'Decision that belongs in the folder of records',
      'When records pass in several parts, each knows the decisions in the folder of records alone; a decision read in one part would escape the others, and the person would be named there.',
      'Move the person’s record to contributors.yaml; a record that allows everything, without withdrawal, may stay in a part.',
    ],
  ),
  'part-decision': entry(
    [
      'Part d’avant une décision',
      'Cette part nomme une personne, ou dit de sa participation plus que ce qui est permis aujourd’hui : une décision ou un retrait est venu après elle.',
      'Refaire la part avec map, qui lit les décisions du dossier de fiches.',
    ],
    [
      'Part from before a decision',
      'This part names a person, or says more of their participation than is allowed today: a decision or a withdrawal came after it.',
      'Make the part anew with map, which reads the decisions in the folder of records.',
    ],
  ),
  leak: entry(
    [
      'Une personne à ne pas nommer l’est',
      'Avant toute mise en place, chaque fichier est fouillé ; le nom d’une personne qui s’est retirée, ou qui n’est pas à nommer, y figure.',
      'Chercher d’où vient le texte (souvent un titre, une présentation ou une transcription) et le reformuler. Si c’est un mot courant, l’ajouter à exceptions dans publication.yaml.',
    ],
    [
      'A person who is not to be named is named',
      'Before anything is put in place every file is searched; the name of a person who withdrew, or is not to be named, stands in it.',
      'Find where the text comes from (a title, a description or a transcript most often) and reword it. If it is a common word, add it to exceptions in publication.yaml.',
    ],
  ),
  'leak-indexed': entry(
    [
      'Nom dans une page que les moteurs gardent',
      'La personne a accepté d’être nommée, et pas que son nom la fasse trouver par un moteur de recherche.',
      'Reformuler le texte de la page, ou, si elle en est d’accord, ajouter indexing à sa portée (scope).',
    ],
    [
      'Name in a page that search engines keep',
      'The person agreed to be named, and not to be found by name in a search engine.',
      'Reword the text of the page or, if the person agrees, add indexing to their scope.',
    ],
  ),
  'leak-data': entry(
    [
      'Nom dans les données à réutiliser',
      'La personne a accepté d’être nommée sur le site seulement, et un texte la nomme dans les fichiers de données.',
      'Reformuler ce texte, ou, si elle en est d’accord, ajouter open-data à sa portée (scope).',
    ],
    [
      'Name in the data to be reused',
      'The person agreed to be named on the site only, and a text names them in the data files.',
      'Reword this text or, if the person agrees, add open-data to their scope.',
    ],
  ),
  'crawlable-data': entry(
    [
      'Fichiers de données que les moteurs peuvent lire',
      'Des personnes qui n’ont pas accepté d’être trouvées par leur nom figurent dans les fichiers de données, qu’un moteur de recherche peut lire.',
      'Installer sur l’hébergement la configuration de dist/report/hosting/, puis écrire people: {xRobotsTag: true} dans publication.yaml.',
    ],
    [
      'Data files that search engines can read',
      'People who did not agree to be found by name stand in the data files, which a search engine can read.',
      'Install the configuration of dist/report/hosting/ on the host, then write people: {xRobotsTag: true} in publication.yaml.',
    ],
    lines('publication', 'people: {indexing: consent}', 'people: {indexing: consent, xRobotsTag: true}'),
  ),
  'erased-line': entry(
    [
      'Liste des noms effacés abîmée',
      'erased.txt garde les empreintes des noms effacés, pour les reconnaître s’ils revenaient ; une ligne y a été changée.',
      'Rétablir le fichier depuis une sauvegarde, sans le corriger à la main.',
    ],
    [
      'List of erased names damaged',
      'erased.txt keeps the digests of erased names, to recognise them should they come back; a line was changed.',
      'Restore the file from a backup, without correcting it by hand.',
    ],
  ),
  'erased-key': entry(
    [
      'Clé des noms effacés absente',
      'Sans sa clé, la liste des noms effacés ne sert à rien : un nom effacé qui reviendrait dans un texte ne serait pas vu.',
      'Remettre la clé dans le dossier des fiches ; elle se garde hors du dépôt.',
    ],
    [
      'Key of the erased names missing',
      'Without its key the list of erased names is of no use: an erased name that came back in a text would not be seen.',
      'Put the key back into the folder of records; it is kept outside the repository.',
    ],
  ),
} as const
