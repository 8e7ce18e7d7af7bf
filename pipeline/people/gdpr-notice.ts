import type { Message } from '../language/message.ts'
import type { MultilingualText } from '../record/multilingual-text.ts'
import type { Publication } from '../record/publication-schema.ts'

/** What a data set that names people says of them, wherever it is described. */
const personal: Message = {
  fr: 'Ces données nomment des personnes : leur réutilisation est soumise au RGPD.',
  en: 'These data name people: their reuse is subject to the GDPR.',
}

/** A publication whose description says that it names people, in each language in which we can say it. */
export function withGdprNotice(publication: Publication): Publication {
  const { description, inLanguage } = publication
  return description === undefined
    ? publication
    : { ...publication, description: noticed(description, inLanguage) }
}

function noticed(description: MultilingualText, inLanguage: string): MultilingualText {
  if (typeof description === 'string') return withNotice(description, inLanguage)
  return Object.fromEntries(Object.entries(description).map(([tag, text]) => [tag, withNotice(text, tag)]))
}

function withNotice(text: string, tag: string): string {
  const notice = /^(fr|en)\b/i.exec(tag)?.[1]?.toLowerCase() as keyof Message | undefined
  return notice === undefined || text.includes(personal[notice])
    ? text
    : `${text.trimEnd()} ${personal[notice]}`
}
