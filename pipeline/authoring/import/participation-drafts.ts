import { memoize } from '../../collections/memoize.ts'
import type { BodyKind } from './body-drafts.ts'
import type { DraftField } from './draft.ts'
import type { DraftContext } from './draft-context.ts'
import type { ImportedVideo } from './imported-video.ts'
import type { Participant, ParticipantBody } from './people/read-participants.ts'
import type { DraftedPerson } from './person-drafts.ts'

/** What capsules refer to: the source, everybody who is named, and the id of each body. */
export type CapsuleLinks = {
  readonly source: string | undefined
  readonly people: readonly DraftedPerson[]
  bodyId(kind: BodyKind, name: string): string | undefined
}

/** The participations of a video: of its people, then of the bodies that take a part in it; a remark where nobody is named. */
export function participationsOf(
  context: DraftContext,
  { participants, bodies }: ImportedVideo,
  links: Pick<CapsuleLinks, 'people' | 'bodyId'>,
): DraftField[] {
  const all = [
    ...participants.flatMap((each) => participationOfPerson(context, each, links)),
    ...bodies.flatMap((each) => participationOfBody(context, each, links)),
  ]
  return all.length === 0 ? [{ remark: context.say.missing.people }] : [{ name: 'participation', value: all }]
}

/** The people of an import by their names in small letters. */
const peopleByName = memoize(
  (people: readonly DraftedPerson[]) =>
    new Map(people.toReversed().map((person) => [person.name.toLowerCase(), person])),
)

function participationOfPerson(
  { ids, say }: DraftContext,
  participant: Participant,
  { people, bodyId }: Pick<CapsuleLinks, 'people' | 'bodyId'>,
): DraftField[][] {
  const person = peopleByName(people).get(participant.name.toLowerCase())
  if (person === undefined) return []
  const { credit, parts, line, field, confidence } = participant
  const idsOf = (kind: BodyKind, bodies: readonly { readonly name: string }[] = []): string[] => [
    ...new Set(bodies.flatMap((body) => bodyId(kind, body.name) ?? [])),
  ]
  const note = say.guess(credit?.confidence ?? 'check', line, field)
  return [
    [
      { name: 'id', value: ids.random('part') },
      {
        name: 'participant',
        value: person.id,
        label: person.name,
        note: person.match.exact ? say.exact(person.match.exact) : person.name,
      },
      ...listed('part', parts, say.guess(confidence, line, field)),
      ...(credit === undefined
        ? []
        : [{ name: 'credit', value: credit.text, note: say.guess('sure', line, field) }]),
      ...listed('roleName', [...new Set(credit?.roles)], note),
      ...listed('organization', idsOf('organization', credit?.organizations), note),
      ...listed('periodical', idsOf('periodical', credit?.periodicals), note),
      ...(credit === undefined || credit.unsure.length === 0 ? [] : [{ remark: say.unsure(credit.unsure) }]),
    ],
  ]
}

function participationOfBody(
  { ids, say }: DraftContext,
  { name, parts, line, field, confidence }: ParticipantBody,
  { bodyId }: Pick<CapsuleLinks, 'bodyId'>,
): DraftField[][] {
  const id = bodyId('organization', name)
  if (id === undefined) return []
  return [
    [
      { name: 'id', value: ids.random('part') },
      { name: 'organization', value: id, note: name, label: name },
      ...listed('part', parts, say.guess(confidence, line, field)),
    ],
  ]
}

function listed(name: string, values: readonly string[], note: string): DraftField[] {
  return values.length === 0 ? [] : [{ name, value: values.length === 1 ? (values[0] ?? '') : values, note }]
}
