import type { Message } from '../../language/message.ts'
import { DC, DCT, FOAF, OWL, RDF, RDFS, SCHEMA, SCHEMA_HTTPS, SKOS } from '../../rdf/vocabulary.ts'

/** Words of the namespace `sh:` that are written inside a path. */
export const PATH_WORDS: readonly string[] = [
  ...['inversePath', 'alternativePath', 'zeroOrMorePath', 'oneOrMorePath', 'zeroOrOnePath'],
]

/** Classes of the namespace `sh:` that shapes may be instances of. */
export const SHAPE_TYPES: readonly string[] = ['NodeShape', 'PropertyShape', 'Shape', 'PropertyGroup']

/** Words of the namespace `sh:` that exist and that are not compiled, by what they belong to. */
const unsupported: readonly (readonly [belongs: Message, words: string])[] = [
  [
    { fr: 'SPARQL dans les formes', en: 'SPARQL in shapes' },
    `sparql select ask construct update prefixes declare prefix namespace SPARQLConstraint SPARQLTarget SPARQLTargetType
     SPARQLFunction SPARQLRule SPARQLExecutable SPARQLAskExecutable SPARQLSelectExecutable SPARQLConstructExecutable
     SPARQLUpdateExecutable SPARQLSelectValidator SPARQLAskValidator PrefixDeclaration annotationProperty
     annotationVarName annotationValue ResultAnnotation resultAnnotation sparqlExpr SPARQLExprExpression`,
  ],
  [
    { fr: 'une contrainte à soi', en: "a constraint of one's own" },
    `ConstraintComponent Parameter Parameterizable Validator parameter optional validator nodeValidator propertyValidator
     labelTemplate`,
  ],
  [
    { fr: 'JavaScript dans les formes', en: 'JavaScript in shapes' },
    `js jsFunctionName jsLibrary jsLibraryURL JSConstraint JSExecutable JSFunction JSLibrary JSRule JSTarget JSTargetType
     JSValidator`,
  ],
  [
    { fr: 'les règles et les cibles calculées', en: 'rules and computed targets' },
    `rule Rule TripleRule condition subject predicate object entailment target Target TargetType expression
     ExpressionConstraint filterShape nodes values this returnType Function union intersection minus count sum min max
     distinct orderBy limit offset desc exists if then else groupConcat separator targetWhere targetShape`,
  ],
  [
    { fr: "ce qui n'est pas encore vérifié", en: 'what is not checked yet' },
    `qualifiedValueShapesDisjoint shapesGraph suggestedShapesGraph shapesGraphWellFormed reifierShape reificationRequired
     memberShape uniqueMembers minListLength maxListLength singleLine someValue subsetOf rootClass shape nodeByExpression
     uniqueValuesFor conformanceDisallows codeIdentifier agentInstruction intent`,
  ],
  [
    { fr: 'un rapport, et non une forme', en: 'a report, not a shape' },
    `ValidationReport ValidationResult AbstractResult conforms result detail focusNode resultMessage resultPath
     resultSeverity sourceConstraint sourceConstraintComponent sourceShape value`,
  ],
]

/** What a word that is not compiled belongs to, by the word; each of them exists in SHACL or in an extension of it. */
export const unsupportedWords: ReadonlyMap<string, Message> = new Map(
  unsupported.flatMap(([belongs, words]) =>
    words.split(/\s+/).map((word): [string, Message] => [word, belongs]),
  ),
)

/** Vocabularies that describe shapes for readers, and constrain nothing. */
export const DESCRIBING: readonly string[] = [
  RDF,
  RDFS,
  SKOS,
  OWL,
  'http://www.w3.org/ns/prov#',
  DCT,
  DC,
  'http://purl.org/vocab/vann/',
  'http://purl.org/pav/',
  SCHEMA,
  SCHEMA_HTTPS,
  FOAF,
]
