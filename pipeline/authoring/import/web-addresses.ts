import { url } from '../../record/values.ts'
import type { Line } from './page-lines.ts'

/** Whether a text is an address that a record may hold, at a host with a full name. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/[^/?#]+\.[^/?#.]/i.test(text) && url.safeParse(text).success
}

/** An address that was found in some lines, whole; `isJoined` where it was broken over them. */
export type Address = { readonly text: string; readonly line: number; readonly isJoined: boolean }

/** The addresses of a run of lines, put together where a printer broke them, and what remains of each line. */
export function addressesIn(lines: readonly Line[]): {
  addresses: Address[]
  remains: Line[]
} {
  const addresses: Address[] = []
  const remains: Line[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line
    let rest = line.text
    for (const [found] of [...line.text.matchAll(/https?:\/\/[^\s<>"«»]+/gi)].slice(0, 200)) {
      let text = found
      let isJoined = false
      if (line.text.endsWith(found))
        while (continues(text, lines[index + 1])) {
          index++
          text += lines[index]?.text
          isJoined = true
        }
      rest = rest.replace(found, ' ')
      const whole = trimmed(text)
      if (isAddress(whole)) addresses.push({ text: whole, line: line.from, isJoined })
      else remains.push({ ...line, text })
    }
    if (/[\p{L}\p{N}]/u.test(rest)) remains.push({ ...line, text: rest.replaceAll(/\s+/g, ' ').trim() })
  }
  return { addresses, remains }
}

/** Whether a line goes on with the address at the end of the one before: one word, of signs that addresses have. */
export function continues(address: string, next: Line | undefined): boolean {
  if (next === undefined || address.length > 2000) return false
  const isPart =
    /^[\w\-.~:/?#@!$&'()*+,;=%]+$/.test(next.text) && !/^(https?:|\[|\d{1,2}:\d\d)/i.test(next.text)
  if (!isPart) return false
  const isOpen = /[-/_=&?%.]$/.test(address)
  return isOpen || /[-/_=&%?#.]\w|\d/.test(next.text) || (address.length > 50 && /^[a-z]/.test(next.text))
}

/** An address without the mark that ends the sentence around it. */
function trimmed(text: string): string {
  const bare = text.replace(/[.,;:!?'’]+$/, '')
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare
}
