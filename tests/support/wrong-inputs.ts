import { partNames } from '../../pipeline/record/registers/participation-parts.ts'
import { everything, type Files, smallest } from './folder.ts'

/** A wrong input: files over those of the smallest publication, and every line that must be printed for it. */
export type WrongInput = { readonly name: string; readonly files: Files; readonly says: readonly string[] }

const capsule = String(smallest['capsules/1.yaml'])
const publication = String(smallest['publication.yaml'])
const noDecision =
  'contributors.yaml:1:3 « c-1 » aucune décision sur la publication de cette personne ; écrire par exemple publication: {as: named, basis: consent, scope: [name, credit, affiliation]}, {as: role-only}, son rôle seul, ou {as: withheld}, ni nom ni rôle  [decision-missing]'
const contributors = String(smallest['contributors.yaml'])
const more = (text: string): Files => ({ 'capsules/1.yaml': `${capsule}${text}\n` })
const instead = (from: string, to: string): Files => ({ 'capsules/1.yaml': capsule.replace(from, to) })
/** Another capsule like the first, under its own ids. */
const other = (number: number): string =>
  capsule
    .replace('id: 1', `id: ${number}`)
    .replace('position: 1', `position: ${number}`)
    .replace('x-1', `x-${number}`)
const ndjson = (text: string): Files => ({ 'more.ndjson': `${text}\n` })

