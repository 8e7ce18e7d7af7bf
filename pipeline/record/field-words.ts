import type { Kind } from '../rdf/addresses.ts'
import { recordField } from '../rdf/node.ts'
import { WIKIDATA } from '../rdf/vocabulary.ts'

/** What a field is called at the head of a column, what it holds, and an example: `[heading, help]` in each language. */
export type FieldWords = {
  readonly fr: readonly [heading: string, help: string]
  readonly en: readonly [heading: string, help: string]
  readonly example?: string
}

/** What is said of a field of a kind of record, or of a group in it: `capsule`, `name`; `participation`, `credit`. */
export function fieldWords(group: string, field: string): FieldWords | undefined {
  return known(`${group}.${field}`, words) ?? known(field, words)
}

/**
 * What is said of a property that records become, by its word in the context: the words of the field that it comes from, or its
 * own where nobody types it as a field.
 */
export function propertyWords(group: string, property: string): FieldWords | undefined {
  return (
    known(`${group}.${property}`, derivedWords) ??
    known(property, derivedWords) ??
    fieldWords(group, recordField(property))
  )
}

/** The kind of record whose ids stand in a field, if any do. */
export function kindReferencedBy(field: string): Kind | undefined {
  return known(field, kinds)
}

/** What stands under a name; nothing under those that every object has (`constructor`), which a person may type too. */
function known<T>(name: string, table: Readonly<Record<string, T>>): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

const kinds: Readonly<Record<string, Kind>> = {
  about: 'topic',
  areaServed: 'place',
  broader: 'topic',
  isPartOf: 'series',
  locationCreated: 'place',
  member: 'topic',
  organization: 'organization',
  parentOrganization: 'organization',
  participant: 'contributor',
  periodical: 'periodical',
  publisher: 'organization',
  source: 'source',
  spatialCoverage: 'place',
  territorialScale: 'topic',
}

