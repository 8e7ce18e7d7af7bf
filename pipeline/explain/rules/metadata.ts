import { entriesOf, recordExample } from '../help-entry.ts'

const entry = entriesOf('metadata')

/** Help about what the catalogue says of the publication. */
export const metadataRules = {
  'missing-metadata': entry(
    [
      'Champ que les portails attendent',
      'La publication se fait sans lui, et le portail laisse cette case vide.',
      'Le remplir dans publication.yaml quand on le sait ; l’aide de chaque champ est dans data/README.md.',
    ],
    [
      'Field that portals expect',
      'The publication goes on without it, and the portal leaves this box empty.',
      'Fill it in in publication.yaml once it is known; data/README.md explains each field.',
    ],
    recordExample(
      'publication',
      'name: Regards',
      'name: Regards\naccrualPeriodicity: irregular\nkeyword: [vidéo, égalité]',
    ),
  ),
  'catalog-language': entry(
    [
      'Langue sans code européen connu',
      'Les catalogues nomment les langues par une liste européenne, où celle-ci n’est pas connue ici.',
      'Rien n’est à faire : le catalogue se tait sur la langue, et les fiches la disent toujours.',
    ],
    [
      'Language without a known European code',
      'Catalogues name languages by a European list, in which this one is not known here.',
      'Nothing is to be done: the catalogue is silent about the language, and the records still say it.',
    ],
  ),
  'bbox-order': entry(
    [
      'Rectangle à l’envers',
      'L’ouest dépasse l’est, ou le sud le nord : le territoire ferait le tour du globe.',
      'Échanger les deux valeurs.',
    ],
    [
      'Rectangle the wrong way round',
      'West exceeds east, or south north: the territory would go around the globe.',
      'Swap the two values.',
    ],
    recordExample(
      'publication',
      'bbox: {west: 4.3, south: 48.8, east: 1.4, north: 51.1}',
      'bbox: {west: 1.4, south: 48.8, east: 4.3, north: 51.1}',
    ),
  ),
  'issued-later': entry(
    [
      'Première mise en ligne à venir',
      'Les données auraient changé avant d’avoir été mises en ligne : les portails se fient à l’ordre de ces deux jours.',
      'Corriger datePublished dans publication.yaml, ou préparer la version de ce jour-là avec --date.',
    ],
    [
      'First release still to come',
      'The data would have changed before they went online: portals rely on the order of these two days.',
      'Correct datePublished in publication.yaml, or prepare the release of that day with --date.',
    ],
    recordExample('publication', 'datePublished: 2999-01-01', 'datePublished: 2024-05-06'),
  ),
  'period-order': entry(
    [
      'Période à l’envers',
      'La période dont parlent les données commence après sa fin.',
      'Corriger start ou end dans temporalCoverage.',
    ],
    [
      'Period the wrong way round',
      'The period that the data speak of begins after its end.',
      'Correct start or end in temporalCoverage.',
    ],
    recordExample(
      'publication',
      'temporalCoverage: {start: 2021-12-31, end: 2021-01-01}',
      'temporalCoverage: {start: 2021-01-01, end: 2021-12-31}',
    ),
  ),
} as const
