import { formatByteSize } from '../../language/byte-size.ts'
import type { Language } from '../../language/message.ts'
import { colon } from '../../language/punctuation.ts'
import { formatValue } from '../../problems/format-value.ts'
import { formatProblem } from '../../problems/problem-line.ts'
import type { HarvestedDataset, HarvestedResource } from './harvest.ts'
import type { QualityPoint } from './quality.ts'
import type { Rehearsal } from './rehearse.ts'

/** What data.gouv.fr would make of a catalogue, as a text for people. */
export function rehearsalText({ name, stored, skipped, problems }: Rehearsal, language: Language): string {
  const say = texts[language]
  const traps = problems.map((problem) => `  ${formatProblem(problem, language)}`)
  return [
    stored.length === 0 ? say.nothing(name) : say.title(name),
    ...stored.flatMap(({ dataset, quality }) => [
      ...storedText(dataset, language),
      ...qualityText(quality, language),
    ]),
    ...skipped.map(({ address }) => `  ${say.skipped} ${formatValue(address)}`),
    traps.length === 0 ? say.noTraps : say.traps,
    ...traps,
    '',
  ].join('\n')
}

/** The score alone: `7/9`. */
export function scoreText(quality: readonly QualityPoint[]): string {
  return `${quality.filter(({ isWon }) => isWon).length}/${quality.length}`
}

function storedText(stored: HarvestedDataset, language: Language): string[] {
  const say = texts[language]
  const { period, polygons } = stored
  const rows: [string, string][] = [
    [say.identifier, stored.identifier],
    [say.licence, stored.license],
    [say.frequency, stored.frequency ?? say.none],
    [say.period, period === undefined ? say.none : `${period.start} → ${period.end}`],
    [say.place, polygons === 0 ? say.none : say.polygons(polygons)],
    [say.contact, stored.contacts.join(', ') || say.none],
    [say.tags, stored.tags.join(', ') || say.none],
  ]
  return [
    `  ${formatValue(stored.title)}`,
    ...rows.map(([title, text]) => `    ${title.padEnd(13)} ${printable(text)}`),
    ...stored.resources.map((resource) => `    ${say.file.padEnd(13)} ${resourceText(resource, language)}`),
  ]
}

function resourceText({ format, mime, size, title }: HarvestedResource, language: Language): string {
  const measured = size === undefined ? '?' : formatByteSize(size, language)
  return [format.padEnd(14), mime.padEnd(22), measured.padStart(10), ` ${printable(title)}`].join(' ')
}

function qualityText(quality: readonly QualityPoint[], language: Language): string[] {
  const lines = quality.map(({ isWon, name, advice }) =>
    isWon ? `    ✓ ${name[language]}` : `    ✗ ${name[language]}${colon(language)}${advice[language]}`,
  )
  return [`  ${texts[language].quality} ${scoreText(quality)}`, ...lines]
}

function printable(text: string): string {
  return formatValue(text).slice(1, -1)
}

const texts = {
  fr: {
    title: (name: string) => `Ce que data.gouv.fr garderait de ${name} :`,
    nothing: (name: string) => `De ${name}, data.gouv.fr ne garderait rien.`,
    skipped: 'passé :',
    identifier: 'identifiant',
    licence: 'licence',
    frequency: 'rythme',
    period: 'période',
    place: 'territoire',
    contact: 'contact',
    tags: 'mots-clés',
    file: 'fichier',
    none: 'rien',
    polygons: (count: number) => `${count} polygone${count > 1 ? 's' : ''}`,
    quality: 'Qualité',
    traps: 'Pièges :',
    noTraps: 'Aucun piège.',
  },
  en: {
    title: (name: string) => `What data.gouv.fr would keep of ${name}:`,
    nothing: (name: string) => `Of ${name}, data.gouv.fr would keep nothing.`,
    skipped: 'skipped:',
    identifier: 'identifier',
    licence: 'licence',
    frequency: 'frequency',
    period: 'period',
    place: 'territory',
    contact: 'contact',
    tags: 'keywords',
    file: 'file',
    none: 'nothing',
    polygons: (count: number) => `${count} polygon${count > 1 ? 's' : ''}`,
    quality: 'Quality',
    traps: 'Traps:',
    noTraps: 'No trap.',
  },
} as const
