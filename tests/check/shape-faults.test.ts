import { execFile } from 'node:child_process'
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openNodeValidator } from '../../pipeline/check/node-validator.ts'
import { splitShapes } from '../../pipeline/check/shacl/split-shapes.ts'
import { findShapeFaults } from '../../pipeline/check/shape-faults/check-shape-files.ts'
import type { Problem } from '../../pipeline/problems/problem.ts'
import { formatProblem } from '../../pipeline/problems/problem-line.ts'
import { freshFolder } from '../support/folder.ts'
import { frenchTraces, withoutQuotations } from '../support/french-traces.ts'

const PREFIXES = [
  '@prefix : <https://publisher.test/shapes#> . @prefix sh: <http://www.w3.org/ns/shacl#> .',
  '@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .',
  '@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix schema: <http://schema.org/> .',
]

/** The line on which `shapeWith` puts what is under test. */
const LINE = 7

/** A property shape of people with some constraints on line `LINE`, and further statements. */
function shapeWith(constraints: string, more = ''): string {
  return [
    ...PREFIXES,
    ':person a sh:NodeShape ; sh:targetClass schema:Person ; sh:property :name .',
    ':name a sh:PropertyShape ;',
    '  sh:path schema:name ;',
    `  ${constraints} ;`,
    '  sh:message "à corriger ; le corriger"@fr, "to correct; correct it"@en .',
    more,
  ].join('\n')
}

function faultsOf(...texts: readonly string[]): Problem[] {
  const files = texts.map((text, index) => ({ name: `shapes/${index + 1}.ttl`, text }))
  return findShapeFaults(files, (shapes) => void openNodeValidator(splitShapes(shapes).nodeShapes))
}

/** Problems as `code line:column`. */
function brief(problems: readonly Problem[]): string[] {
  return problems.map(({ rule, place: { line, column } }) => `${rule} ${line}:${column}`)
}

describe('a shape that is right', () => {
  it.each([
    ['sh:minCount 0 ; sh:maxCount +2 ; sh:uniqueLang true'],
    ['sh:datatype xsd:date ; sh:minInclusive "2021-05-06"^^xsd:date'],
    ['sh:datatype <https://publisher.test/own>'],
    ['sh:in ( 1 "a" schema:x )'],
    ['sh:in ()'],
    ['sh:languageIn ( "fr" "de-AT" )'],
    ['sh:or ( [ sh:datatype xsd:string ] [ sh:nodeKind sh:IRI ] )'],
    ['sh:not [ sh:pattern "^a" ; sh:flags "i" ]'],
    ['sh:closed true ; sh:ignoredProperties ()'],
    [
      'sh:severity sh:Warning ; sh:order 1.5 ; sh:name "Name"@en ; sh:description "…" ; sh:group :group ; sh:minCount 1',
    ],
    ['sh:minCount 1 ; rdfs:comment "a note" ; schema:description "another"'],
    ['sh:deactivated true ; sh:minCount 1'],
  ])('has no fault: %s', (constraints) => {
    expect(
      faultsOf(shapeWith(constraints, ':group a sh:PropertyGroup ; sh:order 1 ; rdfs:label "g" .')),
    ).toEqual([])
  })
})