/** The table; every record in it is synthetic. */
export const wrongInputs: readonly WrongInput[] = [
  {
    name: 'an unknown field',
    files: more('uplodDate: 2021-09-01'),
    says: [
      'capsules/1.yaml:13:1 « Capsule une » champ inconnu : "uplodDate" ; le plus proche : uploadDate (admis : id, name, alternateName, description, isPartOf, position, participation, about, territorialScale, keywords, spatialCoverage, locationCreated, publisher, inLanguage, dateCreated, datePublished, dateModified, uploadDate, expires, duration, url, canonical, contentUrl, encodingFormat, embedUrl, thumbnailUrl, sameAs, identifier, license, copyrightNotice, isAccessibleForFree, accessibilityFeature, transcript, transcriptFile, restrict, caption, encoding, hasPart, source, draft)  [unknown-field]',
    ],
  },
  {
    name: 'a field under the name that tables give it',
    files: instead('position: 1', 'position: 1\ndurée: PT5M'),
    says: [
      'capsules/1.yaml:6:1 « Capsule une » champ inconnu : "durée" ; le plus proche : duration (admis : id, name, alternateName, description, isPartOf, position, participation, about, territorialScale, keywords, spatialCoverage, locationCreated, publisher, inLanguage, dateCreated, datePublished, dateModified, uploadDate, expires, duration, url, canonical, contentUrl, encodingFormat, embedUrl, thumbnailUrl, sameAs, identifier, license, copyrightNotice, isAccessibleForFree, accessibilityFeature, transcript, transcriptFile, restrict, caption, encoding, hasPart, source, draft)  [unknown-field]',
    ],
  },
  {
    name: 'a group under the name that tables give a field of it',
    files: instead('credit:', 'Crédit:'),
    says: [
      'capsules/1.yaml:10:5 « Capsule une » participation[1]: champ inconnu : "Crédit" ; le plus proche : credit (admis : id, participant, part, credit, function, roleName, organization, periodical)  [unknown-field]',
    ],
  },
  {
    name: 'an unknown field of a participation',
    files: instead('participant:', 'persone:'),
    says: [
      'capsules/1.yaml:9:5 « Capsule une » participation[1]: champ inconnu : "persone" ; le plus proche : part (admis : id, participant, part, credit, function, roleName, organization, periodical)  [unknown-field]',
    ],
  },
  {
    name: 'a file that is not in media',
    files: { ...more('thumbnailUrl: capsule2.png'), 'media/a.svg': '<svg/>' },
    says: [
      `capsules/1.yaml:13:1 « Capsule une » thumbnailUrl: "capsule2.png" n'est pas dans le dossier media ; y placer le fichier, sous ce nom  [media-missing]`,
      "media/a.svg:1:1 a.svg : format qui n'est pas publié ; une image SVG peut contenir un programme : l’enregistrer en .png ou en .webp  [media-format]",
    ],
  },
  {
    name: 'a missing id',
    files: instead('id: 1\n', ''),
    says: ["capsules/1.yaml:1:1 « Capsule une » champ id absent ; l'ajouter  [missing-field]"],
  },
  {
    name: 'a missing title',
    files: instead('name: Capsule une\n', ''),
    says: [
      "capsules/1.yaml:1:1 « 1 » name: un titre est attendu, un seul par langue ; l'écrire dans name  [capsule-name]",
    ],
  },
  {
    name: 'an empty field',
    files: more('duration:'),
    says: [
      'capsules/1.yaml:13:1 « Capsule une » duration: champ vide ; le remplir, ou ôter la ligne si la valeur est inconnue  [empty-field]',
    ],
  },
  {
    name: 'a null written out',
    files: more('duration: null'),
    says: [
      'capsules/1.yaml:13:1 « Capsule une » duration: champ vide ; le remplir, ou ôter la ligne si la valeur est inconnue  [empty-field]',
    ],
  },
  {
    name: 'an empty list',
    files: more('thumbnailUrl: []'),
    says: [
      'capsules/1.yaml:13:1 « Capsule une » thumbnailUrl: champ vide ; le remplir, ou ôter la ligne si la valeur est inconnue  [empty-field]',
    ],
  },
  {
    name: 'an id with capitals and accents',
    files: instead('id: 1\n', 'id: Été\n'),
    says: [
      'capsules/1.yaml:1:1 « Capsule une » id: "Été" n\'est pas un identifiant ; écrire ete : lettres minuscules sans accent, chiffres et tirets, 64 au plus  [id]',
    ],
  },
  {
    name: 'a month that does not exist',
    files: more('uploadDate: "2021-13-01"'),
    says: [
      'capsules/1.yaml:13:1 « Capsule une » uploadDate: "2021-13-01" n\'est pas une date ; écrire 2021, 2021-09, 2021-09-28 ou 2021-09-28T14:30:00+02:00  [date]',
    ],
  },
  {
    name: 'a day that does not exist',
    files: more('uploadDate: 2021-02-30'),
    says: [
      'capsules/1.yaml:13:1 « Capsule une » uploadDate: "2021-02-30" n\'est pas une date ; écrire 2021, 2021-09, 2021-09-28 ou 2021-09-28T14:30:00+02:00  [date]',
    ],
  },
  {
    name: 'a date in French order',
    files: more('datePublished: 28/06/2023'),
    says: [
      'capsules/1.yaml:13:1 « Capsule une » datePublished: "28/06/2023" n\'est pas une date ; écrire 2023-06-28  [date]',
    ],
  },
  {
    name: 'a duration in words',
    files: more('duration: dix minutes'),
    says: [
      'capsules/1.yaml:13:1 « Capsule une » duration: "dix minutes" n\'est pas une durée ; écrire PT10M  [duration]',
    ],
  },
  {
    name: 'a number in letters',
    files: instead('position: 1', 'position: un'),
    says: [
      'capsules/1.yaml:5:1 « Capsule une » position: "un" n\'est pas un nombre entier à partir de 1 ; écrire 1  [number]',
    ],
  },
  {
    name: 'position zero',
    files: instead('position: 1', 'position: 0'),
    says: [
      'capsules/1.yaml:5:1 « Capsule une » position: "0" n\'est pas un nombre entier à partir de 1 ; écrire 1, 2, 3…  [number]',
    ],
  },
  {
    name: 'a yes in the place of true',
    files: more('isAccessibleForFree: oui'),
    says: [
      'capsules/1.yaml:13:1 « Capsule une » isAccessibleForFree: "oui" n\'est pas un oui ou un non ; écrire true  [boolean]',
    ],
  },
  {
    name: 'an address without https',
    files: more('url: www.example.org'),
    says: [
      'capsules/1.yaml:13:1 « Capsule une » url: "www.example.org" n\'est pas une adresse web ; écrire https://www.example.org  [url]',
    ],
  },
  {
    name: 'an address with a space',
    files: more('url: "https://example.org/a b"'),
    says: [
      'capsules/1.yaml:13:1 « Capsule une » url: "https://example.org/a b" n\'est pas une adresse web ; écrire https://example.org/a%20b  [url]',
    ],
  },
  {
    name: 'a javascript address',
    files: more('embedUrl: "javascript:alert(1)"'),
    says: [
      'capsules/1.yaml:13:1 « Capsule une » embedUrl: "javascript:alert(1)" n\'est pas une adresse web ; écrire l\'adresse entière, de https:// à la fin, sans espace ni mot de passe  [url]',
    ],
  },
  {
    name: 'a channel, and a code that gives no player, where a video is expected',
    files: more(
      'embedUrl: \'<script src="https://player.test/1.js"></script>\'\nurl: https://www.youtube.com/@collectif',
    ),
    says: [
      'capsules/1.yaml:13:1 « Capsule une » embedUrl: "<script src=\\"https://player.test/1.js\\"></script>" : ce code ne donne pas un seul lecteur, par une seule balise <iframe> dont src est une adresse en https ; copier le code que la plateforme propose sous « Partager, Intégrer », ou l’adresse du lecteur  [video-code]',
      'capsules/1.yaml:14:1 « Capsule une » url: "https://www.youtube.com/@collectif" est une chaîne de YouTube, et non une vidéo ; ouvrir la vidéo elle-même et copier son adresse, comme https://www.youtube.com/watch?v=aqz-KE-bpKQ  [video-address]',
    ],
  },
  {
    name: 'the address of a page in the place of that of a player',
    files: more('embedUrl: https://www.example.org/videos/2.html'),
    says: [
      "capsules/1.yaml:13:1 « Capsule une » embedUrl: \"https://www.example.org/videos/2.html\" : rien ne dit que cette adresse est celle d'un lecteur, et non d'une page ; si c'est une page, l'écrire dans url, et dans embedUrl l'adresse qui est sous « Partager, Intégrer »  [player-unknown]",
    ],
  },
  {
    name: 'an address with a name and a password',
    files: more('url: https://me:secret@h.test/a'),
    says: [
      'capsules/1.yaml:13:1 « Capsule une » url: "https://…@h.test/a" n\'est pas une adresse web ; écrire https://h.test/a  [url]',
    ],
  },
  {
    name: 'a data address',
    files: more('thumbnailUrl: "data:image/png;base64,AAAA"'),
    says: [
      'capsules/1.yaml:13:1 « Capsule une » thumbnailUrl: "data:image/png;base64,AAAA" n\'est ni une adresse web entière ni le nom d\'un fichier du dossier media (.jpg, .jpeg, .png, .webp, .avif) ; écrire https://domaine/fichier, ou placer le fichier dans media et écrire son nom seul  [media-address]',
    ],
  },
  {
    name: 'a language that is none',
    files: more('inLanguage: français'),
    says: [
      'capsules/1.yaml:13:1 « Capsule une » inLanguage: "français" n\'est pas un code de langue ; écrire fr  [language]',
    ],
  },
  {
    name: 'a text under a language that is none',
    files: instead('name: Capsule une', 'name: {francais: Capsule}'),
    says: [
      'capsules/1.yaml:2:8 « Capsule » name.francais: "francais" n\'est pas un code de langue ; écrire fr  [language]',
    ],
  },
  {
    name: 'a licence by its name',
    files: more('license: CC BY-SA 4.0'),
    says: [
      "capsules/1.yaml:13:1 « Capsule une » license: \"CC BY-SA 4.0\" n'est pas l'adresse d'une licence ; écrire https://creativecommons.org/licenses/by-sa/4.0/  [licence]",
    ],
  },
  {
    name: 'a licence by a name that several have',
    files: more('license: CC BY'),
    says: [
      "capsules/1.yaml:13:1 « Capsule une » license: \"CC BY\" n'est pas l'adresse d'une licence ; écrire l'adresse où elle se lit, ou dans copyrightNotice d'une capsule une mention de droits  [licence]",
    ],
  },
  {
    name: 'a list where one value goes',
    files: more('license: [https://a.example/, https://b.example/]'),
    says: [
      "capsules/1.yaml:13:1 « Capsule une » license: plusieurs valeurs ou un sous-ensemble là où une seule valeur est attendue ; n'en garder qu'une  [one-value]",
    ],
  },
  {
    name: 'a value where a group goes',
    files: { 'contributors.yaml': contributors.replace(/publication:\n.*\n.*\n.*\n/, 'publication: oui\n') },
    says: [
      'contributors.yaml:3:3 « c-1 » publication: "oui" là où un groupe de champs est attendu ; écrire des lignes « champ: valeur », décalées  [group]',
    ],
  },
  {
    name: 'a scope that does not exist',
    files: { 'contributors.yaml': contributors.replace(/scope: .*/, 'scope: [name, everything]') },
    says: [
      'contributors.yaml:6:19 « c-1 » publication.scope[2]: "everything" n\'est pas admis ; valeurs admises : name, credit, affiliation, image, open-data, indexing  [choice]',
    ],
  },
  {
    name: 'a person to be named whose scope has no name',
    files: { 'contributors.yaml': contributors.replace(/scope: .*/, 'scope: [credit, indexing]') },
    says: [
      "contributors.yaml:6:5 « c-1 » publication.scope: « c-1 » est à nommer, et sa portée (scope) ne comprend pas name ; l'y ajouter, ou écrire as: role-only  [scope-name]",
      "organizations.yaml:2:3 « Organisation Une » name: « Une » : ce texte nomme « c-1 », qui n'est pas à nommer ; le reformuler ; si c'est quelqu'un d'autre ou un mot courant, écrire exceptions: [Une] dans publication.yaml  [leak]",
    ],
  },
  {
    name: 'an id made of the name',
    files: {
      'contributors.yaml': contributors
        .replace('name: Ada Une', 'name: Ada Lovelass')
        .replace('c-1', 'ada-lovelass'),
      'capsules/1.yaml': capsule.replace('c-1', 'ada-lovelass'),
    },
    says: [
      "contributors.yaml:1:3 « ada-lovelass » id: l'identifiant « ada-lovelass » est fait du nom de la personne : son adresse le dirait encore après un retrait ; en prendre un autre, de quatre signes au hasard (c-7k2x), partout où il est cité, et, si celui-ci a paru, écrire retired à sa ligne dans addresses.txt  [id-name]",
    ],
  },
  {
    name: 'a withdrawal of nobody',
    files: { 'withdrawals.txt': 'c-2 2024-06-01\n' },
    says: [
      "withdrawals.txt:1:1 retrait de « c-2 », qui n'est l'identifiant d'aucune personne, ni des fiches ni d'addresses.txt ; le plus proche : c-1 ; corriger cette ligne, ou l'ôter  [withdrawal-unknown]",
    ],
  },
  {
    name: 'a withdrawal before the decision',
    files: {
      'contributors.yaml': contributors
        .replace('Ada Une', 'Ada Lovelass')
        .replace('as: named', 'as: named\n    since: 2024-06-02'),
      'withdrawals.txt': 'c-1 2024-06-01\n',
    },
    says: [
      "withdrawals.txt:1:1 retrait de « c-1 » au 2024-06-01, plus ancien que la décision de nommer cette personne (since: 2024-06-02, contributors.yaml:1) ; si elle s'est retirée depuis, corriger le jour ; si elle a accepté de nouveau, ôter cette ligne  [withdrawal-older]",
    ],
  },
  {
    name: 'erased names without their key',
    files: { 'erased.txt': `c-9 name 7 12345678 abc ${'0'.repeat(64)}\n` },
    says: [
      "erased.txt:1:1 clé absente (erased.key) : un nom effacé qui reviendrait dans un texte ne serait pas vu ; copier ce fichier de chez qui a effacé le nom ; s'il est perdu, ôter les lignes d'erased.txt, et ces noms ne sont plus recherchés  [erased-key]",
    ],
  },
  {
    name: 'a policy that knows another ground',
    files: { 'publication.yaml': `${publication}people: {indexing: friendship}\n` },
    says: [
      'publication.yaml:7:10 people.indexing: "friendship" n\'est pas admis ; valeurs admises : consent, public-credit, public-function, none  [choice]',
    ],
  },
  {
    name: 'a policy for another use',
    files: { 'publication.yaml': `${publication}people: {index: consent}\n` },
    says: [
      'publication.yaml:7:10 people: champ inconnu : "index" ; le plus proche : indexing (admis : site, openData, credits, indexing, xRobotsTag, legalBasis, purpose, retention, dataProtectionOfficer)  [unknown-field]',
    ],
  },
  {
    name: 'a withdrawal of an unknown part',
    files: { 'withdrawals.txt': 'c-1 2024-06-01 picture\n' },
    says: [
      'withdrawals.txt:1:1 ligne incomprise : "c-1 2024-06-01 picture" ; un identifiant et un jour par ligne, c-4k9p 2026-11-24, et au besoin ce qui est retiré : credit, affiliation, image, open-data, indexing  [withdrawal-line]',
    ],
  },
  {
    name: 'a person without a decision',
    files: { 'contributors.yaml': contributors.replace(/ {2}publication:\n.*\n.*\n.*\n/, '') },
    says: [noDecision],
  },
  {
    name: 'a decision that does not exist',
    files: { 'contributors.yaml': contributors.replace('as: named', 'as: caché') },
    says: [
      'contributors.yaml:4:5 « c-1 » publication.as: "caché" n\'est pas admis ; valeurs admises : named, role-only, withheld  [choice]',
    ],
  },
  {
    name: 'the same topic twice',
    files: instead('about: t-1', 'about: [t-1, t-1]'),
    says: [
      'capsules/1.yaml:6:14 « Capsule une » about[2]: "t-1" cité deux fois ; ne le garder qu\'une fois  [listed-twice]',
    ],
  },
  {
    name: 'an id taken twice',
    files: { 'capsules/2.yaml': capsule.replace('position: 1', 'position: 2').replace('x-1', 'x-2') },
    says: [
      'capsules/2.yaml:1:1 « Capsule une » id: identifiant « 1 » déjà pris (capsules/1.yaml:1) ; en choisir un autre  [duplicate-id]',
    ],
  },
  {
    name: 'a participation id taken twice',
    files: instead('source: p-1', '  - id: x-1\n    participant: c-1\n    credit: autrice\nsource: p-1'),
    says: [
      'capsules/1.yaml:12:5 « Capsule une » participation[2].id: identifiant « x-1 » déjà pris (capsules/1.yaml:8) ; en choisir un autre  [duplicate-id]',
    ],
  },
  {
    name: 'a day that could be read in two orders',
    files: more('datePublished: 03/04/2023'),
    says: [
      'capsules/1.yaml:13:1 « Capsule une » datePublished: "03/04/2023" n\'est pas une date ; écrire 2023-04-03, si le jour est écrit en premier  [date]',
    ],
  },
  {
    name: 'a month in words',
    files: more('dateCreated: septembre 2021'),
    says: [
      'capsules/1.yaml:13:1 « Capsule une » dateCreated: "septembre 2021" n\'est pas une date ; écrire 2021-09  [date]',
    ],
  },
  {
    name: 'a duration with colons',
    files: more('duration: "10:05"'),
    says: [
      'capsules/1.yaml:13:1 « Capsule une » duration: "10:05" n\'est pas une durée ; écrire PT10M5S  [duration]',
    ],
  },
  {
    name: 'a moment in words',
    files: more('hasPart:\n  - id: a\n    name: A\n    startOffset: 7 min 24'),
    says: [
      'capsules/1.yaml:16:5 « Capsule une » hasPart[1].startOffset: "7 min 24" n\'est pas un instant de la vidéo ; écrire 00:07:24  [offset]',
    ],
  },
  {
    name: 'a number with a space',
    files: instead('position: 1', 'position: 1 234'),
    says: [
      'capsules/1.yaml:5:1 « Capsule une » position: "1 234" n\'est pas un nombre entier à partir de 1 ; écrire 1234  [number]',
    ],
  },
  {
    name: 'the name of a person whom no record has',
    files: instead('participant: c-1', 'participant: Ada Trois'),
    says: [
      'capsules/1.yaml:9:5 « Capsule une » participation[1].participant: "Ada Trois" : aucun contributeur de ce nom, ni de cet identifiant ; en écrire la fiche, ou corriger le nom  [unknown-name]',
    ],
  },
  {
    name: 'the name of a person, with a letter wrong',
    files: instead('participant: c-1', 'participant: Ada Unne'),
    says: [
      'capsules/1.yaml:9:5 « Capsule une » participation[1].participant: "Ada Unne" : aucun contributeur de ce nom, ni de cet identifiant ; le plus proche : « c-1 » (contributors.yaml:2)  [unknown-name]',
    ],
  },
  {
    name: 'the name of two people',
    files: {
      ...instead('participant: c-1', 'participant: ada  UNE'),
      'contributors.yaml': `${contributors}- id: c-2\n  name: Ada Uné\n  sameAs: https://orcid.org/0000-0002-1825-0097\n  publication: {as: named, basis: consent, scope: [${everything.join(', ')}]}\n  source: p-1\n`,
    },
    says: [
      'capsules/1.yaml:9:5 « Capsule une » participation[1].participant: "ada  UNE" : plusieurs fiches portent ce nom ; écrire l\'identifiant de celle qui est voulue : « c-1 » (contributors.yaml:2), « c-2 » (contributors.yaml:9, "https://orcid.org/0000-0002-1825-0097")  [ambiguous-name]',
    ],
  },
  {
    name: 'a name that a line of NDJSON has, too',
    files: {
      ...instead('about: t-1', 'about: Thème'),
      ...ndjson('{"kind":"topic","id":"t-2","name":"thème","source":"p-1"}'),
    },
    says: [
      'capsules/1.yaml:6:1 « Capsule une » about: "Thème" : plusieurs fiches portent ce nom ; écrire l\'identifiant de celle qui est voulue : « t-1 » (topics.yaml:2), une fiche d’un fichier NDJSON  [ambiguous-name]',
    ],
  },
  {
    name: 'the name of a record without an id',
    files: {
      ...instead('about: t-1', 'about: autre'),
      'topics.yaml': '- id: t-1\n  name: thème\n  source: p-1\n- name: Autre\n',
    },
    says: [
      'capsules/1.yaml:6:1 « Capsule une » about: "autre" : la fiche de ce nom (topics.yaml:4) n\'a pas d\'identifiant ; lui en donner un (npm run regards "--" template --fill-ids le fait dans un tableau)  [name-without-id]',
      "topics.yaml:4:3 « Autre » champ id absent ; l'ajouter  [missing-field]",
    ],
  },
  {
    name: 'a name in a line of NDJSON',
    files: ndjson('{"kind":"capsule","id":"2","name":"Deux","about":"Thème"}'),
    says: [
      "more.ndjson:1:42 « Deux » about: \"Thème\" n'est pas un identifiant ; un nom n'en tient lieu que dans le YAML et les tableaux, pour une fiche qui s'y trouve : écrire l'identifiant de la fiche  [name-for-id]",
    ],
  },
  {
    name: 'a choice with a letter missing',
    files: { 'contributors.yaml': contributors.replace('basis: consent', 'basis: consnt') },
    says: [
      'contributors.yaml:5:5 « c-1 » publication.basis: "consnt" n\'est pas admis ; le plus proche : consent ; valeurs admises : consent, public-credit, public-function  [choice]',
    ],
  },
  {
    name: 'several mistakes at once, sorted by place',
    files: {
      ...instead('position: 1', 'position: un\nduration: dix'),
      'topics.yaml': '- id: t-1\n  nom: thème\n',
    },
    says: [
      'capsules/1.yaml:5:1 « Capsule une » position: "un" n\'est pas un nombre entier à partir de 1 ; écrire 1  [number]',
      'capsules/1.yaml:6:1 « Capsule une » duration: "dix" n\'est pas une durée ; écrire PT10M5S pour dix minutes et cinq secondes  [duration]',
      'topics.yaml:2:3 « t-1 » champ inconnu : "nom" ; le plus proche : name (admis : id, name, alternateName, description, broader, member, sameAs, closeMatch, source, draft)  [unknown-field]',
    ],
  },
  {
    name: 'a record that others point to, itself refused',
    files: { 'contributors.yaml': '- id: c-1\n  name: Ada Une\n  source: p-1\n' },
    says: [noDecision],
  },
  {
    name: 'a file that others point to, itself unreadable',
    files: { 'topics.yaml': '- id: t-1\n  name: "thème\n' },
    says: ['topics.yaml:2:9 signe « " » qui n\'est pas refermé ; écrire : name: "thème"  [yaml-quote]'],
  },
  {
    name: 'an invisible mark in an id',
    files: instead('about: t-1', 'about: "t-1\\u202E"'),
    says: [
      'capsules/1.yaml:6:1 « Capsule une » about: "t-1\\u{202e}" n\'est pas un identifiant ; écrire t-1 : lettres minuscules sans accent, chiffres et tirets, 64 au plus  [id]',
    ],
  },
  {
    name: 'a position taken twice',
    files: { 'capsules/2.yaml': capsule.replace('id: 1', 'id: 2') },
    says: [
      'capsules/2.yaml:5:1 « Capsule une » position: numéro 1 déjà pris dans cette série (capsules/1.yaml:5) ; en choisir un autre  [position-taken]',
    ],
  },
  {
    name: 'a reference to no one',
    files: instead('participant: c-1', 'participant: c-2'),
    says: [
      'capsules/1.yaml:9:5 « Capsule une » participation[1].participant: contributeur « c-2 » inconnu ; le plus proche : c-1 (Ada Une)  [unknown-reference]',
    ],
  },
  {
    name: 'a reference to no topic',
    files: instead('about: t-1', 'about: t-9'),
    says: [
      'capsules/1.yaml:6:1 « Capsule une » about: thème « t-9 » inconnu ; le plus proche : t-1 (thème)  [unknown-reference]',
    ],
  },
  {
    name: 'one topic that three capsules do not find, told once',
    files: {
      ...instead('about: t-1', 'about: t-9'),
      'capsules/2.yaml': other(2).replace('about: t-1', 'about: t-9'),
      'capsules/3.yaml': other(3).replace('about: t-1', 'about: [t-1, t-9]'),
    },
    says: [
      'capsules/1.yaml:6:1 « Capsule une » about: thème « t-9 » inconnu ; le plus proche : t-1 (thème) (et 2 autres fois : capsules/2.yaml:6, capsules/3.yaml:6)  [unknown-reference]',
    ],
  },
  {
    name: 'a misspelt field in six records, told once with the first places',
    files: Object.fromEntries(
      [2, 3, 4, 5, 6, 7].map((number) => [`capsules/${number}.yaml`, `${other(number)}duree: PT5M\n`]),
    ),
    says: [
      'capsules/2.yaml:13:1 « Capsule une » champ inconnu : "duree" ; le plus proche : duration (admis : id, name, alternateName, description, isPartOf, position, participation, about, territorialScale, keywords, spatialCoverage, locationCreated, publisher, inLanguage, dateCreated, datePublished, dateModified, uploadDate, expires, duration, url, canonical, contentUrl, encodingFormat, embedUrl, thumbnailUrl, sameAs, identifier, license, copyrightNotice, isAccessibleForFree, accessibilityFeature, transcript, transcriptFile, restrict, caption, encoding, hasPart, source, draft) (et 5 autres fois : capsules/3.yaml:13, capsules/4.yaml:13, capsules/5.yaml:13…)  [unknown-field]',
    ],
  },
  {
    name: 'a file of records that is gone, told once for all that cites it',
    files: {
      'topics.yaml': '# rangé ailleurs\n',
      'contributors.yaml': '# rangé ailleurs\n',
    },
    says: [
      'contributors.yaml:1:1 fichier vide ; y écrire une fiche, ou le supprimer  [empty-file]',
      'topics.yaml:1:1 fichier vide ; y écrire une fiche, ou le supprimer  [empty-file]',
    ],
  },
  {
    name: 'records of a kind that no file holds, told once for all that cite them',
    files: {
      'capsules/1.yaml': capsule.replace('source: p-1', 'spatialCoverage: [pl-1, pl-2]\nsource: p-1'),
      'capsules/2.yaml': other(2).replace('source: p-1', 'spatialCoverage: pl-1\nsource: p-1'),
    },
    says: [
      'capsules/1.yaml:12:19 « Capsule une » spatialCoverage[1]: aucune fiche lue de ce genre : lieu ; rétablir places.yaml, ou ôter les champs qui en citent (et 2 autres fois : capsules/2.yaml:12, capsules/1.yaml:12)  [no-records]',
    ],
  },
  {
    name: 'a reference to what was replaced',
    files: {
      'topics.yaml': `${smallest['topics.yaml']}- id: t-0\n  replacedBy: t-1\n`,
      ...instead('about: t-1', 'about: t-0'),
    },
    says: [
      'capsules/1.yaml:6:1 « Capsule une » about: « t-0 » a été remplacé ; écrire « t-1 »  [replaced-reference]',
    ],
  },
  {
    name: 'a replaced record with fields left',
    files: { 'topics.yaml': `${smallest['topics.yaml']}- id: t-0\n  name: ancien\n  replacedBy: t-1\n` },
    says: [
      'topics.yaml:6:3 « ancien » une fiche remplacée ne garde que id et replacedBy ; déplacer "name" vers la nouvelle fiche  [replaced-fields]',
    ],
  },
  {
    name: 'replaced by nothing',
    files: { 'topics.yaml': `${smallest['topics.yaml']}- id: t-0\n  replacedBy: t-7\n` },
    says: [
      'topics.yaml:6:3 « t-0 » replacedBy: thème « t-7 » inconnu ; le plus proche : t-1 (thème)  [unknown-reference]',
    ],
  },
  {
    name: 'topics in a circle',
    files: {
      'topics.yaml':
        '- id: t-1\n  name: un\n  description: Un.\n  broader: t-2\n  source: p-1\n- id: t-2\n  name: deux\n  description: Deux.\n  broader: t-1\n  source: p-1\n',
    },
    says: [
      'topics.yaml:4:3 « un » broader: cercle : « t-1 » → « t-2 » → « t-1 » ; rompre un de ces liens  [circle]',
    ],
  },
  {
    name: 'dates in the wrong order',
    files: more('dateCreated: 2022\ndatePublished: 2021-12-01'),
    says: [
      "capsules/1.yaml:14:1 « Capsule une » datePublished: datePublished (2021-12-01) précède dateCreated (2022) ; corriger l'une des deux dates  [date-order]",
    ],
  },
  {
    name: 'a chapter that ends before it begins',
    files: more('hasPart:\n  - id: a\n    name: A\n    startOffset: 00:02:00\n    endOffset: 00:01:00'),
    says: [
      'capsules/1.yaml:16:5 « Capsule une » hasPart[1].startOffset: "120" : un chapitre commence avant de finir ; corriger startOffset ou endOffset  [chapter-order]',
    ],
  },
  {
    name: 'a moment that is none',
    files: more('hasPart:\n  - id: a\n    name: A\n    startOffset: bientôt'),
    says: [
      'capsules/1.yaml:16:5 « Capsule une » hasPart[1].startOffset: "bientôt" n\'est pas un instant de la vidéo ; écrire 00:07:24, ou le nombre de secondes  [offset]',
    ],
  },
  {
    name: 'a credit of nobody',
    files: instead(
      '    participant: c-1\n    credit: chercheuse à Organisation Une\n    organization: o-1\n',
      '    credit: chercheuse à Organisation Une\n    function: {roleName: chercheuse}\n',
    ),
    says: [
      "capsules/1.yaml:8:5 « Capsule une » participation[1]: crédit sans personne ni organisation ; écrire participant ou organization ou, si c'est un groupe que rien ne nomme, le laisser ainsi  [participation-unnamed]",
    ],
  },
  {
    name: 'a part that the list has not',
    files: instead('    credit: chercheuse à Organisation Une\n', '    part: Assistanat\n'),
    says: [
      `capsules/1.yaml:10:5 « Capsule une » participation[1].part: "Assistanat" n'est pas admis ; si aucune valeur ne convient, ôter celle-ci et la dire dans credit ; valeurs admises : ${partNames.join(', ')}  [choice]`,
    ],
  },
  {
    name: 'two organisations that take part at once',
    files: instead(
      '    participant: c-1\n    credit: chercheuse à Organisation Une\n    organization: o-1\n',
      '    part: partner\n    organization: [o-1, o-2]\n',
    ),
    says: [
      "capsules/1.yaml:10:5 « Capsule une » participation[1].organization: une participation est celle d'une personne ou d'une organisation, et d'une seule : une participation pour chacune ; écrire dans participant l'identifiant d'une fiche de contributors, ou dans organization celui d'une fiche de organizations  [participation-participant]",
      'capsules/1.yaml:10:25 « Capsule une » participation[1].organization[2]: organisation « o-2 » inconnue ; le plus proche : o-1 (Organisation Une)  [unknown-reference]',
    ],
  },
  {
    name: 'entries of registers that are none, or are of something else',
    files: {
      'contributors.yaml': `${contributors}  sameAs: [https://orcid.org/0000-0002-1825-0098, Q648]\n`,
      'places.yaml':
        '- id: l-1\n  name: Lieu\n  sameAs: [https://www.wikidata.org/wiki/Lille, ROR 03yrm5c26, INSEE 59350, "ISNI: 0000 0001 2147 7893"]\n  source: p-1\n',
    },
    says: [
      'contributors.yaml:8:12 « c-1 » sameAs[1]: "https://orcid.org/0000-0002-1825-0098" : la clé de cet identifiant ORCID n\'est pas la bonne : un signe est faux ou manque ; le recopier, ou écrire https://orcid.org/0000-0002-1825-0097 si tous les autres signes sont justes  [register-check]',
      'places.yaml:3:12 « Lieu » sameAs[1]: "https://www.wikidata.org/wiki/Lille" n\'est pas une entrée du registre Wikidata ; écrire une adresse comme http://www.wikidata.org/entity/Q18677767, ou l\'identifiant après le nom du registre  [register-entry]',
      'places.yaml:3:49 « Lieu » sameAs[2]: "ROR 03yrm5c26" : ROR décrit des organisations, et cette fiche un lieu ; ôter cette adresse, ou l\'écrire dans la fiche de ce qu\'elle désigne  [register-kind]',
      'places.yaml:3:77 « Lieu » sameAs[4]: "ISNI: 0000 0001 2147 7893" : ISNI décrit des personnes et des organisations, et cette fiche un lieu ; ôter cette adresse, ou l\'écrire dans la fiche de ce qu\'elle désigne  [register-kind]',
    ],
  },
  {
    name: 'an identifier whose label YAML takes for a field',
    files: { 'contributors.yaml': `${contributors}  sameAs:\n    - ORCID: 0000-0002-1825-0097\n` },
    says: [
      'contributors.yaml:9:7 « c-1 » sameAs[1]: deux-points « : » dans une valeur ; la mettre entre guillemets : "ORCID: 0000-0002-1825-0097"  [yaml-colon]',
    ],
  },
  {
    name: 'a person in Wikidata, which tells too much of a life',
    files: { 'contributors.yaml': `${contributors}  sameAs: Q42\n` },
    says: [
      'contributors.yaml:8:3 « c-1 » sameAs: "http://www.wikidata.org/entity/Q42" : pour protéger sa vie privée, une personne ne se relie qu\'à un registre public d\'auteurs ou de chercheurs (orcid.org, idref.fr, isni.org, data.bnf.fr, viaf.org) ; ôter cette adresse de sameAs  [person-sameAs]',
    ],
  },
  {
    name: 'a person under a social profile',
    files: { 'contributors.yaml': `${contributors}  sameAs: https://social.example/ada\n` },
    says: [
      'contributors.yaml:8:3 « c-1 » sameAs: "https://social.example/ada" : pour protéger sa vie privée, une personne ne se relie qu\'à un registre public d\'auteurs ou de chercheurs (orcid.org, idref.fr, isni.org, data.bnf.fr, viaf.org) ; ôter cette adresse de sameAs  [person-sameAs]',
    ],
  },
  {
    name: 'a tab',
    files: { 'capsules/1.yaml': capsule.replace('  - id: x-1', '\t- id: x-1') },
    says: [
      'capsules/1.yaml:8:1 tabulation en début de ligne ; en YAML, décaler avec des espaces (deux par niveau)  [yaml-tab]',
    ],
  },
  {
    name: 'a field written twice',
    files: more('name: Autre'),
    says: [
      'capsules/1.yaml:13:1 champ "name" écrit deux fois ; n\'en garder qu\'un (plusieurs valeurs se mettent en liste, avec des tirets)  [yaml-key-twice]',
    ],
  },
  {
    name: 'a quote left open',
    files: more('transcript: "il dit'),
    says: [
      'capsules/1.yaml:13:13 signe « " » qui n\'est pas refermé ; écrire : transcript: "il dit"  [yaml-quote]',
    ],
  },
  {
    name: 'a colon in a value',
    files: more('transcript: Titre : suite'),
    says: [
      'capsules/1.yaml:13:13 deux-points « : » dans une valeur ; la mettre entre guillemets : transcript: "Titre : suite"  [yaml-colon]',
    ],
  },
  {
    name: 'a value that begins with @',
    files: more('transcript: @moi'),
    says: [
      'capsules/1.yaml:13:13 une valeur ne peut commencer par "@" ; la mettre entre guillemets : transcript: "@moi"  [yaml-reserved]',
    ],
  },
  {
    name: 'a YAML alias',
    files: more('transcript: *autre'),
    says: [
      'capsules/1.yaml:13:13 ancre ou alias YAML "*autre" ; écrire : transcript: "*autre"  [yaml-alias]',
    ],
  },
  {
    name: 'an alias bomb',
    files: { 'capsules/1.yaml': 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n' },
    says: [
      'capsules/1.yaml:1:4 ancre ou alias YAML "&a" ; écrire la valeur en toutes lettres, ou la mettre entre guillemets "…"  [yaml-alias]',
    ],
  },
  {
    name: 'a YAML tag',
    files: more('transcript: !!js/function x'),
    says: [
      'capsules/1.yaml:13:13 étiquette YAML "!!js/function" ; l\'ôter, ou mettre la valeur entre guillemets : transcript: "!!js/function x"  [yaml-tag]',
    ],
  },
  {
    name: 'two documents in a file',
    files: { 'capsules/1.yaml': `${capsule}---\n${capsule}` },
    says: [
      'capsules/1.yaml:13:1 plusieurs documents séparés par « --- » ; faire un fichier par fiche, ou une liste avec des tirets  [yaml-documents]',
    ],
  },
  {
    name: 'a list in a file of one record',
    files: { 'capsules/1.yaml': '- id: 1\n' },
    says: [
      'capsules/1.yaml:1:1 liste là où une seule fiche est attendue ; faire un fichier par fiche, sans tiret  [one-record]',
    ],
  },
  {
    name: 'a nesting bomb',
    files: { 'capsules/1.yaml': `a: ${'['.repeat(100_000)}` },
    says: [
      'capsules/1.yaml:1:1 plus de 32 niveaux imbriqués ; vérifier les décalages et les crochets  [depth]',
    ],
  },
  {
    name: 'an empty file',
    files: { 'capsules/1.yaml': '' },
    says: ['capsules/1.yaml:1:1 fichier vide ; y écrire une fiche, ou le supprimer  [empty-file]'],
  },
  {
    name: 'a file of comments',
    files: { 'capsules/1.yaml': '# rien encore\n' },
    says: ['capsules/1.yaml:1:1 fichier vide ; y écrire une fiche, ou le supprimer  [empty-file]'],
  },
  {
    name: 'a word in the place of a record',
    files: { 'capsules/1.yaml': 'bonjour\n' },
    says: [
      'capsules/1.yaml:1:1 "bonjour" n\'est pas une fiche ; écrire des lignes « champ: valeur »  [not-a-record]',
    ],
  },
  {
    name: 'Windows-1252',
    files: {
      'capsules/1.yaml': Buffer.concat([
        Buffer.from('id: 1\nname: '),
        Buffer.from([0xe9]),
        Buffer.from('t\n'),
      ]),
    },
    says: [
      "capsules/1.yaml:2:7 octet 0xE9 (é, Windows-1252) qui n'est pas de l'UTF-8 ; enregistrer le fichier en « UTF-8 »  [not-utf8]",
    ],
  },
  {
    name: 'UTF-16',
    files: { 'capsules/1.yaml': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('id: 1', 'utf16le')]) },
    says: ["capsules/1.yaml:1:1 fichier enregistré en UTF-16 ; l'enregistrer en « UTF-8 »  [utf16]"],
  },
  {
    name: 'a byte order mark',
    files: { 'capsules/1.yaml': `\uFEFF${capsule}` },
    says: [
      "capsules/1.yaml:1:1 marque d'ordre des octets (BOM) ignorée ; l'éviter en enregistrant en « UTF-8 » sans BOM  [bom]",
    ],
  },
  {
    name: 'a control character',
    files: more('transcript: "a\\u0007b"'),
    says: [
      "capsules/1.yaml:13:1 « Capsule une » transcript: caractère interdit U+0007, qu'aucun format ne peut porter ; le supprimer  [character]",
    ],
  },
  {
    name: 'half a character',
    files: ndjson('{"kind":"topic","id":"t-2","name":"a\\ud800b","description":"d","source":"p-1"}'),
    says: [
      "more.ndjson:1:28 « a b » name: caractère interdit U+D800, qu'aucun format ne peut porter ; le supprimer  [character]",
    ],
  },
  {
    name: 'a noncharacter',
    files: more('transcript: "a\uFFFFb"'),
    says: [
      "capsules/1.yaml:13:1 « Capsule une » transcript: caractère interdit U+FFFF, qu'aucun format ne peut porter ; le supprimer  [character]",
    ],
  },
  {
    name: 'a line of no JSON',
    files: ndjson('{"kind":"topic","id":"t-2",}'),
    says: [
      'more.ndjson:1:28 JSON incompréhensible ("}") ; écrire une fiche entière par ligne, entre accolades  [json-syntax]',
    ],
  },
  {
    name: 'a cut line',
    files: ndjson('{"kind":"topic","id"'),
    says: [
      'more.ndjson:1:21 JSON incompréhensible (fin de ligne) ; écrire une fiche entière par ligne, entre accolades  [json-syntax]',
    ],
  },
  {
    name: 'a line without its kind',
    files: ndjson('{"id":"t-2","name":"deux"}'),
    says: ["more.ndjson:1:1 champ kind absent ; l'ajouter  [missing-field]"],
  },
  {
    name: 'a line of an unknown kind',
    files: ndjson('{"kind":"topik","id":"t-2"}'),
    says: [
      'more.ndjson:1:2 kind: genre "topik" inconnu ; le plus proche : topic (admis : capsule, contributor, organization, periodical, place, series, source, topic)  [kind]',
    ],
  },
  {
    name: 'a line that is a list',
    files: ndjson('["topic"]'),
    says: [
      'more.ndjson:1:1 ["topic"] n\'est pas une fiche ; écrire des lignes « champ: valeur »  [not-a-record]',
    ],
  },
  {
    name: 'an own __proto__',
    files: ndjson(
      '{"kind":"topic","id":"t-2","name":"deux","description":"d","source":"p-1","__proto__":{"x":1}}',
    ),
    says: [
      'more.ndjson:1:75 « deux » champ inconnu : "__proto__" ; le plus proche : broader (admis : id, name, alternateName, description, broader, member, sameAs, closeMatch, source, draft)  [unknown-field]',
    ],
  },
  {
    name: 'a file with a misspelt name',
    files: { 'capsule.yaml': 'id: 3\nname: Capsule trois\n' },
    says: [
      'capsule.yaml:1:1 fichier inconnu : capsule.yaml ; le plus proche : capsules.yaml (.yaml, .csv, .xlsx, .ods, .ndjson, ou un dossier de fichiers .yaml)  [unknown-file]',
    ],
  },
  {
    name: 'a text document',
    files: { 'capsules.docx': 'x' },
    says: [
      "capsules.docx:1:1 capsules.docx : document de traitement de texte, dont rien n'est lu ; recopier ses fiches dans capsules.yaml, avec un éditeur de texte  [file-format]",
    ],
  },
  {
    name: 'a base without its slash',
    files: { 'publication.yaml': publication.replace('/p/', '/p') },
    says: [
      'publication.yaml:1:1 base: "https://publisher.test/p" n\'est pas une adresse de base ; écrire https://publisher.test/p/  [base]',
    ],
  },
  {
    name: 'a publisher that is not described',
    files: { 'publication.yaml': publication.replace('o-1', 'o-2') },
    says: [
      'publication.yaml:5:1 publisher: organisation « o-2 » inconnue ; le plus proche : o-1 (Organisation Une)  [unknown-reference]',
    ],
  },
  {
    name: 'a publication without licence',
    files: { 'publication.yaml': publication.replace(/license: .*\n/, '') },
    says: ["publication.yaml:1:1 champ license absent ; l'ajouter  [missing-field]"],
  },
  {
    name: 'an id that was retired',
    files: { 'addresses.txt': 'topic/t-1/#concept retired\n' },
    says: [
      "topics.yaml:1:3 « thème » id: « topic/t-1/#concept » a été retiré (addresses.txt) et un identifiant ne sert qu'une fois ; en choisir un autre  [id-retired]",
    ],
  },
  {
    name: 'an id that vanished',
    files: { 'addresses.txt': 'topic/t-5/#concept\n' },
    says: [
      "addresses.txt:1:1 « topic/t-5/#concept » était publié et n'est plus décrit ; rétablir la fiche, y écrire replacedBy, ou ajouter « retired » à cette ligne  [id-vanished]",
    ],
  },
  {
    name: 'a ledger line of another kind',
    files: { 'addresses.txt': 'bonjour\n' },
    says: [
      'addresses.txt:1:1 ligne incomprise : "bonjour" ; une adresse par ligne, suivie au besoin du jour de sa première mise en ligne, puis de « retired »  [ledger-line]',
    ],
  },
  {
    name: 'an e-mail address in a credit',
    files: instead('chercheuse à Organisation Une', 'sociologue, paul@example.org'),
    says: [
      "capsules/1.yaml:10:5 « Capsule une » participation[1].credit: \"paul@example.org\" : adresse électronique ; l'ôter du texte ou, s'il est de l'organisme et non d'une personne, l'écrire tel quel dans organizationDetails (publication.yaml)  [text-email]",
    ],
  },
  {
    name: 'a disguised e-mail address in a function',
    files: instead('    organization: o-1', '    roleName: [sociologue, paul (at) example.org]'),
    says: [
      "capsules/1.yaml:11:28 « Capsule une » participation[1].roleName[2]: \"paul (at) example.org\" : adresse électronique ; l'ôter du texte ou, s'il est de l'organisme et non d'une personne, l'écrire tel quel dans organizationDetails (publication.yaml)  [text-email]",
    ],
  },
  {
    name: 'a telephone number in a title',
    files: instead('Capsule une', 'Capsule une, 06 12 34 56 78'),
    says: [
      "capsules/1.yaml:2:1 « Capsule une, 06 12 34 56 78 » name: \"06 12 34 56 78\" : numéro de téléphone ; l'ôter du texte ou, s'il est de l'organisme et non d'une personne, l'écrire tel quel dans organizationDetails (publication.yaml)  [text-phone]",
    ],
  },
  {
    name: 'an account in a transcript',
    files: more('transcript: Suivez @paul_dupont partout.'),
    says: [
      "capsules/1.yaml:13:1 « Capsule une » transcript: \"@paul_dupont\" : compte d’un réseau social ; l'ôter du texte ou, s'il est de l'organisme et non d'une personne, l'écrire tel quel dans organizationDetails (publication.yaml)  [text-account]",
    ],
  },
  {
    name: 'a postal address in a description',
    files: instead('Une capsule.', 'Chez elle, 12 rue de la Paix, 59000 Lille.'),
    says: [
      "capsules/1.yaml:3:1 « Capsule une » description: \"12 rue de la Paix, 59000 Lille\" : adresse postale ; l'ôter du texte ou, s'il est de l'organisme et non d'une personne, l'écrire tel quel dans organizationDetails (publication.yaml)  [text-address]",
    ],
  },
  {
    name: 'a birth in the name of a chapter',
    files: more(
      'hasPart:\n  - id: h-1\n    name: Ada Une, née le 3 mars 1970\n    startOffset: 0\n    endOffset: 5',
    ),
    says: [
      "capsules/1.yaml:15:5 « Capsule une » hasPart[1].name: \"née le 3 mars 1970\" : date ou lieu de naissance ; l'ôter du texte ou, s'il est de l'organisme et non d'une personne, l'écrire tel quel dans organizationDetails (publication.yaml)  [text-birth]",
    ],
  },
]
