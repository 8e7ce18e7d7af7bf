/** Whether a value says what is wanted; the portal adds to groups, orders fields its own way and times to days. */
export function isSameValue(wanted: unknown, there: unknown): boolean {
  if (Array.isArray(wanted))
    return (
      Array.isArray(there) &&
      wanted.length === there.length &&
      wanted.every((each, i) => isSameValue(each, there[i]))
    )
  if (typeof wanted === 'object' && wanted !== null)
    return (
      typeof there === 'object' &&
      there !== null &&
      Object.entries(wanted).every(([key, value]) =>
        isSameValue(value, (there as Record<string, unknown>)[key]),
      )
    )
  if (typeof wanted === 'string' && typeof there === 'string' && /^\d{4}-\d\d-\d\d$/.test(wanted))
    return there.slice(0, 10) === wanted
  return wanted === there
}
