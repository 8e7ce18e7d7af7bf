import { formatValue } from '../problems/format-value.ts'
import type { Problem } from '../problems/problem.ts'
import { gap, violation, warning } from '../problems/rule-problem.ts'
import type { Publication } from '../record/publication-schema.ts'
import type { PlaceOf } from '../record/typed-record.ts'
import { languageIri } from './concepts.ts'

/**
 * The fields that catalogues ask for and that neither `publication.yaml` nor the records give. Who names people owes them somebody to
 * write to (GDPR, articles 13 and 14).
 */
export function metadataGaps(publication: Publication, namesPeople: boolean, placeOf: PlaceOf): Problem[] {
  const missing = ASKED.filter((field) => publication[field] === undefined)
  return missing.map((field) =>
    field === 'contactPoint' && namesPeople
      ? warning('contact-owed', placeOf([]), [field])
      : gap('missing-metadata', placeOf([]), [field], field),
  )
}

/** Problems of the metadata in `publication.yaml`: values that contradict each other or `day`. */
export function checkMetadata(publication: Publication, day: string, placeOf: PlaceOf): Problem[] {
  const { bbox, datePublished: issued, temporalCoverage: period, inLanguage } = publication
  const problems: Problem[] = []
  if (languageIri(inLanguage) === undefined)
    problems.push(
      warning('catalog-language', placeOf(['inLanguage']), ['inLanguage'], formatValue(inLanguage)),
    )
  if (bbox !== undefined)
    for (const [least, most] of [
      ['west', 'east'],
      ['south', 'north'],
    ] as const)
      if (bbox[least] >= bbox[most])
        problems.push(
          violation(
            'bbox-order',
            placeOf(['bbox', least]),
            ['bbox'],
            `${least} ${bbox[least]}`,
            `${most} ${bbox[most]}`,
          ),
        )
  if (period?.start !== undefined && period.end !== undefined && period.start > period.end)
    problems.push(
      violation(
        'period-order',
        placeOf(['temporalCoverage', 'start']),
        ['temporalCoverage'],
        period.start,
        period.end,
      ),
    )
  if (issued !== undefined && issued > day)
    problems.push(violation('issued-later', placeOf(['datePublished']), ['datePublished'], issued, day))
  return problems
}

const ASKED = [
  'contactPoint',
  'description',
  'keyword',
  'theme',
  'accrualPeriodicity',
  'temporalCoverage',
  'bbox',
  'publisherType',
  'datePublished',
  'availability',
] as const
