import type { PersonalDetail } from './detail.ts'

/*
 * An e-mail address is searched for around each sign or word that may stand for “at”, in a window of bounded length, so that the
 * time grows with the length of the text and no faster.
 */

/** Signs for “at”, disguised ones included; a word alone counts only if a word for “dot” follows it. */
const AT =
  /\s{0,2}(?:[@＠﹫]|&#0{0,4}64;|&#x0{0,4}40;|&commat;|%40|[[({<]\s{0,2}(?:@|at|chez|à|a|arr?ob(?:ase|as|e|a))\s{0,2}[\])}>]|[_*-]at[_*-]|(?<=\s)(?:at|chez|arr?ob(?:ase|as))(?=\s))\s{0,2}/giu

/** The local part before the sign: up to 64 characters (RFC 5321, section 4.5.3.1.1), of which the last is no dot. */
const BOX = /[\p{L}\p{N}_][\p{L}\p{N}._%+'’-]{0,63}$/u

/** The name of a host; disguised dots count too. */
const HOST =
  /^[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:(?:\.|\s{0,2}[[({<]\s{0,2}(?:dot|point|\.)\s{0,2}[\])}>]\s{0,2}|\s(?:dot|point)\s|[_*-]dot[_*-])[\p{L}\p{N}-]{1,63}){1,5}/iu

/** The end of a host name: a dot and letters. */
const ENDING = /(?:\.|dot|point)[\])}>\s_*-]{0,4}\p{L}{2,24}$/iu

/** The numbers of characters before and after the sign that are searched. */
const [BOX_WINDOW, HOST_WINDOW] = [64, 256]

/** Finds e-mail addresses in a text. */
export function findEmails(text: string): PersonalDetail[] {
  const found: PersonalDetail[] = []
  for (const { 0: at, index } of text.matchAll(AT)) {
    const box = BOX.exec(text.slice(Math.max(0, index - BOX_WINDOW), index))?.[0]
    const behind = index + at.length
    const host = HOST.exec(text.slice(behind, behind + HOST_WINDOW))?.[0]
    if (box === undefined || host === undefined || !ENDING.test(host)) continue
    if (isWord(at) && !/[\s[({<_*-](?:dot|point)[\s\])}>_*-]/i.test(host) && !/arr?ob/i.test(at)) continue
    found.push({ kind: 'email', start: index - box.length, end: behind + host.length })
  }
  return found
}

/** Whether “at” is a plain word, as in “look at example.org”. */
function isWord(at: string): boolean {
  return /^\s*\p{L}+\s*$/u.test(at)
}
