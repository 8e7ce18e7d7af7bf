/**
 * Cases written from the SHACL specification, section by section, for the part that is compiled: a shape on `:x`, what
 * conforms, and what does not, with each result as `component value` (`-` where a result has no value).
 */
export type ShaclCase = {
  readonly section: string
  /** What follows `:shape a sh:NodeShape ; sh:targetNode :x ;`. */
  readonly shape: string
  readonly good: readonly string[]
  readonly bad: readonly (readonly [data: string, ...results: string[]])[]
}

const on = (path: string, said: string): string => `sh:property [ sh:path ${path} ; ${said} ]`

/** The table; all data are synthetic. */
export const shaclCases: readonly ShaclCase[] = [
  {
    section: '2.1.3.2 targetClass, with subclasses',
    shape: `sh:targetClass :Animal ; ${on(':p', 'sh:minCount 1')}`,
    good: [':x :p 1 . :y a :Other .', ':x :p 1 . :y a :Dog ; :p 2 . :Dog rdfs:subClassOf :Animal .'],
    bad: [[':x :p 1 . :y a :Dog . :Dog rdfs:subClassOf :Animal .', 'MinCount -']],
  },
  {
    section: '2.1.3.4 targetSubjectsOf',
    shape: `sh:targetSubjectsOf :q ; ${on(':p', 'sh:minCount 1')}`,
    good: [':x :p 1 . :y :q 1 ; :p 1 .'],
    bad: [[':x :p 1 . :y :q 1 .', 'MinCount -']],
  },
  {
    section: '2.1.3.5 targetObjectsOf',
    shape: `sh:targetObjectsOf :q ; ${on(':p', 'sh:minCount 1')}`,
    good: [':x :p 1 . :y :q :x .'],
    bad: [[':x :p 1 . :y :q :z .', 'MinCount -']],
  },
  {
    section: '2.1.5 deactivated',
    shape: on(':p', 'sh:minCount 1 ; sh:deactivated true'),
    good: [':y :p 1 .'],
    bad: [],
  },
  {
    section: '2.3.1.4 inverse paths',
    shape: on('[ sh:inversePath :p ]', 'sh:maxCount 1'),
    good: [':a :p :x .'],
    bad: [[':a :p :x . :b :p :x .', 'MaxCount -']],
  },
  {
    section: '4.1.1 class',
    shape: on(':p', 'sh:class :C'),
    good: [':x :p :y . :y a :C .', ':x :p :y . :y a :D . :D rdfs:subClassOf :C .'],
    bad: [
      [':x :p :y .', 'Class :y'],
      [':x :p "C" .', 'Class C'],
    ],
  },
  {
    section: '4.1.2 datatype',
    shape: on(':p', 'sh:datatype xsd:integer'),
    good: [':x :p 1, -2 .'],
    bad: [
      [
        ':x :p "x"^^xsd:integer, "1"^^xsd:int, :y, "1" .',
        'Datatype 1',
        'Datatype 1',
        'Datatype :y',
        'Datatype x',
      ],
    ],
  },
  {
    section: '4.1.2 datatype, texts with a language',
    shape: on(':p', 'sh:datatype rdf:langString'),
    good: [':x :p "a"@fr .'],
    bad: [[':x :p "a" .', 'Datatype a']],
  },
  {
    section: '4.1.3 nodeKind',
    shape: on(':p', 'sh:nodeKind sh:BlankNodeOrIRI'),
    good: [':x :p :y, [] .'],
    bad: [[':x :p "y" .', 'NodeKind y']],
  },
  {
    section: '4.1.3 nodeKind of a node shape',
    shape: 'sh:targetObjectsOf :p ; sh:nodeKind sh:IRI',
    good: [':x :p :y .'],
    bad: [[':x :p 1 .', 'NodeKind 1']],
  },
  {
    section: '4.2.1 minCount, 4.2.2 maxCount',
    shape: on(':p', 'sh:minCount 1 ; sh:maxCount 2'),
    good: [':x :p 1 .', ':x :p 1, 2 .'],
    bad: [
      [':y :p 1 .', 'MinCount -'],
      [':x :p 1, 2, 3 .', 'MaxCount -'],
    ],
  },
  {
    section: '4.3.1 minExclusive, 4.3.4 maxInclusive, across numeric datatypes',
    shape: on(':p', 'sh:minExclusive 1 ; sh:maxInclusive 3.5'),
    good: [':x :p 2, 3.5, "3"^^xsd:byte, 1.5e0 .'],
    bad: [
      [':x :p 1 .', 'MinExclusive 1'],
      [':x :p 4 .', 'MaxInclusive 4'],
      [':x :p "many" .', 'MaxInclusive many', 'MinExclusive many'],
    ],
  },
  {
    section: '4.3.2 minInclusive, 4.3.3 maxExclusive, of moments with and without an offset',
    shape: on(
      ':p',
      'sh:minInclusive "2021-05-06T10:00:00Z"^^xsd:dateTime ; sh:maxExclusive "2021-05-07T10:00:00Z"^^xsd:dateTime',
    ),
    good: [':x :p "2021-05-06T12:00:00+02:00"^^xsd:dateTime .'],
    bad: [
      [
        ':x :p "2021-05-06T12:00:00"^^xsd:dateTime .',
        'MaxExclusive 2021-05-06T12:00:00',
        'MinInclusive 2021-05-06T12:00:00',
      ],
      [':x :p "2021-05-07T10:00:00Z"^^xsd:dateTime .', 'MaxExclusive 2021-05-07T10:00:00Z'],
    ],
  },
  {
    section: '4.4.1 minLength, 4.4.2 maxLength',
    shape: on(':p', 'sh:minLength 2 ; sh:maxLength 3'),
    good: [':x :p "ab", "abc"@fr, 10 .'],
    bad: [
      [':x :p "a" .', 'MinLength a'],
      [':x :p "abcd" .', 'MaxLength abcd'],
      [':x :p _:b .', 'MaxLength _', 'MinLength _'],
    ],
  },
  {
    section: '4.4.3 pattern and flags',
    shape: on(':p', 'sh:pattern "^b" ; sh:flags "i"'),
    good: [':x :p "Bob", "bob"@fr .'],
    bad: [
      [':x :p "Alice" .', 'Pattern Alice'],
      [':x :p [] .', 'Pattern _'],
    ],
  },
  {
    section: '4.4.4 languageIn',
    shape: on(':p', 'sh:languageIn ( "en" "mi" )'),
    good: [':x :p "a"@en, "b"@en-NZ, "c"@mi .'],
    bad: [
      [':x :p "a"@fr .', 'LanguageIn a'],
      [':x :p "a" .', 'LanguageIn a'],
    ],
  },
  {
    section: '4.4.5 uniqueLang',
    shape: on(':p', 'sh:uniqueLang true'),
    good: [':x :p "a"@en, "b"@fr, "c", "d" .'],
    bad: [[':x :p "a"@en, "b"@en, "c"@fr, "d"@fr .', 'UniqueLang -', 'UniqueLang -']],
  },
  {
    section: '4.5.1 equals',
    shape: on(':p', 'sh:equals :q'),
    good: [':x :p 1, 2 ; :q 2, 1 .', ':y :p 1 .'],
    bad: [[':x :p 1 ; :q 2 .', 'Equals 1', 'Equals 2']],
  },
  {
    section: '4.5.2 disjoint',
    shape: on(':p', 'sh:disjoint :q'),
    good: [':x :p 1 ; :q 2 .'],
    bad: [[':x :p 1, 2 ; :q 2 .', 'Disjoint 2']],
  },
  {
    section: '4.5.3 lessThan',
    shape: on(':p', 'sh:lessThan :q'),
    good: [':x :p 1 ; :q 2, 3 .', ':x :p 1 .'],
    bad: [
      [':x :p 2 ; :q 2 .', 'LessThan 2'],
      [':x :p 1 ; :q "a" .', 'LessThan 1'],
    ],
  },
  {
    section: '4.5.4 lessThanOrEquals',
    shape: on(':p', 'sh:lessThanOrEquals :q'),
    good: [':x :p 2 ; :q 2 .'],
    bad: [[':x :p 3 ; :q 2 .', 'LessThanOrEquals 3']],
  },
  {
    section: '4.6.1 not',
    shape: on(':p', 'sh:not [ sh:datatype xsd:integer ]'),
    good: [':x :p "a" .'],
    bad: [[':x :p 1 .', 'Not 1']],
  },
  {
    section: '4.6.2 and, of a node shape',
    shape: `sh:and ( [ ${on(':p', 'sh:minCount 1')} ] [ ${on(':q', 'sh:minCount 1')} ] )`,
    good: [':x :p 1 ; :q 1 .'],
    bad: [[':x :p 1 .', 'And :x']],
  },
  {
    section: '4.6.3 or',
    shape: on(':p', 'sh:or ( [ sh:datatype xsd:date ] [ sh:datatype xsd:gYear ] )'),
    good: [':x :p "2021"^^xsd:gYear, "2021-05-06"^^xsd:date .'],
    bad: [[':x :p "2021" .', 'Or 2021']],
  },
  {
    section: '4.6.4 xone',
    shape: `sh:xone ( [ ${on(':p', 'sh:minCount 1')} ] [ ${on(':q', 'sh:minCount 1')} ] )`,
    good: [':x :p 1 .', ':x :q 1 .'],
    bad: [
      [':x :p 1 ; :q 1 .', 'Xone :x'],
      [':x :r 1 .', 'Xone :x'],
    ],
  },
  {
    section: '4.7.1 node',
    shape: on(':p', `sh:node [ ${on(':q', 'sh:minCount 1')} ]`),
    good: [':x :p :y . :y :q 1 .'],
    bad: [[':x :p :y, :z . :z :q 1 .', 'Node :y']],
  },
  {
    section: '4.7.2 property of a property',
    shape: on(':p', on(':q', 'sh:minCount 1')),
    good: [':x :p :y . :y :q 1 .'],
    bad: [[':x :p :y .', 'MinCount -']],
  },
  {
    section: '4.7.3 qualifiedMinCount, qualifiedMaxCount',
    shape: on(
      ':p',
      'sh:qualifiedValueShape [ sh:class :C ] ; sh:qualifiedMinCount 1 ; sh:qualifiedMaxCount 1',
    ),
    good: [':x :p :a, :b . :a a :C .'],
    bad: [
      [':x :p :a .', 'QualifiedMinCount -'],
      [':x :p :a, :b . :a a :C . :b a :C .', 'QualifiedMaxCount -'],
    ],
  },
  {
    section: '4.8.1 closed',
    shape: `sh:closed true ; sh:ignoredProperties ( rdf:type ) ; ${on(':p', 'sh:minCount 0')}`,
    good: [':x a :C ; :p 1 .'],
    bad: [[':x :p 1 ; :q 2, 3 .', 'Closed 2', 'Closed 3']],
  },
  {
    section: '4.8.2 hasValue',
    shape: on(':p', 'sh:hasValue :y'),
    good: [':x :p :y, 1 .'],
    bad: [[':x :p 1 .', 'HasValue -']],
  },
  {
    section: '4.8.3 in',
    shape: on(':p', 'sh:in ( :y 1 "a"@fr )'),
    good: [':x :p :y, 1, "a"@fr .'],
    bad: [[':x :p :z, "1", "a" .', 'In 1', 'In :z', 'In a']],
  },
]

