import type { Message } from '../../language/message.ts'
import { frequencyDays } from './frequencies.ts'
import type { HarvestedDataset } from './harvest.ts'

/** A point of the portal's quality score, which has nine. */
export type QualityPoint = {
  readonly isWon: boolean
  /** Why it is not known here whether the point is won. */
  readonly untried?: Message
  readonly name: Message
  readonly advice: Message
}

/** The portal's quality score, point by point; `today`, a day, shows whether updates are late. */
export function scoreQuality(stored: HarvestedDataset, today: string | undefined): QualityPoint[] {
  const { license, period, polygons, frequency, description, resources, untried } = stored
  const isPunctual = frequencyDays(frequency) === undefined
  const isTimeUnknown = frequency !== undefined && !isPunctual && today === undefined
  const hasOpenFormat = resources.some(({ format }) => format !== '' && !CLOSED_FORMATS.includes(format))
  return [
    {
      ...point(license !== 'notspecified', ['licence', 'licence'], 'license'),
      ...(untried.includes('license') ? { untried: LICENCE_LIST } : {}),
    },
    {
      ...point(period !== undefined, ['période', 'period'], 'temporalCoverage'),
      ...(untried.includes('period') ? { untried: PERIOD_ELSEWHERE } : {}),
    },
    point(polygons > 0, ['territoire', 'territory'], 'bbox'),
    point(frequency !== undefined, ['rythme des mises à jour', 'rhythm of updates'], 'accrualPeriodicity'),
    {
      isWon: frequency !== undefined && !isTimeUnknown && !isLate(stored, today),
      ...(isTimeUnknown ? { untried: NO_DATE } : {}),
      name: { fr: 'mises à jour à temps', en: 'updates in time' },
      advice: {
        fr: 'publier une nouvelle version, ou dire dans accrualPeriodicity le rythme réel (irregular, never…)',
        en: 'publish a new release, or say in accrualPeriodicity the real rhythm (irregular, never…)',
      },
    },
    {
      isWon: description.length > 100,
      name: { fr: 'présentation', en: 'description' },
      advice: {
        fr: `écrire dans description plus de 100 signes, 200 de préférence (${description.length} à présent)`,
        en: `write more than 100 characters in description, 200 rather (${description.length} now)`,
      },
    },
    {
      isWon: hasOpenFormat,
      name: { fr: 'format ouvert', en: 'open format' },
      advice: { fr: 'proposer un fichier CSV, JSON ou RDF', en: 'offer a CSV, JSON or RDF file' },
    },
    {
      isWon: resources.length > 0, // the portal counts files as there until it has asked for them
      name: {
        fr: 'fichiers disponibles, tant que le portail ne les a pas demandés',
        en: 'files available, until the portal has asked for them',
      },
      advice: {
        fr: 'mettre les fichiers en ligne à leur adresse avant le moissonnage',
        en: 'put the files online at their addresses before the harvest',
      },
    },
    {
      isWon: resources.some(({ description }) => description !== ''),
      name: { fr: 'documentation des fichiers', en: 'documentation of the files' },
      advice: { fr: 'décrire au moins un fichier', en: 'describe one file at least' },
    },
  ]
}

const CLOSED_FORMATS = ['pdf', 'doc', 'docx', 'word', 'xls', 'excel', 'xlsx']

/** The days of grace after which an update is late. */
const GRACE_DAYS = 1

const LICENCE_LIST: Message = {
  fr: 'le portail la cherche dans sa propre liste',
  en: 'the portal looks for it in its own list',
}
const PERIOD_ELSEWHERE: Message = {
  fr: 'le portail la lirait à son adresse, ou la devinerait',
  en: 'the portal would read it at its address, or guess it',
}
const NO_DATE: Message = {
  fr: 'sans --date le jour n’est pas connu',
  en: 'without --date the day is not known',
}

function isLate({ frequency, modified }: HarvestedDataset, today: string | undefined): boolean {
  const days = frequencyDays(frequency)
  if (days === undefined || today === undefined || modified === undefined) return false
  return Date.parse(today) - Date.parse(modified.slice(0, 10)) > (days + GRACE_DAYS) * 86_400_000
}

function point(isWon: boolean, [fr, en]: readonly [string, string], field: string): QualityPoint {
  return {
    isWon,
    name: { fr, en },
    advice: { fr: `le dire dans ${field}`, en: `say it in ${field}` },
  }
}
