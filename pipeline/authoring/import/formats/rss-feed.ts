import type { PartName } from '../../../record/registers/participation-parts.ts'
import { type ImportContent, onlyFile } from '../content/import-content.ts'
import type { Origin } from '../guess.ts'
import type { ImportedVideo } from '../imported-video.ts'
import { languageTagOf } from '../language-names.ts'
import { partsOfLabel } from '../people/part-labels.ts'
import { parsePersonName } from '../people/person-names.ts'
import type { Participant } from '../people/read-participants.ts'
import { durationIn } from '../read-times.ts'
import {
  addressGuess,
  describedVideo,
  longTextGuess,
  playersOf,
  secondsGuess,
  textGuess,
  wordsGuess,
} from './described-video.ts'
import { textOfHtml } from './html-text.ts'
import type { ImportFormat } from './import-format.ts'
import { mailMoment } from './mail-moment.ts'
import { childrenNamed, firstChild, parseXml, type XmlElement } from './xml-tree.ts'

/**
 * An RSS feed with Media RSS, iTunes or podcast elements: of Esup-Pod, of PeerTube, of a podcast. Its authors are those who uploaded, by
 * their e-mail addresses, and are not read.
 */
export const rssFeed: ImportFormat = {
  name: { fr: 'flux RSS', en: 'RSS feed' },
  recognise: (content: ImportContent) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*)*<rss[\s>]/.test(
      onlyFile(content)?.head ?? '',
    ),
  async read(content) {
    const file = onlyFile(content)
    const root = parseXml(content.name, (await file?.text()) ?? '')
    const channel = firstChild(root, 'channel') ?? root
    const title = firstChild(channel, 'title')
    const language = languageTagOf(firstChild(channel, 'language')?.text ?? '')
    const items = childrenNamed(channel, 'item')
    return { videos: items.map((item) => readItem(item, { title, language })), links: [], text: '' }
  },
}

type Channel = { readonly title: XmlElement | undefined; readonly language: string | undefined }

function readItem(item: XmlElement, channel: Channel): ImportedVideo {
  const at = (element: XmlElement | undefined): Origin => ({
    line: (element ?? item).line,
    field: (element ?? item).name,
  })
  const media = mediaOf(item)
  const title = firstChild(item, 'title', 'itunes:title')
  const texts = ['content:encoded', 'description', 'itunes:summary', 'media:description'].flatMap(
    (name) => firstChild(item, name) ?? firstChild(media, name) ?? [],
  )
  const [long] = texts.toSorted((a, b) => b.text.length - a.text.length)
  const { text, duration } = withoutLength(long === undefined ? '' : textOfHtml(long.text))
  const length = firstChild(item, 'itunes:duration')
  const moment = firstChild(item, 'pubDate', 'dc:date')
  const [enclosure, content] = [firstChild(item, 'enclosure'), firstChild(media, 'media:content')]
  const link = firstChild(item, 'link')
  const player = firstChild(media, 'media:player')
  const addresses = [player?.attributes.url, link?.text, firstChild(item, 'guid')?.text]
  const players = playersOf(addresses, at(link))
  const date = moment && mailMoment(moment.text)
  const video = [enclosure, content].find(
    (each) =>
      /^video\//.test(each?.attributes.type ?? '') ||
      /\.(?:mp4|webm|m4v)(?:$|\?)/.test(each?.attributes.url ?? ''),
  )
  const keywords = [
    ...childrenNamed(item, 'category').map((each) => each.text),
    ...(firstChild(media, 'media:keywords')?.text ?? '').split(','),
  ]
  return describedVideo({
    title: title && textGuess(title.text, at(title)),
    description: longTextGuess(text, at(long)),
    seriesName: channel.title && textGuess(channel.title.text, at(channel.title), 'check'),
    uploaded: date === undefined ? undefined : { value: date, confidence: 'sure', ...at(moment) },
    duration:
      lengthOf(length, at(length)) ??
      secondsGuess(content?.attributes.duration, at(content)) ??
      (duration === undefined ? undefined : { value: duration, confidence: 'likely', ...at(long) }),
    languages:
      channel.language === undefined
        ? undefined
        : { value: [channel.language], confidence: 'likely', line: at(undefined).line, field: 'language' },
    keywords: wordsGuess(keywords, { line: item.line, field: 'category' }),
    players,
    page: players.length > 0 ? undefined : addressGuess(link?.text, at(link)),
    file: addressGuess(video?.attributes.url, at(video)),
    thumbnails: thumbnailOf(item, media),
    captions: captionsOf(item, channel.language),
    participants: peopleOf(item, media),
  })
}

function mediaOf(item: XmlElement): XmlElement {
  return firstChild(item, 'media:group') ?? item
}

/** Esup-Pod writes the length at the end of the description: « Durée : 00:12:30 ». */
function withoutLength(text: string): { text: string; duration: string | undefined } {
  const found = /\s*(?:Durée|Duration)\s*:\s*([\d:]+)\s*$/.exec(text)
  return found === null
    ? { text, duration: undefined }
    : { text: text.slice(0, found.index), duration: durationIn(found[1] ?? '') }
}

function lengthOf(element: XmlElement | undefined, origin: Origin) {
  const text = element?.text.trim() ?? ''
  if (/^\d+(?:\.\d+)?$/.test(text)) return secondsGuess(text, origin)
  const value = durationIn(text)
  return value === undefined ? undefined : { value, confidence: 'sure' as const, ...origin }
}

function thumbnailOf(item: XmlElement, media: XmlElement) {
  const picture = firstChild(media, 'media:thumbnail') ?? firstChild(item, 'media:thumbnail', 'itunes:image')
  const address =
    picture &&
    addressGuess(picture.attributes.url ?? picture.attributes.href ?? picture.text, {
      line: picture.line,
      field: picture.name,
    })
  return address && { ...address, value: [address.value] }
}

function captionsOf(item: XmlElement, channelLanguage: string | undefined) {
  const all = [
    ...childrenNamed(item, 'podcast:transcript'),
    ...childrenNamed(mediaOf(item), 'media:subTitle'),
  ]
  const value = all.flatMap(({ attributes }) => {
    const address = addressGuess(attributes.url ?? attributes.href, { line: 0 })?.value
    const language = languageTagOf(attributes.language ?? attributes.lang ?? '') ?? channelLanguage
    const isCaption = /vtt|subrip/.test(attributes.type ?? '')
    return address === undefined || language === undefined || !isCaption
      ? []
      : [{ language, address, format: attributes.type ?? '' }]
  })
  const [first] = all
  return value.length === 0 || first === undefined
    ? undefined
    : { value, confidence: 'sure' as const, line: first.line, field: first.name }
}

/** The people of podcast and Media RSS elements, with their parts. */
function peopleOf(item: XmlElement, media: XmlElement): Participant[] {
  const all = [...childrenNamed(item, 'podcast:person'), ...childrenNamed(media, 'media:credit')]
  return all.flatMap((element): Participant[] => {
    const printed = element.text.replaceAll(/\s+/g, ' ').trim()
    const name = printed.length > 128 ? undefined : parsePersonName(printed)
    const role = (element.attributes.role ?? (element.name === 'podcast:person' ? 'host' : '')).toLowerCase()
    const parts: readonly PartName[] = role === 'guest' ? ['speaker'] : (partsOfLabel(role) ?? [])
    return name === undefined
      ? []
      : [{ ...name, printed, parts, confidence: 'likely', line: element.line, field: element.name }]
  })
}
