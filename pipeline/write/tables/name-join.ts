import { join } from 'node:path'
import { openLineSorter } from '../../files/line-sorter.ts'

/** What a batch adds to the join: the names of the things it describes, and the addresses of those that its rows name. */
export type NamePart = {
  readonly names: readonly (readonly [address: string, name: string])[]
  readonly references: Iterable<string>
}

/** The join of ids and names: what rows refer to, and who describes it, may be a million records apart. */
export type NameJoin = {
  /** Adds the next part; parts are numbered from 0. */
  add(part: NamePart): void
  /** Gives a function that returns the names that each part asked for, by address; parts are to be asked for in their order. */
  join(): Promise<(part: number) => ReadonlyMap<string, string>>
}

/**
 * Opens a join that sorts on disk in a folder of its own: first by thing, which brings each name to the parts that ask for it, then by
 * part. Memory holds the names for one part.
 */
export function openNameJoin(folder: string): NameJoin {
  const byThing = openLineSorter(join(folder, 'things'))
  const byPart = openLineSorter(join(folder, 'parts'))
  let count = 0
  return {
    add({ names, references }) {
      const part = sortable(count++)
      byThing.add(names.map(([address, name]) => `${address}\t${NAME}${JSON.stringify(name)}`))
      byThing.add(Array.from(references, (address) => `${address}\t${REFERENCE}${part}`))
    },
    async join() {
      let name: { address: string; json: string } | undefined
      for (const line of await byThing.merged()) {
        const end = line.indexOf('\t')
        const [address, rank, rest] = [line.slice(0, end), line[end + 1], line.slice(end + 2)]
        if (rank === NAME) name = { address, json: rest }
        else if (name?.address === address) byPart.add([`${rest}\t${address}\t${name.json}`])
      }
      const lines = (await byPart.merged())[Symbol.iterator]()
      let next = lines.next()
      return (part) => {
        const found = new Map<string, string>()
        for (
          const key = sortable(part);
          !next.done && next.value.startsWith(`${key}\t`);
          next = lines.next()
        ) {
          const [, address = '', json = '""'] = next.value.split('\t')
          found.set(address, JSON.parse(json) as string)
        }
        return found
      }
    },
  }
}

/** The ranks of lines under an address: its name comes before the parts that ask for it. */
const [NAME, REFERENCE] = ['0', '1']

function sortable(part: number): string {
  return String(part).padStart(9, '0')
}
