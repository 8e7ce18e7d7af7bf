import type { Language, Message } from '../language/message.ts'
import type { RetryEvent } from './http-requests.ts'

/** Gives what tells on one line that a server is asked again after a pause. */
export function retryReporter({
  language,
  note,
}: {
  readonly language: Language
  readonly note?: (text: string) => void
}): (wait: RetryEvent) => void {
  return (wait) => note?.(`regards: ${waitText(wait)[language]}\n`)
}

function waitText({ host, reason, pauseMs, attempt, attempts }: RetryEvent): Message {
  const seconds = Math.ceil(pauseMs / 1000)
  return {
    fr: `${host} : ${reason} ; nouvel essai dans ${seconds} s (${attempt} sur ${attempts})`,
    en: `${host}: ${reason}; trying again in ${seconds} s (${attempt} of ${attempts})`,
  }
}
