/**
 * Whether the portal's value equals the desired one. The portal adds fields to objects, orders fields in its own way and
 * extends days to times, none of which counts as a difference.
 */
export function isSameValue(desired: unknown, actual: unknown): boolean {
  if (Array.isArray(desired))
    return (
      Array.isArray(actual) &&
      desired.length === actual.length &&
      desired.every((each, i) => isSameValue(each, actual[i]))
    )
  if (typeof desired === 'object' && desired !== null)
    return (
      typeof actual === 'object' &&
      actual !== null &&
      Object.entries(desired).every(([key, value]) =>
        isSameValue(value, (actual as Record<string, unknown>)[key]),
      )
    )
  if (typeof desired === 'string' && typeof actual === 'string' && /^\d{4}-\d\d-\d\d$/.test(desired))
    return actual.slice(0, 10) === desired
  return desired === actual
}
