import { type Message, spokenLanguage } from '../language/message.ts'
import type { MultilingualText } from '../record/multilingual-text.ts'
import type { Publication } from '../record/publication-schema.ts'

/** The notice of a data set that names people, after its description wherever that is published. */
const GDPR_NOTICE: Message = {
  fr: 'Ces données nomment des personnes : leur réutilisation est soumise au RGPD.',
  en: 'These data name people: their reuse is subject to the GDPR.',
}

/**
 * A publication with the GDPR notice after its description, in each language of the description that the notice exists in; without a
 * description, with the notice alone.
 */
export function withGdprNotice(publication: Publication): Publication {
  const { description, inLanguage } = publication
  const released = withNotices(description ?? '', inLanguage)
  return released === '' ? publication : { ...publication, description: released }
}

function withNotices(description: MultilingualText, inLanguage: string): MultilingualText {
  if (typeof description === 'string') return withNotice(description, inLanguage)
  return Object.fromEntries(Object.entries(description).map(([tag, text]) => [tag, withNotice(text, tag)]))
}

function withNotice(text: string, tag: string): string {
  const language = spokenLanguage(tag)
  if (language === undefined || text.includes(GDPR_NOTICE[language])) return text
  return text === '' ? GDPR_NOTICE[language] : `${text.trimEnd()} ${GDPR_NOTICE[language]}`
}
