import { kindAndId } from '../iri.ts'
import { quoted, shown, violation } from '../messages.ts'
import { origin } from '../node.ts'
import { type Problem, shortPlace } from '../problem.ts'
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
  return {
    add(described) {
      const { node } = described
      const address = node['@id'].slice(base.length)
      const { path, place } = origin(described, 'id')
      const id = quoted(kindAndId(base, node['@id'])?.id ?? address)
      const other = taken.get(address)
      if (other !== undefined) return [violation('duplicate-id', place, path, partId(address) ?? id, other)]
      taken.set(address, shortPlace(place))
      return retired.has(address) ? [violation('id-retired', place, path, quoted(address), ledger.file)] : []
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
