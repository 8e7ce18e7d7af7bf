/** The addresses of one video on a platform. */
export type VideoAddresses = {
  /** The address of the player, over https; with the second at which it starts, where that was pasted. */
  readonly player: string
  /** The address of the video's page. */
  readonly page: string
  /** The address of a picture that exists for every video; most platforms have none that follows from the id. */
  readonly thumbnail?: string
}

/** What an address on a platform's host is, if not that of a video: `other` is any page that may stand as an address of its own. */
export type VideoFault = 'channel' | 'playlist' | 'search' | 'id' | 'other'

/** An address taken apart: the steps of its path with a slash between them and none around (`w/abc`), `start` in seconds. */
export type PastedAddress = {
  readonly url: URL
  readonly path: string
  readonly start: number | undefined
}

/** A video platform: the forms of its addresses, and what its player takes. */
export type VideoPlatform = {
  /** Its name. */
  readonly title: string
  /** Its hosts, without `www.` and `m.`; none for software that any host may run, which is known by its paths alone. */
  readonly hosts: readonly string[]
  /** The address of a page, as an example. */
  readonly example: string
  /** Reads an address; `undefined` for one of another site, which only software on any host may return. */
  readonly read: (pasted: PastedAddress) => VideoAddresses | VideoFault | undefined
  /** The address that tells about a video by that of its page, and refuses to for one that is private or gone (https://oembed.com). */
  readonly oembed?: string
  /** The parameters that make the player play at once, and keep no more of the visitor than that takes. */
  readonly playParameters: Readonly<Record<string, string>>
  /** The parameter, or what stands in the fragment, by which the player starts at a second; none for a player that cannot. */
  readonly start?: { readonly parameter: string } | { readonly fragment: string }
}
