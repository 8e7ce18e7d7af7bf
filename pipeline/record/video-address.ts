import { z } from 'zod'
import { formatValue } from '../problems/format-value.ts'
import { addProblem } from './define-value-schema.ts'
import { iframeSource, isCode } from './platforms/iframe-code.ts'
import { platformHosts, readVideo } from './platforms/read-video.ts'
import { describeSchema, parserOf, registerSchema } from './schema-description.ts'
import { webAddress } from './value-schemas.ts'
import { WEB_ADDRESS } from './web-iri.ts'

/** The fields of a capsule in which the addresses of a video are pasted. */
export type VideoField = 'embedUrl' | 'contentUrl' | 'url' | 'sameAs'

/**
 * Makes the schema of an address of a capsule, which takes a video of a platform (`platforms/`) in any form in which people paste it. A
 * whole address stays as it was typed, a code or a part of an address becomes that of the player; `video-fields.ts` says in which field
 * each belongs. What is of no platform is read by `other`.
 */
export function videoAddress(field: VideoField, other: z.ZodType<string> = webAddress) {
  const schema = z.preprocess((typed, context) => {
    const read = typeof typed === 'string' ? readPasted(typed, field) : undefined
    if (read === undefined) return typed
    if ('address' in read) return read.address
    addProblem(context, read.rule, [formatValue(typed), ...read.facts])
    return z.NEVER
  }, other)
  const { rule = 'url', patterns = [WEB_ADDRESS] } = describeSchema(other).form ?? {}
  registerSchema(schema, { rule, patterns: [...patterns, PASTED] }, (typed) => {
    const read = readPasted(typed, field)
    if (read === undefined) return parserOf(other)?.(typed)
    return 'address' in read ? read.address : undefined
  })
  return schema
}

/** How a code begins, or an address of a platform without its scheme; the reader knows more. */
const PASTED = new RegExp(`^\\s*<|^(?://)?(?:\\w+\\.)?(?:${platformHosts.join('|').replaceAll('.', '\\.')})/`)

type PastedReading =
  | { readonly address: string }
  | { readonly rule: 'video-address' | 'video-code'; readonly facts: string[] }

function readPasted(typed: string, field: VideoField): PastedReading | undefined {
  const hasCode = isCode(typed)
  const address = hasCode ? iframeSource(typed) : typed
  if (address === undefined) return { rule: 'video-code', facts: [field] }
  const read = readVideo(address)
  if (read !== undefined && 'video' in read) {
    const isWhole = parserOf(webAddress)?.(typed) !== undefined
    return isWhole ? undefined : { address: read.video.player }
  }
  if (read !== undefined && (read.fault !== 'other' || field === 'embedUrl' || hasCode))
    return { rule: 'video-address', facts: [read.platform.title, read.fault, read.platform.example] }
  if (!hasCode) return undefined
  // what is framed is a player; which page it belongs to is not said
  const player = address.replace(/^(?:http:)?\/\//i, 'https://')
  const isPlayer = field === 'embedUrl' && player.startsWith('https://') && parserOf(webAddress)?.(player)
  return isPlayer ? { address: player } : { rule: 'video-code', facts: [field] }
}
