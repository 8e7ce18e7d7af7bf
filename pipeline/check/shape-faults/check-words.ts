import { closest, distance } from 'fastest-levenshtein'
import type { Term } from 'n3'
import type { Message } from '../../language/message.ts'
import { OWL, RDF_TYPE, SH } from '../../rdf/vocabulary.ts'
import { formatIri, formatTerm } from './format-term.ts'
import type { LocatedQuad } from './located-turtle.ts'
import { localName, type ReportFault } from './shape-fault.ts'
import { type ShapeGraph, termKey } from './shape-graph.ts'
import { shapeParameters } from './shape-parameters.ts'
import { DESCRIBING, PATH_WORDS, SHAPE_TYPES, unsupportedWords } from './shape-words.ts'

const OWL_IMPORTS = `${OWL}imports`

/** Names that other vocabularies share with SHACL. */
const SHARED_NAMES = ['name', 'description']

/**
 * Reports every word of SHACL that is unknown or not compiled, and every predicate of a shape that might be a constraint of
 * one's own. `isShape` tells shapes from what else a file describes. Returns the subjects that belong to what was refused.
 */
export function checkWords(
  graph: ShapeGraph,
  isShape: (term: Term) => boolean,
  report: ReportFault,
): ReadonlySet<string> {
  const refused = refusedSubjects(graph)
  const ownParameters = declaredParameters(graph)
  const told = new Set<string>()
  const once = (key: string, tell: () => void): void => {
    if (told.has(key)) return
    told.add(key)
    tell()
  }
  for (const located of graph.quads) {
    const { quad, predicatePlace, objectPlace } = located
    const { subject, predicate, object } = quad
    if (refused.inner.has(termKey(subject))) continue
    const word = predicate.value.startsWith(SH) ? predicate.value.slice(SH.length) : undefined
    const type =
      predicate.value === RDF_TYPE && object.value.startsWith(SH) ? object.value.slice(SH.length) : undefined
    const belongs = unsupportedWords.get(word ?? type ?? '')
    if (belongs !== undefined) {
      const written = `sh:${word ?? type}`
      once(`${termKey(subject)} ${belongs.en}`, () =>
        report(
          'shape-unsupported',
          type === undefined ? predicatePlace : objectPlace,
          subject,
          written,
          belongs,
        ),
      )
    } else if (word !== undefined && !shapeParameters.has(word) && !PATH_WORDS.includes(word))
      report('shape-unknown', predicatePlace, subject, '', formatIri(predicate.value), nearestWord(word))
    else if (type !== undefined && !SHAPE_TYPES.includes(type))
      report('shape-unknown', objectPlace, subject, '', formatTerm(object), nearestWord(type))
    else if (word !== undefined && PATH_WORDS.includes(word) && isShape(subject))
      report('shape-unknown', predicatePlace, subject, '', formatIri(predicate.value), {
        fr: ` ; l'écrire dans un chemin : sh:path [ sh:${word} … ]`,
        en: `; write it in a path: sh:path [ sh:${word} … ]`,
      })
    else if (isOtherNamespace(predicate) || (predicate.value === RDF_TYPE && isOtherNamespace(object)))
      once(`namespace ${predicatePlace.file}`, () =>
        report(
          'shape-unknown',
          predicatePlace,
          subject,
          '',
          formatTerm(isOtherNamespace(predicate) ? predicate : object),
          {
            fr: ` ; écrire @prefix sh: <${SH}>`,
            en: `; write @prefix sh: <${SH}>`,
          },
        ),
      )
    else if (predicate.value === OWL_IMPORTS)
      report('shape-unsupported', predicatePlace, subject, 'owl:imports', {
        fr: 'un fichier ailleurs, que rien ne lit',
        en: 'a file elsewhere, which nothing reads',
      })
    else if (word === undefined && isShape(subject)) checkPredicate(located, ownParameters, report)
  }
  return refused.all
}

/** Reports a predicate of a shape, outside SHACL, that may be meant to constrain. */
function checkPredicate(
  { quad, predicatePlace }: LocatedQuad,
  own: ReadonlySet<string>,
  report: ReportFault,
): void {
  const { subject, predicate } = quad
  const name = localName(predicate.value)
  const isNamesake = shapeParameters.has(name) && !SHARED_NAMES.includes(name)
  if (!own.has(predicate.value) && isNamesake) {
    report('shape-unknown', predicatePlace, subject, '', formatIri(predicate.value), nearestWord(name))
    return
  }
  const isDescribing = DESCRIBING.some((namespace) => predicate.value.startsWith(namespace))
  if (own.has(predicate.value) || !isDescribing)
    report('shape-unsupported', predicatePlace, subject, formatIri(predicate.value), {
      fr: "une contrainte à soi, ou une note ; une note s'écrit avec rdfs:comment",
      en: "a constraint of one's own, or a note; a note is written with rdfs:comment",
    })
}

/** The predicates that custom components declare as their parameters. */
function declaredParameters(graph: ShapeGraph): ReadonlySet<string> {
  return new Set(
    graph.quads
      .filter(({ quad }) => quad.predicate.value === `${SH}parameter`)
      .flatMap(({ quad }) => graph.valuesOf(quad.object, 'path').map(({ quad: { object } }) => object.value)),
  )
}

/**
 * Subjects that are no shapes because they belong to what is refused: `all` of them, and those `inner` ones without a name,
 * of which nothing more need be told.
 */
function refusedSubjects(graph: ShapeGraph): { all: ReadonlySet<string>; inner: ReadonlySet<string> } {
  const all = new Set<string>()
  const inner = new Set<string>()
  const open: Term[] = []
  for (const { quad } of graph.quads) {
    const { subject, predicate, object } = quad
    if (
      predicate.value === RDF_TYPE &&
      object.value.startsWith(SH) &&
      unsupportedWords.has(object.value.slice(SH.length))
    )
      all.add(termKey(subject))
    if (predicate.value.startsWith(SH) && unsupportedWords.has(predicate.value.slice(SH.length)))
      open.push(object)
  }
  for (let term = open.pop(); term !== undefined; term = open.pop()) {
    if (term.termType !== 'BlankNode' || inner.has(termKey(term))) continue
    inner.add(termKey(term))
    open.push(...graph.about(term).map(({ quad }) => quad.object))
  }
  return { all: new Set([...all, ...inner]), inner }
}

/** Whether a term is of a namespace that is meant for that of SHACL, and is not. */
function isOtherNamespace(term: Term): boolean {
  return (
    term.termType === 'NamedNode' &&
    /^https?:\/\/(www\.)?w3\.org\/(ns|TR)\/shacl/i.test(term.value) &&
    !term.value.startsWith(SH)
  )
}

/** What to write for an unknown word: the nearest one that is known, where one is near. */
function nearestWord(word: string): Message {
  const known = [...shapeParameters.keys(), ...PATH_WORDS, ...SHAPE_TYPES]
  const nearest = closest(word, known)
  const isNear = distance(word.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, word.length / 3)
  if (!isNear || word.length > 60)
    return { fr: " ; l'ôter : rien ne le vérifierait", en: '; remove it: nothing would check it' }
  return { fr: ` ; le plus proche : sh:${nearest}`, en: `; the nearest: sh:${nearest}` }
}
