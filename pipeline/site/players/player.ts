import type { Document } from '../../rdf/document.ts'
import type { Node } from '../../rdf/node.ts'
import type { Markup } from '../markup.ts'
import type { Site } from '../site.ts'
import { filePlayer } from './file-player.ts'
import { framedPlayer } from './framed-player.ts'
import { posterLink } from './poster-link.ts'

/** The player of a capsule: of its file, or else of the site that has the video; its picture where it has no player. */
export function videoPlayer(document: Document, site: Site): Markup | false {
  const [{ embedUrl, contentUrl } = {} as Partial<Node>] = document.nodes
  if (typeof contentUrl === 'string') return filePlayer(contentUrl, document, site)
  if (typeof embedUrl === 'string') return framedPlayer(embedUrl, document, site)
  return posterLink(document, site)
}
