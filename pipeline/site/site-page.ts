import type { Markup } from './markup.ts'
import type { StructuredData } from './structured-data.ts'

/** A page in the trail to another; `tag` is the language tag of its name where it is not that of the page. */
export type PageStep = { readonly name: string; readonly address: string; readonly tag?: string | undefined }

/** A page before it is put into the frame that all pages share (see `renderPage`). */
export type SitePage = {
  readonly address: string
  readonly title: string
  /** The language tag of the title where it is not that of the page. */
  readonly titleTag?: string | undefined
  /** The description in the head and of shared links, cut to `MAX_DESCRIPTION_CHARACTERS`. */
  readonly description: string
  /** The language tag of the description where it is not that of the page. */
  readonly descriptionTag?: string | undefined
  readonly main: Markup
  /** The language tag of `main` where it is not that of the page. */
  readonly mainTag?: string
  /** The pages above this one, from the home page on; `renderPage` adds the page itself. */
  readonly trail: readonly PageStep[]
  readonly structuredData: readonly StructuredData[]
  /** Whether the page's facts are beside it as Turtle and JSON-LD. */
  readonly hasData: boolean
  /** Whether the page is served at any address, so that its links need a `<base>`. */
  readonly isAddressless?: boolean
  /** Whether search engines are asked not to index the page. */
  readonly isHidden?: boolean
  /** The address of the page that search engines are to keep instead of this one. */
  readonly successor?: string | undefined
  /** The page elsewhere of what this page describes, where search engines are to show that one. */
  readonly canonical?: string | undefined
  /** The absolute address of a picture for shared links. */
  readonly image?: string | undefined
  /** The page's type in the Open Graph protocol. */
  readonly openGraphType?: 'website' | 'video.other'
  /** The addresses of the pages before and after this one in a list. */
  readonly previous?: string | undefined
  readonly next?: string | undefined
  /** Further style sheets of the site, by path below the base. */
  readonly styles?: readonly string[]
  /** Scripts of the site, by path below the base. */
  readonly scripts?: readonly string[]
}

/** The length to which the description of a page is cut in its head. */
export const MAX_DESCRIPTION_CHARACTERS = 300
