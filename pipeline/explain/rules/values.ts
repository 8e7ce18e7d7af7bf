import { entriesOf, recordExample } from '../help-entry.ts'

const entry = entriesOf('values')

/** Help about what is typed in a field. */
export const valueRules = {
  'unknown-field': entry(
    [
      'Champ inconnu',
      'Ce nom de champ n’existe pas dans ce genre de fiche ; sa valeur serait perdue.',
      'Écrire le nom proposé, ou l’un de ceux qui sont admis.',
    ],
    [
      'Unknown field',
      'There is no field of this name in this kind of record; its value would be lost.',
      'Write the name that is proposed, or one of those allowed.',
    ],
    recordExample('capsule', 'titre: Agir', 'name: Agir'),
  ),
  'missing-field': entry(
    [
      'Champ absent',
      'Sans ce champ la fiche ne peut être lue : c’est par lui qu’on la désigne ou qu’on la comprend.',
      'Ajouter le champ avec sa valeur.',
    ],
    [
      'Field missing',
      'The record cannot be read without this field, by which it is named or understood.',
      'Add the field with its value.',
    ],
    recordExample('topic', 'name: Espace public', 'id: espace-public\nname: Espace public'),
  ),
  'empty-field': entry(
    [
      'Champ vide',
      'Le nom du champ est écrit, et rien ne le suit ; une valeur vide serait publiée comme une réponse.',
      'Écrire la valeur, ou ôter la ligne : ce qu’aucune source ne dit reste absent.',
    ],
    [
      'Empty field',
      'The name of the field is written, and nothing follows; an empty value would be published as an answer.',
      'Write the value, or remove the line: what no source says is left out.',
    ],
    recordExample('capsule', 'duration:\nposition: 2', 'position: 2'),
  ),
  'one-value': entry(
    [
      'Plusieurs valeurs là où il en faut une',
      'Ce champ ne dit qu’une chose, et une liste ou un groupe y est écrit.',
      'Garder la bonne valeur, sans crochets ni tiret.',
    ],
    [
      'Several values where one is due',
      'This field says one thing, and a list or a group is written in it.',
      'Keep the right value, without brackets or dash.',
    ],
    recordExample(
      'capsule',
      'license: [https://a.example/, https://b.example/]',
      'license: https://creativecommons.org/licenses/by/4.0/',
    ),
  ),
  group: entry(
    [
      'Groupe de champs attendu',
      'Ce champ en contient d’autres, décalés de deux espaces ; un mot seul ne dit pas lesquels.',
      'Écrire chaque champ du groupe sur sa ligne, ou entre accolades.',
    ],
    [
      'Group of fields expected',
      'This field holds others, indented by two spaces; a single word does not say which.',
      'Write each field of the group on a line of its own, or in braces.',
    ],
    recordExample('contributor', 'publication: oui', 'publication:\n  as: named\n  basis: consent'),
  ),
  'listed-twice': entry(
    [
      'Valeur citée deux fois',
      'La même valeur revient dans la liste, d’ordinaire par un copier-coller.',
      'Ne la garder qu’une fois.',
    ],
    ['Value listed twice', 'The same value comes again in the list, by a copy most often.', 'Keep it once.'],
    recordExample('capsule', 'about: [t-1, t-1]', 'about: [t-1]'),
  ),
  id: entry(
    [
      'Identifiant mal formé',
      'Un identifiant devient une part d’adresse web, définitive ; accents, espaces et majuscules s’y abîment d’un outil à l’autre.',
      'N’y mettre que des lettres minuscules sans accent, des chiffres et des tirets. Pour une personne, quatre signes au hasard, jamais son nom.',
    ],
    [
      'Malformed id',
      'An id becomes part of a web address for good; accents, spaces and capitals are spoilt there from tool to tool.',
      'Use lower-case letters without accents, digits and hyphens only. For a person, four characters of chance, never the name.',
    ],
    recordExample('topic', 'id: Espace public', 'id: espace-public'),
  ),
  date: entry(
    [
      'Date mal formée',
      'Une date s’écrit de l’année au jour, aussi précise que la source et jamais plus : c’est le seul ordre que tous lisent de même.',
      'Écrire 2023-06-28, 2023-06 si l’on ne sait que le mois, ou 2023. Avec l’heure, ajouter le décalage : 2023-06-28T14:30:00+02:00.',
    ],
    [
      'Malformed date',
      'A date is written from year to day, as precise as the source and never more: it is the only order that all read alike.',
      'Write 2023-06-28, 2023-06 if only the month is known, or 2023. With a time, add the offset: 2023-06-28T14:30:00+02:00.',
    ],
    recordExample('capsule', 'datePublished: 28/06/2023', 'datePublished: 2023-06-28'),
  ),
  day: entry(
    [
      'Jour mal formé',
      'Ce champ demande un jour entier : le mois ou l’année seuls ne suffisent pas.',
      'Écrire l’année, le mois et le jour : 2023-06-28.',
    ],
    [
      'Malformed day',
      'This field asks for a whole day: the month or the year alone is not enough.',
      'Write year, month and day: 2023-06-28.',
    ],
    recordExample(
      'contributor',
      'publication: {as: named, basis: consent, since: 28 juin 2023}',
      'publication: {as: named, basis: consent, since: 2023-06-28}',
    ),
  ),
  degrees: entry(
    [
      'Longitude ou latitude mal formée',
      'Les portails placent le territoire sur une carte par des degrés décimaux.',
      'Écrire un nombre avec un point, sans signe de degré : 50.63.',
    ],
    [
      'Malformed longitude or latitude',
      'Portals put the territory on a map by decimal degrees.',
      'Write a number with a point, without degree sign: 50.63.',
    ],
    recordExample(
      'publication',
      'bbox: {west: "1,4", south: 48.8, east: 4.3, north: 51.1}',
      'bbox: {west: 1.4, south: 48.8, east: 4.3, north: 51.1}',
    ),
  ),
  identifier: entry(
    [
      'Identifiant de jeu de données mal formé',
      'Les portails reconnaissent le jeu de données à ce texte, qui ne change jamais et ne contient pas d’espace.',
      'Écrire une adresse ou un mot, ou ôter la ligne : l’adresse de la publication sert alors.',
    ],
    [
      'Malformed identifier of the data set',
      'Portals recognise the data set by this text, which never changes and holds no space.',
      'Write an address or a word, or remove the line: the publication’s address then serves.',
    ],
    recordExample('publication', 'identifier: mes données', 'identifier: mes-donnees'),
  ),
  'portal-id': entry(
    [
      'Identifiant de data.gouv.fr mal formé',
      'Le portail donne à chaque organisation et à chaque jeu de données un identifiant de 24 signes.',
      'Le recopier depuis l’administration du portail, ou de l’adresse de la page.',
    ],
    [
      'Malformed id of data.gouv.fr',
      'The portal gives each organisation and each data set an id of 24 signs.',
      'Copy it from the portal’s administration, or from the address of the page.',
    ],
    recordExample(
      'publication',
      'datagouv: {organization: mairie}',
      'datagouv: {organization: 5abca8d588ee386ee6ece479}',
    ),
  ),
  geozone: entry(
    [
      'Zone de data.gouv.fr mal formée',
      'Le portail désigne les territoires par un code, le pays, l’échelon et le numéro.',
      'Écrire par exemple fr:region:53, fr:departement:59 ou fr:commune:59350.',
    ],
    [
      'Malformed zone of data.gouv.fr',
      'The portal names territories by a code: country, level and number.',
      'Write for instance fr:region:53, fr:departement:59 or fr:commune:59350.',
    ],
    recordExample('publication', 'datagouv: {geozone: la Bretagne}', 'datagouv: {geozone: "fr:region:53"}'),
  ),
  duration: entry(
    [
      'Durée mal formée',
      'Une durée s’écrit PT, puis heures (H), minutes (M) et secondes (S) : les moteurs de recherche l’affichent à côté de la vidéo.',
      'Écrire PT10M5S pour dix minutes et cinq secondes, PT1H30M pour une heure et demie.',
    ],
    [
      'Malformed duration',
      'A duration is written PT, then hours (H), minutes (M) and seconds (S): search engines show it beside the video.',
      'Write PT10M5S for ten minutes and five seconds, PT1H30M for one hour and a half.',
    ],
    recordExample('capsule', 'duration: 10 min 5', 'duration: PT10M5S'),
  ),
  offset: entry(
    [
      'Instant de la vidéo mal formé',
      'Un chapitre commence à un instant que le lecteur doit pouvoir atteindre.',
      'Écrire heures, minutes et secondes, 00:07:24, ou le nombre de secondes.',
    ],
    [
      'Malformed moment of the video',
      'A chapter begins at a moment that the player must be able to reach.',
      'Write hours, minutes and seconds, 00:07:24, or the number of seconds.',
    ],
    recordExample(
      'capsule',
      'hasPart:\n  - id: a\n    name: Le diagnostic\n    startOffset: 7 min 24',
      'hasPart:\n  - id: a\n    name: Le diagnostic\n    startOffset: 00:07:24',
    ),
  ),
  number: entry(
    [
      'Nombre mal formé',
      'Le rang d’une capsule dans sa série est un nombre entier, à partir de 1.',
      'L’écrire en chiffres, sans espace ni virgule.',
    ],
    [
      'Malformed number',
      'The rank of a capsule in its series is a whole number, from 1 up.',
      'Write it in digits, without space or comma.',
    ],
    recordExample('capsule', 'position: deux', 'position: 2'),
  ),
  boolean: entry(
    [
      'Oui ou non attendu',
      'Ce champ ne connaît que deux réponses, en anglais parce que tous les outils les lisent ainsi.',
      'Écrire true pour oui, false pour non.',
    ],
    ['Yes or no expected', 'This field knows two answers only.', 'Write true for yes, false for no.'],
    recordExample('capsule', 'isAccessibleForFree: oui', 'isAccessibleForFree: true'),
  ),
  url: entry(
    [
      'Adresse web mal formée',
      'Une adresse incomplète ne mène nulle part hors de la page où on l’a copiée.',
      'La recopier en entier depuis la barre du navigateur, de https:// à la fin.',
    ],
    [
      'Malformed web address',
      'An incomplete address leads nowhere outside the page from which it was copied.',
      'Copy it whole from the browser’s address bar, from https:// to its end.',
    ],
    recordExample('capsule', 'url: www.example.org/capsule', 'url: https://www.example.org/capsule'),
  ),
  base: entry(
    [
      'Adresse de base mal formée',
      'Toutes les adresses publiées commencent par elle ; elle finit par une barre et ne change plus.',
      'Écrire https://domaine/dossier/, sans ? ni #.',
    ],
    [
      'Malformed base address',
      'All published addresses begin with it; it ends in a slash and never changes.',
      'Write https://domain/folder/, without ? or #.',
    ],
    recordExample('publication', 'base: www.example.org/regards', 'base: https://www.example.org/regards/'),
  ),
  language: entry(
    [
      'Code de langue inconnu',
      'Une langue s’écrit par son code : les lecteurs d’écran et les moteurs de recherche s’y fient.',
      'Écrire fr, en, ou fr-FR si la région compte.',
    ],
    [
      'Unknown language code',
      'A language is written by its code: screen readers and search engines rely on it.',
      'Write fr, en, or fr-FR if the region matters.',
    ],
    recordExample('capsule', 'inLanguage: français', 'inLanguage: fr'),
  ),
  email: entry(
    [
      'Adresse électronique mal formée',
      'Les portails montrent cette adresse à qui veut écrire au sujet des données.',
      'Écrire l’adresse d’un service, nom@domaine, et non celle d’une personne.',
    ],
    [
      'Malformed e-mail address',
      'Portals show this address to those who want to write about the data.',
      'Write the address of a service, name@domain, and not that of a person.',
    ],
    recordExample(
      'publication',
      'contactPoint: {name: Service, email: donnees chez example.org}',
      'contactPoint: {name: Service, email: donnees@example.org}',
    ),
  ),
  choice: entry(
    [
      'Valeur hors de la liste',
      'Ce champ prend l’une des valeurs d’une liste fermée, la même pour toutes les publications.',
      'Choisir l’une des valeurs admises, et la recopier telle quelle.',
    ],
    [
      'Value outside the list',
      'This field takes one of a closed list of values, the same for all publications.',
      'Choose one of the allowed values, and copy it as it is.',
    ],
    recordExample('contributor', 'publication: {as: nommée}', 'publication: {as: role-only}'),
  ),
  'date-order': entry(
    [
      'Dates dans le désordre',
      'Une vidéo est filmée, publiée, puis modifiée ou retirée ; deux de ces dates se contredisent.',
      'Vérifier les deux dans la source, et corriger celle qui est fausse.',
    ],
    [
      'Dates out of order',
      'A video is filmed, published, then changed or withdrawn; two of these dates contradict each other.',
      'Check both in the source, and correct the wrong one.',
    ],
    recordExample(
      'capsule',
      'dateCreated: 2022\ndatePublished: 2021-12-01',
      'dateCreated: 2021\ndatePublished: 2021-12-01',
    ),
  ),
  formula: entry(
    [
      'Texte qu’un tableur exécuterait',
      'Un texte qui commence par =, +, − ou @ est une formule pour un tableur, qui l’exécuterait en ouvrant les tableaux publiés.',
      'Changer le premier signe si le texte le permet ; sinon rien n’est à faire, une apostrophe le protège.',
    ],
    [
      'Text that a spreadsheet would run',
      'A text that begins with =, +, − or @ is a formula to a spreadsheet, which would run it when opening the published tables.',
      'Change the first sign if the text allows it; otherwise nothing is to be done, an apostrophe guards it.',
    ],
    recordExample('capsule', 'name: "=Égalité"', 'name: Égalité'),
  ),
} as const
