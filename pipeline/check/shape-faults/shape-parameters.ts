import type { Message } from '../../language/message.ts'
import { setConstraints } from '../shacl/set-constraints.ts'
import { valueConstraints } from '../shacl/value-constraints.ts'

/** What the values of a parameter are. */
export type ParameterKind =
  | 'any'
  | 'bound'
  | 'boolean'
  | 'count'
  | 'datatype'
  | 'free'
  | 'iri'
  | 'iri-list'
  | 'language-list'
  | 'list'
  | 'node-kind'
  | 'path'
  | 'pattern'
  | 'number'
  | 'property-shape'
  | 'severity'
  | 'shape'
  | 'shape-list'
  | 'text'
  | 'word'

/** A parameter of shapes that is known. */
export type ShapeParameter = {
  readonly kind: ParameterKind
  /** Whether a shape may state it several times. */
  readonly isRepeatable: boolean
  /** Whether it has a meaning only beside `sh:path`. */
  readonly needsPath: boolean
  /** Parameters of which one has to stand beside it. */
  readonly needs: readonly string[]
}

const once = (kind: ParameterKind, ...needs: string[]): ShapeParameter => ({
  kind,
  isRepeatable: false,
  needsPath: false,
  needs,
})
const repeatable = (kind: ParameterKind): ShapeParameter => ({ ...once(kind), isRepeatable: true })
const onPath = (parameter: ShapeParameter): ShapeParameter => ({ ...parameter, needsPath: true })

/** Every parameter that is known (SHACL, sections 2 to 4), by its local name. */
export const shapeParameters: ReadonlyMap<string, ShapeParameter> = new Map(
  Object.entries({
    targetClass: repeatable('iri'),
    targetNode: repeatable('any'),
    targetSubjectsOf: repeatable('iri'),
    targetObjectsOf: repeatable('iri'),
    path: once('path'),
    property: repeatable('property-shape'),
    severity: once('severity'),
    message: repeatable('text'),
    name: repeatable('text'),
    description: repeatable('text'),
    order: once('number'),
    group: repeatable('free'),
    defaultValue: repeatable('free'),
    deactivated: once('boolean'),
    class: repeatable('iri'),
    datatype: once('datatype'),
    nodeKind: once('node-kind'),
    minCount: onPath(once('count')),
    maxCount: onPath(once('count')),
    minExclusive: once('bound'),
    minInclusive: once('bound'),
    maxExclusive: once('bound'),
    maxInclusive: once('bound'),
    minLength: once('count'),
    maxLength: once('count'),
    pattern: once('pattern'),
    flags: once('word', 'pattern'),
    languageIn: once('language-list'),
    uniqueLang: onPath(once('boolean')),
    in: once('list'),
    hasValue: repeatable('any'),
    equals: repeatable('iri'),
    disjoint: repeatable('iri'),
    lessThan: onPath(repeatable('iri')),
    lessThanOrEquals: onPath(repeatable('iri')),
    node: repeatable('shape'),
    not: repeatable('shape'),
    and: repeatable('shape-list'),
    or: repeatable('shape-list'),
    xone: repeatable('shape-list'),
    qualifiedValueShape: onPath(once('shape', 'qualifiedMinCount', 'qualifiedMaxCount')),
    qualifiedMinCount: onPath(once('count', 'qualifiedValueShape')),
    qualifiedMaxCount: onPath(once('count', 'qualifiedValueShape')),
    closed: once('boolean'),
    ignoredProperties: once('iri-list', 'closed'),
  } satisfies Record<string, ShapeParameter>),
)

/** Whether a parameter constrains something by itself, so that its shape reports results. */
export function isConstraint(word: string): boolean {
  return (
    valueConstraints.has(word) ||
    setConstraints.has(word) ||
    ['minCount', 'maxCount', 'closed'].includes(word)
  )
}

/** What to write for a parameter of a kind. */
export const expectedValues: Readonly<Record<ParameterKind, Message>> = {
  any: { fr: 'une adresse ou une valeur', en: 'an address or a value' },
  bound: {
    fr: 'un nombre, une date, un texte ou true, dans la forme de son type : 1, "2021-05-06"^^xsd:date',
    en: 'a number, a date, a text or true, in the form of its type: 1, "2021-05-06"^^xsd:date',
  },
  boolean: { fr: 'true ou false, sans guillemets', en: 'true or false, without quotes' },
  count: {
    fr: 'un nombre entier à partir de 0, sans guillemets, comme 1',
    en: 'a whole number from 0 up, without quotes, such as 1',
  },
  free: { fr: 'une valeur', en: 'a value' },
  datatype: { fr: 'un type, comme xsd:date', en: 'a type, such as xsd:date' },
  iri: { fr: 'une adresse, comme schema:name', en: 'an address, such as schema:name' },
  'iri-list': { fr: 'des adresses, comme ( rdf:type )', en: 'addresses, as ( rdf:type )' },
  'language-list': { fr: 'des codes de langue, comme ( "fr" "en" )', en: 'language codes, as ( "fr" "en" )' },
  list: { fr: 'des valeurs, comme ( "a" "b" )', en: 'values, as ( "a" "b" )' },
  'node-kind': {
    fr: 'sh:IRI, sh:BlankNode, sh:Literal, sh:BlankNodeOrIRI, sh:BlankNodeOrLiteral ou sh:IRIOrLiteral',
    en: 'sh:IRI, sh:BlankNode, sh:Literal, sh:BlankNodeOrIRI, sh:BlankNodeOrLiteral or sh:IRIOrLiteral',
  },
  number: { fr: 'un nombre, sans guillemets', en: 'a number, without quotes' },
  path: {
    fr: 'un champ, comme schema:name, ou [ sh:inversePath schema:about ]',
    en: 'a field, such as schema:name, or [ sh:inversePath schema:about ]',
  },
  pattern: { fr: 'un motif entre guillemets, sans langue', en: 'a pattern in quotes, without a language' },
  'property-shape': { fr: 'une forme qui a sh:path', en: 'a shape that has sh:path' },
  severity: { fr: 'sh:Violation, sh:Warning ou sh:Info', en: 'sh:Violation, sh:Warning or sh:Info' },
  shape: {
    fr: 'une forme, décrite ici ou ailleurs dans shapes/',
    en: 'a shape, described here or elsewhere in shapes/',
  },
  'shape-list': {
    fr: 'des formes, comme ( [ sh:datatype xsd:date ] [ sh:datatype xsd:gYear ] )',
    en: 'shapes, as ( [ sh:datatype xsd:date ] [ sh:datatype xsd:gYear ] )',
  },
  text: { fr: 'un texte, comme "…"@fr', en: 'a text, such as "…"@fr' },
  word: { fr: 'un texte sans langue, entre guillemets', en: 'a text without a language, in quotes' },
}
