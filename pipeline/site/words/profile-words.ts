import type { Language } from '../../language/message.ts'
import { type Translated, translate } from './translate.ts'

/** The words of the pages about the model of the data; names and explanations of properties are those of fields. */
const table = {
  profile: { fr: 'Le modèle des données', en: 'The model of the data' },
  profileKind: { fr: 'Profil d’application', en: 'Application profile' },
  lead: {
    fr: 'De quoi parlent ces données, avec quels mots, et quelles règles elles suivent : de quoi les relire, les vérifier ou décrire ses propres vidéos de même.',
    en: 'What these data are about, in which words, and by which rules: enough to read them, check them, or describe your own videos in the same way.',
  },
  inShort: { fr: 'Le modèle d’un coup d’œil', en: 'The model at a glance' },
  diagramTitle: { fr: 'Les classes et leurs liens', en: 'The classes and their links' },
  diagramDescription: {
    fr: 'Schéma. Au centre, la vidéo (VideoObject) : elle fait partie d’une série, a des chapitres et des fichiers, des thèmes et des lieux. Qui y prend part est dit par une participation (Attribution), d’une personne ou d’une organisation, avec ses fonctions. Un document décrit chaque chose, cite ses sources et appartient au jeu de données. Le tableau de chaque classe dit les mêmes liens.',
    en: 'Diagram. In the middle the video (VideoObject): it is part of a series, has chapters and files, topics and places. Whoever takes part is told by an attribution, of a person or an organisation, with its functions. A document describes each thing, cites its sources and belongs to the data set. The table of each class tells the same links.',
  },
  described: { fr: '→ toute chose décrite', en: '→ any thing described' },
  diagramNote: {
    fr: 'Une flèche va d’une chose à celle qu’elle désigne ; son mot est celui du contexte JSON-LD. En pointillé, ce que cette version n’emploie pas.',
    en: 'An arrow leads from a thing to the one it points to; its word is that of the JSON-LD context. Dashed boxes are not used in this release.',
  },
  classes: { fr: 'Les classes', en: 'The classes' },
  classesLead: {
    fr: 'Chacune a sa page : ce qu’elle est, ses propriétés, un exemple pris dans cette version.',
    en: 'Each has a page: what it is, its properties, an example taken from this release.',
  },
  count: {
    fr: (count: string) => `${count} dans cette version`,
    en: (count: string) => `${count} in this release`,
  },
  rules: { fr: 'Les règles, à reprendre', en: 'The rules, for reuse' },
  rulesLead: {
    fr: 'Deux jeux de règles SHACL, que tout validateur exécute. Elles disent http://schema.org/, sans s, comme le contexte officiel.',
    en: 'Two sets of SHACL rules, which any validator runs. They say http://schema.org/, without s, as the official context does.',
  },
  parts: {
    core: {
      title: { fr: 'Noyau ouvert', en: 'Open core' },
      lead: {
        fr: 'Pour les vidéos de n’importe qui : ce que schema.org, Google et DCAT-AP demandent vraiment, et rien de plus.',
        en: 'For anybody’s videos: what schema.org, Google and DCAT-AP really ask for, and nothing more.',
      },
      levels: {
        fr: 'Une erreur est une valeur que nul ne peut lire, ou un nom qui manque. Un avertissement est ce que Google exige pour montrer une vidéo, ou une forme que schema.org n’attend pas. Un conseil est ce qui est recommandé.',
        en: 'An error is a value that nobody can read, or a missing name. A warning is what Google requires before it shows a video, or a form that schema.org does not expect. Advice is what is recommended.',
      },
    },
    house: {
      title: { fr: 'Règles de la maison', en: 'House rules' },
      lead: {
        fr: 'Pour ces données-ci : les règles fermées de chaque publication, avec la forme de nos adresses.',
        en: 'For these data: the closed rules of every release, with the form of our addresses.',
      },
      levels: {
        fr: 'Une erreur arrête la publication. Un avertissement est à voir ; un conseil dit ce qui manque encore.',
        en: 'An error stops the release. A warning is to be looked at; advice tells what is still missing.',
      },
    },
    passages: {
      title: { fr: 'Règles des passages', en: 'Rules of passages' },
      lead: {
        fr: 'Pour ce qui est dit dans les vidéos, passage par passage, dans les fichiers dumps/transcripts.* : leurs règles se lisent à part, parce que les chapitres en ont d’autres.',
        en: 'For what is said in the videos, passage by passage, in the files dumps/transcripts.*: they have rules by themselves, because those of chapters are others.',
      },
      levels: {
        fr: 'Une erreur arrête la publication.',
        en: 'An error stops the release.',
      },
    },
  },
  context: { fr: 'Contexte JSON-LD', en: 'JSON-LD context' },
  contextLead: {
    fr: 'Comment chaque mot des données se dit en RDF ; à citer dans un document JSON-LD pour parler comme elles.',
    en: 'The RDF term for each word of the data; a JSON-LD document that cites it speaks as they do.',
  },
  cite: { fr: 'Citer ces données', en: 'How to cite' },
  citeLead: {
    fr: 'Le fichier CITATION.cff dit la même chose aux logiciels de bibliographie.',
    en: 'The file CITATION.cff tells reference managers the same.',
  },
  consulted: { fr: 'jeu de données', en: 'data set' },
  changes: { fr: 'Versions du modèle', en: 'Versions of the model' },
  version: {
    fr: (version: string) => `Version ${version}`,
    en: (version: string) => `Version ${version}`,
  },
  classKind: { fr: 'Classe', en: 'Class' },
  term: { fr: 'Classe RDF', en: 'RDF class' },
  jsonWord: { fr: 'En JSON-LD', en: 'In JSON-LD' },
  inRelease: { fr: 'Dans cette version', en: 'In this release' },
  properties: { fr: 'Propriétés', en: 'Properties' },
  property: { fr: 'Propriété', en: 'Property' },
  iri: { fr: 'Adresse', en: 'IRI' },
  cardinality: { fr: 'Nombre', en: 'Number' },
  value: { fr: 'Valeur', en: 'Value' },
  level: { fr: 'Exigence', en: 'Requirement' },
  example: { fr: 'Exemple', en: 'Example' },
  levels: {
    required: { fr: 'obligatoire', en: 'required' },
    recommended: { fr: 'recommandée', en: 'recommended' },
    optional: { fr: 'facultative', en: 'optional' },
  },
  perLanguage: { fr: 'une par langue', en: 'one per language' },
  anyAddress: { fr: 'adresse', en: 'address' },
  datatypes: {
    langString: { fr: 'texte avec langue', en: 'text with language' },
    string: { fr: 'texte', en: 'text' },
    integer: { fr: 'nombre entier', en: 'whole number' },
    boolean: { fr: 'true ou false', en: 'true or false' },
    duration: { fr: 'durée', en: 'duration' },
    date: { fr: 'jour', en: 'day' },
    dateTime: { fr: 'instant', en: 'moment' },
    gYear: { fr: 'année', en: 'year' },
    gYearMonth: { fr: 'mois', en: 'month' },
  },
  furtherRules: { fr: 'Autres règles', en: 'Further rules' },
  coreOf: {
    fr: 'Pour juger des données d’ailleurs, prendre plutôt le noyau ouvert :',
    en: 'To judge data from elsewhere, take the open core instead:',
  },
  code: { fr: 'Règle', en: 'Rule' },
  severity: { fr: 'Niveau', en: 'Level' },
  message: { fr: 'Message', en: 'Message' },
  severities: {
    Violation: { fr: 'erreur', en: 'error' },
    Warning: { fr: 'avertissement', en: 'warning' },
    Info: { fr: 'conseil', en: 'advice' },
  },
  judge: { fr: 'Juger ses propres données', en: 'Judging your own data' },
  judgeLead: {
    fr: 'Télécharger le Turtle de cette page (en bas), puis, avec pySHACL par exemple :',
    en: 'Download the Turtle of this page (at the bottom), then run for instance pySHACL:',
  },
  judgeCommand: {
    fr: 'pyshacl --shacl index.ttl mes-videos.ttl',
    en: 'pyshacl --shacl index.ttl my-videos.ttl',
  },
  groups: { fr: 'Groupes de propriétés', en: 'Groups of properties' },
}

/** The words of the profile's pages in one language. */
export type ProfileWords = Translated<typeof table>

/** The words of the profile's pages in a language. */
export function profileWordsIn(language: Language): ProfileWords {
  return translate(table, language)
}
