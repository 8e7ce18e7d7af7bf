import { type ImportContent, onlyFile } from '../content/import-content.ts'
import type { Origin } from '../guess.ts'
import type { ImportedVideo } from '../imported-video.ts'
import {
  addressGuess,
  describedVideo,
  longTextGuess,
  momentGuess,
  playersOf,
  textGuess,
} from './described-video.ts'
import type { ImportFormat } from './import-format.ts'
import { childrenNamed, firstChild, parseXml, type XmlElement } from './xml-tree.ts'

/** The Atom feed of a channel: of YouTube, which holds its newest videos, or any whose entries describe videos. */
export const channelFeed: ImportFormat = {
  name: { fr: 'flux Atom d’une chaîne', en: 'Atom feed of a channel' },
  recognise: (content: ImportContent) => FEED.test(onlyFile(content)?.head ?? ''),
  async read(content) {
    const file = onlyFile(content)
    const feed = parseXml(content.name, (await file?.text()) ?? '')
    return { videos: childrenNamed(feed, 'entry').map(readEntry), links: [], text: '' }
  },
}

const FEED = /^\s*(?:<\?xml[^>]*>\s*)?(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*)*<feed[\s>]/

function readEntry(entry: XmlElement): ImportedVideo {
  const at = ({ line, name }: { readonly line: number; readonly name: string }): Origin => ({
    line,
    field: name,
  })
  const here = at(entry)
  const group = firstChild(entry, 'media:group') ?? entry
  const [title, published] = [firstChild(entry, 'title', 'media:title'), firstChild(entry, 'published')]
  const description = firstChild(group, 'media:description') ?? firstChild(entry, 'summary', 'content')
  const picture = firstChild(group, 'media:thumbnail')
  const page = entry.children.find(
    ({ name, attributes }) => name === 'link' && (attributes.rel ?? 'alternate') === 'alternate',
  )
  const id = firstChild(entry, 'yt:videoId')?.text.trim()
  const address =
    page?.attributes.href ?? (id === undefined ? undefined : `https://www.youtube.com/watch?v=${id}`)
  const players = playersOf([address], page === undefined ? here : at(page))
  const thumbnail = addressGuess(picture?.attributes.url, picture === undefined ? here : at(picture))
  return describedVideo({
    title: title && textGuess(title.text, at(title)),
    description: description && longTextGuess(description.text, at(description)),
    uploaded: published && momentGuess(published.text, at(published)),
    players,
    page: players.length > 0 ? undefined : addressGuess(address, here),
    thumbnails: thumbnail && { ...thumbnail, value: [thumbnail.value] },
  })
}