/** By field; by group and field where a group says something else of it. */
const words: Readonly<Record<string, FieldWords>> = {
  id: field(
    [
      'Identifiant',
      'Lettres minuscules sans accent, chiffres et tirets ; il ne change plus et ne sert qu’une fois.',
    ],
    ['Id', 'Lower-case letters without accents, digits and hyphens; it never changes and is used once.'],
    'lire-une-carte',
  ),
  'contributor.id': field(
    ['Identifiant', 'Quatre signes au hasard derrière « c- », sans rapport avec le nom ; il ne change plus.'],
    ['Id', 'Four random characters after “c-”, unrelated to the name; it never changes.'],
    'c-4k9p',
  ),
  'participation.id': field(
    ['Identifiant', 'Quatre signes au hasard, sans rapport avec le nom ; il ne change plus.'],
    ['Id', 'Four random characters, unrelated to the name; it never changes.'],
    'h5t8',
  ),
  kind: field(['Genre', 'Le genre de la fiche.'], ['Kind', 'The kind of record.'], 'capsule'),
  replacedBy: field(
    ['Remplacé par', 'L’identifiant de la fiche qui remplace celle-ci ; il ne reste alors que lui et id.'],
    ['Replaced by', 'The id of the record that replaces this one; only this field and id remain then.'],
    'nouveau-theme',
  ),
  draft: field(
    ['Brouillon', 'true tant que la fiche est à relire : elle est vérifiée et n’est pas publiée.'],
    ['Draft', 'true while the record awaits review: it is checked and not published.'],
    'true',
  ),
  name: field(
    ['Nom', 'Le nom, tel que la source l’écrit.'],
    ['Name', 'The name as the source writes it.'],
    'Lecture de carte',
  ),
  'contributor.name': field(
    ['Nom', 'Le nom entier, tel que la source l’écrit.'],
    ['Name', 'The whole name as the source writes it.'],
    'Camille Exemple',
  ),
  'organization.name': field(
    ['Nom', 'Le nom, tel que la source l’écrit.'],
    ['Name', 'The name as the source writes it.'],
    'Maison des cartes',
  ),
  'periodical.name': field(
    ['Nom', 'Le nom de la revue, tel que la source l’écrit.'],
    ['Name', 'The name of the periodical as the source writes it.'],
    'Les cahiers de la carte',
  ),
  'place.name': field(
    ['Nom', 'Le nom du lieu, tel que la source l’écrit.'],
    ['Name', 'The name of the place as the source writes it.'],
    'Ma Région',
  ),
  'capsule.name': field(
    ['Titre', 'Le titre, tel qu’il est imprimé.'],
    ['Title', 'The title as it is printed.'],
    'Comment lire une carte ?',
  ),
  'series.name': field(
    ['Titre', 'Le titre de la série.'],
    ['Title', 'The title of the series.'],
    'Paroles de terrain',
  ),
  'source.name': field(
    ['Titre', 'Le titre de la page.'],
    ['Title', 'The title of the page.'],
    'Page de la série',
  ),
  'encoding.name': field(
    ['Nom du fichier', 'Ce qui le distingue des autres : « HD », « son seul ».'],
    ['Name of the file', 'What tells it from the others: “HD”, “sound only”.'],
    'HD',
  ),
  'encoding.inLanguage': field(
    ['Langue de la version', 'Le code de la langue de cette version : de, ou fsl pour la LSF.'],
    ['Language of the version', 'The code of the language of this version: de, or bfi for BSL.'],
    'fsl',
  ),
  'encoding.accessibilityFeature': field(
    ['Accessibilité', 'Les aides de cette version : audioDescription, signLanguage…'],
    ['Accessibility', 'The features of this version: audioDescription, signLanguage…'],
    'audioDescription',
  ),
  'encoding.id': field(
    ['Identifiant', 'Ce qui le distingue des autres fichiers de la vidéo : hd, son ; il ne change plus.'],
    ['Id', 'What tells it from the other files of the video: hd, sound; it never changes.'],
    'hd',
  ),
  'hasPart.name': field(
    ['Titre du chapitre', 'Ce dont il est question à partir de cet instant.'],
    ['Title of the chapter', 'The subject from this moment on.'],
    'Les couleurs d’une carte',
  ),
  'contactPoint.name': field(
    ['Contact', 'Le nom du service à qui écrire.'],
    ['Contact', 'The name of the service to write to.'],
    'Maison des cartes',
  ),
  'publication.name': field(
    ['Nom du jeu de données', 'Le nom sous lequel les portails montrent ces données.'],
    ['Name of the data set', 'The name under which portals show these data.'],
    'Paroles de terrain (données)',
  ),
  alternateName: field(
    ['Autre nom', 'Un autre nom ou un sigle, que la source emploie aussi.'],
    ['Other name', 'Another name or an acronym that the source uses too.'],
    'SIG',
  ),
  'contributor.alternateName': field(
    ['Autre nom', 'Une autre forme du nom : nom de plume, nom de naissance, autre écriture.'],
    ['Other name', 'Another form of the name: pen name, birth name, another spelling.'],
    'C. Exemple',
  ),
  honorificPrefix: field(
    ['Titre devant le nom', 'Ce que la source imprime devant le nom : Dr, Pr, Me, Sir.'],
    ['Title before the name', 'What the source prints before the name: Dr, Prof., Sir.'],
    'Dr',
  ),
  honorificSuffix: field(
    ['Titre après le nom', 'Ce que la source imprime après le nom : PhD, MD.'],
    ['Title after the name', 'What the source prints after the name: PhD, MD.'],
    'PhD',
  ),
  givenName: field(['Prénom', 'Le prénom.'], ['Given name', 'The given name.'], 'Camille'),
  familyName: field(['Nom de famille', 'Le nom de famille.'], ['Family name', 'The family name.'], 'Exemple'),
  description: field(
    ['Présentation', 'Deux ou trois phrases, sans mise en forme.'],
    ['Description', 'Two or three sentences, without formatting.'],
    'Ce que l’on y apprend.',
  ),
  'topic.description': field(
    ['Définition', 'Ce que recouvre ce thème.'],
    ['Definition', 'What this topic covers.'],
    'Ce que disent les signes d’une carte.',
  ),
  isPartOf: field(
    ['Série', 'L’identifiant de la série dont la capsule fait partie.'],
    ['Series', 'The id of the series that the capsule belongs to.'],
    'paroles-de-terrain',
  ),
  'series.isPartOf': field(
    ['Série entière', 'L’identifiant de la série dont celle-ci est une saison.'],
    ['Whole series', 'The id of the series that this one is a season of.'],
    'paroles-de-terrain',
  ),
  position: field(
    ['Numéro', 'Le rang dans la série : 1, 2, 3…'],
    ['Number', 'The rank in the series: 1, 2, 3…'],
    '2',
  ),
  participation: field(
    ['Participations', 'Qui y prend part, et comment le crédit le dit.'],
    ['Participations', 'Who takes part, and how the credit puts it.'],
  ),
  participant: field(
    [
      'Contributeur',
      'L’identifiant de la personne ; aucun pour une organisation, ou pour qui n’est pas nommé.',
    ],
    ['Contributor', 'The id of the person; none for an organisation, or for whoever is not named.'],
    'c-4k9p',
  ),
  part: field(
    [
      'Part prise à la vidéo',
      'Si une source la dit : interviewee, moderator, director…, ou ce qui est imprimé (« Animateur »).',
    ],
    [
      'Part in the video',
      'If a source says it: interviewee, moderator, director…, or what is printed (“Hosted by”).',
    ],
    'interviewee',
  ),
  function: field(
    ['Fonctions', 'Chaque fonction que dit le crédit, avec l’organisation ou la revue où elle s’exerce.'],
    ['Functions', 'Each function that the credit states, with the organisation or periodical it is at.'],
  ),
  'function.roleName': field(
    ['Fonction', 'La fonction seule, telle qu’imprimée.'],
    ['Function', 'The function alone, as printed.'],
    'cartographe',
  ),
  'function.organization': field(
    ['Organisation', 'L’identifiant de l’organisation où elle s’exerce.'],
    ['Organisation', 'The id of the organisation it is at.'],
    'maison-des-cartes',
  ),
  'function.periodical': field(
    ['Revue', 'L’identifiant de la revue où elle s’exerce.'],
    ['Periodical', 'The id of the periodical it is at.'],
    'cahiers',
  ),
  credit: field(
    ['Crédit', 'Ce qui suit le nom dans la liste des participants, tel qu’imprimé.'],
    ['Credit', 'What follows the name in the list of participants, as printed.'],
    'cartographe à la Maison des cartes',
  ),
  roleName: field(
    [
      'Fonctions',
      'La fonction que dit le crédit ; dans un tableur, une ligne par fonction, au même identifiant.',
    ],
    ['Functions', 'The function that the credit states; in a table, a row a function, with the same id.'],
    'cartographe',
  ),
  organization: field(
    ['Organisations', 'L’organisation où elle s’exerce ; sans contributeur, l’organisation qui prend part.'],
    ['Organisations', 'The organisation it is at; without a contributor, the organisation that takes part.'],
    'maison-des-cartes',
  ),
  'datagouv.organization': field(
    ['Organisation du portail', 'Les 24 signes qui désignent votre organisation sur data.gouv.fr.'],
    ['Organisation on the portal', 'The 24 characters that identify your organisation on data.gouv.fr.'],
    '5abca8d588ee386ee6ece479',
  ),
  'demo.organization': field(
    ['Organisation du portail', 'La même, sur le portail d’essai.'],
    ['Organisation on the portal', 'The same, on the trial portal.'],
    '5abca8d588ee386ee6ece479',
  ),
  periodical: field(
    ['Revues', 'La revue où elle s’exerce.'],
    ['Periodicals', 'The periodical it is at.'],
    'cahiers',
  ),
  about: field(
    ['Thèmes', 'Les identifiants des thèmes dont il est question.'],
    ['Topics', 'The ids of the topics of the video.'],
    'lire-une-carte',
  ),
  territorialScale: field(
    ['Échelles', 'Ancien champ : des thèmes de plus, que la publication joint aux autres.'],
    ['Scales', 'Former field: more topics, which are published with the others.'],
    'quartier',
  ),
  spatialCoverage: field(
    ['Lieux', 'Les identifiants des lieux dont il est question.'],
    ['Places', 'The ids of the places that the video is about.'],
    'ma-region',
  ),
  locationCreated: field(
    ['Lieux de tournage', 'Les identifiants des lieux où la vidéo a été tournée.'],
    ['Filmed at', 'The ids of the places where the video was filmed.'],
    'ma-region',
  ),
  keywords: field(
    ['Mots-clés', 'Les mots-clés tels que la source les imprime ; une virgule en sépare deux.'],
    ['Keywords', 'The keywords as the source prints them; a comma separates two.'],
    'cartes',
  ),
  publisher: field(
    ['Éditeur', 'L’identifiant de l’organisation qui publie.'],
    ['Publisher', 'The id of the organisation that publishes.'],
    'maison-des-cartes',
  ),
  inLanguage: field(
    ['Langue', 'Le code de la langue parlée : fr, en, fr-FR…'],
    ['Language', 'The code of the language spoken: fr, en, fr-FR…'],
    'fr',
  ),
  'series.inLanguage': field(
    ['Langue', 'Le code de la langue de la série : fr, en, fr-FR…'],
    ['Language', 'The code of the language of the series: fr, en, fr-FR…'],
    'fr',
  ),
  'publication.inLanguage': field(
    ['Langue', 'Le code de la langue des textes saisis sans autre code.'],
    ['Language', 'The code of the language of texts typed without another code.'],
    'fr',
  ),
  'caption.id': field(
    ['Identifiant', 'Seulement pour un second fichier dans la même langue : fr-sourds, fr-srt.'],
    ['Identifier', 'For a second file in the same language only: en-sdh, en-srt.'],
    'fr-sourds',
  ),
  'caption.inLanguage': field(
    ['Langue', 'Le code de la langue des sous-titres.'],
    ['Language', 'The code of the language of the captions.'],
    'fr',
  ),
  automaticallyGenerated: field(
    [
      'Automatiques',
      'Oui si une machine a écrit les sous-titres et que personne ne les a relus ; la page le dit.',
    ],
    ['Automatic', 'Yes if a machine wrote the captions and nobody has read them again; the page says so.'],
    'non',
  ),
  'caption.transcript': field(
    [
      'Transcription',
      'Où ce qui se dit peut se lire : page (sur la page de la capsule), published (dans les données aussi), none (nulle part).',
    ],
    [
      'Transcript',
      'Where what is said can be read: page (on the page of the capsule), published (in the data too), none (nowhere).',
    ],
    'page',
  ),
  restrict: field(
    ['Passages retirés', 'Les passages de la vidéo dont rien de ce qui se dit n’est publié.'],
    ['Withheld passages', 'The passages of the video of which nothing that is said is published.'],
  ),
  from: field(
    ['De l’instant', 'L’instant où commence ce qui n’est pas publié : 00:07:24, ou des secondes.'],
    ['From moment', 'The moment at which what is not published begins: 00:07:24, or seconds.'],
    '00:07:24',
  ),
  to: field(
    ['À l’instant', 'L’instant où finit ce qui n’est pas publié : 00:09:10, ou des secondes.'],
    ['To moment', 'The moment at which what is not published ends: 00:09:10, or seconds.'],
    '00:09:10',
  ),
  until: field(
    ['Publié à partir du', 'Le jour à partir duquel le passage est publié ; sans lui, jamais.'],
    ['Published from', 'The day from which on the passage is published; without it, never.'],
    '2031-01-01',
  ),
  startDate: field(
    [
      'Début',
      'Quand la série commence, aussi précisément que la source le dit : 2021, 2021-09 ou 2021-09-28.',
    ],
    ['Start', 'When the series begins, as precise as the source: 2021, 2021-09 or 2021-09-28.'],
    '2021-09',
  ),
  endDate: field(
    ['Fin', 'Quand la série s’achève, si elle est finie : 2023, 2023-06 ou 2023-06-28.'],
    ['End', 'When the series ends, if it is over: 2023, 2023-06 or 2023-06-28.'],
    '2023',
  ),
  dateCreated: field(
    ['Date de tournage', 'Aussi précise que la source, jamais plus : 2021, 2021-09 ou 2021-09-28.'],
    ['Date of filming', 'As precise as the source, and no more: 2021, 2021-09 or 2021-09-28.'],
    '2021-09',
  ),
  datePublished: field(
    ['Date de publication', 'Aussi précise que la source : 2021, 2021-09 ou 2021-09-28.'],
    ['Date of publication', 'As precise as the source: 2021, 2021-09 or 2021-09-28.'],
    '2021-09-28',
  ),
  dateModified: field(
    ['Date de modification', 'Aussi précise que la source : 2021, 2021-09 ou 2021-09-28.'],
    ['Date of change', 'As precise as the source: 2021, 2021-09 or 2021-09-28.'],
    '2023-06-28',
  ),
  uploadDate: field(
    ['Mise en ligne', 'Quand la vidéo a été mise en ligne, avec l’heure et son décalage si on les sait.'],
    ['Upload date', 'When the video went online, with the time and its offset if they are known.'],
    '2021-09-28T14:30:00+02:00',
  ),
  expires: field(
    ['Retrait prévu', 'Le jour où la vidéo ne sera plus en ligne, s’il est fixé.'],
    ['Expires', 'The first day on which the video is no longer online, if it is known.'],
    '2031-12-31',
  ),
  duration: field(
    ['Durée', 'PT10M5S, dix minutes et cinq secondes.'],
    ['Duration', 'PT10M5S, ten minutes and five seconds.'],
    'PT10M5S',
  ),
  url: field(
    ['Page', 'L’adresse de la page.'],
    ['Page', 'The address of the page.'],
    'https://www.example.org/page',
  ),
  'capsule.url': field(
    ['Page', 'L’adresse de la page qui montre la vidéo ; le lecteur d’une plateforme connue s’en déduit.'],
    ['Page', 'The address of the page that shows the video; the player of a known platform follows from it.'],
    'https://www.example.org/capsule',
  ),
  contentUrl: field(
    ['Fichier', 'Le fichier lui-même : son adresse, ou le nom d’un fichier du dossier media.'],
    ['File', 'The file itself: its address, or the name of a file of the folder media.'],
    'https://www.example.org/2.mp4',
  ),
  encodingFormat: field(
    ['Format', 'Le type du fichier : video/mp4, text/vtt… ; celui d’un fichier de media se dit de lui-même.'],
    ['Format', 'The type of the file: video/mp4, text/vtt…; that of a file of media says itself.'],
    'video/mp4',
  ),
  embedUrl: field(
    [
      'Lecteur',
      'Le lecteur à intégrer : son adresse, celle de la vidéo sur sa plateforme, ou le code <iframe>.',
    ],
    ['Player', 'The player to embed: its address, that of the video on its platform, or the <iframe> code.'],
    'https://www.example.org/embed/2',
  ),
  thumbnailUrl: field(
    ['Vignette', 'L’image qui annonce la vidéo : son adresse, ou le nom d’un fichier du dossier media.'],
    [
      'Thumbnail',
      'The picture that announces the video: its address, or the name of a file of the folder media.',
    ],
    'https://www.example.org/2.jpg',
  ),
  sameAs: field(
    [
      'Aussi décrit à',
      'Une adresse qui parle de la même chose ailleurs, ou un identifiant de registre : Q1, ISSN 0028-0836, SIREN, INSEE…',
    ],
    [
      'Same as',
      'The address of a description of the same thing elsewhere, or its identifier in a register: Q1, ISSN 0028-0836, ROR…',
    ],
    `${WIKIDATA}Q1`,
  ),
  closeMatch: field(
    [
      'Thème proche ailleurs',
      'Un thème d’un autre vocabulaire, assez proche pour servir à la même recherche : EuroVoc 5482, cb119367821…',
    ],
    [
      'Close topic elsewhere',
      'A topic of another vocabulary that is close enough to serve the same search: EuroVoc 5482, cb119367821…',
    ],
    'http://eurovoc.europa.eu/5482',
  ),
  'contributor.sameAs': field(
    ['Registre', 'La fiche dans un registre professionnel public : ORCID, IdRef, ISNI…'],
    ['Register', 'The entry in a public professional register: ORCID, IdRef, ISNI…'],
    'https://orcid.org/0000-0002-1825-0097',
  ),
  license: field(
    ['Licence', 'L’adresse de la licence de la vidéo.'],
    ['Licence', 'The address of the licence of the video.'],
    'https://creativecommons.org/licenses/by/4.0/',
  ),
  'publication.license': field(
    ['Licence', 'L’adresse de la licence des données (celle des vidéos se dit dans chaque capsule).'],
    ['Licence', 'The address of the licence of the data (that of the videos is given in each capsule).'],
    'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
  ),
  copyrightNotice: field(
    ['Droits', 'La mention de droits, telle que la source l’imprime.'],
    ['Rights', 'The copyright notice as the source prints it.'],
    '© Maison des cartes, 2021',
  ),
  canonical: field(
    [
      'Page de référence',
      'La page que les moteurs de recherche ont à montrer : url, celle de la capsule ; here, celle de cette publication.',
    ],
    [
      'Page for search engines',
      'The page that search engines are to show: url, that of the capsule; here, that of this publication.',
    ],
    'url',
  ),
  isAccessibleForFree: field(
    ['Gratuit', 'true si la vidéo se regarde gratuitement, false sinon.'],
    ['Free', 'true if the video can be watched for free, false if not.'],
    'true',
  ),
  accessibilityFeature: field(
    ['Accessibilité', 'Les aides : captions (sous-titres), transcript, signLanguage, audioDescription…'],
    ['Accessibility', 'The features: captions, transcript, signLanguage, audioDescription…'],
    'captions',
  ),
  transcript: field(
    ['Transcription', 'Tout ce qui se dit, en texte.'],
    ['Transcript', 'Everything that is said, as text.'],
    'Bonjour à toutes et à tous…',
  ),
  caption: field(
    ['Sous-titres', 'Les fichiers de sous-titres ; un second dans une langue a un identifiant.'],
    ['Captions', 'The caption files; a second one in a language has an id.'],
  ),
  encoding: field(
    ['Autres fichiers', 'Les autres fichiers de la vidéo : autre format, autre taille, son seul.'],
    ['Other files', 'Other files of the video: another format or size, or the sound alone.'],
  ),
  transcriptFile: field(
    [
      'Fichiers de transcription',
      'Les fichiers en ligne où se lit tout ce qui se dit ; un second dans une langue a un identifiant.',
    ],
    [
      'Transcript files',
      'The files online in which everything that is said can be read; a second one in a language has an id.',
    ],
  ),
  'transcriptFile.id': field(
    ['Identifiant', 'Seulement pour un second fichier dans la même langue : fr-pdf.'],
    ['Identifier', 'For a second file in the same language only: en-pdf.'],
    'fr-pdf',
  ),
  'transcriptFile.inLanguage': field(
    ['Langue de la transcription', 'Le code de la langue de la transcription.'],
    ['Language of the transcript', 'The code of the language of the transcript.'],
    'fr',
  ),
  'transcriptFile.encodingFormat': field(
    ['Format', 'Le type du fichier : text/html, application/pdf…'],
    ['Format', 'The type of the file: text/html, application/pdf…'],
    'text/html',
  ),
  'transcriptFile.contentUrl': field(
    ['Fichier', 'L’adresse du fichier.'],
    ['File', 'The address of the file.'],
    'https://www.example.org/2-transcription.html',
  ),
  hasPart: field(
    ['Chapitres', 'Les moments de la vidéo, dans l’ordre.'],
    ['Chapters', 'The moments of the video, in order.'],
  ),
  startOffset: field(
    ['Début', 'L’instant où le chapitre commence : 00:07:24, ou des secondes.'],
    ['Start', 'The moment at which the chapter begins: 00:07:24, or seconds.'],
    '00:07:24',
  ),
  endOffset: field(
    ['Fin', 'L’instant où le chapitre finit : 00:09:10, ou des secondes ; sans lui, le début du suivant.'],
    ['End', 'The moment at which the chapter ends: 00:09:10, or seconds; without it, the start of the next.'],
    '00:09:10',
  ),
  source: field(
    ['Source', 'L’identifiant de la page qui dit ce que la fiche affirme.'],
    ['Source', 'The id of the page that says what the record claims.'],
    'page-de-la-capsule',
  ),
  parentOrganization: field(
    ['Organisation mère', 'L’identifiant de l’organisation dont celle-ci fait partie.'],
    ['Parent organisation', 'The id of the organisation that this one is part of.'],
    'maison-des-cartes',
  ),
  areaServed: field(
    ['Territoire', 'Les identifiants des lieux où l’organisation agit.'],
    ['Area', 'The ids of the places where the organisation works.'],
    'ma-region',
  ),
  broader: field(
    ['Thème plus large', 'L’identifiant du thème dont celui-ci fait partie.'],
    ['Broader topic', 'The id of the topic that this one belongs to.'],
    'geographie',
  ),
  member: field(
    [
      'Thèmes réunis',
      'Les identifiants des thèmes que celui-ci réunit, sans qu’aucun soit plus large qu’un autre.',
    ],
    ['Topics in it', 'The ids of the topics that this one groups, none of which is broader than another.'],
    'quartier',
  ),
  publication: field(
    ['Décision', 'Si la personne est nommée, à quel titre et pour quoi.'],
    ['Decision', 'Whether the person is named, on what ground and for what.'],
  ),
  as: field(
    ['Publication', 'named, nommée ; role-only, son rôle seul ; withheld, ni nom ni rôle.'],
    ['Publication', 'named; role-only, the role alone; withheld, neither name nor role.'],
    'named',
  ),
  basis: field(
    ['Titre', 'consent, elle a accepté ; public-credit, un crédit public la nomme ; public-function.'],
    ['Ground', 'consent, the person agreed; public-credit, a public credit names them; public-function.'],
    'consent',
  ),
  scope: field(
    ['Portée', 'Ce que la décision couvre : name, credit, affiliation, image, open-data, indexing.'],
    ['Scope', 'What the decision covers: name, credit, affiliation, image, open-data, indexing.'],
    'open-data',
  ),
  since: field(
    ['Décidé le', 'Le jour de la décision.'],
    ['Decided on', 'The day of the decision.'],
    '2026-11-24',
  ),
  evidence: field(
    ['Pièce', 'La référence d’une pièce qui l’atteste ; elle n’est jamais publiée.'],
    ['Evidence', 'The reference of a document that attests it; it is never published.'],
    'dossier-17',
  ),
  specialCategories: field(
    [
      'Révélations relues',
      'reviewed quand l’éditeur a décidé de dire une fonction ou une organisation qui peut révéler une origine, une opinion, un syndicat, un état de santé.',
    ],
    [
      'Revelations reviewed',
      'reviewed when the publisher decided to state a function or an organisation that may reveal an origin, an opinion, a union or a state of health.',
    ],
    'reviewed',
  ),
  base: field(
    ['Adresse de base', 'L’adresse définitive de la publication, avec une barre finale.'],
    ['Base address', 'The lasting address of the publication, with a final slash.'],
    'https://data.example.org/paroles/',
  ),
  'series.identifier': field(
    ['Identifiant public', 'Ce sous quoi d’autres connaissent la série : ISSN, cote de la collection.'],
    ['Public identifier', 'What others know the series by: ISSN, number of the collection.'],
    'ISSN 1234-5679',
  ),
  'capsule.identifier': field(
    ['Identifiant public', 'Ce sous quoi d’autres connaissent la vidéo : DOI, ARK, cote.'],
    ['Public identifier', 'What others know the video by: DOI, ARK, shelf mark.'],
    '10.5555/12345678',
  ),
  identifier: field(
    [
      'Identifiant sur les portails',
      'Ce sous quoi les portails connaissent ces données ; par défaut leur adresse.',
    ],
    ['Identifier on portals', 'What portals know these data by; their address by default.'],
  ),
  publisherType: field(
    ['Nature de l’éditeur', 'RegionalAuthority, LocalAuthority, NonProfitOrganisation…'],
    ['Kind of publisher', 'RegionalAuthority, LocalAuthority, NonProfitOrganisation…'],
    'RegionalAuthority',
  ),
  logo: field(
    ['Logo', 'Le nom d’une image du dossier media, montrée en haut de chaque page.'],
    ['Logo', 'The name of a picture of the folder media, shown at the top of each page.'],
    'logo.png',
  ),
  favicon: field(
    ['Icône', 'Le nom d’une petite image carrée du dossier media, montrée dans l’onglet du navigateur.'],
    ['Icon', 'The name of a small square picture of the folder media, shown in the tab of the browser.'],
    'icone.png',
  ),
  colors: field(
    ['Couleurs', 'Celles des pages, en clair (light) et en sombre (dark).'],
    ['Colours', 'Those of the pages, light and dark.'],
  ),
  light: field(
    ['Couleurs claires', 'Celles des pages sur fond clair.'],
    ['Light colours', 'Those of the pages on a light ground.'],
  ),
  dark: field(
    ['Couleurs sombres', 'Celles des pages pour qui a choisi un affichage sombre.'],
    ['Dark colours', 'Those of the pages for whoever chose a dark display.'],
  ),
  accent: field(
    ['Accent', 'La couleur des liens et des boutons, entre guillemets.'],
    ['Accent', 'The colour of links and buttons, between quotes.'],
    '"#8a1f4d"',
  ),
  background: field(
    ['Fond', 'La couleur du fond, entre guillemets.'],
    ['Ground', 'The colour of the ground, between quotes.'],
    '"#fffdf9"',
  ),
  capsuleWord: field(
    ['Mot pour capsule', 'Comment le site appelle une capsule : épisode, film…'],
    ['Word for capsule', 'What the site calls a capsule: episode, film…'],
  ),
  singular: field(['Singulier', 'Le mot pour une seule.'], ['Singular', 'The word for one.'], 'épisode'),
  plural: field(['Pluriel', 'Le mot pour plusieurs.'], ['Plural', 'The word for several.'], 'épisodes'),
  legalNotice: field(
    ['Mentions légales', 'L’adresse de la page des mentions légales.'],
    ['Legal notice', 'The address of the page of the legal notice.'],
    'https://www.example.org/mentions-legales',
  ),
  accessibility: field(
    ['Accessibilité du site', 'Ce que dit la déclaration d’accessibilité, et où elle est.'],
    ['Accessibility of the site', 'What the accessibility statement says, and where it is.'],
  ),
  conformance: field(
    ['Conformité', 'full (totale), partial (partielle) ou none (non conforme), comme le dit la déclaration.'],
    ['Compliance', 'full, partial or none, as the statement says.'],
    'partial',
  ),
  statement: field(
    ['Déclaration', 'L’adresse de la déclaration d’accessibilité.'],
    ['Statement', 'The address of the accessibility statement.'],
    'https://www.example.org/accessibilite',
  ),
  creditText: field(
    ['Mention', 'La mention à reprendre par qui réutilise les données.'],
    ['Credit line', 'The credit line for those who reuse the data.'],
    'Maison des cartes, Paroles de terrain',
  ),
  'publication.spatialCoverage': field(
    ['Territoire', 'L’identifiant du lieu dont parlent les données.'],
    ['Territory', 'The id of the place that the data are about.'],
    'ma-region',
  ),
  contactPoint: field(
    ['Contact', 'À qui écrire au sujet des données.'],
    ['Contact', 'Whom to write to about the data.'],
  ),
  email: field(
    ['Courriel', 'L’adresse électronique d’un service, pas d’une personne.'],
    ['E-mail', 'The e-mail address of a service, not of a person.'],
    'donnees@example.org',
  ),
  keyword: field(
    ['Mots-clés', 'Des mots-clés, pour les portails ; une virgule en sépare deux.'],
    ['Keywords', 'Keywords, for portals; a comma separates two.'],
    'vidéo',
  ),
  theme: field(
    ['Thèmes européens', 'Les codes des thèmes européens : SOCI, JUST, GOVE…'],
    ['European themes', 'The codes of the European themes: SOCI, JUST, GOVE…'],
    'SOCI',
  ),
  accrualPeriodicity: field(
    ['Rythme', 'Le rythme des mises à jour : irregular, annual, never…'],
    ['Frequency', 'The frequency of updates: irregular, annual, never…'],
    'irregular',
  ),
  temporalCoverage: field(
    ['Période', 'La période dont parlent les données, deux jours.'],
    ['Period', 'The period that the data are about, from one day to another.'],
  ),
  start: field(['Début', 'Le premier jour.'], ['Start', 'The first day.'], '2021-01-01'),
  end: field(['Fin', 'Le dernier jour.'], ['End', 'The last day.'], '2021-12-31'),
  bbox: field(
    ['Rectangle', 'Le rectangle du territoire, en degrés décimaux.'],
    ['Rectangle', 'The rectangle of the territory, in decimal degrees.'],
  ),
  west: field(['Ouest', 'La longitude ouest.'], ['West', 'The western longitude.'], '1.4'),
  south: field(['Sud', 'La latitude sud.'], ['South', 'The southern latitude.'], '48.8'),
  east: field(['Est', 'La longitude est.'], ['East', 'The eastern longitude.'], '4.3'),
  north: field(['Nord', 'La latitude nord.'], ['North', 'The northern latitude.'], '51.1'),
  availability: field(
    ['Disponibilité', 'stable (les fichiers resteront), available, experimental ou temporary.'],
    ['Availability', 'stable (the files will stay), available, experimental or temporary.'],
    'stable',
  ),
  timeZone: field(
    [
      'Fuseau horaire',
      'Le fuseau dans lequel se lisent les heures écrites sans décalage ; sans lui, seul leur jour est publié.',
    ],
    [
      'Time zone',
      'The time zone in which times without an offset are read; without it, their day alone is published.',
    ],
    'Europe/Paris',
  ),
  sparqlEndpoint: field(
    ['Service SPARQL', 'L’adresse d’un service SPARQL public, s’il y en a un.'],
    ['SPARQL service', 'The address of a public SPARQL service, if there is one.'],
    'https://data.example.org/sparql',
  ),
  datagouv: field(
    ['data.gouv.fr', 'Ce que data.gouv.fr demande en plus.'],
    ['data.gouv.fr', 'What data.gouv.fr asks in addition.'],
  ),
  dataset: field(
    ['Jeu de données', 'Les 24 signes qui désignent le jeu de données sur le portail.'],
    ['Data set', 'The 24 characters that identify the data set on the portal.'],
    '5abca8d588ee386ee6ece479',
  ),
  demo: field(['Essai', 'Les mêmes, sur le portail d’essai.'], ['Demo', 'The same, on the trial portal.']),
  grist: field(
    [
      'Grist',
      'L’adresse du document Grist d’où viennent les fiches, copiée du navigateur ; import --grist le reprend.',
    ],
    [
      'Grist',
      'The address of the Grist document that the records come from, as the browser shows it; import --grist takes it over.',
    ],
    'https://docs.getgrist.com/doc/4rRNbxV3CdF2kUqDnS7YzE',
  ),
  geozone: field(
    ['Zone', 'Le territoire, en code du portail.'],
    ['Zone', 'The territory, in the portal’s code.'],
    'fr:region:32',
  ),
  granularity: field(
    ['Granularité', 'La finesse du territoire, en code du portail.'],
    ['Granularity', 'How fine the territory is, in the portal’s code.'],
    'fr:region',
  ),
  private: field(
    ['Privé', 'true tant que le jeu de données est un brouillon sur le portail.'],
    ['Private', 'true while the data set is a draft on the portal.'],
    'true',
  ),
  people: field(
    ['Personnes', 'Ce à quoi chaque titre suffit : nommer sur le site, dans les données, pour les moteurs.'],
    ['People', 'What each ground suffices for: naming on the site, in the data, to search engines.'],
  ),
  site: field(
    ['Site', 'Les titres qui suffisent pour le site.'],
    ['Site', 'The grounds that suffice for the site.'],
    'consent',
  ),
  openData: field(
    ['Données', 'Les titres qui suffisent pour les données à réutiliser.'],
    ['Data', 'The grounds that suffice for the data to be reused.'],
    'consent',
  ),
  credits: field(
    [
      'Crédits',
      'Qui est crédité sur une page de l’éditeur lui-même : public-credit, nommé sur la page de la capsule et dans ses données structurées ; text, dans son texte seul ; none, par son rôle.',
    ],
    [
      'Credits',
      'People credited on a page of the publisher’s own: public-credit, named on the capsule’s page and in its structured data; text, in its text alone; none, by their role.',
    ],
    'text',
  ),
  indexing: field(
    ['Moteurs', 'Les titres qui suffisent pour les moteurs de recherche ; none pour aucun.'],
    ['Search engines', 'The grounds that suffice for search engines; none for nobody.'],
    'none',
  ),
  xRobotsTag: field(
    [
      'Consigne aux moteurs',
      'true quand l’hébergement demande aux moteurs de laisser les fichiers de données.',
    ],
    ['Instruction to search engines', 'true when the host tells search engines to leave the data files out.'],
    'true',
  ),
  legalBasis: field(
    [
      'Base légale',
      'Ce qui permet, sans consentement, de nommer une personne (RGPD, article 6) : public-task, une mission d’intérêt public ; legitimate-interests, des intérêts légitimes, à dire dans purpose.',
    ],
    [
      'Legal basis',
      'What allows people to be named without consent (GDPR, Article 6): public-task, a task in the public interest; legitimate-interests, which purpose then states.',
    ],
    'public-task',
  ),
  purpose: field(
    [
      'Finalité',
      'Pourquoi des personnes sont nommées, en une phrase que lit chacune d’elles, sur le site et dans sa lettre.',
    ],
    [
      'Purpose',
      'Why people are named, in one sentence that each of them reads, on the site and in the letter.',
    ],
    'faire connaître les métiers de la vallée',
  ),
  retention: field(
    ['Durée', 'Combien de temps ce qui est dit d’une personne reste publié, ou ce dont cela dépend.'],
    ['Duration', 'How long what is said of a person stays published, or what decides it.'],
    'dix ans après la mise en ligne de la vidéo',
  ),
  dataProtectionOfficer: field(
    [
      'Délégué à la protection des données',
      'L’adresse électronique du service à qui écrire au sujet de ses données personnelles, s’il y en a un.',
    ],
    [
      'Data protection officer',
      'The e-mail address of the office to write to about personal data, if there is one.',
    ],
    'dpo@example.org',
  ),
  exceptions: field(
    [
      'Exceptions',
      'Les mots et les noms qui ressemblent à celui d’une personne à ne pas nommer, et qui n’en sont pas.',
    ],
    ['Exceptions', 'Words and names that look like that of a person who is not to be named, and are not.'],
    'Petit',
  ),
  organizationDetails: field(
    [
      'Coordonnées de l’organisme',
      'Adresses électroniques, téléphones, adresses postales, comptes et dates de création qui sont de l’organisme et non d’une personne : les textes peuvent les dire.',
    ],
    [
      'Details of the organisation',
      'E-mail addresses, telephone numbers, postal addresses, accounts and founding dates that are the organisation’s and not a person’s: texts may say them.',
    ],
    'contact@example.org',
  ),
}

