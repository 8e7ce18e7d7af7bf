/** A sentence in which `{name}` is replaced by the fact of that name. */
export function fillIn(sentence: string, facts: Readonly<Record<string, string | number>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole))
}
