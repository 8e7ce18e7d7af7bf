import { compareUtf8 } from '../../collections/byte-order.ts'
import { openLineSorter } from '../../files/line-sorter.ts'
import type { ListedParticipant, ParticipantRow } from './participant-row.ts'

/** A list of all who take part in a capsule and may be named on pages, sorted on disk by family name, because memory may not hold all. */
export class ParticipantList {
  /** Whether all of them may be found by search engines. */
  isIndexed = true
  private readonly sorter: ReturnType<typeof openLineSorter>
  private readonly counts = new Map<string, number>()

  /** `folder` holds what is sorted; nothing else may use it. */
  constructor(folder: string) {
    this.sorter = openLineSorter(folder)
  }

  /** Adds somebody by their row (see `participantRow`). */
  add({ initial, isIndexed, row }: ParticipantRow): void {
    if (!isIndexed) this.isIndexed = false
    this.counts.set(initial, (this.counts.get(initial) ?? 0) + 1)
    this.sorter.add([row])
  }

  /** The number of names under each initial, in their order. */
  initials(): ReadonlyMap<string, number> {
    return new Map([...this.counts].sort(([a], [b]) => compareUtf8(a, b)))
  }

  /** Everybody by family name; can be gone through once. */
  async *sorted(): AsyncGenerator<ListedParticipant> {
    for (const line of await this.sorter.merged())
      yield JSON.parse(line.slice(line.lastIndexOf('\t') + 1)) as ListedParticipant
  }
}
