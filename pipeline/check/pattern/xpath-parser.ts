import { withCaseVariants } from './case-variants.ts'
import { type CharacterRange, classContent } from './character-ranges.ts'
import { multipleEscape, propertyEscape } from './class-escapes.ts'
import { type PatternNode, PatternRefusal } from './pattern-node.ts'

/** Characters that have a meaning of their own, and their escapes (XML Schema 1.1, part 2, appendix G; `\$` is of XPath). */
const SINGLE_ESCAPE = /^[\\|.?*+(){}$^[\]-]$/
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

const MAX_DEPTH = 50
const MAX_REPEATS = 1000

/** A set of characters: what stands between brackets, and what is taken out of it. */
type CharacterSet = { readonly content: string; readonly isNegated: boolean; readonly minus?: CharacterSet }

/** Parses regular expressions as `fn:matches` takes them (XPath and XQuery Functions and Operators 3.1, section 5.6.1). */
export class XPathParser {
  readonly #characters: readonly string[]
  readonly #flags: string
  #at = 0
  #opened = 0
  readonly #closed = new Set<number>()

  /** `flags` are some of s, m, i and x. */
  constructor(pattern: string, flags: string) {
    this.#flags = flags
    this.#characters = [...(flags.includes('x') ? withoutSpace(pattern) : pattern)]
  }

  /** The whole pattern. Throws `PatternRefusal`. */
  parse(): PatternNode {
    const node = this.#choice(0)
    if (this.#at < this.#characters.length)
      throw new PatternRefusal(
        "une parenthèse ) ferme ce qui n'est pas ouvert ; l'ôter, ou l'écrire \\)",
        'a parenthesis ) closes what is not open; remove it, or write \\)',
      )
    return node
  }

  get #next(): string | undefined {
    return this.#characters[this.#at]
  }

