import { basename } from 'node:path'
import type { Language } from '../../language/message.ts'
import { formatPlace } from '../../problems/problem-line.ts'
import type { FilledIds } from './fill-ids.ts'

/** The ids that are left, as lines of a text: the cell and what to write in it. */
export function leftIdsText(left: FilledIds['left'], language: Language): string {
  return left
    .map(({ place, id }) => `${formatPlace({ ...place, file: basename(place.file) }, language)}\t${id}\n`)
    .join('')
}
