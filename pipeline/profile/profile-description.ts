import n3 from 'n3'
import type { Message } from '../language/message.ts'
import {
  DCAT,
  DCT,
  FORMATS,
  PROF,
  PROF_ROLES,
  RDF_TYPE,
  RDFS,
  SCHEMA_HTTPS,
  SKOS,
  XSD,
} from '../rdf/vocabulary.ts'
import { currentVersion } from './model-changes.ts'
import type { ProfileClass } from './profile-classes.ts'
import { inBoth } from './published-shapes.ts'
import type { ResourceTree, TreeValue } from './resource-tree.ts'

/** The profile in the words of the Profiles Vocabulary: what it is a profile of, and what belongs to it. */
export function profileDescription(
  profile: string,
  base: string,
  classes: readonly ProfileClass[],
): ResourceTree[] {
  const { version, date, fr, en } = currentVersion()
  const resources = [
    resource('core-shapes', words.core, 'validation', `${profile}core/`),
    resource('house-shapes', words.house, 'validation', `${profile}house/`),
    resource('passages-shapes', words.passages, 'validation', `${profile}passages/`),
    resource('context', words.context, 'vocabulary', `${base}context.jsonld`),
    ...classes.map(({ slug, label, about }) =>
      resource(`guide-${slug}`, { title: label, description: about }, 'guidance', `${profile}${slug}/`),
    ),
  ]
  return [
    {
      address: profile,
      statements: [
        [RDF_TYPE, [namedNode(`${PROF}Profile`), namedNode(`${DCT}Standard`)]],
        [`${DCT}title`, inBoth(words.profile.title)],
        [`${DCT}description`, inBoth(words.profile.description)],
        [`${PROF}isProfileOf`, STANDARDS.map(namedNode)],
        [`${PROF}hasResource`, resources.map(({ address }) => namedNode(String(address)))],
        [`${DCAT}version`, [literal(version)]],
        [`${DCT}modified`, [literal(date, namedNode(`${XSD}date`))]],
        [`${SKOS}changeNote`, inBoth({ fr: fr.join(' '), en: en.join(' ') })],
      ],
    },
    ...resources,
  ]

  function resource(
    name: string,
    { title, description }: { readonly title: Message; readonly description: Message },
    role: string,
    artifact: string,
  ): ResourceTree {
    const isContext = role === 'vocabulary'
    const statements: [string, TreeValue[]][] = [
      [RDF_TYPE, [namedNode(`${PROF}ResourceDescriptor`)]],
      [`${RDFS}label`, inBoth(title)],
      [`${DCT}description`, inBoth(description)],
      [`${PROF}hasRole`, [namedNode(PROF_ROLES + role)]],
      [
        `${PROF}hasArtifact`,
        [namedNode(isContext ? artifact : `${artifact}index.${role === 'guidance' ? 'html' : 'ttl'}`)],
      ],
    ]
    if (role === 'validation') statements.push([`${DCT}conformsTo`, [namedNode(SHACL)]])
    if (role !== 'guidance')
      statements.push([`${DCT}format`, [namedNode(`${FORMATS}${isContext ? 'JSON-LD' : 'Turtle'}`)]])
    return { address: `${profile}#${name}`, statements }
  }
}

const SHACL = 'https://www.w3.org/TR/shacl/'

/** What the profile narrows: schema.org for what is described, DCAT for the data set. */
const STANDARDS = [SCHEMA_HTTPS, 'https://www.w3.org/TR/vocab-dcat-3/']

const words = {
  profile: {
    title: { fr: 'Profil d’application des données', en: 'Application profile of the data' },
    description: {
      fr: 'Les classes et les propriétés de ces données, et les règles qu’elles suivent.',
      en: 'The classes and properties of these data, and the rules that they follow.',
    },
  },
  core: {
    title: { fr: 'Noyau ouvert', en: 'Open core' },
    description: {
      fr: 'Règles SHACL qui jugent les métadonnées vidéo de n’importe qui : ce que demandent schema.org, Google et DCAT-AP.',
      en: 'SHACL rules that judge anybody’s metadata of videos: what schema.org, Google and DCAT-AP ask for.',
    },
  },
  house: {
    title: { fr: 'Règles de la maison', en: 'House rules' },
    description: {
      fr: 'Règles SHACL fermées, que suivent ces données-ci à chaque publication.',
      en: 'Closed SHACL rules, which these data follow in every release.',
    },
  },
  passages: {
    title: { fr: 'Règles des passages', en: 'Rules of passages' },
    description: {
      fr: 'Règles SHACL fermées de ce qui est dit dans les vidéos, passage par passage (dumps/transcripts.*).',
      en: 'Closed SHACL rules of what is said in the videos, passage by passage (dumps/transcripts.*).',
    },
  },
  context: {
    title: { fr: 'Contexte JSON-LD', en: 'JSON-LD context' },
    description: { fr: 'Comment chaque mot se dit en RDF.', en: 'The RDF term for each word.' },
  },
} as const

const { namedNode, literal } = n3.DataFactory
