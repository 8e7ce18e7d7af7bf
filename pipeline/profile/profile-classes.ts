import { memoize } from '../collections/memoize.ts'
import { shapeSubject } from '../explain/shape-help.ts'
import type { Message } from '../language/message.ts'
import { type ClassName, classes } from '../rdf/context.ts'
import { RDF_LANG_STRING, RDF_TYPE, SH } from '../rdf/vocabulary.ts'
import { propertyWords } from '../record/field-words.ts'
import { classWords } from './class-words.ts'
import { groupOf, type PropertyGroup } from './property-groups.ts'
import { type PublishedShapes, pathOf, propertyWord, ruleCode, shapeMessage } from './published-shapes.ts'
import { nestedTrees, type ResourceTree, treeTexts, treeValues } from './resource-tree.ts'

/** A class of the data, as its page shows it. */
export type ProfileClass = {
  /** The name of the page's folder, such as `video-object`. */
  readonly slug: string
  /** The classes that its shape stands for, which are those of one thing. */
  readonly names: readonly ClassName[]
  /** How many there are in the release. */
  readonly count: number
  readonly label: Message
  readonly about: Message
  readonly properties: readonly ProfileProperty[]
  /** What is asked beside single properties. */
  readonly rules: readonly ProfileRule[]
  /** The shapes of the class, with those of its properties. */
  readonly shapes: readonly ResourceTree[]
}

/** A property of a class, with all that its rules say of it. */
export type ProfileProperty = {
  readonly iri: string
  /** The word of the context for it. */
  readonly word: string
  readonly heading: Message
  readonly help: Message
  readonly group: PropertyGroup
  /** The codes of the rules about it. */
  readonly codes: readonly string[]
  readonly min: number
  /** The number of values at most; undefined where there may be any number. */
  readonly max: number | undefined
  readonly isOnePerLanguage: boolean
  readonly level: ProfileLevel
  /** Datatypes, classes of the things pointed to, or allowed values, by their addresses; none where any address may stand. */
  readonly values: {
    readonly kind: 'datatype' | 'class' | 'choice' | 'address'
    readonly iris: readonly string[]
  }
}

/** How much a value is asked for: without it nothing is published, or it is missed, or it may be left out. */
export type ProfileLevel = 'required' | 'recommended' | 'optional'

/** A rule with its code, its severity (Violation, Warning, Info) and its message. */
export type ProfileRule = { readonly code: string; readonly severity: string; readonly message: Message }

/** The classes of the house rules, in the order of the shapes' files; `counts` tells how many of each a release has. */
export function profileClasses(
  house: PublishedShapes,
  counts: ReadonlyMap<ClassName, number>,
): ProfileClass[] {
  return modelClasses(house).map((each) => ({
    ...each,
    count: Math.max(0, ...each.names.map((name) => counts.get(name) ?? 0)),
  }))
}

/** The classes without what a release has of them. */
const modelClasses = memoize((house: PublishedShapes): Omit<ProfileClass, 'count'>[] => {
  const closed = house.resources.filter((tree) => treeTexts(tree, `${SH}closed`).length > 0)
  return closed
    .filter((tree) => treeTexts(tree, `${SH}targetClass`).length > 0)
    .map((tree) => classOf(tree, house))
})

/** Each shape of a part as a rule; those that only hold others have no message. */
export const profileRules = memoize(({ resources }: PublishedShapes): readonly ProfileRule[] =>
  resources.filter((tree) => treeTexts(tree, RDF_TYPE).every((type) => SHAPES.includes(type))).map(ruleOf),
)

const SHAPES = [`${SH}NodeShape`, `${SH}PropertyShape`]

