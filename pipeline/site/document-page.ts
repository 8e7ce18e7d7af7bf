import { colon } from '../language/punctuation.ts'
import type { ClassName } from '../rdf/context.ts'
import { type Document, documentAddress } from '../rdf/document.ts'
import { type Node, successorOf } from '../rdf/node.ts'
import { capsuleKicker } from './capsule-heading.ts'
import { documentBody, successorName } from './document-bodies.ts'
import { localizedText } from './fragments.ts'
import { html } from './markup.ts'
import { canStartAnywhere } from './moment-link.ts'
import { hasForeignCaptions } from './players/file-player.ts'
import { foreignTag, pickText, type Site } from './site.ts'
import type { SitePage } from './site-page.ts'
import { structuredData } from './structured-data.ts'

/** The page of a document: of a thing, of the scheme of topics, of a withdrawn or of a replaced description. */
export function documentPage(document: Document, site: Site): SitePage {
  const [node] = document.nodes
  if (node === undefined) throw new Error(`${document.address} has no node`)
  const type = node['@type']?.[0]
  const isWithdrawn = type === 'Tombstone'
  const kind = type === undefined || isWithdrawn ? undefined : kindName(type, site)
  const fallbackTitle = isWithdrawn ? site.words.withdrawn : site.words.replaced
  const name = pickText(node.name, site)
  const description = pickText(node.description, site)
  const title = name?.text ?? fallbackTitle
  const fallbackDescription =
    kind === undefined ? whatIsLeft(node, document, site) : `${kind}${colon(site.language)}${title}`
  const successor = successorOf(node)
  const [image] = [node.thumbnailUrl ?? []].flat().map(String)
  return {
    address: document.address,
    title,
    titleTag: foreignTag(name, site),
    description: description?.text ?? fallbackDescription,
    descriptionTag: foreignTag(description, site),
    trail: trailTo(node, document, site),
    main: html`${
      type === 'VideoObject'
        ? capsuleKicker(node, document, site)
        : kind !== undefined &&
          html`<p class="kind">${kind}</p>
`
    }<h1>${localizedText(node.name, site) ?? title}</h1>
${documentBody(node, document, site)}`,
    structuredData: document.isIndexed ? structuredData(document, site) : [],
    hasData: document.data.nodes.length > 0,
    isHidden: isWithdrawn || !document.isIndexed,
    successor: successor && documentAddress(successor),
    canonical: document.canonical,
    image,
    scripts: [
      ...(type === 'VideoObject' ? ['copy.js'] : []),
      ...(document.nodes.some(canStart) || startsPassages(document) ? ['moment.js'] : []),
      ...(document.transcripts.length > 0 ? ['transcript.js'] : []),
      ...(hasForeignCaptions(document, site) ? ['captions.js'] : []),
    ],
    openGraphType: type === 'VideoObject' ? 'video.other' : 'website',
  }
}

/** Whether a node is a chapter at which the page can start the video. */
function canStart(node: Node): boolean {
  return node['@type']?.includes('Clip') === true && node.url !== undefined
}

/** Whether the page can start the video at each passage of what is said in it. */
function startsPassages(document: Document): boolean {
  return document.transcripts.length > 0 && canStartAnywhere(document)
}

/** What the page says of a thing that was withdrawn, or replaced by another. */
function whatIsLeft(node: Node, document: Document, site: Site): string {
  const successor = successorOf(node)
  if (successor === undefined) return site.words.withdrawnLead
  return `${site.words.replacedBy} ${successorName(successor, document, site)}`
}

/** The pages above a document: the home page, and the page of what the thing is part of. */
function trailTo(node: Node, document: Document, site: Site): SitePage['trail'] {
  const { words, address } = site
  const parent = node.isPartOf ?? node.inScheme
  const home = { name: words.home, address: address.base }
  if (typeof parent !== 'string') return [home]
  const name = parent === address.topics ? undefined : pickText(document.labels.get(parent)?.name, site)
  const text = name?.text ?? (parent === address.topics ? words.topics : parent)
  return [home, { name: text, address: parent.replace(/#.*/, ''), tag: foreignTag(name, site) }]
}

function kindName(type: ClassName, { words }: Site): string {
  return (words.kinds as Readonly<Record<string, string>>)[type] ?? words.scheme
}