/** Constraints, the problem of each with its column on line `LINE`, and what its sentence says. */
const wrong: readonly (readonly [constraints: string, problem: string, says: string, more?: string])[] = [
  ['sh:minCout 1', 'shape-unknown 7:3', 'sh:minCout ; le plus proche : sh:minCount'],
  ['sh:mincount 1', 'shape-unknown 7:3', 'le plus proche : sh:minCount'],
  ['sh:foobarbaz 1', 'shape-unknown 7:3', "sh:foobarbaz ; l'ôter"],
  ['schema:minCount 1', 'shape-unknown 7:3', 'le plus proche : sh:minCount'],
  ['sh:inversePath schema:about', 'shape-unknown 7:3', "l'écrire dans un chemin"],
  ['a sh:Propertyshape', 'shape-unknown 7:5', 'sh:Propertyshape ; le plus proche : sh:PropertyShape'],
  ['sh:sparql [ a sh:SPARQLConstraint ; sh:select "SELECT" ]', 'shape-unsupported 7:3', 'SPARQL'],
  ['sh:js [ a sh:JSConstraint ]', 'shape-unsupported 7:3', 'JavaScript'],
  ['sh:rule [ a sh:TripleRule ; sh:subject sh:this ]', 'shape-unsupported 7:3', 'règles'],
  ['sh:target [ a sh:SPARQLTarget ; sh:select "SELECT" ]', 'shape-unsupported 7:3', 'cibles'],
  ['sh:expression [ ]', 'shape-unsupported 7:3', 'règles'],
  ['sh:qualifiedValueShapesDisjoint true', 'shape-unsupported 7:3', 'pas encore vérifié'],
  ['sh:memberShape [ sh:minCount 1 ]', 'shape-unsupported 7:3', 'pas encore vérifié'],
  [':maxWords 5', 'shape-unsupported 7:3', 'une contrainte à soi'],
  ['<http://datashapes.org/dash#singleLine> true', 'shape-unsupported 7:3', 'une contrainte à soi'],
  ['sh:not [ sh:class schema:Person ]', 'shape-unsupported 7:10', 'autres fiches'],
  ['sh:minCount "a"', 'shape-parameter 7:15', 'valeur "a" dans une forme ; écrire un nombre entier'],
  ['sh:minCount "1"^^xsd:string', 'shape-parameter 7:15', 'nombre entier'],
  ['sh:minCount -1', 'shape-parameter 7:15', 'valeur -1'],
  ['sh:maxCount 1.0', 'shape-parameter 7:15', 'valeur 1.0'],
  ['sh:maxCount "x"^^xsd:integer', 'shape-parameter 7:15', 'valeur "x"^^xsd:integer'],
  ['sh:maxLength 99999999999999999999', 'shape-parameter 7:16', 'nombre entier'],
  ['sh:minCount 1, 2', 'shape-twice 7:18', 'shapes/1.ttl:7'],
  ['sh:pattern "a", "b"', 'shape-twice 7:19', "n'en garder qu'un"],
  ['sh:path schema:alternateName', 'shape-twice 7:11', 'shapes/1.ttl:6'],
  ['sh:nodeKind sh:Iri', 'shape-parameter 7:15', 'valeur sh:Iri dans une forme ; écrire sh:IRI'],
  ['sh:datatype "xsd:date"', 'shape-parameter 7:15', 'un type, comme xsd:date'],
  ['sh:datatype xsd:datetime', 'shape-parameter 7:15', 'le plus proche : xsd:dateTime'],
  ['sh:class "Person"', 'shape-parameter 7:12', 'une adresse'],
  ['sh:in "a"', 'shape-list 7:9', "liste qui n'en est pas une"],
  ['sh:in _:l', 'shape-list 7:9', 'revient sur elle-même', '_:l rdf:first 1 ; rdf:rest _:l .'],
  ['sh:languageIn _:l', 'shape-list 7:17', "n'a pas de fin", '_:l rdf:first "fr" .'],
  ['sh:in _:l', 'shape-list 7:9', 'deux suites', '_:l rdf:first 1, 2 ; rdf:rest () .'],
  [
    'sh:or _:l',
    'shape-list 7:9',
    'deux suites',
    '_:l rdf:first [ sh:minLength 1 ] ; rdf:rest (), ( [ sh:minLength 2 ] ) .',
  ],
  ['sh:or ()', 'shape-list 7:10', 'est vide'],
  ['sh:in ( 1 [ ] )', 'shape-parameter 7:13', 'des valeurs'],
  ['sh:languageIn ( "fr" <x> )', 'shape-parameter 7:24', 'des codes de langue'],
  ['sh:languageIn ( "fr_FR" )', 'shape-parameter 7:19', 'valeur "fr_FR"'],
  ['sh:xone ( "a" )', 'shape-parameter 7:13', 'des formes'],
  ['sh:and ( :nowhere )', 'shape-reference 7:12', 'que rien ne décrit'],
  ['sh:closed "yes"', 'shape-parameter 7:13', 'true ou false'],
  ['sh:closed "1"^^xsd:boolean', 'shape-parameter 7:13', 'true ou false'],
  ['sh:closed true ; sh:ignoredProperties ( "rdf:type" )', 'shape-parameter 7:43', 'des adresses'],
  ['sh:ignoredProperties ( rdf:type )', 'shape-alone 7:3', 'sh:closed'],
  ['sh:uniqueLang "x"', 'shape-parameter 7:17', 'true ou false'],
  ['sh:severity sh:Error', 'shape-parameter 7:15', 'sh:Violation, sh:Warning ou sh:Info'],
  ['sh:deactivated "true"', 'shape-parameter 7:18', 'true ou false'],
  ['sh:message <x>', 'shape-parameter 7:14', 'un texte'],
  ['sh:name 5', 'shape-parameter 7:11', 'un texte'],
  ['sh:order "first"', 'shape-parameter 7:12', 'un nombre'],
  ['sh:minInclusive "soon"^^xsd:date', 'shape-parameter 7:19', 'dans la forme de son type'],
  ['sh:maxExclusive "2020"^^xsd:gYear', 'shape-parameter 7:19', 'dans la forme de son type'],
  ['sh:lessThan "name"', 'shape-parameter 7:15', 'une adresse'],
  ['sh:equals 1', 'shape-parameter 7:13', 'une adresse'],
  ['sh:hasValue [ ]', 'shape-parameter 7:15', 'une adresse ou une valeur'],
  ['sh:qualifiedMinCount 1', 'shape-alone 7:3', 'sh:qualifiedValueShape'],
  [
    'sh:qualifiedValueShape [ sh:minLength 1 ]',
    'shape-alone 7:3',
    'sh:qualifiedMinCount ou sh:qualifiedMaxCount',
  ],
  ['sh:node :nowhere', 'shape-reference 7:11', 'que rien ne décrit'],
  ['sh:node "name"', 'shape-parameter 7:11', 'une forme'],
  ['sh:not [ ]', 'shape-reference 7:10', 'que rien ne décrit'],
  ['sh:property [ sh:minLength 1 ]', 'shape-reference 7:15', "qui n'a pas de sh:path"],
  ['sh:node :name', 'shape-reference 7:11', "revient à la forme d'où il part"],
  ['sh:not [ sh:or ( [ sh:node :name ] ) ]', 'shape-reference 7:30', "revient à la forme d'où il part"],
  ['sh:flags "i"', 'shape-alone 7:3', 'sh:pattern'],
  ['sh:pattern "a" ; sh:flags "g"', 'shape-pattern 7:29', "l'option g"],
  ['sh:pattern "a"@fr', 'shape-parameter 7:14', 'sans langue'],
  ['sh:pattern "(?=a)"', 'shape-pattern 7:14', "n'existent pas dans XPath"],
  ['sh:pattern "(a+)+$"', 'shape-pattern 7:14', 'ne jamais finir'],
]

