import type { DraftField, RecordDraft } from './draft.ts'
import { type DraftContext, initialFields } from './draft-context.ts'
import type { RecordMatch } from './match-records.ts'
import type { Participant } from './read-participants.ts'

/** Something that the page names, with the id that it has or gets, and its draft where it has no record yet. */
export type NamedEntity = {
  readonly id: string
  readonly name: string
  readonly match: RecordMatch
  readonly draft?: RecordDraft
}

/** Who takes part: the record of the same name, or a draft of one without any decision. */
export function draftPeople(
  { findings, page, matcher, ids, say }: DraftContext,
  source: string | undefined,
): (NamedEntity & { readonly participant: Participant })[] {
  return findings.participants.map((participant) => {
    const { name, givenName, familyName, printed, confidence, line } = participant
    const match = matcher.person(participant)
    if (match.exact !== undefined) return { id: match.exact.id, name, match, participant }
    const id = ids.opaque('contributor', 'c-')
    const guess = say.guess(confidence, line)
    const fields: DraftField[] = [
      ...(match.near.length > 0 ? [{ remark: say.near('contributor', match.near) }] : []),
      ...initialFields(id),
      { name: 'name', value: name, note: printed === name ? guess : `${guess}, ${say.printed(printed)}` },
      { name: 'givenName', value: givenName, note: say.confidence(confidence) },
      { name: 'familyName', value: familyName, note: say.confidence(confidence) },
      ...(source === undefined ? [] : [{ name: 'source', value: source }]),
      { remark: say.decide },
      { remark: 'publication: {as: named, basis: public-credit}' },
    ]
    const draft = { kind: 'contributor' as const, id, head: [say.head(page, line)], fields }
    return { id, name, match, participant, draft }
  })
}
