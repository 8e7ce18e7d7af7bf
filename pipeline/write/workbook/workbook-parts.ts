/** The namespace of workbooks (ECMA-376). */
export const SPREADSHEET_ML = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'

/** The declaration at the start of each part of a workbook. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A sheet of a workbook: its name, as XML, and the absolute range that can be filtered. */
export type SheetEntry = { readonly name: string; readonly filtered?: string }

/** The path of a sheet in the archive, by its number from 1. */
export function sheetPath(number: number): string {
  return `xl/worksheets/sheet${number}.xml`
}

/** The parts of a workbook beside its sheets, by their paths in the archive, in their order (ECMA-376, parts 1 and 2). */
export function workbookParts(
  sheets: readonly SheetEntry[],
): readonly (readonly [path: string, xml: string])[] {
  return [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((_, index) => ['worksheet', sheetPath(index + 1).slice('xl/'.length)] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES],
  ]
}

function contentTypes(sheetCount: number): string {
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const overrides = [
    ['xl/workbook.xml', 'sheet.main'],
    ['xl/styles.xml', 'styles'],
    ...Array.from({ length: sheetCount }, (_, index) => [sheetPath(index + 1), 'worksheet']),
  ].map(([path, type]) => `<Override PartName="/${path}" ContentType="${main}.${type}+xml"/>`)
  return `${XML_DECLARATION}<Types xmlns="${CONTENT_TYPES}">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
${overrides.join('\n')}
</Types>
`
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE_RELATIONSHIPS}/${type}" Target="${target}"/>`,
  )
  return `${XML_DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">\n${lines.join('\n')}\n</Relationships>\n`
}

function workbook(sheets: readonly SheetEntry[]): string {
  const lines = sheets.map(
    ({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const filters = sheets.flatMap(({ name, filtered }, index) =>
    filtered === undefined
      ? []
      : [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${name.replaceAll("'", "''")}'!${filtered}</definedName>`,
        ],
  )
  return `${XML_DECLARATION}<workbook xmlns="${SPREADSHEET_ML}" xmlns:r="${OFFICE_RELATIONSHIPS}">
<sheets>
${lines.join('\n')}
</sheets>
<definedNames>
${filters.join('\n')}
</definedNames>
</workbook>
`
}

/** The formats of cells, in the order of `cellStyles`: 49 is the format of text, which no program converts. */
const STYLES = `${XML_DECLARATION}<styleSheet xmlns="${SPREADSHEET_ML}">
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="4">
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>
<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>
`
