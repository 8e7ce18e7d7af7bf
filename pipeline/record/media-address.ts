import { defineValueSchema } from './define-value-schema.ts'
import { isFileAsHost } from './file-name.ts'
import {
  isAddress,
  isMediaName,
  type MediaKind,
  mediaEndings,
  mediaNamePattern,
  portableMediaName,
} from './media-name.ts'
import { suggestUrl } from './suggestions.ts'
import { isWebIri, WEB_ADDRESS } from './web-iri.ts'

/**
 * Makes the schema of a web address, or of the name of a file of some kinds in the folder `media/`; both are kept as typed, a name with
 * its letters and accents composed (NFC).
 */
export function mediaAddress(...kinds: readonly MediaKind[]) {
  const names = ownFileName(...kinds)
  return defineValueSchema(
    { rule: 'media-address', patterns: [WEB_ADDRESS, ...names.patterns] },
    (typed) => (isAddress(typed) ? webAddressOf(typed) : names.parse(typed)),
    (typed) => suggestUrl(typed) ?? names.suggest(typed),
    names.endings,
  )
}

/** Makes the schema of the name of a file of some kinds in the folder `media/`. */
export function mediaFile(...kinds: readonly MediaKind[]) {
  const { patterns, parse, suggest, endings } = ownFileName(...kinds)
  return defineValueSchema({ rule: 'media-name', patterns }, parse, suggest, endings)
}

function ownFileName(...kinds: readonly MediaKind[]) {
  const endings = mediaEndings(kinds)
  const pattern = mediaNamePattern(endings)
  const isOne = (name: string): boolean => pattern.test(name) && isMediaName(name)
  return {
    patterns: [pattern],
    parse(typed: string): string | undefined {
      const name = typed.normalize('NFC')
      return isOne(name) ? name : undefined
    },
    suggest(typed: string): string | undefined {
      const isOnWeb = /^(?:www\.|\/\/|https?:)/i.test(typed.trim())
      const name = isOnWeb ? undefined : portableMediaName(typed)
      return name !== undefined && isOne(name) ? name : undefined
    },
    endings: endings.map((ending) => `.${ending}`).join(', '),
  }
}

function webAddressOf(typed: string): string | undefined {
  return isWebIri(typed) && !isFileAsHost(typed) ? typed : undefined
}
