/** How certain a guess is: `sure` where it is printed as such, `likely` where its form seldom misleads, `check` otherwise. */
export type Confidence = 'sure' | 'likely' | 'check'

/** Where a value was found: the line where it begins (from 1; 0 where the format has no lines) and the field that holds it. */
export type Origin = { readonly line: number; readonly field?: string | undefined }

/** A value that was found, how certain it is, and where. */
export type Guess<T> = Origin & { readonly value: T; readonly confidence: Confidence }

/** The lowest of some confidences. */
export function leastConfidence(...all: readonly Confidence[]): Confidence {
  const order: readonly Confidence[] = ['check', 'likely', 'sure']
  return order.find((confidence) => all.includes(confidence)) ?? 'sure'
}
