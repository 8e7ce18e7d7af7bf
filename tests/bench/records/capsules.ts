import { type Capsule, faultAt } from './faults.ts'
import { sentences, title } from './french.ts'
import { drawLots, type Lots } from './lots.ts'
import { idOf, type Pool, pools } from './shared.ts'

/** What to draw: the same seed gives the same capsules, of which more begin with those of fewer. */
export type Draw = Pool & { readonly count: number; readonly faults?: boolean }

/** Synthetic capsules, one at a time; with `faults`, each fiftieth has one. */
export function* capsules(draw: Draw): Generator<Capsule> {
  const { count, seed, people = pools.contributor, faults = false } = draw
  const lots = drawLots(seed)
  for (let index = 0; index < count; index++) {
    const drawn = capsule(index, people, lots)
    if (faults) faultAt(index)?.plant(drawn)
    yield drawn
  }
}

/** The same as NDJSON, in pieces, in the memory of one piece. */
export async function* capsuleLines(draw: Draw): AsyncGenerator<Buffer> {
  let [lines, length] = ['', 0]
  for (const each of capsules(draw)) {
    lines += `${JSON.stringify(each)}\n`
    length++
    if (length % 100 !== 0) continue
    yield Buffer.from(lines)
    lines = ''
  }
  if (lines !== '') yield Buffer.from(lines)
}

const PARTICIPATIONS = 6
const CHAPTERS = 5

/** About 97 triples: 43 of the capsule, 25 of its chapters, 30 of the participations, half of which have an organisation. */
function capsule(index: number, people: number, lots: Lots): Capsule {
  const draw = (kind: keyof typeof pools): string => idOf(kind, lots.below(pools[kind]))
  const lengths = Array.from({ length: CHAPTERS }, () => 30 + lots.below(200))
  const starts = lengths.map((_, at) => lengths.slice(0, at).reduce((sum, each) => sum + each, 0))
  const seconds = lengths.reduce((sum, each) => sum + each, 0)
  const [year, month, day] = [2015 + lots.below(10), two(1 + lots.below(12)), two(1 + lots.below(28))]
  return {
    kind: 'capsule',
    id: `capsule-${index}`,
    name: title(lots),
    description: `Fiche synthétique. ${sentences(lots, 2, 5)}`,
    isPartOf: idOf('series', index % pools.series),
    position: Math.floor(index / pools.series) + 1,
    participation: lots.several(PARTICIPATIONS, people).map((person, at) => ({
      id: `p${at}${mark(lots)}`,
      participant: idOf('contributor', person),
      credit: `${lots.pick(roles)}, ${lots.pick(bodies)}`,
      ...(lots.below(2) === 0 && { organization: [draw('organization')] }),
    })),
    about: lots.several(2, pools.topic).map((topic) => idOf('topic', topic)),
    spatialCoverage: [draw('place')],
    publisher: draw('organization'),
    inLanguage: ['fr'],
    datePublished: `${year}-${month}`,
    uploadDate: `${year}-${month}-${day}T10:${two(lots.below(60))}:00+02:00`,
    duration: `PT${Math.floor(seconds / 60)}M${seconds % 60}S`,
    contentUrl: `https://videos.example/${index}.mp4`,
    encodingFormat: 'video/mp4',
    embedUrl: `https://lecteur.example/${index}`,
    thumbnailUrl: [`https://videos.example/${index}.jpg`],
    license: 'https://licence.example/ouverte',
    isAccessibleForFree: true,
    transcript: `Transcription synthétique. ${sentences(lots, 4, 12)}`,
    hasPart: starts.map((startOffset, at) => ({
      id: `c${at}${mark(lots)}`,
      name: title(lots),
      startOffset,
      endOffset: startOffset + Number(lengths[at]),
    })),
    source: [draw('source')],
  }
}

const roles = ['sociologue', 'chargée d’études', 'élu à l’égalité', 'médiatrice', 'maîtresse de conférences']
const bodies = [
  'université synthétique',
  'réseau synthétique d’élus',
  'association « Synthèse »',
  'conseil fictif',
]

function mark(lots: Lots): string {
  return lots
    .below(36 ** 3)
    .toString(36)
    .padStart(3, '0')
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
