import type { Message } from '../../language/message.ts'
import { type RuleEntry, recordExample } from '../rule-entry.ts'
import { registerRules } from './registers.ts'
import { videoRules } from './videos.ts'

/** Rules about the form of a single value. */
export const valueRules = {
  id: {
    sentence: (value, near = '') => ({
      fr: `${value} n'est pas un identifiant ; ${near === '' ? '' : `écrire ${near} : `}lettres minuscules sans accent, chiffres et tirets, 64 au plus`,
      en: `${value} is not an id; ${near === '' ? '' : `write ${near}: `}lower-case letters without accents, digits and hyphens, 64 at most`,
    }),
    title: { fr: 'Identifiant mal formé', en: 'Malformed id' },
    means: {
      fr: 'Un identifiant devient une part d’adresse web, définitive ; accents, espaces et majuscules s’y abîment d’un outil à l’autre. Il nomme aussi un dossier : Windows n’en admet aucun qui s’appelle con, nul, aux, prn, com1 ou lpt1.',
      en: 'An id becomes part of a web address for good; accents, spaces and capitals are spoilt there from tool to tool. It names a folder, too: Windows has none that is called con, nul, prn, com1 or lpt1.',
    },
    mend: {
      fr: 'N’y mettre que des lettres minuscules sans accent, des chiffres et des tirets. Pour une personne, quatre signes au hasard, jamais son nom.',
      en: 'Use lower-case letters without accents, digits and hyphens only. For a person, four random characters, never the name.',
    },
    example: recordExample('topic', 'id: Espace public', 'id: espace-public'),
  },
  date: {
    sentence: (value, near = '', order = '') => ({
      fr: `${value} n'est pas une date ; écrire ${dayFirst(near, order).fr || '2021, 2021-09, 2021-09-28 ou 2021-09-28T14:30:00+02:00'}`,
      en: `${value} is not a date; write ${dayFirst(near, order).en || '2021, 2021-09, 2021-09-28 or 2021-09-28T14:30:00+02:00'}`,
    }),
    title: { fr: 'Date mal formée', en: 'Malformed date' },
    means: {
      fr: 'Une date s’écrit de l’année au jour, aussi précise que la source et jamais plus : c’est le seul ordre que tous lisent de même.',
      en: 'A date is written from year to day, as precise as the source and never more: it is the only order that all read alike.',
    },
    mend: {
      fr: 'Écrire 2023-06-28, 2023-06 si l’on ne sait que le mois, ou 2023. Avec l’heure, ajouter le décalage : 2023-06-28T14:30:00+02:00.',
      en: 'Write 2023-06-28, 2023-06 if only the month is known, or 2023. With a time, add the offset: 2023-06-28T14:30:00+02:00.',
    },
    example: recordExample('capsule', 'datePublished: 28/06/2023', 'datePublished: 2023-06-28'),
  },
  day: {
    sentence: (value, near = '', order = '') => ({
      fr: `${value} n'est pas un jour ; écrire ${dayFirst(near, order).fr || '2021-09-28'}`,
      en: `${value} is not a day; write ${dayFirst(near, order).en || '2021-09-28'}`,
    }),
    title: { fr: 'Jour mal formé', en: 'Malformed day' },
    means: {
      fr: 'Ce champ demande un jour entier : le mois ou l’année seuls ne suffisent pas.',
      en: 'This field asks for a whole day: the month or the year alone is not enough.',
    },
    mend: {
      fr: 'Écrire l’année, le mois et le jour : 2023-06-28.',
      en: 'Write year, month and day: 2023-06-28.',
    },
    example: recordExample(
      'contributor',
      'publication: {as: named, basis: consent, since: 28 juin 2023}',
      'publication: {as: named, basis: consent, since: 2023-06-28}',
    ),
  },
  'time-zone': {
    sentence: (value, near = '') => ({
      fr: `${value} n'est pas un fuseau horaire ; écrire ${near || 'son nom dans la base IANA : Europe/Paris'}`,
      en: `${value} is not a time zone; write ${near || 'its name in the IANA database: Europe/Paris'}`,
    }),
    title: { fr: 'Fuseau horaire inconnu', en: 'Unknown time zone' },
    means: {
      fr: 'Un fuseau porte le nom d’une ville, qui dit aussi ses heures d’été ; un décalage ou un sigle (CET, +02:00) ne le dit pas.',
      en: 'A time zone has the name of a city, which also tells its summer time; an offset or letters (CET, +02:00) do not.',
    },
    mend: {
      fr: 'Écrire le nom de la base IANA, majuscules comprises : Europe/Paris, America/Martinique, Indian/Reunion.',
      en: 'Write the name of the IANA database, with its capitals: Europe/Paris, Europe/London, America/New_York.',
    },
    example: recordExample('publication', 'timeZone: europe/paris', 'timeZone: Europe/Paris'),
  },
  'clock-gap': {
    sentence: (value, zone, before, after) => ({
      fr: `${value} : cette heure n'a pas existé dans le fuseau ${zone}, l'horloge y a été avancée ; seul le jour est publié ; écrire l'heure avec son décalage, ${before} ou ${after}, ou la corriger`,
      en: `${value}: this time did not exist in the time zone ${zone}, where the clock was set forward; the day alone is published; write the time with its offset, ${before} or ${after}, or correct it`,
    }),
    title: { fr: 'Heure qui n’a pas existé', en: 'A time that did not exist' },
    means: {
      fr: 'Au passage à l’heure d’été, l’horloge saute une heure : aucun moment ne porte cette heure-là.',
      en: 'When summer time begins, the clock skips an hour: no moment has this time.',
    },
    mend: {
      fr: 'Corriger l’heure, ou écrire son décalage s’il est connu ; sinon le jour seul convient.',
      en: 'Correct the time, or write its offset if it is known; otherwise the day alone will do.',
    },
  },
  'clock-overlap': {
    sentence: (value, zone, first, second) => ({
      fr: `${value} : cette heure a eu lieu deux fois dans le fuseau ${zone}, l'horloge y a été reculée ; seul le jour est publié ; écrire laquelle, ${first} ou ${second}`,
      en: `${value}: this time came twice in the time zone ${zone}, where the clock was set back; the day alone is published; write which one, ${first} or ${second}`,
    }),
    title: { fr: 'Heure qui a eu lieu deux fois', en: 'A time that came twice' },
    means: {
      fr: 'Au retour à l’heure d’hiver, l’horloge repasse par la même heure : sans décalage, on ne sait laquelle des deux.',
      en: 'When summer time ends, the clock shows an hour again: without an offset nobody knows which of the two.',
    },
    mend: {
      fr: 'Écrire l’heure avec son décalage s’il est connu ; sinon le jour seul convient.',
      en: 'Write the time with its offset if it is known; otherwise the day alone will do.',
    },
  },
  degrees: {
    sentence: (value, near = '') => ({
      fr: `${value} n'est pas une longitude ou une latitude ; écrire ${near || 'des degrés décimaux, avec un point : 50.63'}`,
      en: `${value} is no longitude or latitude; write ${near || 'decimal degrees, with a point: 50.63'}`,
    }),
    title: { fr: 'Longitude ou latitude mal formée', en: 'Malformed longitude or latitude' },
    means: {
      fr: 'Les portails placent le territoire sur une carte par des degrés décimaux.',
      en: 'Portals put the territory on a map by decimal degrees.',
    },
    mend: {
      fr: 'Écrire un nombre avec un point, sans signe de degré : 50.63.',
      en: 'Write a number with a point, without degree sign: 50.63.',
    },
    example: recordExample(
      'publication',
      'bbox: {west: "1,4", south: 48.8, east: 4.3, north: 51.1}',
      'bbox: {west: 1.4, south: 48.8, east: 4.3, north: 51.1}',
    ),
  },
  identifier: {
    sentence: (value) => ({
      fr: `${value} n'est pas un identifiant de jeu de données ; écrire une adresse ou un mot, sans espace`,
      en: `${value} is no identifier of a data set; write an address or a word, without spaces`,
    }),
    title: { fr: 'Identifiant de jeu de données mal formé', en: 'Malformed identifier of the data set' },
    means: {
      fr: 'Les portails reconnaissent le jeu de données à ce texte, qui ne change jamais et ne contient pas d’espace.',
      en: 'Portals recognise the data set by this text, which never changes and holds no space.',
    },
    mend: {
      fr: 'Écrire une adresse ou un mot, ou ôter la ligne : l’adresse de la publication sert alors.',
      en: 'Write an address or a word, or remove the line: the publication’s address then serves.',
    },
    example: recordExample('publication', 'identifier: mes données', 'identifier: mes-donnees'),
  },
  'portal-id': {
    sentence: (value) => ({
      fr: `${value} n'est pas un identifiant de data.gouv.fr ; recopier les 24 signes que montre la page de l'objet dans l'administration`,
      en: `${value} is no id of data.gouv.fr; copy the 24 signs that the object's page in the administration shows`,
    }),
    title: { fr: 'Identifiant de data.gouv.fr mal formé', en: 'Malformed id of data.gouv.fr' },
    means: {
      fr: 'Le portail donne à chaque organisation et à chaque jeu de données un identifiant de 24 signes.',
      en: 'The portal gives each organisation and each data set an id of 24 signs.',
    },
    mend: {
      fr: 'Le recopier depuis l’administration du portail, ou de l’adresse de la page.',
      en: 'Copy it from the portal’s administration, or from the address of the page.',
    },
    example: recordExample(
      'publication',
      'datagouv: {organization: mairie}',
      'datagouv: {organization: 5abca8d588ee386ee6ece479}',
    ),
  },
  geozone: {
    sentence: (value) => ({
      fr: `${value} n'est pas une zone de data.gouv.fr ; écrire par exemple fr:region:32, fr:departement:59 ou fr:commune:59350`,
      en: `${value} is no zone of data.gouv.fr; write for instance fr:region:32, fr:departement:59 or fr:commune:59350`,
    }),
    title: { fr: 'Zone de data.gouv.fr mal formée', en: 'Malformed zone of data.gouv.fr' },
    means: {
      fr: 'Le portail désigne les territoires par un code, le pays, l’échelon et le numéro.',
      en: 'The portal names territories by a code: country, level and number.',
    },
    mend: {
      fr: 'Écrire par exemple fr:region:53, fr:departement:59 ou fr:commune:59350.',
      en: 'Write for instance fr:region:53, fr:departement:59 or fr:commune:59350.',
    },
    example: recordExample(
      'publication',
      'datagouv: {geozone: la Bretagne}',
      'datagouv: {geozone: "fr:region:53"}',
    ),
  },
  duration: {
    sentence: (value, near = '') => ({
      fr: `${value} n'est pas une durée ; écrire ${near || 'PT10M5S pour dix minutes et cinq secondes'}`,
      en: `${value} is not a duration; write ${near || 'PT10M5S for ten minutes and five seconds'}`,
    }),
    title: { fr: 'Durée mal formée', en: 'Malformed duration' },
    means: {
      fr: 'Une durée s’écrit PT, puis heures (H), minutes (M) et secondes (S) : les moteurs de recherche l’affichent à côté de la vidéo.',
      en: 'A duration is written PT, then hours (H), minutes (M) and seconds (S): search engines show it beside the video.',
    },
    mend: {
      fr: 'Écrire PT10M5S pour dix minutes et cinq secondes, PT1H30M pour une heure et demie.',
      en: 'Write PT10M5S for ten minutes and five seconds, PT1H30M for one hour and a half.',
    },
    example: recordExample('capsule', 'duration: 10 min 5', 'duration: PT10M5S'),
  },
  offset: {
    sentence: (value, near = '') => ({
      fr: `${value} n'est pas un instant de la vidéo ; écrire ${near || '00:07:24, ou le nombre de secondes'}`,
      en: `${value} is not a moment of the video; write ${near || '00:07:24, or the number of seconds'}`,
    }),
    title: { fr: 'Instant de la vidéo mal formé', en: 'Malformed moment of the video' },
    means: {
      fr: 'Un chapitre commence à un instant que le lecteur doit pouvoir atteindre.',
      en: 'A chapter begins at a moment that the player must be able to reach.',
    },
    mend: {
      fr: 'Écrire heures, minutes et secondes, 00:07:24, ou le nombre de secondes.',
      en: 'Write hours, minutes and seconds, 00:07:24, or the number of seconds.',
    },
    example: recordExample(
      'capsule',
      'hasPart:\n  - id: a\n    name: Le diagnostic\n    startOffset: 7 min 24',
      'hasPart:\n  - id: a\n    name: Le diagnostic\n    startOffset: 00:07:24',
    ),
  },
  number: {
    sentence: (value, near = '') => ({
      fr: `${value} n'est pas un nombre entier à partir de 1 ; écrire ${near || '1, 2, 3…'}`,
      en: `${value} is not a whole number from 1 up; write ${near || '1, 2, 3…'}`,
    }),
    title: { fr: 'Nombre mal formé', en: 'Malformed number' },
    means: {
      fr: 'Le rang d’une capsule dans sa série est un nombre entier, à partir de 1.',
      en: 'The rank of a capsule in its series is a whole number, from 1 up.',
    },
    mend: {
      fr: 'L’écrire en chiffres, sans espace ni virgule.',
      en: 'Write it in digits, without space or comma.',
    },
    example: recordExample('capsule', 'position: deux', 'position: 2'),
  },
  boolean: {
    sentence: (value, near = '') => ({
      fr: `${value} n'est pas un oui ou un non ; écrire ${near || 'true ou false'}`,
      en: `${value} is not a yes or a no; write ${near || 'true or false'}`,
    }),
    title: { fr: 'Oui ou non attendu', en: 'Yes or no expected' },
    means: {
      fr: 'Ce champ ne connaît que deux réponses, en anglais parce que tous les outils les lisent ainsi.',
      en: 'This field knows two answers only.',
    },
    mend: { fr: 'Écrire true pour oui, false pour non.', en: 'Write true for yes, false for no.' },
    example: recordExample('capsule', 'isAccessibleForFree: oui', 'isAccessibleForFree: true'),
  },
  url: {
    sentence: (value, near = '') => ({
      fr: `${value} n'est pas une adresse web ; écrire ${near || "l'adresse entière, de https:// à la fin, sans espace ni mot de passe"}`,
      en: `${value} is not a web address; write ${near || 'it whole, from https:// to its end, without spaces or a password'}`,
    }),
    title: { fr: 'Adresse web mal formée', en: 'Malformed web address' },
    means: {
      fr: 'Une adresse incomplète ne mène nulle part hors de la page où on l’a copiée.',
      en: 'An incomplete address leads nowhere outside the page from which it was copied.',
    },
    mend: {
      fr: 'La recopier en entier depuis la barre du navigateur, de https:// à la fin.',
      en: 'Copy it whole from the browser’s address bar, from https:// to its end.',
    },
    example: recordExample('capsule', 'url: www.example.org/capsule', 'url: https://www.example.org/capsule'),
  },
  licence: {
    sentence: (value, near = '') => ({
      fr: `${value} n'est pas l'adresse d'une licence ; écrire ${near || "l'adresse où elle se lit, ou dans copyrightNotice d'une capsule une mention de droits"}`,
      en: `${value} is not the address of a licence; write ${near || 'the one at which it can be read, or a copyright notice in copyrightNotice of a capsule'}`,
    }),
    title: { fr: 'Licence sans adresse', en: 'Licence without an address' },
    means: {
      fr: 'Une licence se reconnaît à son adresse : un nom peut désigner plusieurs versions, et les programmes ne le lisent pas.',
      en: 'A licence is known by its address: a name may mean several versions, and programs do not read it.',
    },
    mend: {
      fr: 'Écrire l’adresse que propose le message, ou celle de la page de la licence. « Tous droits réservés » n’est pas une licence, et s’écrit dans copyrightNotice.',
      en: 'Write the address that the message proposes, or that of the licence’s page. “All rights reserved” is no licence, and is written in copyrightNotice.',
    },
    example: recordExample(
      'capsule',
      'license: CC BY 4.0',
      'license: https://creativecommons.org/licenses/by/4.0/',
    ),
  },
  'url-file': {
    sentence: (value, name) => ({
      fr: `${value} est le nom d'un fichier, et non une adresse web ; écrire l'adresse où ce fichier est en ligne, https://…/${name}`,
      en: `${value} is the name of a file, and not a web address; write the address at which this file is online, https://…/${name}`,
    }),
    title: { fr: 'Nom de fichier à la place d’une adresse', en: 'Name of a file in the place of an address' },
    means: {
      fr: 'Le fichier est sur un ordinateur ; qui lit les données ne peut l’atteindre que par son adresse sur le web.',
      en: 'The file is on a computer; those who read the data reach it by its address on the web only.',
    },
    mend: {
      fr: 'Mettre d’abord le fichier en ligne, puis copier son adresse entière depuis la barre du navigateur.',
      en: 'Put the file online first, then copy its whole address from the browser’s address bar.',
    },
    example: recordExample(
      'capsule',
      'url: capsule2.html',
      'url: https://www.example.org/videos/capsule2.html',
    ),
  },
  base: {
    sentence: (value, near = '') => ({
      fr: `${value} n'est pas une adresse de base ; écrire ${near || 'https://domaine/dossier/ (barre finale, sans ? ni #)'}`,
      en: `${value} is not a base address; write ${near || 'https://domain/folder/ (final slash, no “?” and no “#”)'}`,
    }),
    title: { fr: 'Adresse de base mal formée', en: 'Malformed base address' },
    means: {
      fr: 'Toutes les adresses publiées commencent par elle ; elle finit par une barre et ne change plus.',
      en: 'All published addresses begin with it; it ends in a slash and never changes.',
    },
    mend: {
      fr: 'Écrire https://domaine/dossier/, sans ? ni #.',
      en: 'Write https://domain/folder/, without “?” or “#”.',
    },
    example: recordExample(
      'publication',
      'base: www.example.org/regards',
      'base: https://www.example.org/regards/',
    ),
  },
  language: {
    sentence: (value, near = '') => ({
      fr: `${value} n'est pas un code de langue ; écrire ${near || 'fr, en, fr-FR…'}`,
      en: `${value} is not a language code; write ${near || 'fr, en, fr-FR…'}`,
    }),
    title: { fr: 'Code de langue inconnu', en: 'Unknown language code' },
    means: {
      fr: 'Une langue s’écrit par son code : les lecteurs d’écran et les moteurs de recherche s’y fient.',
      en: 'A language is written by its code: screen readers and search engines rely on it.',
    },
    mend: {
      fr: 'Écrire fr, en, ou fr-FR si la région compte.',
      en: 'Write fr, en, or fr-FR if the region matters.',
    },
    example: recordExample('capsule', 'inLanguage: français', 'inLanguage: fr'),
  },
  email: {
    sentence: (value, near = '') => ({
      fr: `${value} n'est pas une adresse électronique ; écrire ${near || 'nom@domaine'}`,
      en: `${value} is not an e-mail address; write ${near || 'name@domain'}`,
    }),
    title: { fr: 'Adresse électronique mal formée', en: 'Malformed e-mail address' },
    means: {
      fr: 'Les portails montrent cette adresse à qui veut écrire au sujet des données.',
      en: 'Portals show this address to those who want to write about the data.',
    },
    mend: {
      fr: 'Écrire l’adresse d’un service, nom@domaine, et non celle d’une personne.',
      en: 'Write the address of a service, name@domain, and not that of a person.',
    },
    example: recordExample(
      'publication',
      'contactPoint: {name: Service, email: donnees chez example.org}',
      'contactPoint: {name: Service, email: donnees@example.org}',
    ),
  },
  choice: {
    sentence: (value, near, all, words = '') => ({
      fr: `${value} n'est pas admis ; ${near === '' ? '' : `le plus proche : ${near} ; `}${words === '' ? '' : `si aucune valeur ne convient, ôter celle-ci et la dire dans ${words} ; `}valeurs admises : ${all}`,
      en: `${value} is not allowed; ${near === '' ? '' : `the nearest: ${near}; `}${words === '' ? '' : `if no value fits, remove this one and say it in ${words}; `}allowed values: ${all}`,
    }),
    title: { fr: 'Valeur hors de la liste', en: 'Value outside the list' },
    means: {
      fr: 'Ce champ prend l’une des valeurs d’une liste fermée, la même pour toutes les publications.',
      en: 'This field takes one of a closed list of values, the same for all publications.',
    },
    mend: {
      fr: 'Choisir l’une des valeurs admises, et la recopier telle quelle. Une part prise à la vidéo qu’aucune ne dit s’écrit dans credit.',
      en: 'Choose one of the allowed values, and copy it as it is. A part in the video that none of them says is written in credit.',
    },
    example: recordExample('contributor', 'publication: {as: nommée}', 'publication: {as: role-only}'),
  },
  'date-order': {
    sentence: (early, first, late, second) => ({
      fr: `${late} (${second}) précède ${early} (${first}) ; corriger l'une des deux dates`,
      en: `${late} (${second}) comes before ${early} (${first}); correct one of the two dates`,
    }),
    title: { fr: 'Dates dans le désordre', en: 'Dates out of order' },
    means: {
      fr: 'Une vidéo est filmée, publiée, puis modifiée ou retirée, une série commence avant de finir ; deux de ces dates se contredisent.',
      en: 'A video is filmed, published, then changed or withdrawn, a series begins before it ends; two of these dates contradict each other.',
    },
    mend: {
      fr: 'Vérifier les deux dans la source, et corriger celle qui est fausse.',
      en: 'Check both in the source, and correct the wrong one.',
    },
    example: recordExample(
      'capsule',
      'dateCreated: 2022\ndatePublished: 2021-12-01',
      'dateCreated: 2021\ndatePublished: 2021-12-01',
    ),
  },
  'language-once': {
    sentence: (code, name) => ({
      fr: `code de langue ${code} (${name}), qu'un seul texte emploie ; si ce n'est pas la langue de ce texte, corriger le code ou l'ôter`,
      en: `language code ${code} (${name}), which one text alone uses; if this is not the language of the text, correct the code or remove it`,
    }),
    title: { fr: 'Langue d’un seul texte', en: 'Language of one text only' },
    means: {
      fr: 'Une abréviation a souvent la forme d’un code de langue : ter est le tereno, non le mot latin. Le texte serait annoncé dans cette langue aux lecteurs d’écran et aux moteurs de recherche.',
      en: 'An abbreviation often has the form of a language code: ter is Tereno, not the Latin word. Screen readers and search engines would be told that the text is in that language.',
    },
    mend: {
      fr: 'Écrire le code de la vraie langue, ou, si c’est un second texte dans la même langue, le mettre dans son propre champ.',
      en: 'Write the code of the true language or, if this is a second text in the same language, put it in a field of its own.',
    },
    example: recordExample(
      'topic',
      'id: logement\nname: {fr: Logement, ter: Habitat}',
      'id: logement\nname: Logement\nalternateName: Habitat',
    ),
  },
  'text-encoding': {
    sentence: (text, whole) => ({
      fr: `${text} : sans doute ${whole}, lu dans un autre codage puis enregistré ; l'écrire ainsi, ou refaire le fichier en « UTF-8 » depuis ce qui l'a produit`,
      en: `${text}: most likely ${whole}, read in another encoding and saved; write it so, or make the file anew as “UTF-8” with what made it`,
    }),
    title: { fr: 'Accents abîmés par un codage', en: 'Accents spoilt by an encoding' },
    means: {
      fr: 'Le texte a été enregistré en UTF-8, relu dans un autre codage, puis enregistré de nouveau : chaque accent y est devenu deux signes. Il est publié tel quel.',
      en: 'The text was saved as UTF-8, read in another encoding, then saved again: each accent became two signs. It is published as it is.',
    },
    mend: {
      fr: 'Corriger le texte, ou, si tout le fichier est ainsi, l’exporter de nouveau en choisissant UTF-8 à l’ouverture comme à l’enregistrement.',
      en: 'Correct the text or, if the whole file is so, export it again with UTF-8 chosen both when opening and when saving.',
    },
    example: recordExample('capsule', 'name: Le dÃ©bat', 'name: Le débat'),
  },
  'text-html': {
    sentence: (text, plain) => ({
      fr: `${text} : du code de page web dans un texte, publié tel quel ; écrire ${plain}`,
      en: `${text}: code of a web page in a text, published as it is; write ${plain}`,
    }),
    title: { fr: 'Code de page web dans un texte', en: 'Code of a web page in a text' },
    means: {
      fr: 'Les textes des fiches sont de simples textes : une balise ou un code comme &eacute; s’y lit lettre à lettre, sur les pages et dans les données.',
      en: 'The texts of records are plain texts: a tag or a code such as &eacute; is read letter by letter, on the pages and in the data.',
    },
    mend: {
      fr: 'Ôter les balises et écrire les lettres elles-mêmes. Si le texte parle de balises, rien n’est à faire.',
      en: 'Remove the tags and write the letters themselves. If the text is about tags, nothing is to be done.',
    },
    example: recordExample('capsule', 'name: "Le d&eacute;bat"', 'name: Le débat'),
  },
  'text-lost-letter': {
    sentence: (word) => ({
      fr: `${word} : lettres perdues, sans doute des accents qu'un codage n'avait pas ; les retaper d'après la source`,
      en: `${word}: letters lost, most likely accents that an encoding did not have; type them again after the source`,
    }),
    title: { fr: 'Lettres perdues', en: 'Lost letters' },
    means: {
      fr: 'Un programme a mis un point d’interrogation ou un losange à la place d’une lettre qu’il ne savait pas écrire ; rien ne dit plus laquelle.',
      en: 'A program put a question mark or a diamond in the place of a letter that it could not write; nothing tells which any more.',
    },
    mend: {
      fr: 'Retaper les mots d’après la source, ou exporter de nouveau le fichier en UTF-8.',
      en: 'Type the words again after the source, or export the file again as UTF-8.',
    },
    example: recordExample('capsule', 'name: Le d?bat', 'name: Le débat'),
  },
  formula: {
    sentence: (text) => ({
      fr: `${text} serait exécuté par un tableur ; les tableaux CSV l'écrivent derrière une apostrophe ; changer son premier signe si possible`,
      en: `${text} would be run by a spreadsheet; the CSV tables write it behind an apostrophe; change its first sign if possible`,
    }),
    title: { fr: 'Texte qu’un tableur exécuterait', en: 'Text that a spreadsheet would run' },
    means: {
      fr: 'Un texte qui commence par =, +, − ou @ est une formule pour un tableur, qui l’exécuterait en ouvrant les tableaux publiés.',
      en: 'A text that begins with =, +, − or @ is a formula to a spreadsheet, which would run it when opening the published tables.',
    },
    mend: {
      fr: 'Changer le premier signe si le texte le permet ; sinon rien n’est à faire, une apostrophe le protège.',
      en: 'Change the first sign if the text allows it; otherwise nothing is to be done, an apostrophe guards it.',
    },
    example: recordExample('capsule', 'name: "=Égalité"', 'name: Égalité'),
  },
  ...registerRules,
  ...videoRules,
} satisfies Readonly<Record<string, RuleEntry>>

/** A proposed date, with the order in which it was read where there are two. */
function dayFirst(near: string, order: string): Message {
  if (near === '' || order === '') return { fr: near, en: near }
  return { fr: `${near}, si le jour est écrit en premier`, en: `${near}, if the day is written first` }
}