describe('a wrong shape', () => {
  const cases = wrong.map(([constraints, problem, says, more = '']) => ({ constraints, problem, says, more }))
  it.each(cases)('is told at its line and column: $constraints', ({ constraints, problem, says, more }) => {
    const faults = faultsOf(shapeWith(constraints, more))
    expect(brief(faults)).toContain(problem)
    const told = faults[brief(faults).indexOf(problem ?? '')]
    expect(told?.message.fr).toContain(says)
    for (const fault of faults) {
      expect(fault.message.fr).toMatch(/ ; /)
      expect(fault.message.en).toMatch(/; |: /)
      expect(frenchTraces(withoutQuotations(formatProblem(fault, 'en')))).toEqual([])
      expect(fault.place.file).toBe('shapes/1.ttl')
    }
  })

  const head = PREFIXES.join('\n')
  it.each([
    [':s a sh:NodeShape ; sh:targetClass "x" .', 'shape-parameter 4:36'],
    [
      ':s a sh:NodeShape ; sh:targetNode schema:x ; sh:nodeKind sh:IRI ; sh:message "a"@fr, "b"@en .',
      'shape-unsupported 4:1',
    ],
    [':s a sh:PropertyShape ; sh:minCount 1 .', 'shape-alone 4:6'],
    [':s a sh:NodeShape ; sh:minCount 1 .', 'shape-alone 4:21'],
    [':s a sh:NodeShape ; sh:path schema:x .', 'shape-parameter 4:6'],
    [':s sh:path () .', 'shape-parameter 4:13'],
    [':s sh:path "x" .', 'shape-parameter 4:12'],
    [':s sh:path [ ] .', 'shape-parameter 4:12'],
    [':s sh:path [ sh:inversePath schema:a, schema:b ] .', 'shape-parameter 4:12'],
    [':s sh:path _:l . _:l rdf:first schema:a ; rdf:rest _:l .', 'shape-parameter 4:12'],
    [':s sh:path ( schema:a schema:b ) .', 'shape-unsupported 4:14'],
    [':s sh:path [ sh:zeroOrMorePath schema:a ] .', 'shape-unsupported 4:12'],
    [':s sh:path _:a . _:a sh:inversePath _:a .', 'shape-unsupported 4:12'],
    [':s sh:targetClass schema:Person ; sh:closed true .', 'shape-message 4:1'],
    [':s sh:targetClass schema:Person ; sh:closed true ; sh:message "a", "b"@fr .', 'shape-message 4:63'],
    [
      ':s sh:targetClass schema:Person ;\n  sh:property [ sh:path schema:x ; sh:minCount 1 ] .',
      'shape-name 5:15',
    ],
    [
      '<https://x.test/a#unknown-field> sh:targetClass schema:Person ; sh:closed true ; sh:message "a"@fr, "b"@en .',
      'shape-name 4:1',
    ],
    [
      '<https://x.test/> sh:targetClass schema:Person ; sh:closed true ; sh:message "a"@fr, "b"@en .',
      'shape-name 4:1',
    ],
    [
      ':C a sh:ConstraintComponent ; sh:parameter [ sh:path :p ] ; sh:validator [ sh:ask "ASK {}" ] .',
      'shape-unsupported 4:6',
    ],
    [
      '<> <http://www.w3.org/2002/07/owl#imports> <https://x.test/> . :s a sh:NodeShape .',
      'shape-unsupported 4:4',
    ],
    ['@prefix s: <http://www.w3.org/ns/shacl/> .\n:s a s:NodeShape ; s:minCount 1 .', 'shape-unknown 5:6'],
    [':s a sh:NodeShape ; sh:and ( :t ) .\n:t sh:or ( [ sh:not :s ] ) .', 'shape-reference 5:21'],
    [':s a sh:NodeShape', 'shape-syntax 4:18'],
    [':s sh:message "open .', 'shape-syntax 4:15'],
    [':s sh:message "a" .\nfoo:s a sh:NodeShape .', 'shape-syntax 5:1'],
    [':s a rdfs:Class .', 'shape-syntax 1:1'],
  ])('is told at its line and column: %s', (text, problem) => {
    expect(brief(faultsOf(`${head}\n${text}`))).toContain(problem)
  })

  it('with a component of its own is told once for the component and once for each use', () => {
    const component =
      ':C a sh:ConstraintComponent ; sh:parameter [ sh:path schema:maxWords ; sh:name "m" ] ;\n sh:validator [ a sh:SPARQLAskValidator ; sh:ask "ASK { }" ] .'
    expect(brief(faultsOf(shapeWith('schema:maxWords 5', component)))).toEqual([
      'shape-unsupported 7:3',
      'shape-unsupported 9:6',
    ])
  })

  it('in one file names the other file that it contradicts', () => {
    const [one, two] = [shapeWith('sh:minCount 1'), `${head}\n:name sh:minCount 2 .`]
    const [fault, ...others] = faultsOf(one, two)
    expect(others).toEqual([])
    expect(fault?.place).toMatchObject({ file: 'shapes/2.ttl', line: 4, record: 'name' })
    expect(fault?.message.en).toContain('shapes/1.ttl:7')
  })

  it('with thousands of shapes inside each other is told, not a full stack', () => {
    const deep = `${'sh:not [ '.repeat(3000)}sh:minLength 1${' ]'.repeat(3000)}`
    expect(faultsOf(shapeWith(deep)).map(({ rule }) => rule)).toEqual(['shape-reference'])
    const chain = Array.from({ length: 3000 }, (_, index) => `:s${index} sh:node :s${index + 1} .`).join('\n')
    expect(faultsOf(`${head}\n${chain}\n:s3000 sh:minLength 1 .`).map(({ rule }) => rule)).toEqual([
      'shape-reference',
    ])
  })
})

