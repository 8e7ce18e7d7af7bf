import { setFlagsFromString } from 'node:v8'
import { openSurvey } from '../catalog/survey.ts'
import { noteAcross } from '../check/across.ts'
import type { Settled } from '../check/references.ts'
import { openShapes, splitOf } from '../check/shapes.ts'
import { openVideoNotes } from '../check/video-notes.ts'
import type { Gate } from '../consent.ts'
import { addresses, type Kind } from '../iri.ts'
import { latestDay } from '../map/dataset.ts'
import { describe } from '../map/describe.ts'
import { type Described, isFor, type SaidNode, statements } from '../node.ts'
import type { Problem } from '../problem.ts'
import type { AnyRecord, Publication } from '../record.ts'
import { giveBack, type Spare } from '../write/bytes.ts'
import { openParts } from '../write/parts.ts'
import { openGatheringPart } from '../write/resources.ts'
import { openRows } from '../write/tables.ts'
import type { Product } from './product.ts'

/** What the making of every batch leans on; plain data. */
export type Setting = {
  readonly publication: Publication
  /** The shapes that data have to fit, and those of search engines, in Turtle. */
  readonly shapes: readonly string[]
  readonly engines: string
  /** Whether the addresses of parts are to be remembered. */
  readonly keepsParts: boolean
  /** What is written: the dumps, the tables, what pages are made of. */
  readonly writes: { readonly dumps: boolean; readonly tables: boolean; readonly pages: boolean }
  /** Of how many records one is judged and read back by programs that are not ours. */
  readonly sample: number
}

/** What a batch is made of: records by their number in it, and where that number begins among all. */
export type Reading = {
  readonly first: number
  /** Read one by one, so that none has to be kept; what is wrong with them is known once all have passed. */
  readonly records: Iterable<{ readonly record: AnyRecord; readonly number: number }>
  readonly problems: readonly Problem[]
  readonly refused: Product['refused']
}

/** Makes what becomes of batches. */
export type Maker = {
  /** Of records; `room` is for how many capsules search engines' verdicts are still wanted. */
  make(reading: Reading, room: number): Promise<Product>
  /** Of nodes that no record says, as one record. */
  say(described: readonly Described[], first: number): Promise<Product>
  /** Takes back the memory of products that nobody needs any more. */
  reuse(memory: Spare): void
}

/** Sees a record and all that it became. */
export type Watch = (record: AnyRecord, described: readonly Described[]) => void

/*
 * V8 puts objects where only a full collection finds them if those that the same line of a program made before have lasted. It
 * takes what becomes of a record for such, with all that this holds: 17 KB a capsule outlived its batch, 1.5 KB do since V8 is
 * told not to. A build of 20,000 records was measured to make a quarter of the full collections then, and to take a seventh
 * less processor time.
 */
setFlagsFromString('--no-allocation-site-pretenuring')

/** Opens a maker behind a gate. */
export function openMaker(setting: Setting, gate: Gate, settled: Settled, watch?: Watch): Maker {
  const { publication, writes, sample } = setting
  const edition = { publication, address: addresses(publication.base) }
  const { address } = edition
  const shapes = splitOf(setting.shapes)
  const judging = openShapes(shapes)
  const noteVideos = openVideoNotes(setting.engines, publication.base)
  const spare: Spare = []
  const parts = openParts(spare)

  return {
    async make({ first, records, problems, refused }, room) {
      const batch = openBatch(first, room)
      const read: Partial<Record<Kind, number>> = {}
      for (const { record, number } of records) {
        const described = gate.pass(record).flatMap((said) => describe(said, edition))
        read[record.kind] = (read[record.kind] ?? 0) + 1
        batch.add(described, number)
        watch?.(record, described)
      }
      return batch.end({ read, refused, problems, citations: gate.citations() })
    },
    async say(described, first) {
      const batch = openBatch(first, 0)
      batch.add(described, 0, true)
      return batch.end({ read: {}, refused: [], problems: [], citations: { cited: [], unsaid: [] } })
    },
    reuse: (memory) => giveBack(spare, memory),
  }

  /** Opens what takes in one record after the other, of which no more is kept than has to be told. */
  function openBatch(first: number, room: number) {
    const problems: Problem[] = []
    const tell = (more: readonly Problem[]): void => void (more.length > 0 && problems.push(...more))
    const [data, own] = [judging(), judging()]
    const videos = noteVideos(room)
    const notes = noteAcross(publication.base, shapes.across, setting.keepsParts, settled)
    const survey = openSurvey(address, publication.publisher)
    const rows = writes.tables ? openRows({ address, inLanguage: publication.inLanguage }) : undefined
    const gathering = writes.pages ? openGatheringPart(publication.base, first) : undefined
    let lastChange: string | undefined

    return {
      /** Takes in what became of a record, which is `shown` to programs that are not ours. */
      add(described: readonly Described[], record: number, isShown = (first + record) % sample === 0): void {
        const said: SaidNode[] = []
        for (const each of described) {
          lastChange = latestDay(lastChange, each.node)
          if (isFor('data', each)) {
            data.add(each, isShown)
            tell(notes.add(each, record))
            const node = { node: each.node, said: statements(each.node) }
            survey.add(node.node, node.said)
            if (rows !== undefined) tell(rows.add(each))
            said.push(node)
          } else if (isFor('own', each) && isOfPerson(each)) {
            own.add(each)
            if (each.at.length === 0) tell(notes.add(each, record))
          }
        }
        videos.add(described.filter((each) => isFor('index', each)))
        gathering?.add(described, record)
        if (writes.dumps && said.length > 0) parts.add(said, isShown)
      },
      async end(rest: Pick<Product, 'read' | 'refused' | 'problems' | 'citations'>): Promise<Product> {
        const [inData, onOwn] = [await data.end(), await own.end()]
        return {
          ...rest,
          problems: [...rest.problems, ...problems, ...inData.problems, ...onOwn.problems],
          results: [...inData.results, ...onOwn.results],
          videos: await videos.end(),
          notes: notes.end(),
          survey: survey.end(),
          lastChange,
          dumps: writes.dumps ? parts.end() : undefined,
          tables: rows?.end(),
          gathering: gathering?.end(),
        }
      },
    }
  }
}

/** Whether a node says something of a person on their own page; the capsules around it are judged as data. */
function isOfPerson({ node }: Described): boolean {
  return node['@type']?.some((name) => /Person|Participation/.test(name)) ?? false
}
