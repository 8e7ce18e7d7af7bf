import ExifReader from 'exifreader'
import type { HiddenText } from './media-folder.ts'
import { packedPngTexts } from './packed-png-texts.ts'

/** How much of the XMP of a picture is read; it has a few kB, unless it holds a preview. */
const MAX_XMP_CHARACTERS = 1 << 18

/** How many characters of one text are kept. */
const MAX_TEXT_CHARACTERS = 2000

/** The texts in the metadata of a picture (Exif, XMP, IPTC, text of PNG); none where it has no metadata that can be read. */
export function pictureMetadata(bytes: Uint8Array): HiddenText[] {
  const packed = packedPngTexts(bytes).flatMap(({ keyword, text }) =>
    keyword === 'XML:com.adobe.xmp'
      ? xmpTexts(text)
      : [{ meaning: meaningOf('png', keyword), field: keyword, text: text.slice(0, MAX_TEXT_CHARACTERS) }],
  )
  const groups = loadGroups(bytes)
  if (groups === undefined) return packed
  const { xmp, file: _file, ...others } = groups
  const found: HiddenText[] = []
  for (const [group, tags] of Object.entries(others))
    for (const [field, tag] of Object.entries(tags as Record<string, unknown>)) {
      const text = descriptionOf(tag)
      if (text !== '') found.push({ meaning: meaningOf(group, field), field, text })
    }
  return [...found, ...packed, ...xmpTexts(String(xmp?._raw ?? ''))]
}

function loadGroups(bytes: Uint8Array): Record<string, Record<string, unknown>> | undefined {
  try {
    // without `async`, nothing compressed is unpacked, which could fill the memory
    const options = { expanded: true, includeUnknown: false } as const
    return ExifReader.load(Buffer.from(bytes), options) as unknown as Record<string, Record<string, unknown>>
  } catch {
    return undefined // no metadata, or damaged ones
  }
}

function descriptionOf(tag: unknown): string {
  const { description, value } = (tag ?? {}) as { description?: unknown; value?: unknown }
  const text = typeof description === 'string' ? description : typeof value === 'string' ? value : ''
  return text.slice(0, MAX_TEXT_CHARACTERS).trim()
}

/** What a field says, by its name. Sources: Exif 2.32, IPTC Photo Metadata 2023.2. */
function meaningOf(group: string, field: string): HiddenText['meaning'] {
  if (group === 'gps' || /^GPS(?!VersionID| Info)/.test(field)) return 'coordinates'
  if (/^(City|Sub-?location|Province\/?State|State|CountryName|Location\w*)$/i.test(field)) return 'location'
  if (/^(PersonInImage\w*|PersonDisplayName|RegionPersonName|(Camera)?OwnerName|Owner)$/i.test(field))
    return 'person'
  if (
    /^(Artist|Author|XPAuthor|creator|By-?line|Credit( Line)?|Copyright( Notice)?|rights|CaptionWriter|Writer\/Editor)$/i.test(
      field,
    )
  )
    return 'credit'
  return 'other'
}

/** The texts of XMP, which is RDF in XML: of attributes and of elements, each under its local name. */
function xmpTexts(raw: string): HiddenText[] {
  const xml = raw.slice(0, MAX_XMP_CHARACTERS)
  const found: HiddenText[] = []
  const add = (field: string, text: string): void => {
    const plain = text.replaceAll(/\s+/g, ' ').trim().slice(0, MAX_TEXT_CHARACTERS)
    if (plain !== '') found.push({ meaning: meaningOf('xmp', field), field, text: plain })
  }
  const open: string[] = []
  for (const [, comment, end, name = '', attributes = '', text = ''] of xml.matchAll(PIECE)) {
    if (comment !== undefined) continue
    if (end !== undefined) open.pop()
    else if (name !== '') {
      for (const [, field = '', quoted = ''] of attributes.matchAll(ATTRIBUTE))
        if (!/^xmlns|^(rdf|xml):/.test(field)) add(fieldOf(field), quoted.slice(1, -1))
      if (!attributes.endsWith('/')) open.push(name)
    } else add(fieldOf(open.findLast((each) => !each.startsWith('rdf:')) ?? ''), text)
  }
  return found
}

const PIECE = /<(?:([?!])[^>]*|(\/)[^>]*|([\w.:-]+)([^>]*))>|([^<]+)/g
const ATTRIBUTE = /([\w.:-]+)\s*=\s*("[^"]*"|'[^']*')/g

/** The local name of a field; the name of a region that somebody marked is that of a person. */
function fieldOf(name: string): string {
  return name === 'mwg-rs:Name' ? 'RegionPersonName' : name.replace(/^.*:/, '')
}
