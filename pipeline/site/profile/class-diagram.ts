import { html, type Markup } from '../markup.ts'

/**
 * The drawing of the classes (`ontology/profile/classes.svg`) as a part of a page. Each `{…}` in it is one of `texts`, or, as
 * `{absent:Clip}`, tells the style sheet of a class that the release does not use.
 */
export function classDiagram(
  drawing: string,
  texts: ReadonlyMap<string, string>,
  used: ReadonlySet<string>,
): Markup {
  const parts = drawing.split(/\{([\w:]+)\}/) // text and placeholder in turn
  const strings = parts.filter((_, index) => index % 2 === 0)
  const contents = parts.filter((_, index) => index % 2 === 1).map(textOf)
  return html(Object.assign(strings, { raw: strings }), ...contents)

  function textOf(placeholder: string): string {
    const [, name] = /^absent:(.*)$/.exec(placeholder) ?? []
    if (name !== undefined) return used.has(name) ? '' : ' absent'
    return texts.get(placeholder) ?? ''
  }
}
