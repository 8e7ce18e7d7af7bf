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
  'actor',
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
      'interview avec',
      'interview with',
      'talking to',
      'gespräch mit',
      'interview mit',
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
      'conférence',
      'conférence de',

      'lecture by',
      'lecturer',
      'talk',
      'talk by',
      'vortrag',
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
    printed: [
      'panellists',
      'panelists',
      'discutant',
      'discutante',
      'discussant',
      'discussants',

      'participant à la table ronde',
      'table ronde avec',
      'panelist',
      'panellist',
      'panel',
    ],
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
      'presented by',
      'presenters',
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
    printed: [
      'voice over',

      'sprecher',
      'sprecherin',
      'narrateur',
      'narratrice',
      'voix off',
      'commentaire dit par',
      'narrator',
      'voice-over',
    ],
  },
  actor: {
    code: { relator: 'act' },
    property: forPeople('actor'),
    label: { fr: 'Jeu', en: 'Cast' },
    printed: [
      'comédien',
      'comédienne',
      'comédiens',
      'comédiennes',
      'acteur',
      'actrice',
      'acteurs',
      'distribution',
      'actor',
      'actors',
      'actress',
      'cast',
      'schauspiel',
    ],
  },
  musician: {
    code: { relator: 'mus' },
    label: { fr: 'Interprétation musicale', en: 'Music performed by' },
    printed: [
      'musicien',
      'musicienne',
      'musiciens',
      'musiciennes',
      'musician',
      'musicians',
      'musiker',
      'musikerin',
    ],
  },
  singer: {
    code: { relator: 'sng' },
    label: { fr: 'Chant', en: 'Singing' },
    printed: [
      'chant',
      'chanteur',
      'chanteuse',
      'chanteurs',
      'chanteuses',
      'singer',
      'singers',
      'sung by',
      'gesang',
    ],
  },
  dancer: {
    code: { relator: 'dnc' },
    label: { fr: 'Danse', en: 'Dance' },
    printed: ['danse', 'danseur', 'danseuse', 'danseurs', 'danseuses', 'dancer', 'dancers', 'tanz'],
  },
  interpreter: {
    code: { olac: 'interpreter' },
    label: { fr: 'Interprétation', en: 'Interpreting' },
    printed: [
      'interprète en langue des signes',
      'sign language interpreter',
      'asl interpreter',
      'dolmetscher',
      'dolmetscherin',
      'gebärdensprachdolmetscher',
      'gebärdensprachdolmetscherin',
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
  'stage-director': {
    code: { relator: 'sgd' },
    label: { fr: 'Mise en scène', en: 'Stage direction' },
    printed: [
      'mise en scène',
      'metteur en scène',
      'metteuse en scène',
      'mis en scène par',
      'stage director',
      'staged by',
    ],
  },
  author: {
    code: { relator: 'aut' },
    property: forAll('author'),
    label: { fr: 'Écriture', en: 'Writing' },
    printed: [
      'texte',
      'texte de',
      'script',
      'screenplay',
      'text by',
      'drehbuch',
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
    printed: [
      'coproduction',
      'coproducteur',
      'coproductrice',
      'co-production',
      'co-producer',
      'produktion',
      'producteur',
      'productrice',
      'production',
      'produit par',
      'producer',
      'produced by',
    ],
  },
  camera: {
    code: { relator: 'cop' },
    label: { fr: 'Image', en: 'Camera' },
    printed: [
      'drone footage',
      'cinematography',
      'cinematographer',
      'camera operator',
      'kamera',
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
    printed: [
      'sound recordist',
      'sound recording',
      'ton',
      'son',
      'prise de son',
      'ingénieur du son',
      'ingénieure du son',
      'sound',
    ],
  },
  'sound-designer': {
    code: { relator: 'sds' },
    label: { fr: 'Création sonore', en: 'Sound design' },
    printed: ['création sonore', 'conception sonore', 'univers sonore', 'sound designer', 'sound design'],
  },
  'set-designer': {
    code: { relator: 'std' },
    label: { fr: 'Scénographie', en: 'Set design' },
    printed: ['scénographie', 'scénographe', 'décor', 'décors', 'set designer', 'set design', 'bühnenbild'],
  },
  'costume-designer': {
    code: { relator: 'cst' },
    label: { fr: 'Costumes', en: 'Costumes' },
    printed: [
      'costume',
      'costumes',
      'costumier',
      'costumière',
      'costume designer',
      'costume design',
      'kostüme',
    ],
  },
  'lighting-designer': {
    code: { relator: 'lgd' },
    label: { fr: 'Lumières', en: 'Lighting' },
    printed: [
      'lumière',
      'lumières',
      'création lumière',
      'création lumières',
      'éclairagiste',
      'lighting',
      'lighting designer',
      'lighting design',
      'licht',
    ],
  },
  choreographer: {
    code: { relator: 'chr' },
    label: { fr: 'Chorégraphie', en: 'Choreography' },
    printed: ['chorégraphie', 'chorégraphe', 'choreographer', 'choreography', 'choreographie'],
  },
  'film-editor': {
    code: { relator: 'flm' },
    label: { fr: 'Montage', en: 'Film editing' },
    printed: [
      'film editing',
      'editing',
      'schnitt',
      'montage',
      'monteur',
      'monteuse',
      'monté par',
      'film editor',
      'edited by',
    ],
  },
  music: {
    code: { relator: 'cmp' },
    property: forAll('musicBy'),
    label: { fr: 'Musique', en: 'Music' },
    printed: [
      'original music',
      'musik',
      'musique',
      'musique originale',
      'compositeur',
      'compositrice',
      'music',
      'composer',
      'music by',
    ],
  },
  'stage-manager': {
    code: { relator: 'stm' },
    label: { fr: 'Régie', en: 'Stage management' },
    printed: [
      'régie générale',
      'régisseur',
      'régisseuse',
      'régisseur général',
      'régisseuse générale',
      'régie plateau',
      'stage manager',
    ],
  },
  photographer: {
    code: { relator: 'pht' },
    label: { fr: 'Photographie', en: 'Photography' },
    printed: [
      'photographie',
      'photographies',
      'photos',
      'photographe',
      'photographer',
      'photographs',
      'photos by',
      'fotos',
    ],
  },
  researcher: {
    code: { relator: 'res' },
    label: { fr: 'Recherches', en: 'Research' },
    printed: [
      'recherches',
      'documentation',
      'documentaliste',
      'recherche documentaire',
      'research',
      'researcher',
      'researched by',
      'recherche',
    ],
  },
  translator: {
    code: { relator: 'trl' },
    label: { fr: 'Traduction', en: 'Translation' },
    printed: [
      'translated by',
      'übersetzung',
      'traduction',
      'traducteur',
      'traductrice',
      'traduit par',
      'translation',
      'translator',
    ],
  },
  captioner: {
    code: { relator: 'trc' },
    label: { fr: 'Sous-titrage', en: 'Captioning' },
    printed: [
      'untertitel',
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
      'organisers',
      'organizers',
      'organized by',
      'organisation',
      'organisateur',
      'organisatrice',
      'organisé par',
      'organiser',
      'organizer',
      'organised by',
    ],
  },
  'host-institution': {
    code: { relator: 'his' },
    label: { fr: 'Lieu d’accueil', en: 'Venue' },
    printed: ['accueilli par', 'lieu d’accueil', 'venue', 'hosted at'],
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
      'funding',
      'gefördert von',
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
