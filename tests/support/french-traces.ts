import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type HtmlNode = DefaultTreeAdapterTypes.Node

/** Words that hardly a French sentence goes without, and that are no English ones. */
const FRENCH = new Set(
  'la le les des du est sont dans avec qui que dont où et aux au pas rien ni ne ce cette ces leur elle elles ils vous nous être sans même fiche fiches champs données donnée dossier fichier fichiers écrire adresse adresses personnes noms ligne lignes valeur valeurs publié publiée précédente'.split(
    ' ',
  ),
)

/** Names that are French in every language. */
const NAMES = /Licence Ouverte/g

/** Snippets of a text that hold French quotation marks, spaces before punctuation or frequent French words. */
export function frenchTraces(text: string): string[] {
  const bare = text.replaceAll(NAMES, '')
  const marks = [...bare.matchAll(/[«»]|(?<=[\p{L}\p{N})"”’`…>])[ \u00a0\u202f]+[:;?!%](?=\s|$)/gu)]
  const words = [...bare.matchAll(/(?<![\p{L}\p{N}.:/_=#-])\p{L}+(?![\p{L}\p{N}_:=/-])/gu)].filter(([word]) =>
    FRENCH.has(word.toLowerCase()),
  )
  return [...marks, ...words].map(({ index }) =>
    bare.slice(Math.max(0, index - 40), index + 40).replaceAll(/\s+/g, ' '),
  )
}

/** A text without its quotations and lists in brackets, which repeat what people typed. */
export function withoutQuotations(text: string): string {
  return text.replaceAll(/“[^”]*”|"(?:[^"\\\n]|\\.)*"|\[[^\]\n]*\]/g, '“”')
}

/** The texts of a page and of its attributes, without code and without what is marked as French. */
export function shownTexts(page: string): string[] {
  const texts: string[] = []
  const visit = (node: HtmlNode): void => {
    if ('value' in node) texts.push(node.value)
    if ('tagName' in node) {
      const attribute = (name: string): string | undefined =>
        node.attrs.find((each) => each.name === name)?.value
      if (/^fr\b/.test(attribute('lang') ?? '') || /^(script|style|code|pre|textarea)$/.test(node.tagName))
        return
      for (const name of ['content', 'title', 'alt', 'aria-label', 'placeholder'])
        texts.push(attribute(name) ?? '')
    }
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(page))
  return texts
}

/** The strings of a JSON value, without those that stand under `fr` or are marked as French. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  if (/^fr\b/.test(String((value as Record<string, unknown>)['@language'] ?? ''))) return []
  return Object.entries(value).flatMap(([key, each]) => (key === 'fr' ? [] : stringsIn(each)))
}

/** The English strings of a source file: those of each property `en`, template literals without their expressions. */
export function englishStrings(source: string): string[] {
  const strings: string[] = []
  for (const { index } of source.matchAll(/(?<=^\s*|[{,] )en: /gm)) readExpression(source, index + 4, strings)
  return strings
}

/** Reads an expression up to the comma or bracket that ends it; gives where that is. */
function readExpression(source: string, from: number, strings: string[]): number {
  let depth = 0
  let at = from
  while (at < source.length) {
    const sign = source[at] ?? ''
    if (sign === "'" || sign === '"') at = readString(source, at, strings)
    else if (sign === '`') at = readTemplate(source, at, strings)
    else if (source.startsWith('//', at)) at = source.indexOf('\n', at)
    else {
      if ('([{'.includes(sign)) depth++
      if (')]}'.includes(sign) && --depth < 0) return at
      if (sign === ',' && depth === 0) return at
      at++
    }
  }
  return at
}

function readString(source: string, from: number, strings: string[]): number {
  let at = from + 1
  while (source[at] !== source[from]) at += source[at] === '\\' ? 2 : 1
  strings.push(source.slice(from + 1, at))
  return at + 1
}

function readTemplate(source: string, from: number, strings: string[]): number {
  let at = from + 1
  let text = ''
  while (source[at] !== '`') {
    if (source.startsWith('${', at)) {
      at = readExpression(source, at + 2, strings) + 1
      text += '0'
    } else {
      text += source[at]
      at += source[at] === '\\' ? 2 : 1
    }
  }
  strings.push(text)
  return at + 1
}
