import type { z } from 'zod'
import { valueMeaning } from '../../authoring/interview/question-words.ts'
import type { Language } from '../../language/message.ts'
import { fieldWords } from '../../record/field-words.ts'
import { knownVideo } from '../../record/platforms/read-video.ts'
import { participationPart, partNames } from '../../record/registers/participation-parts.ts'
import { describeSchema } from '../../record/schema-description.ts'
import { citedKind } from '../records/typed-reading.ts'
import { editWords } from './edit-words.ts'

/** What a field is called. */
export function fieldHeading(group: string, field: string, language: Language): string {
  return fieldWords(group, field)?.[language][0] ?? field
}

/** What a field holds and how it may be typed, in sentences. */
export function fieldHint(group: string, field: string, schema: z.ZodType, language: Language): string {
  const say = editWords(language)
  const words = fieldWords(group, field)
  const { form, shape } = describeSchema(schema)
  const help = words?.[language][1] ?? ''
  if (shape !== undefined) return help
  if (citedKind(field, schema) !== undefined) return `${withoutIds(help)} ${say.byName}`
  const typed = { date: say.dates, day: say.dates, duration: say.lengths, offset: say.moments }
  const way = typed[form?.rule as keyof typeof typed]
  if (way !== undefined) return `${help.replace(/ ?: 2021.*$/, '.')} ${way}`
  const more = valueMeaning(field, '', language)
  if (form?.values?.some((value) => valueMeaning(field, value, language) !== '')) return more
  const isOpen = form?.values === undefined && form?.rule !== 'boolean' && field !== 'id'
  const example = isOpen && words?.example !== undefined ? ` ${say.example(words.example)}` : ''
  return `${help}${more === '' ? '' : ` ${more}`}${example}`
}

/** A sentence about ids as one about the records that are chosen by their names. */
function withoutIds(help: string): string {
  return help
    .replace(
      /^L’identifiant de (la|l’|le) ?/,
      (_, article: string) => `${article === 'l’' ? 'L’' : `${capital(article)} `}`,
    )
    .replace(/^L’identifiant du /, 'Le ')
    .replace(/^Les identifiants des /, 'Les ')
    .replace(/^The ids? of /, '')
    .replace(/^./, (first) => first.toUpperCase())
}

/** What a value of a closed list is called. */
export function choiceLabel(field: string, value: string, language: Language): string {
  const meaning = valueMeaning(field, value, language)
  const part = field === 'part' ? partNames.find((name) => name === value) : undefined
  if (part !== undefined) return participationPart(part).label[language]
  return meaning === '' ? value : capital(meaning)
}

/** The platform of a video whose address stands in a field, if it is known. */
export function videoNote(field: string, text: string, language: Language): string | undefined {
  if (!['embedUrl', 'url', 'contentUrl'].includes(field)) return undefined
  const video = knownVideo(text)
  return video && editWords(language).video(video.platform.title)
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
