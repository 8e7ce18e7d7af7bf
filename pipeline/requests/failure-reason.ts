import { formatValue } from '../problems/format-value.ts'

/** Why no response came, as the system or the HTTP client names it: a code (`ECONNREFUSED`), or a few words. */
export function failureReason(error: Error): string {
  const { name, cause } = error as { name?: string; cause?: { code?: unknown; message?: unknown } }
  return formatValue(String(cause?.code ?? cause?.message ?? name ?? error)).slice(1, -1)
}