  #choice(depth: number): PatternNode {
    if (depth > MAX_DEPTH)
      throw new PatternRefusal(
        `plus de ${MAX_DEPTH} parenthèses imbriquées ; simplifier le motif`,
        `more than ${MAX_DEPTH} nested parentheses; simplify the pattern`,
      )
    const options = [this.#sequence(depth)]
    while (this.#take('|')) options.push(this.#sequence(depth))
    const [only] = options
    return options.length === 1 && only !== undefined ? only : { type: 'choice', options }
  }

  #sequence(depth: number): PatternNode {
    const items: PatternNode[] = []
    while (this.#next !== undefined && this.#next !== '|' && this.#next !== ')')
      items.push(this.#piece(depth))
    return { type: 'sequence', items }
  }

  #piece(depth: number): PatternNode {
    const item = this.#atom(depth)
    const quantity = this.#quantity()
    if (quantity === undefined) return item
    const [min, max] = quantity
    return { type: 'repeat', item, min, max, isLazy: this.#take('?') }
  }

  #quantity(): [number, number] | undefined {
    if (this.#take('?')) return [0, 1]
    if (this.#take('*')) return [0, Number.POSITIVE_INFINITY]
    if (this.#take('+')) return [1, Number.POSITIVE_INFINITY]
    if (this.#next !== '{') return undefined
    const written = /^\{(\d{1,9})(,(\d{1,9})?)?\}/.exec(
      this.#characters.slice(this.#at, this.#at + 24).join(''),
    )
    const min = Number(written?.[1])
    const max = written?.[2] === undefined ? min : Number(written[3] ?? Number.POSITIVE_INFINITY)
    if (written === null || min > max)
      throw new PatternRefusal(
        'une accolade { ne compte rien ; écrire {2}, {2,} ou {2,5}, ou \\{ pour le signe lui-même',
        'a brace { counts nothing; write {2}, {2,} or {2,5}, or \\{ for the sign itself',
      )
    if (min > MAX_REPEATS || (max > MAX_REPEATS && max !== Number.POSITIVE_INFINITY))
      throw new PatternRefusal(
        `plus de ${MAX_REPEATS} répétitions comptées ; compter avec sh:minLength et sh:maxLength`,
        `more than ${MAX_REPEATS} counted repetitions; count with sh:minLength and sh:maxLength`,
      )
    this.#at += written[0].length
    return [min, max]
  }

  #atom(depth: number): PatternNode {
    const character = this.#characters[this.#at++] ?? ''
    if (character === '(') return this.#group(depth)
    if (character === '[') return setNode(this.#class(depth))
    if (character === '\\') return this.#escape()
    if (character === '.') return { type: 'set', source: this.#has('s') ? '[^]' : '[^\\n\\r]' }
    if (character === '^') return { type: 'position', source: this.#has('m') ? LINE_START : '^' }
    if (character === '$') return { type: 'position', source: this.#has('m') ? LINE_END : '$' }
    if (/^[?*+{}\]]$/.test(character))
      throw new PatternRefusal(
        `${character} n'a rien à répéter ou à fermer ; écrire \\${character} pour le signe lui-même`,
        `${character} has nothing to repeat or to close; write \\${character} for the sign itself`,
      )
    return setNode({ content: this.#content(character), isNegated: false })
  }

  #group(depth: number): PatternNode {
    if (this.#next === '?' && this.#characters[this.#at + 1] !== ':')
      throw new PatternRefusal(
        "les groupes (?…) autres que (?:…) n'existent pas dans XPath ; écrire les conditions dans d'autres sh:pattern, les options dans sh:flags",
        'groups (?…) other than (?:…) do not exist in XPath; write conditions in other sh:pattern, options in sh:flags',
      )
    const isCapturing = this.#next !== '?'
    if (!isCapturing) this.#at += 2
    const number = isCapturing ? ++this.#opened : undefined
    const item = this.#choice(depth + 1)
    if (!this.#take(')'))
      throw new PatternRefusal(
        "une parenthèse ( n'est jamais fermée ; la fermer, ou l'écrire \\(",
        'a parenthesis ( is never closed; close it, or write \\(',
      )
    if (number !== undefined) this.#closed.add(number)
    return { type: 'group', item, number }
  }

  #escape(): PatternNode {
    if (/^[1-9]$/.test(this.#next ?? '')) return this.#reference()
    return setNode({ content: this.#escaped().content, isNegated: false })
  }

  #reference(): PatternNode {
    let group = Number(this.#characters[this.#at++])
    for (;;) {
      const longer = Number(`${group}${this.#next}`)
      if (!/^\d$/.test(this.#next ?? '') || longer > this.#opened) break
      group = longer
      this.#at++
    }
    if (!this.#closed.has(group))
      throw new PatternRefusal(
        `\\${group} renvoie à un groupe qui n'est pas fermé avant lui ; ôter ce renvoi`,
        `\\${group} refers to a group that is not closed before it; remove this reference`,
      )
    if (this.#has('i'))
      throw new PatternRefusal(
        `le renvoi \\${group} sans égard à la casse (i) n'est pas vérifié ; ôter l'un ou l'autre`,
        `the reference \\${group} whatever the case (i) is not checked; remove one or the other`,
      )
    return { type: 'reference', group }
  }

  /** What an escape stands for, its backslash being read; `character` where it is a single one. */
  #escaped(): { readonly content: string; readonly character?: string } {
    const letter = this.#characters[this.#at++]
    if (letter === undefined)
      throw new PatternRefusal(
        "une barre oblique inverse termine le motif ; la doubler, ou l'ôter",
        'a backslash ends the pattern; double it, or remove it',
      )
    const control = Object.hasOwn(CONTROLS, letter) ? CONTROLS[letter] : undefined
    const character = control ?? (SINGLE_ESCAPE.test(letter) ? letter : undefined)
    if (character !== undefined) return { content: this.#content(character), character }
    const content = letter === 'p' || letter === 'P' ? this.#property(letter) : multipleEscape(letter)
    if (content !== undefined) return { content }
    throw /[A-Za-z0-9]/.test(letter)
      ? new PatternRefusal(
          `\\${letter} n'existe pas dans XPath ; écrire une classe comme [a-z] ou \\p{L}`,
          `\\${letter} does not exist in XPath; write a class such as [a-z] or \\p{L}`,
        )
      : new PatternRefusal(
          `\\${letter} n'existe pas dans XPath ; écrire ${letter} sans barre oblique inverse`,
          `\\${letter} does not exist in XPath; write ${letter} without a backslash`,
        )
  }

  #property(letter: 'p' | 'P'): string {
    const end = this.#characters.indexOf('}', this.#at)
    const name = this.#next === '{' && end > 0 ? this.#characters.slice(this.#at + 1, end).join('') : ''
    this.#at += name.length + 2
    return propertyEscape(letter, name)
  }

  /** A class, its opening bracket being read. */
  #class(depth: number): CharacterSet {
    if (depth > MAX_DEPTH)
      throw new PatternRefusal(
        `plus de ${MAX_DEPTH} classes imbriquées ; simplifier le motif`,
        `more than ${MAX_DEPTH} nested classes; simplify the pattern`,
      )
    const isNegated = this.#take('^')
    let content = ''
    for (;;) {
      if (this.#next === undefined)
        throw new PatternRefusal(
          "un crochet [ n'est jamais fermé ; le fermer, ou l'écrire \\[",
          'a bracket [ is never closed; close it, or write \\[',
        )
      if (content !== '' && this.#take(']')) return { content, isNegated }
      if (content !== '' && this.#next === '-' && this.#characters[this.#at + 1] === '[') {
        this.#at += 2
        const minus = this.#class(depth + 1)
        if (this.#take(']')) return { content, isNegated, minus }
        throw new PatternRefusal(
          "une soustraction -[…] n'est pas à la fin de sa classe ; l'y mettre : [a-z-[aeiou]]",
          'a subtraction -[…] is not at the end of its class; put it there: [a-z-[aeiou]]',
        )
      }
      content += this.#classMember(content === '')
    }
  }

  /** A character, a range or an escape in a class. */
  #classMember(isFirst: boolean): string {
    const [first, content] = this.#classCharacter(isFirst)
    const after = this.#characters[this.#at + 1]
    if (first === undefined || this.#next !== '-' || after === ']' || after === '[') return content
    this.#at++
    const [last] = this.#classCharacter(false)
    const range = [first.codePointAt(0) ?? 0, last?.codePointAt(0) ?? -1] as const
    if (range[0] > range[1])
      throw new PatternRefusal(
        "un intervalle d'une classe n'a pas de sens ; l'écrire du premier signe au dernier, comme a-z",
        'a range of a class makes no sense; write it from the first sign to the last, as a-z',
      )
    return this.#rangeContent([range])
  }

  #classCharacter(isFirst: boolean): [character: string | undefined, content: string] {
    const character = this.#characters[this.#at++] ?? ''
    if (character === '\\') {
      const written = this.#escaped()
      return [written.character, written.content]
    }
    const isHyphenInside = character === '-' && !isFirst && this.#next !== ']'
    if (character === '[' || (character === ']' && isFirst) || isHyphenInside || character === '')
      throw new PatternRefusal(
        `${character} ne peut être à cette place d'une classe ; l'écrire \\${character}`,
        `${character} cannot stand in this place of a class; write \\${character}`,
      )
    return [character, this.#content(character)]
  }

  #content(character: string): string {
    const codePoint = character.codePointAt(0) ?? 0
    return this.#rangeContent([[codePoint, codePoint]])
  }

  #rangeContent(ranges: readonly CharacterRange[]): string {
    return classContent(this.#has('i') ? withCaseVariants(ranges) : ranges)
  }

  #has(flag: string): boolean {
    return this.#flags.includes(flag)
  }

  #take(character: string): boolean {
    if (this.#next !== character) return false
    this.#at++
    return true
  }
}

/** Where a line starts and ends: at a line feed alone, and none starts after the last character. */
const LINE_START = '(?:^|(?<=\\n)(?=[^]))'
const LINE_END = '(?=\\n|$)'

function setNode(set: CharacterSet): PatternNode {
  return { type: 'set', source: setSource(set) }
}

function setSource({ content, isNegated, minus }: CharacterSet): string {
  const isOne = !isNegated && /^(?:[A-Za-z0-9]|\\u\{[0-9a-f]+\})$/.test(content)
  const source = isOne ? content : `[${isNegated ? '^' : ''}${content}]`
  return minus === undefined ? source : `(?:(?!${setSource(minus)})${source})`
}

/** A pattern without the white space that the flag `x` lets it have, which counts in classes. */
function withoutSpace(pattern: string): string {
  let depth = 0
  let isEscaped = false
  return [...pattern]
    .filter((character) => {
      const isSpace = /[\t\n\r ]/.test(character)
      if (isSpace && depth === 0) return false
      if (!isEscaped && character === '[') depth++
      if (!isEscaped && character === ']') depth = Math.max(0, depth - 1)
      isEscaped = !isEscaped && character === '\\'
      return true
    })
    .join('')
}
