import { formatByteSize } from '../../language/byte-size.ts'
import type { Language, Message } from '../../language/message.ts'
import { colon } from '../../language/punctuation.ts'
import { formatValue } from '../../problems/format-value.ts'
import { formatProblem } from '../../problems/problem-line.ts'
import type { HarvestedDataset, HarvestedResource } from './harvest.ts'
import type { QualityPoint } from './quality.ts'
import type { Rehearsal } from './rehearse.ts'
import type { HarvestedService } from './services.ts'
import { neverTried } from './untried.ts'

/** What data.gouv.fr would make of a catalogue, as a text for people; what was not tried is said, with the reason. */
export function rehearsalText(rehearsal: Rehearsal, language: Language): string {
  const { name, isTried, stored, skipped, services, refused, untried, problems } = rehearsal
  const say = texts[language]
  const traps = problems.map((problem) => `  ${formatProblem(problem, language)}`)
  if (!isTried) return [say.notTried(name), ...traps, ''].join('\n')
  const isEmpty = stored.length === 0 && services.length === 0
  return [
    isEmpty ? say.nothing(name) : say.title(name),
    ...stored.flatMap(({ dataset, quality }) => [
      ...storedText(dataset, language),
      ...qualityText(quality, language),
    ]),
    ...services.flatMap((service) => serviceText(service, language)),
    ...[...skipped, ...refused].map(({ address }) => `  ${say.skipped} ${formatValue(address)}`),
    traps.length === 0 ? say.noTraps : say.traps,
    ...traps,
    say.untried,
    ...[...untried, ...neverTried].map((each) => `  ${each[language]}`),
    '',
  ].join('\n')
}

/** The score alone: `7/9`. */
export function scoreText(quality: readonly QualityPoint[]): string {
  return `${quality.filter(({ isWon }) => isWon).length}/${quality.length}`
}

function storedText(stored: HarvestedDataset, language: Language): string[] {
  const say = texts[language]
  const { period, polygons, untried } = stored
  const days = period === undefined ? say.none : `${period.start} → ${period.end}`
  const rows: [string, string][] = [
    [say.identifier, stored.identifier],
    [say.licence, untried.includes('license') ? say.notHere : stored.license],
    [say.frequency, stored.frequency ?? say.none],
    [say.period, untried.includes('period') ? say.notHere : days],
    [say.place, polygons === 0 ? say.none : say.polygons(polygons)],
    [say.contact, stored.contacts.join(', ') || say.none],
    [say.tags, stored.tags.join(', ') || say.none],
  ]
  return [
    `  ${formatValue(stored.title)}`,
    ...rowTexts(rows),
    ...stored.resources.map((resource) => `    ${say.file.padEnd(13)} ${resourceText(resource, language)}`),
  ]
}

/** The API that the portal would make of a service, and what its page would lack. */
function serviceText(service: HarvestedService, language: Language): string[] {
  const say = texts[language]
  const rows: [string, string][] = [
    [say.identifier, service.identifier],
    [say.endpoint, service.endpoint || say.none],
    [say.documentation, service.documentation || say.none],
    [say.licence, service.license === 'untried' ? say.notHere : (service.license ?? say.none)],
    [say.description, service.description || say.none],
    [say.datasets, service.datasets.join(', ') || say.none],
    [say.contact, service.contacts.join(', ') || say.none],
    [say.tags, service.tags.join(', ') || say.none],
  ]
  const lacks = lackingOf(service)
  return [
    `  ${say.service} ${formatValue(service.title)}`,
    ...rowTexts(rows),
    ...lacks.map((each) => `    ✗ ${each[language]}`),
  ]
}

/** What the page of a service on the portal would lack, and where to say it. */
function lackingOf({ endpoint, license, description, datasets, unlinked }: HarvestedService): Message[] {
  return [
    ...(endpoint === ''
      ? [
          {
            fr: 'adresse : la donner dans dcat:endpointURL',
            en: 'address: give it in dcat:endpointURL',
          },
        ]
      : []),
    ...(license === undefined
      ? [{ fr: 'licence : la donner dans dct:license', en: 'licence: give it in dct:license' }]
      : []),
    ...(description === ''
      ? [
          {
            fr: 'présentation : l’écrire dans dct:description',
            en: 'description: write it in dct:description',
          },
        ]
      : []),
    ...(datasets.length === 0
      ? [
          {
            fr: 'jeu de données : nommer dans dcat:servesDataset un jeu de ce catalogue',
            en: 'data set: name one of this catalogue in dcat:servesDataset',
          },
        ]
      : []),
    ...unlinked.map((address) => ({
      fr: `${formatValue(address)} : lien pas essayé ici, ce jeu de données n’étant pas gardé de ce fichier`,
      en: `${formatValue(address)}: link not tried here, since this data set is not kept from this file`,
    })),
  ]
}

function rowTexts(rows: readonly (readonly [string, string])[]): string[] {
  return rows.map(([title, text]) => `    ${title.padEnd(13)} ${printable(text)}`)
}

function resourceText({ format, mime, size, title }: HarvestedResource, language: Language): string {
  const measured = size === undefined ? '?' : formatByteSize(size, language)
  return [format.padEnd(14), mime.padEnd(22), measured.padStart(10), ` ${printable(title)}`].join(' ')
}

function qualityText(quality: readonly QualityPoint[], language: Language): string[] {
  const lines = quality.map(({ isWon, untried, name, advice }) => {
    if (untried !== undefined)
      return `    ? ${name[language]}${colon(language)}${texts[language].notHere}, ${untried[language]}`
    return isWon ? `    ✓ ${name[language]}` : `    ✗ ${name[language]}${colon(language)}${advice[language]}`
  })
  return [`  ${texts[language].quality} ${scoreText(quality)}`, ...lines]
}

function printable(text: string): string {
  return formatValue(text).slice(1, -1)
}

const texts = {
  fr: {
    title: (name: string) => `Ce que data.gouv.fr garderait de ${name} :`,
    nothing: (name: string) => `De ${name}, data.gouv.fr ne garderait rien.`,
    notTried: (name: string) => `Ce que data.gouv.fr garderait de ${name} : pas essayé ici.`,
    notHere: 'pas essayé ici',
    untried: 'Pas essayé ici :',
    service: 'API',
    endpoint: 'adresse',
    documentation: 'documentation',
    description: 'présentation',
    datasets: 'données',
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
    noTraps: 'Aucun piège connu.',
  },
  en: {
    title: (name: string) => `What data.gouv.fr would keep of ${name}:`,
    nothing: (name: string) => `Of ${name}, data.gouv.fr would keep nothing.`,
    notTried: (name: string) => `What data.gouv.fr would keep of ${name}: not tried here.`,
    notHere: 'not tried here',
    untried: 'Not tried here:',
    service: 'API',
    endpoint: 'address',
    documentation: 'documentation',
    description: 'description',
    datasets: 'data',
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
    noTraps: 'No known trap.',
  },
} as const
