import type { Message } from '../../language/message.ts'
import { type RuleEntry, recordExample } from '../rule-entry.ts'
import { publicationFaceRules } from './publication-face.ts'

/** Rules about what the catalogue says of the publication. */
export const metadataRules = {
  'missing-metadata': {
    sentence: (field) => ({
      fr: `${metadata[field]?.fr} ; le dire dans ${field}, les portails de données le montrent`,
      en: `${metadata[field]?.en}; say it in ${field}, data portals show it`,
    }),
    title: { fr: 'Champ que les portails attendent', en: 'Field that portals expect' },
    means: {
      fr: 'La publication se fait sans lui, et le portail laisse cette case vide.',
      en: 'The publication goes on without it, and the portal leaves this box empty.',
    },
    mend: {
      fr: 'Le remplir dans publication.yaml quand on le sait ; l’aide de chaque champ est dans data/README.md.',
      en: 'Fill it in in publication.yaml once it is known; data/README.md explains each field.',
    },
    example: recordExample(
      'publication',
      'name: Regards',
      'name: Regards\naccrualPeriodicity: irregular\nkeyword: [vidéo, égalité]',
    ),
  },
  'contact-owed': {
    sentence: () => ({
      fr: 'des personnes sont nommées et aucun contact n’est donné ; écrire dans publication.yaml contactPoint: {name: …, email: …}, l’adresse d’un service à qui demander un retrait',
      en: 'people are named and no contact is given; write in publication.yaml contactPoint: {name: …, email: …}, the address of an office to ask for a withdrawal',
    }),
    title: { fr: 'Contact dû aux personnes nommées', en: 'Contact owed to those who are named' },
    means: {
      fr: 'Qui est nommé doit savoir à qui écrire pour voir ce qui se dit de lui, le faire corriger ou retirer (RGPD, articles 13 et 14).',
      en: 'Those who are named must know whom to write to, to see what is said of them, to have it corrected or removed (GDPR, articles 13 and 14).',
    },
    mend: {
      fr: 'Donner l’adresse d’un service plutôt que d’une personne, ou la page où l’on écrit (url).',
      en: 'Give the address of an office rather than of a person, or the page where one writes (url).',
    },
    example: recordExample(
      'publication',
      'name: Regards',
      'name: Regards\ncontactPoint:\n  name: Service des données\n  email: donnees@organisme.example',
    ),
  },
  'catalog-language': {
    sentence: (tag) => ({
      fr: `langue ${tag} sans code européen connu ici ; le catalogue ne la dira pas, et rien n'est à faire`,
      en: `language ${tag} without a European code known here; the catalogue will not say it, and nothing is to be done`,
    }),
    title: { fr: 'Langue sans code européen connu', en: 'Language without a known European code' },
    means: {
      fr: 'Les catalogues nomment les langues par une liste européenne, où celle-ci n’est pas connue ici.',
      en: 'Catalogues name languages by a European list, in which this one is not known here.',
    },
    mend: {
      fr: 'Rien n’est à faire : le catalogue se tait sur la langue, et les fiches la disent toujours.',
      en: 'Nothing is to be done: the catalogue is silent about the language, and the records still say it.',
    },
  },
  'bbox-order': {
    sentence: (least, most) => ({
      fr: `${least} dépasse ${most} ; échanger les deux (ouest avant est, sud avant nord)`,
      en: `${least} exceeds ${most}; swap them (west before east, south before north)`,
    }),
    title: { fr: 'Rectangle à l’envers', en: 'Rectangle the wrong way round' },
    means: {
      fr: 'L’ouest dépasse l’est, ou le sud le nord : le territoire ferait le tour du globe.',
      en: 'West exceeds east, or south north: the territory would go around the globe.',
    },
    mend: { fr: 'Échanger les deux valeurs.', en: 'Swap the two values.' },
    example: recordExample(
      'publication',
      'bbox: {west: 4.3, south: 48.8, east: 1.4, north: 51.1}',
      'bbox: {west: 1.4, south: 48.8, east: 4.3, north: 51.1}',
    ),
  },
  'issued-later': {
    sentence: (issued, day) => ({
      fr: `${issued} est à venir le ${day}, jour de la version ; corriger ce jour, ou donner celui de la mise en ligne avec --date ${issued}`,
      en: `${issued} is still to come on ${day}, the day of the release; correct it, or give the day on which the data go online with --date ${issued}`,
    }),
    title: { fr: 'Première mise en ligne à venir', en: 'First release still to come' },
    means: {
      fr: 'Les données auraient changé avant d’avoir été mises en ligne : les portails se fient à l’ordre de ces deux jours.',
      en: 'The data would have changed before they went online: portals rely on the order of these two days.',
    },
    mend: {
      fr: 'Corriger datePublished dans publication.yaml, ou préparer la version de ce jour-là avec --date.',
      en: 'Correct datePublished in publication.yaml, or prepare the release of that day with --date.',
    },
    example: recordExample('publication', 'datePublished: 2999-01-01', 'datePublished: 2024-05-06'),
  },
  'period-order': {
    sentence: (start, end) => ({
      fr: `la période commence (${start}) après sa fin (${end}) ; corriger l'une des deux dates`,
      en: `the period begins (${start}) after its end (${end}); correct one of the two dates`,
    }),
    title: { fr: 'Période à l’envers', en: 'Period the wrong way round' },
    means: {
      fr: 'La période dont parlent les données commence après sa fin.',
      en: 'The period that the data speak of begins after its end.',
    },
    mend: {
      fr: 'Corriger start ou end dans temporalCoverage.',
      en: 'Correct start or end in temporalCoverage.',
    },
    example: recordExample(
      'publication',
      'temporalCoverage: {start: 2021-12-31, end: 2021-01-01}',
      'temporalCoverage: {start: 2021-01-01, end: 2021-12-31}',
    ),
  },
  ...publicationFaceRules,
} satisfies Readonly<Record<string, RuleEntry>>

/** What a catalogue would say, field by field. */
const metadata: Readonly<Record<string, Message>> = {
  accrualPeriodicity: { fr: 'rythme des mises à jour inconnu', en: 'rhythm of updates unknown' },
  availability: {
    fr: 'durée de présence des fichiers inconnue',
    en: 'how long files will be there is unknown',
  },
  contactPoint: { fr: 'contact inconnu', en: 'contact unknown' },
  bbox: { fr: 'limites du territoire inconnues', en: 'bounds of the territory unknown' },
  datePublished: { fr: 'jour de la première mise en ligne inconnu', en: 'day of first publication unknown' },
  description: { fr: 'présentation absente', en: 'description missing' },
  keyword: { fr: 'mots-clés inconnus', en: 'keywords unknown' },
  publisherType: { fr: 'nature de qui publie inconnue', en: 'kind of publisher unknown' },
  temporalCoverage: { fr: 'période dont parlent les données inconnue', en: 'period of the data unknown' },
  theme: { fr: 'thème européen inconnu', en: 'European theme unknown' },
}
