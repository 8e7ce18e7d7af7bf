import { memoizeTexts } from '../../../collections/memoize-texts.ts'
import type { Confidence } from '../guess.ts'
import { nameEnd, nameStartAt } from './body-names.ts'
import { isRoleWord, lookupForm } from './credit-vocabulary.ts'
import type { CreditWord } from './credit-words.ts'

/** An organisation or periodical that a credit names. */
export type CreditedBody = {
  readonly name: string
  readonly alternateName?: string
  readonly confidence: Confidence
}

/** A credit, parsed into roles and bodies. */
export type Credit = {
  readonly text: string
  readonly roles: readonly string[]
  readonly organizations: readonly CreditedBody[]
  readonly periodicals: readonly CreditedBody[]
  /** Names that may be of places or of bodies. */
  readonly unsure: readonly string[]
  readonly confidence: Confidence
}

/** Parses a credit: « présidente de l'association X et chercheuse à l'université de Y ». */
export const parseCredit: (text: string) => Credit = memoizeTexts((text) => {
  const found: CreditParts = { roles: [], organizations: [], periodicals: [], unsure: [], isClear: true }
  for (const segment of segmentsOf(text))
    if (isTalkTitle(segment)) found.isClear = false
    else readSegment(segment, found)
  const { isClear, ...credit } = found
  const isKnown = isClear && credit.unsure.length === 0 && credit.roles.length > 0
  return { text, ...credit, confidence: isKnown ? 'likely' : 'check' }
})

/** Whether a segment is the title of what somebody says, in quotes: « La lisière comme frontière ». */
function isTalkTitle({ text }: Segment): boolean {
  return /^[«“"]/.test(text) && /^[«“"]\s*\S+\s+\S+\s+\S+/.test(text) && /\s\p{Ll}/u.test(text)
}

type CreditParts = {
  readonly roles: string[]
  readonly organizations: CreditedBody[]
  readonly periodicals: CreditedBody[]
  readonly unsure: string[]
  isClear: boolean
}

/** A part of a credit: between commas, or in brackets. */
type Segment = { readonly text: string; readonly isBracket: boolean }

function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = []
  for (const part of text.split(/([()])/).filter((piece) => piece !== ')')) {
    const isBracket = segments.at(-1)?.text === '('
    if (isBracket) segments.pop()
    if (part === '(') segments.push({ text: part, isBracket: true })
    else if (isBracket) segments.push({ text: part.trim(), isBracket })
    else
      for (const piece of part.split(/\s*[,;|]\s*|\s+[-–—/]+\s+|\s*[–—]\s*/))
        segments.push({
          text: piece.replaceAll(/^[\s.:·•-]+|(?<!\.\p{Lu})[\s.:·]+$/gu, ''),
          isBracket: false,
        })
  }
  return segments.filter((segment) => segment.text !== '' && segment.text !== '(')
}

function readSegment({ text, isBracket }: Segment, found: CreditParts): void {
  const last = found.organizations.at(-1)
  if (isBracket && last !== undefined && /^\p{Lu}[\p{Lu}\d.&'’-]{1,11}$/u.test(text)) {
    found.organizations[found.organizations.length - 1] = { ...last, alternateName: text }
    return
  }
  const words = wordsOf(text)
  let role = 0
  let index = 0
  let hasBody = false
  const endRole = (end: number): void => {
    const said = phrase(text, words, role, end)
    const isRemains = hasBody && !isRoleWord(words[role]?.text ?? '')
    const [, where] = /^(?:(?:of|from|at)(?: the)?|von|vom|aus)\s+(.+)$/.exec(said) ?? []
    if (where !== undefined) found.unsure.push(where)
    else if (said !== '' && isRemains) found.isClear = false
    else if (said !== '') found.roles.push(said)
  }
  while (index < words.length) {
    const start = nameStartAt(words, index, role)
    if (start !== undefined) {
      if (start.kind === 'unsure') {
        const end = nameEnd(words, start.at, start.kind)
        found.unsure.push(phrase(text, words, start.at, end))
        index = end
        continue
      }
      const end = nameEnd(words, start.at, start.kind)
      const name = unquoted(phrase(text, words, start.at, end))
      endRole(index)
      if (name !== '')
        (start.kind === 'periodical' ? found.periodicals : found.organizations).push({
          name,
          confidence: start.confidence,
        })
      hasBody = true
      index = end
      if (lookupForm(words[index]?.text ?? '') === 'et' || words[index]?.text === '&') index++
      role = index
      continue
    }
    if (
      lookupForm(words[index]?.text ?? '') === 'et' &&
      index > role &&
      isRoleWord(words[index + 1]?.text ?? '')
    ) {
      endRole(index)
      role = index + 1
    }
    index++
  }
  endRole(words.length)
}

/** The words of a text; an article or preposition before an apostrophe is one, a name in quotes too. */
function wordsOf(text: string): CreditWord[] {
  const all = text.matchAll(/«[^«»]*»|“[^“”]*”|"[^"]*"|[ldLD]['’](?=[^\s'’])|\S+/g)
  return [...all].flatMap((found) => {
    const [word] = found
    return [{ text: word, start: found.index, end: found.index + word.length }]
  })
}

function phrase(text: string, words: readonly CreditWord[], start: number, end: number): string {
  const [first, last] = [words[start], words[end - 1]]
  return first === undefined || last === undefined || end <= start ? '' : text.slice(first.start, last.end)
}

function unquoted(name: string): string {
  return name.replaceAll(/^[«“"]\s*|\s*[»”"]$/g, '')
}
