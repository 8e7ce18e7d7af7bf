import { join } from 'node:path'
import { LETTER_FOLDERS } from '../authoring/letter/letter.ts'
import type { LetterGap } from '../authoring/letter/letter-gaps.ts'
import type { Command, Shell } from './command.ts'
import { UsageError } from './usage-error.ts'
import { usageMessages } from './usage-messages.ts'

export const letterCommand: Command = {
  summary: {
    fr: 'écrit à une personne ce qui est publié d’elle, et comment s’y opposer',
    en: 'writes to a person what is published about them, and how to object',
  },
  usage: {
    fr: 'letter IDENTIFIANT|"NOM"… [options]',
    en: 'letter ID|"NAME"… [options]',
  },
  description: {
    fr: `Écrit une page à imprimer pour chaque personne, dans dist/lettres/ : ce qui est publié d'elle, où, pour
combien de temps, à quel titre, à qui écrire, comment se retirer ; et, où le titre est le consentement, de
quoi le signer. Ce que publication.yaml ne dit pas est laissé en blanc, et dit. Un brouillon (draft: true)
avec basis: consent donne la lettre qui demande un accord avant toute publication.`,
    en: `Writes a page to print for each person, in dist/letters/: what is published about them, where, for how
long, on what ground, whom to write to, how to withdraw; and, where the ground is consent, a form to sign.
What publication.yaml does not state is left blank, and told. A draft (draft: true) with basis: consent
gives the letter that asks for a consent before anything is published.`,
  },
  async run({ values: { data = 'data', out = 'dist' }, positionals }, shell) {
    if (positionals.length === 0) throw new UsageError(usageMessages.letterOfNobody())
    const letters = new Map<string, LetterText>()
    for (const typed of positionals) {
      const { id, ...letter } = await letterTo(typed, data, shell)
      letters.set(id, letter)
    }
    const { replaceFile } = await import('../files/replace-file.ts')
    const { letterWords } = await import('../authoring/letter/letter-words.ts')
    const say = words[shell.language]
    for (const [id, { page, gaps }] of letters) {
      const path = join(out, LETTER_FOLDERS[shell.language], `${id}.html`)
      await replaceFile(path, page)
      const missing = gaps.map((gap) => `  ${letterWords.missing.fields[gap][shell.language]}\n`)
      shell.write(`${say.written}${path}\n${missing.length === 0 ? '' : say.missing}${missing.join('')}`)
    }
    return 0
  },
}

/** A letter to print, and what the publication does not state for it. */
type LetterText = {
  readonly page: string
  readonly gaps: readonly LetterGap[]
}

/** The letter to a person, who is named by id or by name. Throws `UsageError` where no letter can be written. */
async function letterTo(
  typed: string,
  data: string,
  { language, today }: Shell,
): Promise<LetterText & { readonly id: string }> {
  const { lookUpPerson } = await import('../authoring/people/withdraw-person.ts')
  const lookup = await lookUpPerson(data, typed)
  if ('similar' in lookup) throw new UsageError(usageMessages.person(typed, lookup.similar))
  if ('several' in lookup) throw new UsageError(usageMessages.people(typed, lookup.several))
  const { id } = lookup.person
  const { readLetter } = await import('../authoring/letter/read-letter.ts')
  const { letterPage } = await import('../authoring/letter/letter-page.ts')
  const { letterGaps } = await import('../authoring/letter/letter-gaps.ts')
  const letter = await readLetter(data, id, language)
  if ('unreadable' in letter)
    throw new UsageError(
      usageMessages.unreadable(letter.unreadable === 'contributor' ? id : 'publication.yaml'),
    )
  return { id, page: await letterPage(letter, language, today), gaps: letterGaps(letter) }
}

const words = {
  fr: { written: 'Écrit : ', missing: 'publication.yaml ne dit pas :\n' },
  en: { written: 'Written: ', missing: 'publication.yaml does not state:\n' },
} as const
