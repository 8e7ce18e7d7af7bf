import { formatDuration } from '../../../record/duration.ts'
import { durationIn } from '../read-times.ts'

/** A length in ISO 8601, however its units are spelt: `PT3720S` as `PT1H2M`, `P0DT10M5.2S` as `PT10M5S`. */
export function isoLength(text: string): string | undefined {
  const found = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/i.exec(text.trim())
  if (found === null) return durationIn(text)
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0))
  const all = Math.round(days * 86_400 + hours * 3600 + minutes * 60 + seconds)
  return all > 0 ? formatDuration(all) : undefined
}
