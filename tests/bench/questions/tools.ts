import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dumpPaths } from '../../../pipeline/write/dump-files.ts'
import { secondsOf } from '../measure/child.ts'
import { inTurn, median } from '../measure/turns.ts'
import { figure, type Section, times } from '../report/section.ts'
import type { Measured } from './build.ts'
import { ownShapes } from './subjects.ts'

/** How long other programs take for a part of what a build does, where they are installed. */
export async function toolsSection(
  folder: string,
  { count, build }: Measured,
  runs: number,
): Promise<Section> {
  const turtle = join(folder, 'dist/public', dumpPaths.turtle)
  const shapes = join(folder, 'shapes.ttl')
  writeFileSync(shapes, ownShapes().join('\n'))
  const results = await inTurn(
    {
      'rapper, Turtle to N-Triples': () =>
        secondsOf('rapper', ['-q', '-i', 'turtle', '-o', 'ntriples', turtle]),
      'serdi, Turtle to N-Triples': () => secondsOf('serdi', ['-i', 'turtle', '-o', 'ntriples', turtle]),
      'Jena riot, Turtle to N-Triples': () => secondsOf('riot', ['--output=ntriples', turtle]),
      'Jena shacl, validation': () => secondsOf('shacl', ['validate', '--shapes', shapes, '--data', turtle]),
    },
    runs,
  )
  return {
    question: 'How long do other programs take for a part of it?',
    how: `Each reads the Turtle of the release of ${count.toLocaleString('en')} capsules, which \`regards build\` maps, validates and writes in three forms in ${figure(build.seconds)} s.`,
    head: ['program', 'seconds', 'of the build'],
    rows: Object.entries(results).map(([name, ran]) => {
      const seconds = ran.filter((each) => each !== undefined)
      const middle = median(seconds)
      return [
        name,
        ...(seconds.length === 0 ? ['not installed', ''] : [figure(middle), times(middle, build.seconds)]),
      ]
    }),
  }
}
