import type { PersonalDetail } from './detail.ts'

/*
 * A text is cut into runs of groups of digits, and each run is judged by how its groups are written, because digits alone do not
 * say what a number means: 0306406152 may be a telephone number in France or the ISBN of a book.
 */

/** Groups of digits with at most four characters between two of them, as telephone numbers are written. */
const RUN = /\d+(?:[\s.\-‐‑–/·()]{1,4}\d+)*/g

/** A group of digits, its position, and the characters between it and the group before (`gap`). */
type Group = { readonly digits: string; readonly start: number; readonly end: number; readonly gap: string }

/** The sizes of groups of national numbers, which begin with one 0: France, Belgium, Switzerland, United Kingdom. */
const NATIONAL: ReadonlySet<string> = new Set([
  ...['10', '2 2 2 2 2', '4 2 2 2', '4 6', '2 8', '2 4 4', '3 3 4', '4 3 3', '1 3 3 3', '1 1 2 2 2 2'],
  ...['2 3 2 2', '3 3 2 2', '3 2 2 2', '3 4 4', '2 2 2 4', '5 6', '4 3 4', '5 3 3'],
])

/** Codes of countries whose numbers are written after 00 in one piece. */
const CODES = /^00(?:33|32|41|44|49|39|34|35[12]|377|1|21[236]|22[1-9]|23[0-9]|26[1289]|59[046])/

/** Words before a telephone number, after which any number with enough digits is one. */
const ANNOUNCED =
  /(?:t[ée]l(?:[ée]phone)?|phone|mobile|cell|portable|gsm|fax|whatsapp|signal)(?:\.\s{0,2}:?|\s{0,2}[:=])\s{0,2}[+(]{0,2}$/iu

/** Words right before a number of another kind. */
const OTHER =
  /(?:isbn|issn|ean|gtin|siren|siret|orcid|isni|doi|ark|n°|nº|no\.|réf\.?|ref\.?|id)(?:-1[03])?\s{0,2}[:=]?\s{0,2}$/iu

/** Finds telephone numbers in a text. */
export function findPhones(text: string): PersonalDetail[] {
  const found: PersonalDetail[] = []
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const groups = groupsOf(run, index)
    for (let at = 0; at < groups.length; ) {
      const isAfterNumber = found.at(-1)?.end === groups[at - 1]?.end
      const size = isOpen(text, groups, at, isAfterNumber) ? sizeOf(text, groups, at) : 0
      const [first, last] = [groups[at], groups[at + size - 1]]
      if (first !== undefined && last !== undefined && size > 0)
        found.push({ kind: 'phone', start: startOf(text, first.start), end: last.end })
      at += Math.max(size, 1)
    }
  }
  return found
}

function groupsOf(run: string, index: number): Group[] {
  let end = 0
  return Array.from(run.matchAll(/\d+/g), ({ 0: digits, index: at }) => {
    const gap = run.slice(end, at)
    end = at + digits.length
    return { digits, start: index + at, end: index + end, gap }
  })
}

/** Whether a number may begin with a group: neither a letter nor a part of another number or address stands before it. */
function isOpen(text: string, groups: readonly Group[], at: number, isAfterNumber: boolean): boolean {
  const group = groups[at] as Group
  const before = text.slice(Math.max(0, group.start - 16), group.start)
  if (at > 0) return /\s/.test(group.gap) || (isAfterNumber && group.gap.includes('/'))
  return !/[\p{L}\p{N}_=#&@/]$|\p{N}[.,:]$|[\p{L}\p{N}]-$/u.test(before) && !OTHER.test(before)
}

/** The number of groups of the telephone number that begins with a group; 0 if none begins there. */
function sizeOf(text: string, groups: readonly Group[], at: number): number {
  const first = groups[at] as Group
  const before = text.slice(Math.max(0, first.start - 24), first.start)
  const isAnnounced = ANNOUNCED.test(before)
  if (!isAnnounced && !/^0|^\d{3}$/.test(first.digits) && !/\+\s?$/.test(before)) return 0
  const most = groups.slice(at, at + 9) // the most groups of any national form
  for (let size = most.length; size > 0; size--) {
    const part = most.slice(0, size)
    if (isClosed(text, groups, at + size) && isNumber(part, before, isAnnounced)) return size
  }
  return 0
}

/** Whether a number may end before a group: neither a digit, a letter nor a unit continues it. */
function isClosed(text: string, groups: readonly Group[], next: number): boolean {
  const following = groups[next]
  if (following !== undefined) return /[\s/]/.test(following.gap)
  const { end } = groups[next - 1] as Group
  return !/^(?:[\p{L}\p{N}_@%€$£]|[,:.-]\d|\s?(?:€|%|euros?\b|km\b|m²|habitants?\b))/u.test(
    text.slice(end, end + 12),
  )
}

function isNumber(part: readonly Group[], before: string, isAnnounced: boolean): boolean {
  const digits = part.map((each) => each.digits).join('')
  if (/\+\s?$|\(\+$/.test(before)) return isInternational(part, digits)
  if (/^00[1-9]/.test(digits))
    return part.length > 1 ? digits.length >= 11 : CODES.test(digits) && digits.length >= 11
  const sizes = part.map((each) => each.digits.length).join(' ')
  const [, ...gaps] = part.map(({ gap }) => gap)
  if (/^0[1-9]/.test(digits) && NATIONAL.has(sizes)) return areAlike(gaps)
  if (/^07\d{9}$/.test(digits) && part.length === 1) return true
  if (sizes === '3 3 4' && /^[2-9]/.test(digits)) return isAmerican(gaps)
  if (!isAnnounced) return false
  return digits.length >= 6 && digits.length <= 15 && !/^\d{4}$/.test(part[0]?.digits ?? '') && areTight(gaps)
}

/** Whether digits after a plus sign are a telephone number and not an amount, whose groups have three digits each. */
function isInternational([, ...more]: readonly Group[], digits: string): boolean {
  if (!/^[1-9]\d{8,14}$/.test(digits)) return false
  return digits.length >= 11 || more.length === 0 || !more.every((each) => each.digits.length === 3)
}

/** Whether all groups are separated in the same way, brackets aside. */
function areAlike(gaps: readonly string[]): boolean {
  const plain = gaps.map((gap) => gap.replaceAll(/[()]/g, '').replaceAll(/\s+/g, ' ').trim())
  return new Set(plain).size <= 1 && areTight(gaps)
}

function areTight(gaps: readonly string[]): boolean {
  return gaps.every((gap) => !gap.includes('\n\n') && !/\.\s|\s{3}/.test(gap))
}

/** Whether the groups are separated as in (212) 555-0123, 212-555-0123 or 212.555.0123. */
function isAmerican([first = '', second = '']: readonly string[]): boolean {
  return /^(?:\)\s?|-|\.)$/.test(first) && (second === '-' || second === first)
}

/** The position where a number begins, with the plus sign or bracket before its digits. */
function startOf(text: string, start: number): number {
  return start - (/(?:\(?\+\s?|\()$/.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0)
}