function classOf(tree: ResourceTree, { resources }: PublishedShapes): Omit<ProfileClass, 'count'> {
  const code = ruleCode(String(tree.address))
  const targets = treeTexts(tree, `${SH}targetClass`)
  const names = targets.flatMap((iri) =>
    [...classes].flatMap(([name, known]) => (known === iri ? [name as ClassName] : [])),
  )
  const parts = new Set(treeTexts(tree, `${SH}property`))
  const partTrees = resources.filter(({ address }) => parts.has(String(address)))
  const beside = resources.filter(
    (each) => each !== tree && treeTexts(each, `${SH}targetClass`).some((target) => targets.includes(target)),
  )
  const byPath = new Map<string, ResourceTree[]>()
  for (const part of partTrees) {
    const path = String(pathOf(part))
    byPath.set(path, [...(byPath.get(path) ?? []), part])
  }
  return {
    slug: slugOf(names[0] ?? code),
    names,
    label: shapeSubject(code).name,
    about: classWords[code] ?? { fr: '', en: '' },
    properties: [...byPath].map(([iri, shapes]) => propertyOf(iri, shapes, shapeSubject(code).group)),
    rules: [tree, ...beside].map(ruleOf),
    shapes: [tree, ...partTrees, ...beside],
  }
}

function propertyOf(iri: string, shapes: readonly ResourceTree[], group: string): ProfileProperty {
  const word = propertyWord(iri)
  const words = propertyWords(group, word)
  const numbers = (parameter: string): number[] =>
    shapes.flatMap((shape) => treeTexts(shape, `${SH}${parameter}`).map(Number))
  const min = Math.max(
    0,
    ...shapes.filter(isViolation).flatMap((shape) => treeTexts(shape, `${SH}minCount`).map(Number)),
  )
  const isType = iri === RDF_TYPE // by which the shape knows its things
  const max = numbers('maxCount')
  const asked = Math.max(0, ...numbers('minCount'))
  return {
    iri,
    word,
    heading: { fr: words?.fr[0] ?? word, en: words?.en[0] ?? word },
    help: { fr: words?.fr[1] ?? '', en: words?.en[1] ?? '' },
    group: groupOf(word),
    codes: shapes.map(({ address }) => ruleCode(String(address))),
    min: isType ? 1 : min,
    max: max.length === 0 ? undefined : Math.min(...max),
    isOnePerLanguage: shapes.some((shape) => treeTexts(shape, `${SH}uniqueLang`).length > 0),
    level: isType || min > 0 ? 'required' : asked > 0 ? 'recommended' : 'optional',
    values: valuesOf(shapes),
  }
}

function valuesOf(shapes: readonly ResourceTree[]): ProfileProperty['values'] {
  const all = shapes.flatMap((shape) => [
    shape,
    ...treeValues(shape, `${SH}or`).flatMap(nestedTrees), // alternatives, not what is refused
  ])
  const found = (parameter: string): string[] => [
    ...new Set(all.flatMap((tree) => treeTexts(tree, `${SH}${parameter}`))),
  ]
  const choices = shapes
    .flatMap((shape) => treeValues(shape, `${SH}in`))
    .flatMap((value) =>
      'list' in value ? value.list.flatMap((item) => ('termType' in item ? item.value : [])) : [],
    )
  if (choices.length > 0) return { kind: 'choice', iris: choices }
  const classIris = found('class')
  if (classIris.length > 0) return { kind: 'class', iris: classIris }
  const datatypes = found('datatype')
  if (datatypes.length > 0) return { kind: 'datatype', iris: datatypes }
  const isText = shapes.some((shape) => treeTexts(shape, `${SH}equals`).length > 0) // the same texts as another property
  return isText ? { kind: 'datatype', iris: [RDF_LANG_STRING] } : { kind: 'address', iris: [] }
}

function ruleOf(tree: ResourceTree): ProfileRule {
  const severity = ruleCode(treeTexts(tree, `${SH}severity`)[0] ?? `${SH}Violation`)
  return { code: ruleCode(String(tree.address)), severity, message: shapeMessage(tree) }
}

function isViolation(tree: ResourceTree): boolean {
  return ruleOf(tree).severity === 'Violation'
}

/** The name of a class as that of a folder, `video-object` for `VideoObject`. */
function slugOf(name: string): string {
  return name.replaceAll(/(?!^)([A-Z])/g, '-$1').toLowerCase()
}
