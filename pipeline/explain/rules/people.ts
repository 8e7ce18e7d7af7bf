import { entriesOf, recordExample } from '../help-entry.ts'

const entry = entriesOf('people')

/** Help about naming people. */
export const peopleRules = {
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
    recordExample(
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
    recordExample('contributor', 'publication: {as: named}', 'publication: {as: named, basis: consent}'),
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
    recordExample(
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
    recordExample(
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
  'decision-in-stream': entry(
    [
      'Décision lue dans un flux',
      'Le nom de qui n’est pas à nommer partout est cherché dans chaque texte, et doit être connu avant tout texte ; un flux (entrée standard, tube) ne se lit qu’une fois, après les fiches du dossier.',
      'Placer la fiche de la personne dans contributors.yaml, ou enregistrer le flux dans un fichier et donner ce fichier.',
    ],
    [
      'Decision read in a stream',
      'The name of who is not to be named everywhere is looked for in each text, and has to be known before any text; a stream (standard input, a pipe) can be read once alone, after the records of the folder.',
      'Put the person’s record into contributors.yaml, or save the stream in a file and give that file.',
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
  'text-email': entry(
    [
      'Adresse électronique dans un texte',
      'Le texte donne une adresse électronique, peut-être écrite autrement qu’avec @ ; elle serait publiée avec lui.',
      'Ôter ces mots du texte. S’ils disent l’organisme et non une personne, les ajouter tels quels à organizationDetails dans publication.yaml.',
    ],
    [
      'E-mail address in a text',
      'The text gives an e-mail address, perhaps written otherwise than with @; it would be published with it.',
      'Remove these words from the text. If they tell of the organisation and not of a person, add them as they are to organizationDetails in publication.yaml.',
    ],
    recordExample(
      'capsule',
      'description: Écrire à paul (at) example.org',
      'description: Un entretien avec Paul',
    ),
  ),
  'text-phone': entry(
    [
      'Numéro de téléphone dans un texte',
      'Le texte donne un numéro de téléphone ; il serait publié avec lui.',
      'Ôter ces mots du texte. S’ils disent l’organisme et non une personne, les ajouter tels quels à organizationDetails dans publication.yaml.',
    ],
    [
      'Telephone number in a text',
      'The text gives a telephone number; it would be published with it.',
      'Remove these words from the text. If they tell of the organisation and not of a person, add them as they are to organizationDetails in publication.yaml.',
    ],
    recordExample(
      'capsule',
      'description: Joindre Paul au 06 12 34 56 78',
      'description: Un entretien avec Paul',
    ),
  ),
  'text-account': entry(
    [
      'Compte d’un réseau social dans un texte',
      'Le texte donne le compte d’un réseau social (@nom, ou l’adresse d’un profil), par lequel une personne se joint.',
      'Ôter ces mots du texte. S’ils disent l’organisme et non une personne, les ajouter tels quels à organizationDetails dans publication.yaml.',
    ],
    [
      'Account of a social network in a text',
      'The text gives an account of a social network (@name, or the address of a profile), by which a person can be reached.',
      'Remove these words from the text. If they tell of the organisation and not of a person, add them as they are to organizationDetails in publication.yaml.',
    ],
    recordExample('capsule', 'description: Suivre @paul_exemple', 'description: Un entretien avec Paul'),
  ),
  'text-address': entry(
    [
      'Adresse postale dans un texte',
      'Le texte donne une adresse postale : une rue et son numéro, une boîte postale.',
      'Ôter ces mots du texte. S’ils disent l’organisme et non une personne, les ajouter tels quels à organizationDetails dans publication.yaml.',
    ],
    [
      'Postal address in a text',
      'The text gives a postal address: a street and its number, a post office box.',
      'Remove these words from the text. If they tell of the organisation and not of a person, add them as they are to organizationDetails in publication.yaml.',
    ],
    recordExample(
      'capsule',
      'description: Chez Paul, 12 rue de la Paix, 59000 Lille',
      'description: Chez Paul, à Lille',
    ),
  ),
  'text-birth': entry(
    [
      'Naissance dans un texte',
      'Le texte dit quand ou où une personne est née.',
      'Ôter ces mots du texte. S’ils disent l’organisme et non une personne, les ajouter tels quels à organizationDetails dans publication.yaml.',
    ],
    [
      'Birth in a text',
      'The text says when or where a person was born.',
      'Remove these words from the text. If they tell of the organisation and not of a person, add them as they are to organizationDetails in publication.yaml.',
    ],
    recordExample('capsule', 'description: Paul, né le 3 mars 1970', 'description: Un entretien avec Paul'),
  ),
  leak: entry(
    [
      'Une personne à ne pas nommer l’est',
      'Chaque texte des fiches est lu avant toute publication ; celui-ci nomme une personne qui n’est pas à nommer.',
      'Reformuler le texte. Si le nom est celui de quelqu’un d’autre, ou un mot courant, l’ajouter tel quel à exceptions, dans publication.yaml.',
    ],
    [
      'A person who is not to be named is named',
      'Every text of the records is read before anything is published; this one names a person who is not to be named.',
      'Reword the text. If the name is somebody else’s, or a common word, add it as it stands to exceptions, in publication.yaml.',
    ],
    recordExample('publication', 'exceptions: [Petit]', 'exceptions: [Petit, Rue Lepic]'),
  ),
  'leak-id': entry(
    [
      'Identifiant qui nomme une personne',
      'Un identifiant devient une adresse publiée ; celui-ci nomme une personne qui n’est pas à nommer partout.',
      'Choisir un autre identifiant, et le changer partout où il est cité. Si l’ancien a déjà paru, écrire retired à sa ligne dans addresses.txt.',
    ],
    [
      'Id that names a person',
      'An id becomes a published address; this one names a person who is not to be named everywhere.',
      'Choose another id, and change it wherever it is cited. If the old one was published, write retired at its line in addresses.txt.',
    ],
  ),
  'leak-masked': entry(
    [
      'Nom de qui s’est retiré, ôté d’un texte',
      'Un retrait n’attend pas : le texte est publié avec […] à la place du nom, dans la fiche il est resté.',
      'Reformuler le texte de la fiche. Si le nom est celui de quelqu’un d’autre, ou un mot courant, l’ajouter tel quel à exceptions, dans publication.yaml.',
    ],
    [
      'Name of somebody who withdrew, taken out of a text',
      'A withdrawal does not wait: the text is published with […] in the place of the name, which still stands in the record.',
      'Reword the text in the record. If the name is somebody else’s, or a common word, add it as it stands to exceptions, in publication.yaml.',
    ],
  ),
  'leak-indexed': entry(
    [
      'Nom dans une page que les moteurs gardent',
      'La personne est nommée sur le site, et ce qui a été décidé ne permet pas que son nom la fasse trouver par un moteur de recherche.',
      'Reformuler le texte ou, si elle en est d’accord, écrire ce que dit le message : indexing dans sa portée (scope) et, si ce à quel titre elle est nommée n’y suffit pas, people dans publication.yaml.',
    ],
    [
      'Name in a page that search engines keep',
      'The person is named on the site, and what was decided does not allow them to be found by name in a search engine.',
      'Reword the text or, if the person agrees, write what the message says: indexing in their scope and, where the ground on which they are named does not suffice, people in publication.yaml.',
    ],
    recordExample(
      'contributor',
      'publication: {as: named, basis: consent, scope: [name, credit]}',
      'publication: {as: named, basis: consent, scope: [name, credit, indexing]}',
    ),
  ),
  'leak-data': entry(
    [
      'Nom dans les données à réutiliser',
      'La personne est nommée sur le site seulement, et un texte la nomme dans les fichiers de données.',
      'Reformuler ce texte ou, si elle en est d’accord, écrire ce que dit le message : open-data dans sa portée (scope) et, si ce à quel titre elle est nommée n’y suffit pas, people dans publication.yaml.',
    ],
    [
      'Name in the data to be reused',
      'The person is named on the site alone, and a text names them in the data files.',
      'Reword this text or, if the person agrees, write what the message says: open-data in their scope and, where the ground on which they are named does not suffice, people in publication.yaml.',
    ],
    recordExample(
      'contributor',
      'publication: {as: named, basis: consent, scope: [name, credit]}',
      'publication: {as: named, basis: consent, scope: [name, credit, open-data]}',
    ),
  ),
  'exception-name': entry(
    [
      'Nom entier parmi les exceptions',
      'Une exception dit les mots que la recherche de noms laisse passer ; celle-ci est le nom entier d’une personne qui n’est pas à nommer partout, et la laisse passer elle aussi.',
      'Ne la garder que si les textes parlent de quelqu’un d’autre du même nom ; sinon l’ôter d’exceptions.',
    ],
    [
      'Full name among the exceptions',
      'An exception names words that the search for names lets pass; this one is the full name of a person who is not to be named everywhere, and lets them pass, too.',
      'Keep it only where the texts speak of somebody else of the same name; otherwise remove it from exceptions.',
    ],
  ),
  'leak-release': entry(
    [
      'Nom trouvé dans la publication préparée',
      'Avant toute mise en place, chaque fichier est fouillé une dernière fois ; un nom qui n’y est pas à nommer y figure, et la lecture des fiches ne l’avait pas vu.',
      'Chercher le nom dans les fiches de l’adresse que dit le message, reformuler le texte, et signaler ce défaut du programme.',
    ],
    [
      'Name found in the release that was prepared',
      'Before anything is put in place every file is searched a last time; a name that may not stand there does, and reading the records had not shown it.',
      'Look for the name in the records of the address that the message gives, reword the text, and report this fault of the program.',
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
    recordExample(
      'publication',
      'people: {indexing: consent}',
      'people: {indexing: consent, xRobotsTag: true}',
    ),
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
      'Sans sa clé, la liste des noms effacés ne sert à rien : un nom effacé qui reviendrait dans un texte serait publié.',
      'Copier erased.key, de chez qui a effacé le nom, dans le dossier des fiches ; elle se garde hors du dépôt. Si elle est perdue, ôter les lignes d’erased.txt.',
    ],
    [
      'Key of the erased names missing',
      'Without its key the list of erased names is of no use: an erased name that came back in a text would be published.',
      'Copy erased.key from whoever erased the name into the folder of records; it is kept outside the repository. If it is lost, remove the lines of erased.txt.',
    ],
  ),
  'erased-key-other': entry(
    [
      'Nom effacé sous une autre clé',
      'Les empreintes des noms effacés ne se relisent qu’avec la clé qui les a faites ; celle du dossier en est une autre.',
      'Remettre la clé des premières empreintes ; effacer de nouveau (withdraw --erase) les personnes dont la ligne vient de l’autre, après avoir ôté cette ligne.',
    ],
    [
      'Name erased under another key',
      'Digests of erased names can be read with the key alone that made them; the one in the folder is another.',
      'Put the key of the first digests back; erase anew (withdraw --erase) the people whose line comes from the other, after removing that line.',
    ],
  ),
  'withdrawal-unknown': entry(
    [
      'Retrait de personne',
      'withdrawals.txt nomme un identifiant que nul n’a : la personne qui s’est retirée resterait publiée.',
      'Corriger l’identifiant ; l’identifiant le plus proche est dit. Si la personne n’a jamais été publiée, ôter la ligne.',
    ],
    [
      'Withdrawal of nobody',
      'withdrawals.txt has an id that is nobody’s: the person who withdrew would stay published.',
      'Correct the id; the nearest one is told. If the person was never published, remove the line.',
    ],
  ),
  'withdrawal-older': entry(
    [
      'Retrait plus ancien que la décision',
      'La personne s’est retirée un jour, et la décision de la nommer est d’un jour plus tard : l’un des deux jours est faux, ou elle a changé d’avis.',
      'Corriger le jour dans withdrawals.txt (ou since dans la fiche) ; si la personne a accepté de nouveau, ôter sa ligne de withdrawals.txt.',
    ],
    [
      'Withdrawal older than the decision',
      'The person withdrew on a day, and the decision to name them is of a later one: one of the two days is wrong, or they changed their mind.',
      'Correct the day in withdrawals.txt (or since in the record); if the person agreed anew, remove their line from withdrawals.txt.',
    ],
  ),
  'id-name': entry(
    [
      'Identifiant fait du nom',
      'L’adresse d’une personne demeure après son retrait ; si elle est faite de son nom, elle le dit encore, et le retrait ne peut être publié.',
      'Choisir un identifiant de quatre signes au hasard et le changer partout où il est cité. Si l’ancien a déjà paru, écrire retired à sa ligne dans addresses.txt.',
    ],
    [
      'Id made of the name',
      'The address of a person stays after a withdrawal; made of the name it still says it, and the withdrawal cannot be published.',
      'Choose an id of four random characters and change it wherever it is cited. If the old one was published, write retired at its line in addresses.txt.',
    ],
    recordExample('contributor', 'id: camille-exemple', 'id: c-7k2x'),
  ),
} as const
