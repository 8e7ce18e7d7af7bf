import type { DraftField, RecordDraft } from './draft.ts'
import { type DraftContext, initialFields } from './draft-context.ts'
import type { RecordMatch } from './match-records.ts'
import type { Participant } from './read-participants.ts'

/** A person, body or source that the page names: the id of its record, or of the draft that is made for it. */
export type NamedEntity = {
  readonly id: string
  readonly name: string
  readonly match: RecordMatch
  readonly draft?: RecordDraft
}

/** The participants: for each the record of the same name, or a draft without a decision about publication. */
export function draftPeople(
  { findings, page, matcher, ids, say }: DraftContext,
  source: string | undefined,
): (NamedEntity & { readonly participant: Participant })[] {
  return findings.participants.map((participant) => {
    const { name, givenName, familyName, printed, confidence, line } = participant
    const match = matcher.person(participant)
    if (match.exact !== undefined) return { id: match.exact.id, name, match, participant }
    const id = ids.random('contributor', 'c-')
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
