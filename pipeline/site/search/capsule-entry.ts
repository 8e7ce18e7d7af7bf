import type { Document } from '../../rdf/document.ts'
import { documentAddress } from '../../rdf/document.ts'
import type { Node } from '../../rdf/node.ts'
import { durationSeconds } from '../../record/duration.ts'
import { labelOf } from '../../write/node-label.ts'
import { cardContent } from '../capsule-card.ts'
import { pickText, type Site } from '../site.ts'
import type { NamedThing, SearchEntry } from './search-entry.ts'

/** What the search knows of a capsule: what its page says, from the document of that page. */
export function searchEntry(node: Node, document: Document, site: Site): SearchEntry {
  const { base } = site.address
  const label = labelOf(node, base)
  const {
    title,
    titleTag: tag,
    number,
    tone,
    facts,
    picture,
  } = cardContent({ from: node['@id'], label }, base, site)
  const partsOf = (type: string): Node[] =>
    document.nodes.filter((each) => each['@type']?.some((own) => own === type))
  const parts = partsOf('Attribution')
  const functions = document.nodes.filter((each) => (each.roleName ?? each.organization) !== undefined)
  const participants = parts.map(({ participant }) => participant)
  const credits = parts.flatMap(({ credit }) => textsOf(credit))
  const roles = functions.flatMap(({ roleName }) => textsOf(roleName))
  const things = (addresses: readonly Node['about'][], type?: string): NamedThing[] | undefined =>
    thingsAt(addresses, document, site, type)
  return {
    path: documentAddress(node['@id']).slice(base.length),
    title,
    tag,
    otherTitles: joined(
      [...textsOf(node.name), ...textsOf(node.alternateName)].filter((each) => each !== title),
    ),
    description: joined(textsOf(node.description)),
    series: things([node.isPartOf])?.[0],
    people: things(participants, 'Person'),
    organizations: things([...participants, ...functions.map((each) => each.organization)], 'Organization'),
    topics: things([node.about]),
    credits: joined([
      ...credits,
      ...roles.filter((role) => !credits.some((credit) => credit.includes(role))),
    ]),
    chapters: joined(partsOf('Clip').flatMap(({ name }) => textsOf(name))),
    number,
    tone,
    facts,
    picture,
    date: label.date?.['@value'],
    seconds: durationSeconds(label.duration ?? '') || undefined,
    captions: isCaptioned(node) || undefined,
  }
}

function isCaptioned({ caption, accessibilityFeature }: Node): boolean {
  return caption !== undefined || [accessibilityFeature ?? []].flat().includes('captions')
}

/** The things, of a class or of any, that a page names at some addresses, each once; undefined where it names none. */
function thingsAt(
  addresses: readonly Node['about'][],
  { labels }: Document,
  site: Site,
  type?: string,
): NamedThing[] | undefined {
  const { base } = site.address
  const each = [...new Set(addresses.flatMap((value) => [value ?? []].flat().map(String)))]
  const things = each.flatMap((address) => {
    const label = labels.get(address)
    const name = pickText(label?.name, site)?.text
    const isWanted = name !== undefined && (type === undefined || label?.types[0] === type)
    return isWanted ? [[documentAddress(address).slice(base.length), name] as const] : []
  })
  return things.length === 0 ? undefined : things
}

/** All texts of a value, in every language. */
function textsOf(value: Node['name']): string[] {
  return Object.values(value ?? {}).flat()
}

/** Texts as one, each once; undefined where there are none. */
function joined(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : [...new Set(texts)].join('\n')
}
