import { formatLine } from '../problems/format-value.ts'
import type { Problem } from '../problems/problem.ts'
import { violation, warning } from '../problems/rule-problem.ts'
import { contrastFaults } from '../record/palette.ts'
import type { Publication } from '../record/publication-schema.ts'
import type { PlaceOf } from '../record/typed-record.ts'

/** What is wrong with, or missing from, what a publication says of its own pages: colours, and the links that French law wants. */
export function checkPublicationFace(publication: Publication, placeOf: PlaceOf): Problem[] {
  const colors = contrastFaults(publication.colors).map(({ path, color, other, ratio, nearest }) =>
    violation(
      'color-contrast',
      placeOf(path),
      path,
      color,
      other,
      decimal(ratio, 'fr'),
      decimal(ratio, 'en'),
      nearest,
    ),
  )
  return [...colors, ...owedLinks(publication, placeOf)]
}

/**
 * The links that a French public body owes on its pages. Sources: loi n° 2005-102, article 47, and décret n° 2019-768, article 5
 * (accessibility); loi n° 2004-575, article 1-1 (legal notice).
 */
function owedLinks(
  { publisherType, inLanguage, legalNotice, accessibility }: Publication,
  placeOf: PlaceOf,
): Problem[] {
  if (publisherType === undefined || !/Authority$/.test(publisherType) || !/^fr(-FR)?$/i.test(inLanguage))
    return []
  const problems: Problem[] = []
  const owe = (rule: 'accessibility-owed' | 'legal-notice-owed', field: string): void =>
    void problems.push(warning(rule, placeOf([]), [field], formatLine(publisherType)))
  if (accessibility?.conformance === undefined || accessibility.statement === undefined)
    owe('accessibility-owed', 'accessibility')
  if (legalNotice === undefined) owe('legal-notice-owed', 'legalNotice')
  return problems
}

/** A ratio cut to one decimal, never rounded up to one that would pass. */
function decimal(ratio: number, language: 'fr' | 'en'): string {
  return (Math.floor(ratio * 10) / 10).toLocaleString(language, { minimumFractionDigits: 1 })
}
