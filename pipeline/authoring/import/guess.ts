/** How certain a guess is: `sure` where it is printed as such, `likely` where its form seldom misleads, `check` otherwise. */
export type Confidence = 'sure' | 'likely' | 'check'

/** A value that was found in a page, how certain it is, and the line where it begins (from 1). */
export type Guess<T> = { readonly value: T; readonly confidence: Confidence; readonly line: number }

/** The lowest of some confidences. */
export function leastConfidence(...all: readonly Confidence[]): Confidence {
  const order: readonly Confidence[] = ['check', 'likely', 'sure']
  return order.find((confidence) => all.includes(confidence)) ?? 'sure'
}
