import type { Message } from '../../problem.ts'
import type { ClassName } from '../../terms.ts'
import {
  addressColumn,
  type Column,
  date,
  idColumn,
  iriOf,
  link,
  links,
  name,
  reference,
  references,
  type Setting,
  text,
  thingTemplate,
  value,
} from './column.ts'

/** A table: a row for each node of a class. */
export type Table = {
  readonly name: 'capsules' | 'contributors' | 'participations' | 'organizations'
  readonly type: ClassName
  readonly title: Message
  readonly description: Message
  readonly columns: readonly Column[]
  readonly key: readonly string[]
  /** The template of the address of a row's thing. */
  about(setting: Setting): string
}

const OTHERS = {
  fr: 'Les textes sont ceux de la langue de la publication ; les autres langues sont dans les données liées.',
  en: 'Texts are those of the publication’s language; other languages are in the linked data.',
}

/** The tables of a release. */
export const tables: readonly Table[] = [
  {
    name: 'capsules',
    type: 'VideoObject',
    title: { fr: 'Capsules vidéo', en: 'Video capsules' },
    description: {
      fr: `Une ligne par capsule vidéo. ${OTHERS.fr} La transcription n’y figure pas.`,
      en: `One row a video capsule. ${OTHERS.en} The transcript is left out.`,
    },
    key: ['id'],
    about: ({ address }) => thingTemplate(address, 'capsule', 'id'),
    columns: [
      idColumn(['Identifiant', 'Identifiant de la capsule.', 'Id', 'Id of the capsule.']),
      addressColumn([
        'Adresse',
        'Adresse de la capsule dans les données liées.',
        'Address',
        'Address of the capsule in the linked data.',
      ]),
      text('name', [
        'Titre',
        'Titre de la capsule, tel qu’imprimé.',
        'Title',
        'Title of the capsule, as printed.',
      ]),
      text(
        'alternateName',
        [
          'Autres titres',
          'Autres titres, séparés par une barre verticale.',
          'Other titles',
          'Other titles, separated by a bar.',
        ],
        true,
      ),
      text('description', [
        'Présentation',
        'Ce que l’on apprend dans la capsule.',
        'Description',
        'What one learns in the capsule.',
      ]),
      reference('isPartOf', 'series', ['Série', 'Identifiant de la série.', 'Series', 'Id of the series.']),
      value(
        'position',
        ['Numéro', 'Numéro dans la série.', 'Position', 'Position in the series.'],
        'integer',
        undefined,
        '2',
      ),
      references('about', [
        'Thèmes',
        'Identifiants des thèmes, séparés par une espace.',
        'Topics',
        'Ids of the topics, separated by a space.',
      ]),
      references('territorialScale', [
        'Échelles territoriales',
        'Identifiants des thèmes qui disent de quelle échelle il est question, séparés par une espace.',
        'Territorial scales',
        'Ids of the topics that say which scale is discussed, separated by a space.',
      ]),
      references('spatialCoverage', [
        'Lieux',
        'Identifiants des lieux dont il est question, séparés par une espace.',
        'Places',
        'Ids of the places discussed, separated by a space.',
      ]),
      reference('publisher', 'organization', [
        'Éditeur',
        'Identifiant de l’organisation qui publie la vidéo (table organizations).',
        'Publisher',
        'Id of the organisation that publishes the video (table organizations).',
      ]),
      value(
        'inLanguage',
        [
          'Langues',
          'Codes des langues parlées (BCP 47), séparés par une espace.',
          'Languages',
          'Codes of the languages spoken (BCP 47), separated by a space.',
        ],
        'string',
        ' ',
        'fr',
      ),
      ...date('dateCreated', [
        'Tournage',
        'Date du tournage, aussi précise que la source.',
        'Recorded',
        'Date of the recording, as precise as its source.',
      ]),
      ...date('datePublished', [
        'Publication',
        'Date de première publication, aussi précise que la source.',
        'Published',
        'Date of first publication, as precise as its source.',
      ]),
      ...date('dateModified', [
        'Modification',
        'Date de la dernière modification, aussi précise que la source.',
        'Modified',
        'Date of the last change, as precise as its source.',
      ]),
      ...date('uploadDate', [
        'Mise en ligne',
        'Date de mise en ligne de la vidéo, aussi précise que la source.',
        'Uploaded',
        'Date when the video went online, as precise as its source.',
      ]),
      ...date('expires', [
        'Fin de validité',
        'Date après laquelle la vidéo n’est plus à montrer.',
        'Expires',
        'Date after which the video is not to be shown.',
      ]),
      value(
        'duration',
        ['Durée', 'Durée de la vidéo (ISO 8601).', 'Duration', 'Duration of the video (ISO 8601).'],
        'duration',
        undefined,
        'PT10M5S',
      ),
      link('url', [
        'Page',
        'Adresse de la page qui montre la vidéo.',
        'Page',
        'Address of the page that shows the video.',
      ]),
      link('contentUrl', [
        'Fichier',
        'Adresse du fichier de la vidéo.',
        'File',
        'Address of the video file.',
      ]),
      value(
        'encodingFormat',
        ['Format', 'Type du fichier de la vidéo.', 'Format', 'Type of the video file.'],
        'string',
        undefined,
        'video/mp4',
      ),
      link('embedUrl', [
        'Lecteur',
        'Adresse du lecteur à intégrer.',
        'Player',
        'Address of the player to embed.',
      ]),
      links('thumbnailUrl', [
        'Vignettes',
        'Adresses des vignettes, séparées par une espace.',
        'Thumbnails',
        'Addresses of the thumbnails, separated by a space.',
      ]),
      links('sameAs', [
        'Mêmes',
        'Adresses de la même vidéo ailleurs, séparées par une espace.',
        'Same as',
        'Addresses of the same video elsewhere, separated by a space.',
      ]),
      link('license', [
        'Licence',
        'Licence de la vidéo (celle des données se lit dans le catalogue).',
        'Licence',
        'Licence of the video (that of the data is in the catalogue).',
      ]),
      value(
        'isAccessibleForFree',
        [
          'Gratuit',
          'Si la vidéo se regarde gratuitement.',
          'Free',
          'Whether the video can be watched for free.',
        ],
        'boolean',
        undefined,
        'true',
      ),
      value(
        'accessibilityFeature',
        [
          'Accessibilité',
          'Aides à l’accessibilité, séparées par une barre verticale.',
          'Accessibility',
          'Accessibility features, separated by a bar.',
        ],
        'string',
        '|',
        'captions',
      ),
      references('source', [
        'Sources',
        'Identifiants des pages sources, séparés par une espace.',
        'Sources',
        'Ids of the source pages, separated by a space.',
      ]),
    ],
  },
  {
    name: 'contributors',
    type: 'Person',
    title: { fr: 'Contributeurs', en: 'Contributors' },
    description: {
      fr: 'Une ligne par personne qui prend la parole dans une capsule. Ce sont des données personnelles : leur réutilisation est soumise au RGPD.',
      en: 'One row a person who speaks in a capsule. These are personal data: their reuse is subject to the GDPR.',
    },
    key: ['id'],
    about: ({ address }) => thingTemplate(address, 'contributor', 'id'),
    columns: [
      idColumn([
        'Identifiant',
        'Identifiant de la personne, sans rapport avec son nom.',
        'Id',
        'Id of the person, unrelated to the name.',
      ]),
      addressColumn([
        'Adresse',
        'Adresse de la personne dans les données liées.',
        'Address',
        'Address of the person in the linked data.',
      ]),
      name('name', ['Nom', 'Nom tel que la source l’écrit.', 'Name', 'Name as the source writes it.']),
      name('givenName', ['Prénom', 'Prénom.', 'Given name', 'Given name.']),
      name('familyName', ['Nom de famille', 'Nom de famille.', 'Family name', 'Family name.']),
      links('sameAs', [
        'Mêmes',
        'Adresses de la même personne dans des registres professionnels publics, séparées par une espace.',
        'Same as',
        'Addresses of the same person in public professional registers, separated by a space.',
      ]),
      references('source', [
        'Sources',
        'Identifiants des pages sources, séparés par une espace.',
        'Sources',
        'Ids of the source pages, separated by a space.',
      ]),
    ],
  },
  {
    name: 'participations',
    type: 'Participation',
    title: { fr: 'Participations', en: 'Participations' },
    description: {
      fr: `Une ligne par personne et par capsule : le crédit au moment de l’enregistrement, qui n’affirme rien de la personne depuis. ${OTHERS.fr}`,
      en: `One row a person and capsule: the credit as of the recording, which claims nothing of the person since. ${OTHERS.en}`,
    },
    key: ['capsule', 'id'],
    about: ({ address }) => address.participation('{capsule}', '{id}'),
    columns: [
      idColumn([
        'Identifiant',
        'Identifiant de la participation dans sa capsule.',
        'Id',
        'Id of the participation in its capsule.',
      ]),
      addressColumn([
        'Adresse',
        'Adresse de la participation dans les données liées.',
        'Address',
        'Address of the participation in the linked data.',
      ]),
      {
        name: 'capsule',
        word: 'participation',
        words: [
          'Capsule',
          'Identifiant de la capsule (table capsules).',
          'Capsule',
          'Id of the capsule (table capsules).',
        ],
        values: (node, { address: { base } }) => [
          /^capsule\/([^/]+)\//.exec(node['@id'].slice(base.length))?.[1] ?? '',
        ],
        type: 'string',
        constraints: { required: true },
        csvw: ({ address }) => ({
          aboutUrl: thingTemplate(address, 'capsule', 'capsule'),
          propertyUrl: iriOf('participation'),
          valueUrl: address.participation('{capsule}', '{id}'),
        }),
      },
      reference('participant', 'contributor', [
        'Contributeur',
        'Identifiant de la personne (table contributors).',
        'Contributor',
        'Id of the person (table contributors).',
      ]),
      text('credit', [
        'Crédit',
        'Ce qui suit le nom de la personne dans la liste des participants, tel qu’imprimé.',
        'Credit',
        'What follows the person’s name in the list of participants, as printed.',
      ]),
      text(
        'roleName',
        [
          'Rôles',
          'Rôles que dit le crédit, séparés par une barre verticale.',
          'Roles',
          'Roles that the credit names, separated by a bar.',
        ],
        true,
      ),
      references('organization', [
        'Organisations',
        'Identifiants des organisations que nomme le crédit (table organizations), séparés par une espace.',
        'Organisations',
        'Ids of the organisations that the credit names (table organizations), separated by a space.',
      ]),
      references('periodical', [
        'Revues',
        'Identifiants des revues que nomme le crédit, séparés par une espace.',
        'Periodicals',
        'Ids of the periodicals that the credit names, separated by a space.',
      ]),
    ],
  },
  {
    name: 'organizations',
    type: 'Organization',
    title: { fr: 'Organisations', en: 'Organisations' },
    description: {
      fr: `Une ligne par organisation qui publie ou que cite un crédit. ${OTHERS.fr}`,
      en: `One row an organisation that publishes or that a credit names. ${OTHERS.en}`,
    },
    key: ['id'],
    about: ({ address }) => thingTemplate(address, 'organization', 'id'),
    columns: [
      idColumn(['Identifiant', 'Identifiant de l’organisation.', 'Id', 'Id of the organisation.']),
      addressColumn([
        'Adresse',
        'Adresse de l’organisation dans les données liées.',
        'Address',
        'Address of the organisation in the linked data.',
      ]),
      name('name', ['Nom', 'Nom tel que la source l’écrit.', 'Name', 'Name as the source writes it.']),
      name(
        'alternateName',
        [
          'Autres noms',
          'Autres noms et sigles, séparés par une barre verticale.',
          'Other names',
          'Other names and acronyms, separated by a bar.',
        ],
        true,
      ),
      text('description', [
        'Présentation',
        'Ce que fait l’organisation.',
        'Description',
        'What the organisation does.',
      ]),
      link('url', ['Site', 'Adresse de son site.', 'Site', 'Address of its site.']),
      links('sameAs', [
        'Mêmes',
        'Adresses de la même organisation ailleurs, séparées par une espace.',
        'Same as',
        'Addresses of the same organisation elsewhere, separated by a space.',
      ]),
      references('areaServed', [
        'Territoires',
        'Identifiants des lieux où elle agit, séparés par une espace.',
        'Areas',
        'Ids of the places where it acts, separated by a space.',
      ]),
      references('source', [
        'Sources',
        'Identifiants des pages sources, séparés par une espace.',
        'Sources',
        'Ids of the source pages, separated by a space.',
      ]),
    ],
  },
]
