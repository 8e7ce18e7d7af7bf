import type { PropertyName } from '../../rdf/context.ts'
import type { DateValue, Node } from '../../rdf/node.ts'
import { asStrings } from './column-factories.ts'
import { type ColumnWords, propertyIri, type TableColumn } from './table-column.ts'

/** Two columns: a date as precise as its source, which CSVW can express where all are alike, and the name of that precision. */
export function dateColumns(property: PropertyName, words: ColumnWords): TableColumn[] {
  const [frTitle, , enTitle] = words
  const dateOf = (node: Node): DateValue | undefined => node[property] as DateValue | undefined
  return [
    {
      name: property,
      property,
      words,
      values: (node) => asStrings(dateOf(node)?.['@value']),
      type: 'string',
      constraints: { pattern: '\\d{4}(-\\d\\d(-\\d\\d(T[0-9:.]+(Z|[+-]\\d\\d:\\d\\d))?)?)?' },
      example: '2021-09',
      csvwForm: (node) => dateOf(node)?.['@type'].replace('xsd:', ''),
      csvw: (_, forms) => {
        const [datatype = 'date', ...others] = forms
        return others.length > 0 ? undefined : { propertyUrl: propertyIri(property), datatype }
      },
    },
    {
      name: `${property}Precision`,
      property,
      words: [
        `${frTitle} : précision`,
        'Ce que la source dit : `year` (l’année), `month`, `day` ou `moment` (jour et heure).',
        `${enTitle}: precision`,
        'Precision of the source: `year`, `month`, `day` or `moment` (day and time).',
      ],
      values: (node) => asStrings(precisions[String(dateOf(node)?.['@type'])]),
      type: 'string',
      constraints: { enum: Object.values(precisions) },
      example: 'month',
    },
  ]
}

const precisions: Readonly<Record<string, string>> = {
  'xsd:gYear': 'year',
  'xsd:gYearMonth': 'month',
  'xsd:date': 'day',
  'xsd:dateTime': 'moment',
}
