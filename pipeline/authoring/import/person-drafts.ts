import { decisionValue } from './common-decision.ts'
import type { DraftField, RecordDraft } from './draft.ts'
import { type DraftContext, initialFields } from './draft-context.ts'
import type { RecordMatch } from './match-records.ts'
import { mergedByName } from './people/people-in-sections.ts'
import type { Participant } from './people/read-participants.ts'

/** A person, body or source that the page names: the id of its record, or of the draft that is made for it. */
export type NamedEntity = {
  readonly id: string
  readonly name: string
  readonly match: RecordMatch
  readonly draft?: RecordDraft
}

/** A participant with the record, or the draft, of the person. */
export type DraftedPerson = NamedEntity & { readonly participant: Participant }

/** The people of all videos: for each the record of the same name, or one draft without a decision about publication. */
export function draftPeople(
  { findings, page, matcher, ids, say, decision }: DraftContext,
  source: string | undefined,
): DraftedPerson[] {
  return mergedByName(findings.videos.flatMap(({ participants }) => participants)).map((participant) => {
    const { name, givenName, familyName, printed, confidence, line, field } = participant
    const match = matcher.person({ name, givenName: givenName ?? '', familyName: familyName ?? '' })
    if (match.exact !== undefined) return { id: match.exact.id, name, match, participant }
    const id = ids.random('contributor', 'c-')
    const guess = say.guess(confidence, line, field)
    const part = (key: string, value: string | undefined): DraftField[] =>
      value === undefined ? [] : [{ name: key, value, note: say.confidence(confidence) }]
    const fields: DraftField[] = [
      ...(match.near.length > 0 ? [{ remark: say.near('contributor', match.near) }] : []),
      ...initialFields(id),
      ...part('honorificPrefix', participant.honorificPrefix),
      { name: 'name', value: name, note: printed === name ? guess : `${guess}, ${say.printed(printed)}` },
      ...part('honorificSuffix', participant.honorificSuffix),
      ...part('givenName', givenName),
      ...part('familyName', familyName),
      ...(source === undefined ? [] : [{ name: 'source', value: source }]),
      ...(decision === undefined
        ? [{ remark: say.decide }, { remark: 'publication: {as: named, basis: public-credit}' }]
        : [{ name: 'publication', value: decisionValue(decision), note: say.decided }]),
    ]
    const draft = { kind: 'contributor' as const, id, head: [say.head(page, line)], fields }
    return { id, name, match, participant, draft }
  })
}
