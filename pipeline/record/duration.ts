/** The whole seconds of an ISO 8601 duration of days (of 24 hours), hours, minutes and seconds; 0 for any other text. */
export function durationSeconds(duration: string): number {
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/.exec(duration) ?? []
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)
}

/** Formats whole seconds as an ISO 8601 duration of hours, minutes and seconds: `PT1H5M10S`, `PT0S`. */
export function formatDuration(seconds: number): string {
  const parts = clockParts(seconds).map((part, index) => (part === 0 ? '' : `${part}${'HMS'[index]}`))
  return `PT${parts.join('') || '0S'}`
}

/** Formats whole seconds as records write a moment of a video: `00:07:24`. */
export function formatTimeOffset(seconds: number): string {
  return clockParts(seconds)
    .map((part) => `${part}`.padStart(2, '0'))
    .join(':')
}

function clockParts(seconds: number): [hours: number, minutes: number, seconds: number] {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
}
