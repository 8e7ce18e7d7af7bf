import type { Language } from '../../language/message.ts'
import { colon, quote } from '../../language/punctuation.ts'
import { partVersions } from '../../people/capsule-versions.ts'
import { findOwnPages, isFromOwnPage, isToldByOwnPage } from '../../people/own-pages.ts'
import { isFullRights, isScopeWithdrawn, type PersonStanding, rightsOf } from '../../people/rights.ts'
import { addressesUnder } from '../../rdf/addresses.ts'
import { openReadAhead } from '../../read/read-ahead.ts'
import { readPublication } from '../../read/read-publication.ts'
import { readWithdrawals } from '../../read/withdrawals.ts'
import { participationPart } from '../../record/registers/participation-parts.ts'
import { statedFunctions } from '../../record/stated-functions.ts'
import type { Participation, RecordValues } from '../../record/typed-record.ts'
import type { Appearance, Letter } from './letter.ts'
import { type LetterRecords, readLetterRecords, wordsIn } from './letter-records.ts'

/** The file that keeps a letter from being written, because it cannot be read as a record. */
export type UnreadableForLetter = { readonly unreadable: 'publication' | 'contributor' }

/** Reads what a letter tells the person with an id; drafts are told too, because a letter asks for a consent before anything is published. */
export async function readLetter(
  data: string,
  id: string,
  language: Language,
): Promise<Letter | UnreadableForLetter> {
  const publication = (await readPublication(data, () => undefined))?.publication
  if (publication === undefined) return { unreadable: 'publication' }
  const records = await readLetterRecords(data, id, language)
  const { person } = records
  if (person === undefined) return { unreadable: 'contributor' }
  const { contributors, ofKind } = await openReadAhead(data, [])
  const ownPages = await findOwnPages(publication, {
    contributors: async function* () {
      yield person // who may be a draft
      yield* contributors()
    },
    sources: () => ofKind('source'),
    capsules: () => ofKind('capsule'),
  })
  const withdrawals = (await readWithdrawals(data, () => undefined)).get(id) ?? []
  const isOnOwnPage = isFromOwnPage(ownPages, person.source)
  const rights = rightsOf(person.publication, publication.people, withdrawals, isOnOwnPage)
  const standing: PersonStanding = {
    as: isScopeWithdrawn(withdrawals, 'name') ? 'withheld' : person.publication.as,
    rights,
    isFull: isFullRights(rights),
    isReviewed: false,
    decidedAt: '',
  }
  const address = addressesUnder(publication.base)
  const appearanceIn = (capsule: RecordValues['capsule']): Appearance => {
    const naming = { isTold: isToldByOwnPage(ownPages, capsule.source), isInStructuredData: true }
    const parts = (capsule.participation ?? []).filter(({ participant }) => participant === id)
    const versions = parts.map((part) => partVersions(part, standing, naming))
    const shown = versions.flatMap(({ named, unnamed }) => (rights.site ? named : (unnamed ?? [])))
    return {
      title: wordsIn(capsule.name, language) ?? capsule.id,
      page: address.document('capsule', capsule.id),
      video: capsule.url ?? capsule.embedUrl ?? capsule.contentUrl,
      isDraft: capsule.draft === true,
      isCounted: shown.length === 0,
      isOnIndexedPage: rights.search || (rights.credits && naming.isTold),
      hasTranscript: isWritten(capsule),
      words: shown.flatMap((part) => partWords(part, records, language)),
    }
  }
  return {
    publication,
    address,
    publisher: records.nameOf('organization', publication.publisher) ?? publication.publisher,
    person,
    rights,
    withdrawals,
    appearances: records.capsules.map(appearanceIn),
    sources: (person.source ?? []).flatMap((each) => records.sources.get(each) ?? []),
  }
}

/** Whether what is said in the video of a capsule is published as a text: typed, in a file of its own, or as captions have it. */
function isWritten({ transcript, transcriptFile, caption = [] }: RecordValues['capsule']): boolean {
  const isRead = caption.some(
    (each) =>
      each.transcript !== 'none' && each.contentUrl !== undefined && !/^https?:/i.test(each.contentUrl),
  )
  return transcript !== undefined || transcriptFile !== undefined || isRead
}

/** What a part says, in words: the part taken, the credit as it is printed, the functions. */
function partWords(part: Participation, { nameOf }: LetterRecords, language: Language): string[] {
  const functions = statedFunctions(part).map(({ roleName, organization, periodical }) =>
    [
      ...roleName.map((each) => wordsIn(each, language)),
      organization && nameOf('organization', organization),
      periodical && nameOf('periodical', periodical),
    ]
      .filter(Boolean)
      .join(', '),
  )
  const credit = wordsIn(part.credit, language)
  const { creditLabel, functionLabel } = words[language]
  return [
    ...(part.part ?? []).map((name) => participationPart(name).label[language]),
    ...(credit === undefined ? [] : [`${creditLabel}${colon(language)}${quote(credit, language)}`]),
    ...functions
      .filter((each) => each !== '')
      .map((each) => `${functionLabel}${colon(language)}${quote(each, language)}`),
  ]
}

const words = {
  fr: { creditLabel: 'crédit', functionLabel: 'fonction' },
  en: { creditLabel: 'credit', functionLabel: 'function' },
} as const