/** By property, or by group and property: what follows from fields and from the publication, and is typed nowhere. */
const derivedWords: Readonly<Record<string, FieldWords>> = {
  type: field(
    ['Genre', 'La classe de ce qui est décrit.'],
    ['Kind', 'The class of the thing that is described.'],
  ),
  title: field(
    ['Nom du jeu de données', 'Le nom sous lequel les portails montrent ces données.'],
    ['Name of the data set', 'The name under which portals show these data.'],
  ),
  'hasPart.url': field(
    ['Adresse', 'L’adresse de la page, suivie de l’instant où le chapitre commence.'],
    ['Address', 'The address of the page, with the moment at which the chapter begins.'],
  ),
  'passage.isPartOf': field(
    ['Vidéo', 'La vidéo où le passage est dit.'],
    ['Video', 'The video in which the passage is said.'],
  ),
  'passage.inLanguage': field(
    ['Langue', 'La langue dans laquelle le passage est écrit.'],
    ['Language', 'The language in which the passage is written.'],
  ),
  'passage.startOffset': field(
    ['Début', 'La seconde où le passage commence.'],
    ['Start', 'The second at which the passage begins.'],
  ),
  'passage.endOffset': field(
    ['Fin', 'La seconde où le passage finit.'],
    ['End', 'The second at which the passage ends.'],
  ),
  'passage.transcript': field(
    ['Paroles', 'Ce qui est dit, avec le nom de qui parle là où les sous-titres le disent.'],
    ['Words', 'What is said, with the name of who speaks where the captions tell.'],
  ),
  'passage.url': field(
    ['Adresse', 'L’adresse de la page, suivie de la seconde où le passage commence.'],
    ['Address', 'The address of the page, with the second at which the passage begins.'],
  ),
  'passage.contentUrl': field(
    ['Part du fichier', 'L’adresse du fichier de la vidéo, suivie de la part où le passage est dit.'],
    ['Part of the file', 'The address of the file of the video, with the part in which the passage is said.'],
  ),
  'publication.url': field(
    ['Adresse de base', 'L’adresse sous laquelle tout est publié.'],
    ['Base address', 'The address under which everything is published.'],
  ),
  'publication.keywords': field(
    ['Mots-clés', 'Ce dont parle le jeu de données, pour qu’on le trouve sur un portail.'],
    ['Keywords', 'What the data set is about, so that people find it on a portal.'],
  ),
  'publication.dateModified': field(
    ['Dernier changement', 'Le jour où les données ont changé pour la dernière fois.'],
    ['Last change', 'The day on which the data last changed.'],
  ),
  version: field(
    ['Version', 'Le jour de la publication, suivi d’un rang s’il y en a eu plusieurs ce jour-là.'],
    ['Release', 'The day of the release, with a rank where there were several on that day.'],
  ),
  inDataset: field(
    ['Jeu de données', 'Le jeu de données dont le document fait partie.'],
    ['Data set', 'The data set that the document belongs to.'],
  ),
  primaryTopic: field(
    ['Chose décrite', 'Ce que décrit le document : une seule chose.'],
    ['Thing described', 'What the document describes: one thing.'],
  ),
  dataLicense: field(
    ['Licence des données', 'L’adresse de la licence de cette description.'],
    ['Licence of the data', 'The address of the licence of this description.'],
  ),
  inScheme: field(
    ['Liste des thèmes', 'La liste à laquelle le thème appartient.'],
    ['List of topics', 'The list that the topic belongs to.'],
  ),
  inDefinedTermSet: field(
    ['Liste des thèmes', 'La liste à laquelle le thème appartient, en mots de schema.org.'],
    ['List of topics', 'The list that the topic belongs to, in the words of schema.org.'],
  ),
  topConceptOf: field(
    ['En tête de', 'La liste que le thème ouvre, s’il n’en a pas de plus large.'],
    ['Head of', 'The list that the topic heads, if it has no broader one.'],
  ),
  exactMatch: field(
    ['Même thème ailleurs', 'Le thème équivalent d’un registre.'],
    ['Same topic elsewhere', 'The equivalent topic of a register.'],
  ),
  contributor: field(
    ['Participants', 'Les personnes nommées qui prennent part à la vidéo, quelle que soit leur part.'],
    ['Participants', 'The named people who take part in the video, whatever their part is.'],
  ),
  actor: field(['Jeu', 'Qui joue dans la vidéo.'], ['Actor', 'Whoever acts in the video.']),
  author: field(['Auteur', 'Qui a écrit la vidéo.'], ['Author', 'Whoever wrote the video.']),
  director: field(['Réalisation', 'Qui a réalisé la vidéo.'], ['Director', 'Whoever directed the video.']),
  editor: field(['Édition', 'Qui a édité la vidéo.'], ['Editor', 'Whoever edited the video.']),
  funder: field(['Financement', 'Qui a financé la vidéo.'], ['Funder', 'Whoever funded the video.']),
  musicBy: field(['Musique', 'Qui a fait la musique.'], ['Music', 'Whoever made the music.']),
  producer: field(['Production', 'Qui a produit la vidéo.'], ['Producer', 'Whoever produced the video.']),
  sponsor: field(['Parrainage', 'Qui a parrainé la vidéo.'], ['Sponsor', 'Whoever sponsored the video.']),
}

function field(fr: FieldWords['fr'], en: FieldWords['en'], example?: string): FieldWords {
  return { fr, en, ...(example !== undefined && { example }) }
}
