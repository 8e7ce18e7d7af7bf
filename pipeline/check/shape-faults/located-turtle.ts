import n3, { type Quad, type Quad_Object, type Quad_Predicate, type Quad_Subject } from 'n3'
import type { Message } from '../../language/message.ts'
import { formatValue } from '../../problems/format-value.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'

/** A file in Turtle: its name as people know it, and its text. */
export type TurtleFile = { readonly name: string; readonly text: string }

/** A statement with the places of its terms. */
export type LocatedQuad = {
  readonly quad: Quad
  readonly subjectPlace: Place
  readonly predicatePlace: Place
  readonly objectPlace: Place
}

/** A token as the parser reads it; `start` counts from 0 within the line. */
type Token = { readonly type: string; readonly line: number; readonly start: number; readonly end: number }

/** A parser of Turtle that tells of each token before it reads it, which the types of `n3` do not know of. */
type TokenParser = { parse(text: string, listener: { onToken(token: Token): void }): Quad[] }

/** Parses Turtle, with the place of each term; a fault of its syntax is a problem. */
export function parseLocatedTurtle({
  name,
  text,
}: TurtleFile): LocatedQuad[] | { readonly problem: Problem } {
  const places = new WeakMap<object, Place>()
  const start = { file: name, line: 1, column: 1 }
  let here: Place | undefined // undefined before the first token, when the parser makes the terms for its own words
  let before: Place = start
  let literalPlace: Place = start
  const located = <T extends object>(term: T, place: Place | undefined): T => {
    if (place !== undefined) places.set(term, place)
    return term
  }
  const { DataFactory } = n3
  const quads: LocatedQuad[] = []
  const factory = {
    ...DataFactory,
    namedNode: (iri: string) => located(DataFactory.namedNode(iri), here),
    blankNode: (label?: string) => located(DataFactory.blankNode(label), here),
    literal: (...parts: Parameters<typeof DataFactory.literal>) =>
      located(DataFactory.literal(...parts), literalPlace), // it is made once what follows its text is read
    quad: (subject: Quad_Subject, predicate: Quad_Predicate, object: Quad_Object) => {
      const quad = DataFactory.quad(subject, predicate, object)
      const objectPlace = places.get(quad.object) ?? before // `()` has no place of its own
      const subjectPlace = places.get(quad.subject) ?? objectPlace
      quads.push({
        quad,
        subjectPlace,
        predicatePlace: places.get(quad.predicate) ?? objectPlace,
        objectPlace,
      })
      return quad
    },
  }
  const parser = new n3.Parser({ format: 'text/turtle', factory: factory as never })
  try {
    ;(parser as unknown as TokenParser).parse(text, {
      onToken({ type, line, start: column }) {
        before = here ?? start
        const place = { file: name, line, column: column + 1 }
        here = place
        if (type === 'literal') literalPlace = place
      },
    })
    return quads
  } catch (error) {
    const { context, message } = error as SyntaxFault
    if (context?.line === undefined) throw error
    const place = { file: name, line: context.line, column: columnOf(context, text) }
    return { problem: violation('shape-syntax', place, [], reasonOf(message)) }
  }
}

/** What the parser throws at a fault of the syntax. */
type SyntaxFault = Error & { readonly context?: FaultContext }

type FaultContext = { readonly line?: number; readonly token?: Token; readonly previousToken?: Token }

/** The column of the token at fault, or, where none could be made, of what follows the token before. */
function columnOf({ line = 1, token, previousToken }: FaultContext, text: string): number {
  if (token !== undefined) return token.start + 1
  const before = previousToken?.line === line ? previousToken.end : 0
  const rest = text.split(/\r\n|\n|\r/)[line - 1]?.slice(before) ?? ''
  return before + rest.search(/\S|$/) + 1
}

/** The reason of a fault, with the way out. */
function reasonOf(message: string): Message {
  const [, prefix] = /^Undefined prefix "(.*?):?"/s.exec(message) ?? []
  if (prefix !== undefined) {
    const written = formatValue(`${prefix}:`)
    return {
      fr: `préfixe ${written} jamais annoncé ; l'écrire en tête du fichier, avec @prefix`,
      en: `prefix ${written} never announced; write it at the head of the file, with @prefix`,
    }
  }
  const [, sign] = /^Unexpected "(.*)" on line/s.exec(message) ?? []
  const written = sign === undefined ? '' : ` ${formatValue(sign)}`
  return {
    fr: `signe inattendu${written} ; vérifier ce qui précède : un point ou un point-virgule qui manque, un guillemet ou un crochet resté ouvert`,
    en: `unexpected sign${written}; check what stands before: a missing full stop or semicolon, a quote or a bracket left open`,
  }
}
