import n3, { type Quad } from 'n3'
import { readPassageShapes, readRecordShapeFiles } from '../check/shape-files.ts'
import { memoizeLast } from '../collections/memoize-last.ts'
import { shapeSubject } from '../explain/shape-help.ts'
import { readProgramText } from '../files/program-files.ts'
import type { Message } from '../language/message.ts'
import { propertyNameOf } from '../rdf/context.ts'
import { RDF_TYPE, RDFS, SH, SH_MESSAGE, XSD } from '../rdf/vocabulary.ts'
import { propertyWords } from '../record/field-words.ts'
import { classWords } from './class-words.ts'
import { groupOf, propertyGroups } from './property-groups.ts'
import { nestedTrees, type ResourceTree, resourceTrees, type TreeValue, treeTexts } from './resource-tree.ts'

/** Shapes as they are published: the address of their document, and every shape and group in it, with its words. */
export type PublishedShapes = { readonly address: string; readonly resources: readonly ResourceTree[] }

/** The parts of the profile: the open core, which judges anybody's metadata, the house rules, and those of passages, which are closed. */
export type ProfilePart = 'core' | 'house' | 'passages'

/** The shapes of all parts. */
export type ProfileShapes = Readonly<Record<ProfilePart, PublishedShapes>>

/**
 * Reads the shapes of all parts, under the address of the profile. The rules keep their codes. Gives the same object as the time before if
 * neither the files nor the address changed.
 */
export async function readPublishedShapes(profile: string): Promise<ProfileShapes> {
  const house = (await readRecordShapeFiles()).map(({ bytes }) => String(bytes ?? ''))
  const core = await readProgramText('ontology/profile/core.ttl')
  return publishedShapes(profile, core, await readPassageShapes(), ...house)
}

const publishedShapes = memoizeLast(
  (profile = '', core = '', passages = '', ...house): ProfileShapes => ({
    core: publish([core], `${profile}core/`),
    house: publish(house, `${profile}house/`),
    passages: publish([passages], `${profile}passages/`),
  }),
)

/** The word of a property by its address: that of the context, or else its last part. */
export function propertyWord(iri: string): string {
  return propertyNameOf(iri) ?? ruleCode(iri)
}

