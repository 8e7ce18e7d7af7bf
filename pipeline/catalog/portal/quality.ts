import type { Message } from '../../language/message.ts'
import type { HarvestedDataset } from './harvest.ts'

/** A point of the portal's quality score, which has nine. */
export type QualityPoint = { readonly isWon: boolean; readonly name: Message; readonly advice: Message }

/** The portal's quality score, point by point; `today`, a day, shows whether updates are late. */
export function scoreQuality(stored: HarvestedDataset, today: string | undefined): QualityPoint[] {
  const { license, period, polygons, frequency, description, resources } = stored
  const hasOpenFormat = resources.some(({ format }) => format !== '' && !CLOSED_FORMATS.includes(format))
  return [
    point(license !== 'notspecified', ['licence', 'licence'], 'license'),
    point(period !== undefined, ['période', 'period'], 'temporalCoverage'),
    point(polygons > 0, ['territoire', 'territory'], 'bbox'),
    point(frequency !== undefined, ['rythme des mises à jour', 'rhythm of updates'], 'accrualPeriodicity'),
    {
      isWon: frequency !== undefined && !isLate(stored, today),
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
      isWon: resources.length > 0, // the portal itself asks whether they are there
      name: { fr: 'fichiers disponibles', en: 'files available' },
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

/** The days after which a rhythm is broken, a day of grace included; other rhythms never are. */
const GRACE_DAYS: Readonly<Record<string, number>> = {
  daily: 2,
  weekly: 8,
  biweekly: 15,
  monthly: 32,
  bimonthly: 63,
  quarterly: 93,
  semiannual: 184,
  annual: 367,
  biennial: 732,
  triennial: 1097,
  quinquennial: 1828,
  decennial: 3654,
}

function isLate({ frequency, modified }: HarvestedDataset, today: string | undefined): boolean {
  const days = GRACE_DAYS[frequency ?? '']
  if (days === undefined || today === undefined || modified === undefined) return false
  return Date.parse(today) - Date.parse(modified.slice(0, 10)) > days * 86_400_000
}

function point(isWon: boolean, [fr, en]: readonly [string, string], field: string): QualityPoint {
  return {
    isWon,
    name: { fr, en },
    advice: { fr: `le dire dans ${field}`, en: `say it in ${field}` },
  }
}
