/** The fields that a form shows first, in order, by kind or by the field that holds a group; the others are folded. */
const first: Readonly<Record<string, string>> = {
  capsule:
    'name description isPartOf position embedUrl thumbnailUrl caption participation about datePublished duration source',
  contributor: 'name givenName familyName publication source',
  organization: 'name alternateName url source',
  periodical: 'name url source',
  place: 'name sameAs source',
  series: 'name description publisher url source',
  source: 'name url dateModified',
  topic: 'name description broader source',
  publication: 'base name description inLanguage publisher license contactPoint logo',
  participation: 'participant credit function part',
  function: 'roleName organization periodical',
  hasPart: 'name startOffset endOffset',
  caption: 'contentUrl inLanguage',
  encoding: 'name contentUrl',
  transcriptFile: 'contentUrl inLanguage',
  restrict: 'from to until',
}

/** The fields of the decision about a person, which bears the name of the file that describes the publication. */
const DECISION = ['as', 'basis', 'scope', 'since', 'evidence']

/** The fields of a group in the order of a form: those shown first, the others, then the id and whether it is a draft. */
export function fieldOrder(
  group: string,
  fields: readonly string[],
): { readonly field: string; readonly isFirst: boolean }[] {
  const named = fields.includes('as') ? DECISION : (first[group]?.split(' ') ?? fields)
  const shown = named.filter((field) => fields.includes(field))
  const last = ['id', 'draft'].filter((field) => fields.includes(field) && !shown.includes(field))
  const rest = fields.filter((field) => !shown.includes(field) && !last.includes(field))
  return [
    ...shown.map((field) => ({ field, isFirst: true })),
    ...rest.map((field) => ({ field, isFirst: false })),
    ...last.map((field) => ({ field, isFirst: true })),
  ]
}