describe('any value of any parameter', () => {
  const parameters = [
    ...[
      'targetClass',
      'targetSubjectsOf',
      'targetObjectsOf',
      'property',
      'severity',
      'message',
      'deactivated',
    ],
    ...[
      'class',
      'datatype',
      'nodeKind',
      'minCount',
      'maxCount',
      'minExclusive',
      'minInclusive',
      'maxExclusive',
    ],
    ...[
      'maxInclusive',
      'minLength',
      'maxLength',
      'pattern',
      'flags',
      'languageIn',
      'uniqueLang',
      'in',
      'equals',
    ],
    ...[
      'disjoint',
      'lessThan',
      'lessThanOrEquals',
      'node',
      'not',
      'and',
      'or',
      'xone',
      'qualifiedValueShape',
    ],
    ...[
      'qualifiedMinCount',
      'qualifiedMaxCount',
      'closed',
      'ignoredProperties',
      'hasValue',
      'targetNode',
      'path',
    ],
    ...[
      'sparql',
      'rule',
      'js',
      'target',
      'inversePath',
      'nosuchword',
      'defaultValue',
      'group',
      'order',
      'name',
    ],
  ]
  const atom = fc.oneof(
    fc.constantFrom(
      'schema:x',
      ':name',
      ':person',
      'sh:IRI',
      'sh:Warning',
      'xsd:date',
      'rdf:nil',
      '[]',
      '()',
      '_:l',
    ),
    fc.constantFrom(
      'true',
      '"true"',
      '1',
      '-1',
      '1.5',
      '1e3',
      '"a"',
      '"a"@fr',
      '"1"^^xsd:int',
      '"x"^^xsd:integer',
    ),
    fc.constantFrom(
      '[ sh:minLength 1 ]',
      '[ sh:node :name ]',
      '[ sh:inversePath schema:x ]',
      '[ sh:path schema:x ]',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => JSON.stringify(text)),
  )
  const value = fc.oneof(
    atom,
    fc.array(atom, { maxLength: 3 }).map((members) => `( ${members.join(' ')} )`),
  )

  it('is right, or is a problem on its line; nothing is thrown', () => {
    fc.assert(
      fc.property(fc.constantFrom(...parameters), value, fc.boolean(), (parameter, written, isListed) => {
        const list = isListed ? '_:l rdf:first 1 ; rdf:rest _:l .' : ''
        const faults = faultsOf(shapeWith(`sh:${parameter} ${written}`, list))
        for (const { place, message } of faults) {
          expect(place.file).toBe('shapes/1.ttl')
          expect([4, 5, LINE, 9]).toContain(place.line)
          expect(message.fr).not.toMatch(/undefined|\[object/)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('of a wrong kind is a problem on its line', () => {
    const kinds: readonly (readonly [parameters: readonly string[], accepts: RegExp])[] = [
      [['minCount', 'maxCount', 'minLength', 'maxLength'], /^1$/],
      [['closed', 'uniqueLang', 'deactivated'], /^true$/],
      [['class', 'equals', 'disjoint', 'lessThan', 'targetClass'], /^(\w*:\w+)$/],
      [['nodeKind'], /^sh:IRI$/],
      [['severity'], /^sh:Warning$/],
      [['pattern'], /^"(a|true)"$/],
      [['message'], /^"[^"]*"(@fr)?$/],
    ]
    const given = [
      'schema:x',
      'sh:IRI',
      'sh:Warning',
      '[]',
      'true',
      '"true"',
      '1',
      '-1',
      '1.5',
      '"a"',
      '"a"@fr',
      '"1"^^xsd:int',
    ]
    for (const [names, accepts] of kinds)
      for (const name of names)
        for (const term of given.filter((each) => !accepts.test(each))) {
          const rules = faultsOf(shapeWith(`sh:${name} ${term}`)).filter(({ place }) => place.line === LINE)
          expect(
            rules.map(({ rule }) => rule),
            `sh:${name} ${term}`,
          ).toContain('shape-parameter')
        }
  })
})

describe('the commands, with shapes of a publisher', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const run = promisify(execFile)
  let home = ''

  /** A copy of the installed program, whose shapes may be changed. */
  beforeAll(async () => {
    await run(process.execPath, [join(root, 'pipeline/regards.js'), '--help'])
    home = await freshFolder(afterAll)
    await mkdir(join(home, 'pipeline/authoring'), { recursive: true })
    for (const path of [
      'pipeline/regards.js',
      'pipeline/program',
      'pipeline/authoring/starter',
      'ontology',
      'data',
    ])
      await cp(join(root, path), join(home, path), { recursive: true })
    await cp(join(root, 'package.json'), join(home, 'package.json'))
    await symlink(join(root, 'node_modules'), join(home, 'node_modules'))
  })

  /** The exit code and the output of a command, with a file of shapes replaced or added. */
  async function regards(file: string, text: string | Uint8Array | undefined, ...args: readonly string[]) {
    await rm(join(home, 'shapes'), { recursive: true, force: true })
    await cp(join(root, 'shapes'), join(home, 'shapes'), { recursive: true })
    if (text === undefined) await rm(join(home, 'shapes', file))
    else await writeFile(join(home, 'shapes', file), text)
    const options = { cwd: home }
    const child = run(process.execPath, ['pipeline/regards.js', ...args], options)
    child.child.stdin?.end()
    return child.then(
      ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
      (error: { code: number; stdout: string; stderr: string }) => ({
        code: error.code,
        output: error.stdout + error.stderr,
      }),
    )
  }

  it.each([
    ['check', []],
    ['build', []],
    ['merge', ['part.nt']],
  ] as const)('%s: a fault is a line with file, line and way out, and exit code 1', async (command, args) => {
    await writeFile(join(home, 'part.nt'), '')
    const text = (await readFile(join(root, 'shapes/person.ttl'), 'utf8')).replace(
      'sh:minCount',
      'sh:minCout',
    )
    const { code, output } = await regards('person.ttl', text, command, ...args)
    expect(code).toBe(1)
    const line = text.slice(0, text.indexOf('sh:minCout')).split('\n').length
    expect(output).toContain(
      `shapes/person.ttl:${line}:5 « person-name » mot inconnu dans une forme : sh:minCout ; le plus proche : sh:minCount  [shape-unknown]`,
    )
    expect(output).not.toMatch(/^ +at /m)
  })

  it('map: a fault is an object with file and line, and exit code 1', async () => {
    const { code, output } = await regards('own.ttl', shapeWith('sh:minCount "a"'), 'map')
    expect(code).toBe(1)
    expect(JSON.parse(output)).toMatchObject({
      code: 'shape-parameter',
      file: 'shapes/own.ttl',
      line: LINE,
      column: 15,
    })
  })

  it.each([
    ['a file in another encoding', 'own.ttl', Buffer.from('# \xe9', 'latin1'), 'UTF-8'],
    ['bytes that are no text', 'own.ttl', Uint8Array.from({ length: 256 }, (_, byte) => byte), 'UTF-8'],
    ['a missing file', 'search-engines.ttl', undefined, 'manque'],
    ['a file without shapes', 'own.ttl', '', 'aucune forme'],
  ])('%s is told', async (_, file, text, says) => {
    const { code, output } = await regards(file, text, 'check')
    expect(code).toBe(1)
    expect(output).toMatch(new RegExp(`shapes/${file}:1:1 .*${says}.*\\[shape-syntax\\]`))
    expect(output).not.toMatch(/^ +at /m)
  })

  it('explain goes on where a file of shapes cannot be read', async () => {
    const { code, output } = await regards('own.ttl', '@@', 'explain', 'shape-syntax', '--lang', 'en')
    expect([code, output]).toEqual([0, expect.stringContaining('Turtle')])
  })

  it('a shape of a publisher judges records, patterns as in XPath', async () => {
    const own = (pattern: string): string =>
      shapeWith(pattern)
        .replace('schema:Person', 'schema:VideoObject')
        .replace(':name a', ':own-title a')
        .replace('sh:property :name', 'sh:property :own-title')
    const refused = await regards('own.ttl', own('sh:pattern "^[\\\\p{Lu}-[QÀ]]"'), 'check')
    expect([refused.code, refused.output]).toEqual([
      1,
      expect.stringContaining('à corriger ; le corriger  [own-title]'),
    ])
    const accepted = await regards('own.ttl', own('sh:pattern "^ q [ut] " ; sh:flags "ix"'), 'check')
    expect(accepted.code).toBe(0)
  })
})
