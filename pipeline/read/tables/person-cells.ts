import { relative } from 'node:path'
import type { Place } from '../../problems/problem.ts'
import { listDataFiles } from '../data-files.ts'
import { readRows } from './read-rows.ts'
import { isTableFile, readTables } from './read-tables.ts'

/** The cells of the tables of a folder that say something of a person beside the id, their files as seen from there. */
export async function findPersonCells(folder: string, person: string): Promise<Place[]> {
  const silent = { report: () => undefined, miss: () => undefined }
  const { files } = await listDataFiles(folder)
  const isWanted = (sheet: string): boolean => sheet === 'contributor' || sheet === 'participation'
  const tables = await readTables(files.filter(isTableFile), isWanted, silent)
  return tables.flatMap(({ sheet, grid }) => {
    const [whose, kept] =
      sheet === 'contributor' ? ['id', ['id', 'source']] : ['participant', ['id', 'capsule', 'participant']]
    return readRows(grid, sheet, 'fr', silent.report).flatMap(({ value, placeOf }) => {
      const said = value as Record<string, unknown>
      if (said[whose as string] !== person) return []
      return Object.keys(said)
        .filter((field) => !kept.includes(field) && !isEmptied(said[field]))
        .map((field) => {
          const place = placeOf([field])
          return { ...place, file: relative(folder, place.file) }
        })
    })
  })
}

/** Whether a decision says no more than that the person is not described. */
function isEmptied(value: unknown): boolean {
  return JSON.stringify(value) === '{"as":"withheld"}'
}
