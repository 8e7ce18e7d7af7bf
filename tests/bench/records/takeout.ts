import { deflateRawSync } from 'node:zlib'
import { directoryEnd, directoryHeader, localHeader } from '../../../pipeline/files/zip-records.ts'
import { sentences, title } from './french.ts'
import { drawLots, type Lots } from './lots.ts'

const HEADINGS =
  'Video ID,Approx Duration (ms),Video Audio Language,Video Category,Video Description (Original),Channel ID,Tag 1,Tag 2,Video Title (Original),Privacy,Video State,Video Create Timestamp,Video Publish Timestamp'

/** An archive as Google Takeout makes it, of nothing but the table of so many public videos; two in three name three people. */
export function takeoutArchive({
  count,
  seed,
}: {
  readonly count: number
  readonly seed: number
}): Uint8Array {
  const lots = drawLots(seed)
  const rows = Array.from({ length: count }, (_, index) => rowOf(lots, index))
  const text = Buffer.from(`\uFEFF${[HEADINGS, ...rows].join('\r\n')}\r\n`)
  const packed = deflateRawSync(text)
  const name = Buffer.from('Takeout/YouTube and YouTube Music/video metadata/videos.csv')
  const entry = { name, size: text.length, sum: 0, isDeflated: true, packed, date: 0x21, time: 0 }
  const local = localHeader(entry)
  const line = directoryHeader(entry, packed.length, 0)
  const end = directoryEnd(1, line.length, local.length + packed.length, Buffer.alloc(0))
  return Buffer.concat([local, packed, line, end])
}

function rowOf(lots: Lots, index: number): string {
  const people = Array.from(
    { length: 3 },
    () => `${lots.pick(GIVEN)} ${lots.pick(FAMILY)}, ${lots.pick(ROLES)}`,
  )
  const list = index % 3 === 0 ? '' : `\n\nIntervenants :\n${people.join('\n')}`
  const day = new Date(Date.UTC(2010, 0, 1 + (index % 5000))).toISOString().slice(0, 10)
  const cells = [
    `Vid${String(index).padStart(8, '0')}`,
    String(60_000 + lots.below(3_000_000)),
    'fr',
    'Education',
    `${sentences(lots, 2, 5)}${list}`,
    'UCabcdefghijklmnopqrstuv',
    'égalité',
    'territoire',
    title(lots),
    'Public',
    'Processed',
    `${day}T09:00:00+00:00`,
    `${day}T10:00:00+00:00`,
  ]
  return cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')
}

const GIVEN = [
  'Anne',
  'Karim',
  'Zoé',
  'Thierry',
  'Aminata',
  'Béatrice',
  'Jean-Noël',
  'Fatou',
  'Hugo',
  'Solène',
]
const FAMILY = [
  'Fictif',
  'Exemple',
  'Orval',
  'Huet',
  'Bedos',
  'Aït-Kaci',
  'de Mérindol',
  'Le Guennec',
  'Lenoir',
]
const ROLES = [
  'juriste',
  'maire de Landerval',
  'professeure à l’Université de Karst',
  'éducatrice',
  'géographe',
]
