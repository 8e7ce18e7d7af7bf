import type { MediaFolder } from '../media/media-folder.ts'
import type { Addresses } from '../rdf/addresses.ts'
import { mediaFormat } from '../record/media-name.ts'
import { type ColorScheme, type Palette, paletteOf } from '../record/palette.ts'
import type { Publication } from '../record/publication-schema.ts'

/** A picture of the publisher's own: its address, its media type, and its size in pixels where that is known. */
export type OwnPicture = {
  readonly address: string
  readonly mediaType: string
  readonly width?: number | undefined
  readonly height?: number | undefined
}

/** What a publication says of its own pages, which every page shows. */
export type OwnFace = { readonly logo: OwnPicture | undefined; readonly favicon: OwnPicture | undefined }

/** The face of a publication, whose pictures are among `media`. */
export function ownFace(
  { logo, favicon }: Pick<Publication, 'logo' | 'favicon'>,
  address: Addresses,
  media: MediaFolder,
): OwnFace {
  const picture = (name: string | undefined): OwnPicture | undefined => {
    if (name === undefined) return undefined
    const { width, height } = media.get(name) ?? {}
    return {
      address: address.media(name),
      mediaType: mediaFormat(name)?.mediaType ?? 'image/png',
      width,
      height,
    }
  }
  return { logo: picture(logo), favicon: picture(favicon) }
}

/** The style sheet of the colours that a publication gives, in both schemes; empty where it gives none. */
export function ownColorsCss({ colors }: Publication): string {
  if (colors === undefined) return ''
  const scheme = (name: ColorScheme): string => declarations(paletteOf(colors, name))
  return `:root {\n${scheme('light')}}\n@media (prefers-color-scheme: dark) {\n:root {\n${scheme('dark')}}\n}\n`
}

function declarations(palette: Palette): string {
  return Object.entries(palette)
    .map(
      ([name, color]) =>
        `  --${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${color};\n`,
    )
    .join('')
}
