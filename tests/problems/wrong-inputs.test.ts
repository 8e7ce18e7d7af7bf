import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../pipeline/problems/problem.ts'
import { formatProblem } from '../../pipeline/problems/problem-line.ts'
import { build } from '../support/build.ts'
import { dataFolder, freshFolder } from '../support/folder.ts'
import { frenchTraces, withoutQuotations } from '../support/french-traces.ts'
import { wrongInputs } from '../support/wrong-inputs.ts'
import { wrongTables } from '../support/wrong-tables.ts'

describe('a wrong input', () => {
  it.each([...wrongInputs, ...wrongTables])('is told: $name', async ({ files, says }) => {
    const [data, out] = [await dataFolder(files), await freshFolder()]
    const { problems, published, violations } = await build({ data, out, publish: true })
    const told = problems.filter(isTold)
    expect(told.map((problem) => formatProblem(problem, 'fr').replaceAll(join(data, '/'), ''))).toEqual(says)
    for (const problem of told) expect(problem.message.en).toMatch(/^(?!.*undefined)./)
    const english = problems.map((problem) => withoutQuotations(formatProblem(problem, 'en')))
    expect(english.flatMap(frenchTraces)).toEqual([])
    expect(published).toBe(violations === 0)
  })

  it('is unlike the smallest publication, of which nothing is told but gaps', async () => {
    const [data, out] = [await dataFolder(), await freshFolder()]
    const { problems, published } = await build({ data, out, publish: true })
    expect(problems.filter(isTold)).toEqual([])
    expect(published).toBe(true)
  })
})

/** Whether a problem is more than a gap; that the smallest publication names a person and no contact is said of each input alike. */
function isTold({ severity, rule }: Problem): boolean {
  return severity !== 'info' && rule !== 'contact-owed'
}
