import { foldText } from '../../language/fold-text.ts'
import type { Kind } from '../../rdf/addresses.ts'

/** Gives ids that nothing else has. */
export type FreshIds = {
  /** The id itself if it is free, and taken from then on. */
  exact(kind: Kind, id: string): string | undefined
  /** The name in small letters and hyphens. */
  ofName(kind: Kind, name: string): string
  /** Four signs of chance, which say nothing. */
  opaque(kind: Kind | 'part', prefix?: string): string
}

/** Gives ids that are not `taken` (`capsule/2`); `random` gives bytes of chance, in hexadecimal. */
export function openFreshIds(taken: ReadonlySet<string>, random: (bytes: number) => string): FreshIds {
  const given = new Set(taken)
  function take(kind: string, id: string): string | undefined {
    if (given.has(`${kind}/${id}`)) return undefined
    given.add(`${kind}/${id}`)
    return id
  }
  function opaque(kind: Kind | 'part', prefix = ''): string {
    // after some that were taken, ids grow longer, so that one is found whatever chance does
    for (let tries = 0; ; tries++) {
      const id = take(kind, prefix + signs(random(4 + (tries >> 3))))
      if (id !== undefined) return id
    }
  }
  return {
    exact: take,
    opaque,
    ofName(kind, name) {
      const slug = slugOf(name)
      if (slug === '') return opaque(kind, `${kind[0]}-`)
      for (let count = 1; count < 100; count++) {
        const id = take(kind, count === 1 ? slug : `${slug.slice(0, 60)}-${count}`)
        if (id !== undefined) return id
      }
      return opaque(kind, `${kind[0]}-`)
    },
  }
}

/** A name as an id: small letters without accents, digits and hyphens; without the article it begins with. */
function slugOf(name: string): string {
  const plain = foldText(name)
  return plain
    .replace(/^(les?|la|the)\s+|^l['’]/, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replaceAll(/^-+|-+$/g, '')
}

const LETTERS = 'bcdfghjkmnpqrstvwxz' // without vowels, so that no word is spelt

function signs(hex: string): string {
  const bytes = (hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16))
  // a letter first, so that no id reads as a number
  return bytes
    .map((byte, index) => (index === 0 ? LETTERS : `${LETTERS}0123456789`)[byte % (index === 0 ? 19 : 29)])
    .join('')
}
