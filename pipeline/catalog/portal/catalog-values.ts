import type { Literal, Quad_Object, Quad_Subject, Store, Term } from 'n3'

/** The objects of a subject's property. */
export function objectsOf(graph: Store, subject: Term | null, word: string): Quad_Object[] {
  return graph.getObjects(subject as Quad_Subject | null, word, null)
}

/** Text in French where there is one, or else the first. */
export function firstText(graph: Store, subject: Term, word: string): string {
  const all = objectsOf(graph, subject, word)
  const own = all.find((each) => each.termType === 'Literal' && (each as Literal).language === 'fr')
  return (own ?? all[0])?.value ?? ''
}