/** Where the standard validator of the build is known to be laxer than the specification, and what stands. */
export const stricter: readonly ShaclCase[] = [
  {
    section: 'a month is one of twelve, a day one of its month',
    shape: on(':p', 'sh:or ( [ sh:datatype xsd:date ] [ sh:datatype xsd:dateTime ] )'),
    good: [':x :p "2024-02-29"^^xsd:date, "2021-12-31T24:00:00Z"^^xsd:dateTime .'],
    bad: [
      [':x :p "2021-13-01"^^xsd:date .', 'Or 2021-13-01'],
      [':x :p "2021-13-01T00:00:00Z"^^xsd:dateTime .', 'Or 2021-13-01T00:00:00Z'],
      [':x :p "2021-02-29"^^xsd:date .', 'Or 2021-02-29'],
    ],
  },
  {
    section: 'a year and a day cannot be compared',
    shape: on(':p', 'sh:lessThan :q'),
    good: [],
    bad: [[':x :p "2020"^^xsd:gYear ; :q "2021-05-06"^^xsd:date .', 'LessThan 2020']],
  },
  {
    section: 'texts are in the order of their characters',
    shape: on(':p', 'sh:minInclusive "a"'),
    good: [':x :p "b", "\u00e9" .'],
    bad: [
      [':x :p "B" .', 'MinInclusive B'],
      [':x :p "b"@fr .', 'MinInclusive b'],
    ],
  },
  {
    section: 'a language range ends at a hyphen',
    shape: on(':p', 'sh:languageIn ( "fr" )'),
    good: [':x :p "a"@fr-FR .'],
    bad: [[':x :p "a"@frr .', 'LanguageIn a']],
  },
  {
    section: 'a value that fails one of several shapes is to blame, and no other',
    shape: on(':p', 'sh:and ( [ sh:datatype xsd:integer ] [ sh:minInclusive 1 ] )'),
    good: [':x :p 1, 2 .'],
    bad: [[':x :p 0, 1 .', 'And 0']],
  },
  {
    section: 'a character is not two',
    shape: on(':p', 'sh:maxLength 1'),
    good: [':x :p "\u{1F600}" .'],
    bad: [[':x :p "ab" .', 'MaxLength ab']],
  },
]

/** Shapes outside the part that is compiled, each with the reason that is told. */
export const uncompiled: readonly (readonly [why: string, shape: string])[] = [
  ['its path has more than one step', on('( :p :q )', 'sh:minCount 1')],
  ['its path has more than one step', on('[ sh:alternativePath ( :p :q ) ]', 'sh:minCount 1')],
  ['its path has more than one step', on('[ sh:zeroOrMorePath :p ]', 'sh:minCount 1')],
  ['sh:sparql is not compiled', 'sh:sparql [ sh:select "SELECT $this WHERE { }" ]'],
  ['sh:qualifiedValueShapesDisjoint is not compiled', on(':p', 'sh:qualifiedValueShapesDisjoint true')],
  ['sh:minCount is stated more than once', on(':p', 'sh:minCount 1, 2')],
  ['it refers to itself', on(':p', 'sh:node :shape')],
  ['it refers to itself', `${on(':p', 'sh:not :value')} . :value sh:not :value`],
]
