/** What a form holds at a place: what stands in the fields that a person sees, whether or not it is valid. */
export type FormNode =
  | { readonly is: 'text'; readonly text: string }
  /** A text in several languages; the one without a tag is in the language of the publication. */
  | { readonly is: 'texts'; readonly texts: readonly TaggedText[] }
  /** The values that are ticked in a closed list. */
  | { readonly is: 'choices'; readonly chosen: readonly string[] }
  | { readonly is: 'list'; readonly items: readonly FormItem[] }
  | { readonly is: 'group'; readonly fields: ReadonlyMap<string, FormNode> }
  /** A value that is written in a way that the form does not show, and that a save leaves as it is. */
  | { readonly is: 'other' }

/** A text and its language tag, which is empty for the language of the publication. */
export type TaggedText = { readonly tag: string; readonly text: string }

/** An item of a list. Its key is the position that it had in the file (`0`, `1`), or `n` and a number for a new one. */
export type FormItem = { readonly key: string; readonly node: FormNode }

/** The group of fields of a record, or of a part of one. */
export type FormGroup = Extract<FormNode, { readonly is: 'group' }>

/** Whether two places of a form hold the same, items in the same order. */
export function isSameNode(one: FormNode | undefined, other: FormNode | undefined): boolean {
  if (one === undefined || other === undefined || one.is !== other.is) return one === other
  if (one.is === 'text') return one.text === (other as typeof one).text
  if (one.is === 'texts') {
    const texts = filledTexts(one.texts)
    const others = filledTexts((other as typeof one).texts)
    return (
      texts.length === others.length &&
      texts.every(({ tag, text }, index) => others[index]?.tag === tag && others[index]?.text === text)
    )
  }
  if (one.is === 'choices') {
    const { chosen } = other as typeof one
    return chosen.length === one.chosen.length && chosen.every((value) => one.chosen.includes(value))
  }
  if (one.is === 'list') {
    const { items } = other as typeof one
    return (
      items.length === one.items.length &&
      items.every(
        ({ key, node }, index) => key === one.items[index]?.key && isSameNode(one.items[index]?.node, node),
      )
    )
  }
  if (one.is === 'group') {
    const { fields } = other as typeof one
    return [...one.fields].every(([name, node]) => isSameNode(node, fields.get(name)))
  }
  return true
}

/** The texts that say something. */
export function filledTexts(texts: readonly TaggedText[]): TaggedText[] {
  return texts.filter(({ text }) => text.trim() !== '')
}

/** Whether an item stood in the file when it was opened. */
export function isItemOfFile(key: string): boolean {
  return /^\d+$/.test(key)
}

/** Whether a place of a form holds anything. */
export function isFilledNode(node: FormNode): boolean {
  if (node.is === 'text') return node.text.trim() !== ''
  if (node.is === 'texts') return filledTexts(node.texts).length > 0
  if (node.is === 'choices') return node.chosen.length > 0
  if (node.is === 'list') return node.items.some((item) => isFilledNode(item.node))
  return node.is === 'other' || [...node.fields.values()].some(isFilledNode)
}