/** The last part of an address; of that of a shape, the code of its rule. */
export function ruleCode(iri: string): string {
  return iri.replace(/^.*[#/]/, '')
}

function publish(files: readonly string[], address: string): PublishedShapes {
  const quads = files.flatMap((turtle, index) =>
    new n3.Parser({ blankNodePrefix: `file${index}` })
      .parse(turtle)
      .map((quad) => underAddress(quad, address)),
  )
  const trees = resourceTrees(quads)
  const orders = new Map(
    trees.flatMap((tree) =>
      treeTexts(tree, `${SH}property`).map((part, index) => [part, index + 1] as const),
    ),
  )
  const groups = new Set<string>()
  const resources = trees.map((tree) => withWords(tree, { address, orders, groups }))
  return { address, resources: [...groupTrees(address, groups), ...resources] }
}

/** A statement whose shapes stand under the address of their publication. */
function underAddress({ subject, predicate, object }: Quad, address: string): Quad {
  const moved = <T extends Quad['subject'] | Quad['object']>(term: T): T =>
    term.termType === 'NamedNode' && SOURCE.test(term.value)
      ? (namedNode(`${address}#${ruleCode(term.value)}`) as T)
      : term
  return quad(moved(subject), predicate, moved(object))
}

/** The namespace of shapes in their files, which is nobody's address. */
const SOURCE = /^https:\/\/vocabulary\.regards\.example\/(shapes|core)#/

type WordContext = {
  readonly address: string
  readonly orders: ReadonlyMap<string, number>
  readonly groups: Set<string>
}

/** A shape with its words, and with those of the shapes inside it. */
function withWords(tree: ResourceTree, context: WordContext): ResourceTree {
  const code = ruleCode(String(tree.address))
  const named = wordsOf(tree, code, context)
  const statements = tree.statements.map(
    ([predicate, values]) =>
      [predicate, values.map((value) => nestedWithWords(value, code, context))] as const,
  )
  const head = statements.filter(([predicate]) => HEAD.includes(predicate))
  return {
    address: tree.address,
    statements: [...head, ...named, ...statements.filter((each) => !head.includes(each))],
  }
}

function nestedWithWords(value: TreeValue, code: string, context: WordContext): TreeValue {
  if ('termType' in value) return value
  if ('list' in value) return { list: value.list.map((item) => nestedWithWords(item, code, context)) }
  const words = wordsOf(value, code, context)
  return words.length === 0 ? value : { ...value, statements: [...value.statements, ...words] }
}

const HEAD = [RDF_TYPE, `${SH}path`, `${SH}targetClass`, `${SH}targetSubjectsOf`, `${SH}targetObjectsOf`]

/** The name, description, order and group of a property shape; the label and comment of a node shape. */
function wordsOf(tree: ResourceTree, code: string, { address, orders, groups }: WordContext): Statements {
  const path = pathOf(tree)
  const { name, group } = shapeSubject(code)
  if (path === undefined) {
    if (treeTexts(tree, RDF_TYPE)[0] !== `${SH}NodeShape`) return []
    const about = treeTexts(tree, `${SH}closed`).length > 0 ? classWords[code] : undefined
    return [
      [`${RDFS}label`, inBoth(name)],
      ...(about === undefined ? [] : [[`${RDFS}comment`, inBoth(about)] as const]),
    ]
  }
  const property = propertyWord(path)
  const words = propertyWords(group, property)
  if (words === undefined)
    throw new Error(`no words in record/field-words.ts: ${group}.${property} (${code})`)
  const { name: groupName } = groupOf(property)
  groups.add(groupName)
  const order = orders.get(String(tree.address)) ?? 0
  return [
    [`${SH}name`, inBoth({ fr: words.fr[0], en: words.en[0] })],
    [`${SH}description`, inBoth({ fr: words.fr[1], en: words.en[1] })],
    [`${SH}group`, [namedNode(`${address}#group-${groupName}`)]],
    [`${SH}order`, [literal(String(order), namedNode(`${XSD}integer`))]],
  ]
}

type Statements = ResourceTree['statements'][number][]

/** The property of a property shape, be it followed backwards; undefined for a node shape. */
export function pathOf(tree: ResourceTree): string | undefined {
  const [path] = tree.statements.find(([predicate]) => predicate === `${SH}path`)?.[1] ?? []
  if (path === undefined) return undefined
  if ('termType' in path) return path.value
  return nestedTrees(path).flatMap((each) => treeTexts(each, `${SH}inversePath`))[0]
}

/** The messages of a shape. */
export function shapeMessage(tree: ResourceTree): Message {
  const messages = tree.statements.find(([predicate]) => predicate === SH_MESSAGE)?.[1] ?? []
  const byTag = messages.flatMap((value) =>
    'termType' in value && value.termType === 'Literal' ? [[value.language, value.value]] : [],
  )
  return { fr: '', en: '', ...Object.fromEntries(byTag) }
}

function groupTrees(address: string, names: ReadonlySet<string>): ResourceTree[] {
  return propertyGroups
    .map(({ name, label }, index) => ({ name, label, index }))
    .filter(({ name }) => names.has(name))
    .map(({ name, label, index }) => ({
      address: `${address}#group-${name}`,
      statements: [
        [RDF_TYPE, [namedNode(`${SH}PropertyGroup`)]],
        [`${RDFS}label`, inBoth(label)],
        [`${SH}order`, [literal(String(index + 1), namedNode(`${XSD}integer`))]],
      ],
    }))
}

/** A text in French and in English. */
export function inBoth({ fr, en }: Message) {
  return [literal(fr, 'fr'), literal(en, 'en')]
}

const { namedNode, literal, quad } = n3.DataFactory
