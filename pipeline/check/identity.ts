import { kindAndId } from '../iri.ts'
import { quoted, shown, violation } from '../messages.ts'
import { origin } from '../node.ts'
import { type Path, type Problem, shortPlace } from '../problem.ts'
import { type Check, isLasting, type Ledger, type Refusals, readLedger } from './check.ts'

/** An id names one thing for ever: not two at once, and not another once the first is gone. */
export function identity(
  base: string,
  ledger: Ledger,
  refusals: Refusals,
  isUnsaid: (address: string) => boolean,
): Check & { newAddresses(): string[] } {
  const published = readLedger(ledger)
  const retired = new Set([...published].filter(([, { isRetired }]) => isRetired).map(([address]) => address))
  const taken = new Map<string, string>()
  const parts = new Map<string, Path>() // those of the record in hand
  return {
    add(described) {
      const { node, at, placeOf } = described
      const address = node['@id'].slice(base.length)
      const other = taken.get(address)
      if (other === undefined && !retired.has(address)) {
        if (at.length === 0) parts.clear()
        else parts.set(address, at)
        taken.set(address, at.length === 0 ? shortPlace(placeOf([])) : '') // other places cost a second reading
        return []
      }
      const { path, place } = origin(described, 'id')
      if (other === undefined) return [violation('id-retired', place, path, quoted(address), ledger.file)]
      const id = partId(address) ?? quoted(kindAndId(base, node['@id'])?.id ?? address)
      return [
        violation('duplicate-id', place, path, id, other || shortPlace(placeOf(parts.get(address) ?? []))),
      ]
    },
    end: () =>
      [...published].flatMap(([address, { line, isRetired, isUnderstood }]): Problem[] => {
        const place = { file: ledger.file, line, column: 1 }
        if (!isUnderstood) return [violation('ledger-line', place, [], shown(address))]
        const { kind = '', id = '' } = kindAndId(base, `${base}${address}`) ?? {}
        const isTold = taken.has(address) || refusals.has(kind, id) || isUnsaid(`${base}${address}`)
        if (isRetired || isTold) return []
        return [violation('id-vanished', place, [], quoted(address))]
      }),
    newAddresses: () => [...taken.keys()].filter((address) => isLasting(address) && !published.has(address)),
  }
}

/** The id of a part of a capsule, which its own record shows better than its address. */
function partId(address: string): string | undefined {
  const part = /#(?:participation|chapter|caption)-(.+)$/.exec(address)?.[1]
  return part === undefined ? undefined : quoted(part)
}
