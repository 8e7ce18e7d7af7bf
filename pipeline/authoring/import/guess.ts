/** How surely something was found: it is printed as such; it follows from a form that seldom deceives; look at it. */
export type Confidence = 'sure' | 'likely' | 'check'

/** What was found in a page, how surely, and the line where it begins. */
export type Guess<T> = { readonly value: T; readonly confidence: Confidence; readonly line: number }

/** The lesser of two confidences. */
export function leastConfidence(...all: readonly Confidence[]): Confidence {
  const order: readonly Confidence[] = ['check', 'likely', 'sure']
  return order.find((each) => all.includes(each)) ?? 'sure'
}
