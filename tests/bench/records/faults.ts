/** A capsule as it is typed, in the fields that this benchmark fills in. */
export type Capsule = {
  readonly id: string
  name?: string
  description?: string
  encodingFormat?: string
  readonly participation: { readonly id: string; credit?: string }[]
  readonly hasPart: { readonly id: string; name?: string; startOffset?: number; endOffset?: number }[]
} & Readonly<Record<string, unknown>>

/** A fault that reading lets pass and one shape finds. */
export type Fault = {
  readonly shape: string
  readonly plant: (capsule: Capsule) => void
  /** The fragment of the resource that breaks the shape. */
  readonly focus: (capsule: Capsule) => string
}

/** The fault of a capsule, if it has one: each fiftieth has, every kind in turn. */
export function faultAt(index: number): Fault | undefined {
  return index % EVERY === EVERY - 1 ? faults[Math.floor(index / EVERY) % faults.length] : undefined
}

const EVERY = 50

const video = () => 'video'
const firstChapter = ({ hasPart: [chapter] }: Capsule) => `chapter-${chapter?.id}`
const firstParticipation = ({ participation: [part] }: Capsule) => `participation-${part?.id}`

const faults: readonly Fault[] = [
  { shape: 'capsule-name', plant: (capsule) => void delete capsule.name, focus: video },
  {
    shape: 'capsule-encodingFormat',
    plant: (capsule) => void Object.assign(capsule, { encodingFormat: 'mp4' }),
    focus: video,
  },
  {
    shape: 'chapter-name',
    plant: ({ hasPart: [chapter] }) => void delete chapter?.name,
    focus: firstChapter,
  },
  {
    shape: 'chapter-startOffset',
    plant: ({ hasPart: [chapter] }) => void delete chapter?.startOffset,
    focus: firstChapter,
  },
  {
    shape: 'chapter-order',
    plant: ({ hasPart: [chapter] }) => void Object.assign(chapter ?? {}, { endOffset: 0 }),
    focus: firstChapter,
  },
  {
    shape: 'participation-participant',
    plant: ({ participation: [part] }) =>
      void Object.assign(part ?? {}, {
        participant: undefined,
        organization: ['organization-0', 'organization-1'],
      }),
    focus: firstParticipation,
  },
]
