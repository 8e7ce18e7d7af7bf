import { parserOf } from '../../record/schema-description.ts'
import { webAddress } from '../../record/value-schemas.ts'
import type { PageLine } from './page-lines.ts'

/** Whether a text is an http(s) address that a record may hold, at a host with a dot in its name. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^/?#]+\.[^/?#.]/i.test(text) && parseAddress?.(text) !== undefined
}

const parseAddress = parserOf(webAddress)

/** A whole address with the line where it begins; `isJoined` where a line break was in it. */
type WebAddress = { readonly text: string; readonly line: number; readonly isJoined: boolean }

/** The addresses in consecutive lines, joined where printing broke them, and the rest of each line. */
export function webAddressesIn(lines: readonly PageLine[]): {
  addresses: WebAddress[]
  remains: PageLine[]
} {
  const addresses: WebAddress[] = []
  const remains: PageLine[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as PageLine
    let rest = line.text
    for (const [found] of [...line.text.matchAll(/https?:\/\/[^\s<>"«»]+/gi)].slice(0, 200)) {
      let text = found
      let isJoined = false
      if (line.text.endsWith(found))
        while (continuesWebAddress(text, lines[index + 1])) {
          index++
          text += lines[index]?.text
          isJoined = true
        }
      rest = rest.replace(found, ' ')
      const whole = trimmed(text)
      if (isWebAddress(whole)) addresses.push({ text: whole, line: line.from, isJoined })
      else remains.push({ ...line, text })
    }
    if (/[\p{L}\p{N}]/u.test(rest)) remains.push({ ...line, text: rest.replaceAll(/\s+/g, ' ').trim() })
  }
  return { addresses, remains }
}

/** Whether a line continues the address at the end of the previous one: a single word of characters that addresses have. */
export function continuesWebAddress(address: string, next: PageLine | undefined): boolean {
  if (next === undefined || address.length > 2000) return false
  const isPart =
    /^[\w\-.~:/?#@!$&'()*+,;=%]+$/.test(next.text) && !/^(https?:|\[|\d{1,2}:\d\d)/i.test(next.text)
  if (!isPart) return false
  const isOpen = /[-/_=&?%.]$/.test(address)
  return isOpen || /[-/_=&%?#.]\w|\d/.test(next.text) || (address.length > 50 && /^[a-z]/.test(next.text))
}

/** An address without the punctuation of the sentence around it. */
function trimmed(text: string): string {
  const bare = text.replace(/[.,;:!?'’]+$/, '')
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare
}
