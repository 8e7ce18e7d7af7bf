import { RDF_TYPE, SKOS } from '../../rdf/vocabulary.ts'
import { addressColumn, idColumn, linksColumn, textColumn } from './column-factories.ts'
import { referencesColumn, sourceColumn, withNames } from './reference-columns.ts'
import { OTHER_LANGUAGES_NOTE, type PublishedTable } from './table.ts'
import { type TableColumn, thingTemplate } from './table-column.ts'

/** Whether a topic is a concept, or a group of topics, by the class that SKOS has for it. */
const typeColumn: TableColumn = {
  name: 'type',
  property: 'id',
  words: [
    'Genre',
    'Concept (un thème) ou Collection (un groupe de thèmes).',
    'Type',
    'Concept (a topic) or Collection (a group of topics).',
  ],
  values: ({ '@type': types }) => [types?.[0] ?? ''],
  type: 'string',
  constraints: { required: true, enum: ['Concept', 'Collection'] },
  csvw: () => ({ propertyUrl: RDF_TYPE, valueUrl: `${SKOS}{type}` }),
}

/** The table of topics, and of groups of topics. */
export const topicsTable: PublishedTable = {
  name: 'topics',
  types: ['Concept', 'Collection'],
  title: { fr: 'Thèmes', en: 'Topics' },
  description: {
    fr: `Une ligne par thème, ou par groupe de thèmes. ${OTHER_LANGUAGES_NOTE.fr}`,
    en: `One row per topic, or per group of topics. ${OTHER_LANGUAGES_NOTE.en}`,
  },
  key: ['id'],
  about: ({ address }) => thingTemplate(address, 'topic', 'id'),
  columns: [
    idColumn(['Identifiant', 'Identifiant du thème.', 'Id', 'Id of the topic.']),
    addressColumn([
      'Adresse',
      'Adresse du thème dans les données liées.',
      'Address',
      'Address of the topic in the linked data.',
    ]),
    typeColumn,
    textColumn('name', ['Nom', 'Nom du thème.', 'Name', 'Name of the topic.']),
    textColumn(
      'alternateName',
      [
        'Autres noms',
        'Autres noms, séparés par une barre verticale.',
        'Other names',
        'Other names, separated by vertical bars.',
      ],
      true,
    ),
    textColumn('description', [
      'Définition',
      'Ce que le thème recouvre.',
      'Definition',
      'What the topic covers.',
    ]),
    ...withNames(
      referencesColumn('broader', 'topic', [
        'Thèmes plus larges',
        'Identifiants des thèmes plus larges, séparés par une espace.',
        'Broader topics',
        'Ids of the broader topics, separated by spaces.',
      ]),
    ),
    ...withNames(
      referencesColumn('member', 'topic', [
        'Membres',
        'Identifiants des thèmes du groupe, séparés par une espace.',
        'Members',
        'Ids of the topics in the group, separated by spaces.',
      ]),
    ),
    linksColumn('closeMatch', [
      'Proches',
      'Adresses de concepts proches dans d’autres thésaurus, séparées par une espace.',
      'Close matches',
      'Addresses of close concepts in other thesauri, separated by spaces.',
    ]),
    linksColumn('sameAs', [
      'Mêmes',
      'Adresses du même thème ailleurs, séparées par une espace.',
      'Same as',
      'Addresses of the same topic elsewhere, separated by spaces.',
    ]),
    sourceColumn('topic'),
  ],
}
