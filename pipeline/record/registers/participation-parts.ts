import type { Message } from '../../language/message.ts'
import { OLAC_ROLES, RELATORS } from '../../rdf/vocabulary.ts'

/*
 * The parts that people and organisations take in a video: words of our own for records, each with its code among the relators of the
 * Library of Congress (https://id.loc.gov/vocabulary/relators.html) or, where these have none, among the roles of the Open Language
 * Archives Community (http://www.language-archives.org/REC/role.html), with its labels, and with what sources print for it.
 */

/** A part that is taken in a video. */
export type ParticipationPart = {
  /** The list that has it, and its code there. */
  readonly code: { readonly relator: string } | { readonly olac: string }
  /** The property of schema.org that says it too, and whether a person alone may be its value. */
  readonly property?: { readonly name: PartProperty; readonly isForPeopleOnly: boolean }
  readonly label: Message
  /** What sources print for it, in lower case. */
  readonly printed: readonly string[]
}

/** The properties of schema.org by which parts are said. */
export const partProperties = [
  'author',
  'director',
  'editor',
  'funder',
  'musicBy',
  'producer',
  'sponsor',
] as const

/** A property of schema.org by which a part is said. */
export type PartProperty = (typeof partProperties)[number]

const forPeople = (name: PartProperty) => ({ name, isForPeopleOnly: true })
const forAll = (name: PartProperty) => ({ name, isForPeopleOnly: false })

