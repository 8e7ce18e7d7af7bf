import type { Language, Message } from '../language/message.ts'
import type { RetryEvent } from './retry-policy.ts'

/** A listener for `RetryPolicy.onRetry` that passes each event to `note` as one line. */
export function retryReporter({
  language,
  note,
}: {
  readonly language: Language
  readonly note?: (text: string) => void
}): (event: RetryEvent) => void {
  return (event) => note?.(`regards: ${retryMessage(event)[language]}\n`)
}

function retryMessage({ host, reason, pauseMs, attempt, attempts }: RetryEvent): Message {
  const seconds = Math.ceil(pauseMs / 1000)
  return {
    fr: `${host} : ${reason} ; nouvel essai dans ${seconds} s (${attempt} sur ${attempts})`,
    en: `${host}: ${reason}; trying again in ${seconds} s (${attempt} of ${attempts})`,
  }
}
