import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runNode, runRegards } from '../measure/child.ts'
import { inTurn, medianOf } from '../measure/turns.ts'
import { takeoutArchive } from '../records/takeout.ts'
import { figure, type Section, times } from '../report/section.ts'

const floor = fileURLToPath(new URL('../measure/unzip.js', import.meta.url))

/** How long an export of a channel of many videos takes to become drafts. Throws unless each video gives one. */
export async function importingSection(
  folder: string,
  seed: number,
  runs: number,
  count = 5000,
): Promise<Section> {
  const archive = join(folder, 'takeout.zip')
  writeFileSync(archive, takeoutArchive({ count, seed }))
  const data = join(folder, 'records')
  const results = await inTurn(
    {
      'the floor: unpacks the archive and parses its table': () => runNode([floor, archive], folder),
      'regards import --dry-run: reads, matches and plans drafts, and writes nothing': () => {
        freshRecords(data)
        return runRegards(['import', archive, '--data', data, '--dry-run'], folder)
      },
      'regards import: writes a file for each video and person': () => {
        freshRecords(data)
        const ran = runRegards(['import', archive, '--data', data], folder)
        const drafts = readdirSync(join(data, 'capsules')).length
        if (drafts !== count) throw new Error(`${drafts} drafts of ${count} videos`)
        return ran
      },
    },
    runs,
  )
  const [least = Number.NaN] = Object.values(results).map((ran) => medianOf(ran, ({ cpu }) => cpu))
  return {
    question: 'How fast is the export of a channel taken over?',
    how: `A synthetic archive of Google Takeout, whose table has ${count.toLocaleString('en')} videos, two in three with three people in the description. Each in a process of its own, start included; × floor is of processor time.`,
    head: ['job', 'seconds', 'CPU s', '× floor', 'peak MB'],
    rows: Object.entries(results).map(([name, ran]) => {
      const cpu = medianOf(ran, (each) => each.cpu)
      return [
        name,
        figure(medianOf(ran, ({ seconds }) => seconds)),
        figure(cpu),
        times(cpu, least),
        figure(medianOf(ran, ({ memory }) => memory)),
      ]
    }),
  }
}

function freshRecords(data: string): void {
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data)
  writeFileSync(
    join(data, 'publication.yaml'),
    'base: https://synthetic.example/\nname: x\ninLanguage: fr\npublisher: o\nlicense: https://example.org/l\n',
  )
}