/** Every part by its word in records, in the order in which pages show them. */
export const participationParts = {
  interviewee: {
    code: { relator: 'ive' },
    label: { fr: 'Entretien avec', en: 'Interviewed' },
    printed: [
      'interviewé',
      'interviewée',
      'interviewés',
      'entretien avec',
      'interviewee',
      'narrator (oral history)',
    ],
  },
  speaker: {
    code: { relator: 'spk' },
    label: { fr: 'Intervention', en: 'Speaking' },
    printed: [
      'intervenant',
      'intervenante',
      'intervenants',
      'intervenantes',
      'interventions de',
      'conférencier',
      'conférencière',
      'orateur',
      'oratrice',
      'speaker',
      'speakers',
      'in conversation with',
      'gäste',
    ],
  },
  panelist: {
    code: { relator: 'pan' },
    label: { fr: 'Table ronde', en: 'Panel' },
    printed: ['participant à la table ronde', 'table ronde avec', 'panelist', 'panellist', 'panel'],
  },
  interviewer: {
    code: { relator: 'ivr' },
    label: { fr: 'Entretien mené par', en: 'Interviewed by' },
    printed: [
      'intervieweur',
      'intervieweuse',
      'entretien mené par',
      'propos recueillis par',
      'interviewer',
      'interviewed by',
    ],
  },
  moderator: {
    code: { relator: 'mod' },
    label: { fr: 'Animation', en: 'Moderation' },
    printed: [
      'animateur',
      'animatrice',
      'animé par',
      'animation',
      'modérateur',
      'modératrice',
      'modération',
      'président de séance',
      'présidente de séance',
      'présidents de séance',
      'moderator',
      'moderation',
      'chair',
      'chaired by',
    ],
  },
  host: {
    code: { relator: 'hst' },
    label: { fr: 'Présentation', en: 'Hosting' },
    printed: [
      'présentateur',
      'présentatrice',
      'présenté par',
      'présentation',
      'host',
      'hosted by',
      'presenter',
    ],
  },
  narrator: {
    code: { relator: 'nrt' },
    label: { fr: 'Voix', en: 'Narration' },
    printed: ['narrateur', 'narratrice', 'voix off', 'commentaire dit par', 'narrator', 'voice-over'],
  },
  interpreter: {
    code: { olac: 'interpreter' },
    label: { fr: 'Interprétation', en: 'Interpreting' },
    printed: [
      'interprète',
      'interprètes',
      'interprétation',
      'interprète lsf',
      'interpreter',
      'bsl interpreter',
    ],
  },
  director: {
    code: { relator: 'fmd' },
    property: forPeople('director'),
    label: { fr: 'Réalisation', en: 'Direction' },
    printed: [
      'réalisateur',
      'réalisatrice',
      'réalisation',
      'réalisé par',
      'un film de',
      'director',
      'directed by',
    ],
  },
  author: {
    code: { relator: 'aut' },
    property: forAll('author'),
    label: { fr: 'Écriture', en: 'Writing' },
    printed: [
      'auteur',
      'autrice',
      'auteure',
      'auteurs',
      'écrit par',
      'scénario',
      'author',
      'authors',
      'written by',
    ],
  },
  editor: {
    code: { relator: 'edt' },
    property: forPeople('editor'),
    label: { fr: 'Édition', en: 'Editing of texts' },
    printed: ['édition', 'éditeur scientifique', 'éditrice scientifique', 'rédaction', 'editor'],
  },
  producer: {
    code: { relator: 'pro' },
    property: forAll('producer'),
    label: { fr: 'Production', en: 'Production' },
    printed: ['producteur', 'productrice', 'production', 'produit par', 'producer', 'produced by'],
  },
  camera: {
    code: { relator: 'cop' },
    label: { fr: 'Image', en: 'Camera' },
    printed: [
      'image',
      'images',
      'cadreur',
      'cadreuse',
      'caméra',
      'filmé par',
      'prise de vues',
      'camera',
      'filmed by',
    ],
  },
  sound: {
    code: { relator: 'sde' },
    label: { fr: 'Son', en: 'Sound' },
    printed: ['son', 'prise de son', 'ingénieur du son', 'ingénieure du son', 'sound'],
  },
  'film-editor': {
    code: { relator: 'flm' },
    label: { fr: 'Montage', en: 'Film editing' },
    printed: ['montage', 'monteur', 'monteuse', 'monté par', 'film editor', 'edited by'],
  },
  music: {
    code: { relator: 'cmp' },
    property: forAll('musicBy'),
    label: { fr: 'Musique', en: 'Music' },
    printed: ['musique', 'musique originale', 'compositeur', 'compositrice', 'music', 'composer', 'music by'],
  },
  translator: {
    code: { relator: 'trl' },
    label: { fr: 'Traduction', en: 'Translation' },
    printed: ['traduction', 'traducteur', 'traductrice', 'traduit par', 'translation', 'translator'],
  },
  captioner: {
    code: { relator: 'trc' },
    label: { fr: 'Sous-titrage', en: 'Captioning' },
    printed: [
      'sous-titrage',
      'sous-titreur',
      'sous-titreuse',
      'sous-titres',
      'captioner',
      'captions',
      'subtitles',
    ],
  },
  organizer: {
    code: { relator: 'orm' },
    label: { fr: 'Organisation', en: 'Organised by' },
    printed: [
      'organisation',
      'organisateur',
      'organisatrice',
      'organisé par',
      'organiser',
      'organizer',
      'organised by',
    ],
  },
  broadcaster: {
    code: { relator: 'brd' },
    label: { fr: 'Diffusion', en: 'Broadcasting' },
    printed: ['diffuseur', 'diffusion', 'diffusé par', 'broadcaster', 'broadcast by'],
  },
  funder: {
    code: { relator: 'fnd' },
    property: forAll('funder'),
    label: { fr: 'Financement', en: 'Funding' },
    printed: [
      'financeur',
      'financement',
      'financé par',
      'avec le soutien financier de',
      'funder',
      'funded by',
    ],
  },
  sponsor: {
    code: { relator: 'spn' },
    property: forAll('sponsor'),
    label: { fr: 'Soutien', en: 'Support' },
    printed: ['soutien', 'avec le soutien de', 'parrainage', 'mécène', 'sponsor', 'supported by'],
  },
  partner: {
    code: { relator: 'ctb' },
    label: { fr: 'Partenariat', en: 'Partnership' },
    printed: [
      'partenaire',
      'partenaires',
      'partenariat',
      'en partenariat avec',
      'partner',
      'in partnership with',
    ],
  },
  repository: {
    code: { relator: 'rps' },
    label: { fr: 'Conservation', en: 'Kept by' },
    printed: [
      'conservé par',
      'conservée par',
      'fonds conservé par',
      'lieu de conservation',
      'kept by',
      'held by',
      'repository',
    ],
  },
} as const satisfies Readonly<Record<string, ParticipationPart>>

/** The word of a part. */
export type PartName = keyof typeof participationParts

/** The words of all parts, in their order. */
export const partNames = Object.keys(participationParts) as readonly PartName[]

/** What is known of a part. */
export function participationPart(name: PartName): ParticipationPart {
  return participationParts[name]
}

/** The address of a part in the list that has it. */
export function partIri(name: PartName): string {
  const { code } = participationPart(name)
  return 'relator' in code ? RELATORS + code.relator : OLAC_ROLES + code.olac
}

/** The word of the part with an address; its end where none has it. */
export function partWord(iri: string): string {
  return partNames.find((name) => partIri(name) === iri) ?? iri.replace(/^.*[/#]/, '')
}
