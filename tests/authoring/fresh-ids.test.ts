import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idFromName, randomId } from '../../pipeline/authoring/fresh-ids.ts'
import { isDeviceName, slug } from '../../pipeline/language/slug.ts'
import { suggestId } from '../../pipeline/record/suggestions.ts'
import { recordId } from '../../pipeline/record/value-schemas.ts'
import { typed } from '../support/cli.ts'
import { dataFolder, type Files } from '../support/folder.ts'
import { shellOf } from '../support/shell.ts'

const free = (): boolean => false

describe('an id', () => {
  it('made from a text is valid, and the same wherever it is made', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        'Œuvre',
        'Kızıl',
        'Łódź',
        'Straße',
        'L’été',
        'Ǆ',
        'ﬁn',
        'Æther Ørsted',
        'a--b',
        '-a-',
        'Con',
        'AUX',
      ),
    )
    fc.assert(
      fc.property(text, (name) => {
        const id = idFromName(name, free)
        expect(suggestId(name)).toBe(id)
        expect(isDeviceName(slug(name)) ? `${slug(name)}-2` : slug(name) || undefined).toBe(id)
        if (id !== undefined) expect(recordId.safeParse(id).success).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('made from a long name is valid with its number', () => {
    const name = `${'mot '.repeat(14)}a ${'b'.repeat(80)}`
    const taken = new Set<string>()
    for (let count = 0; count < 12; count++) {
      const id = idFromName(name, (each) => taken.has(each)) ?? ''
      expect(recordId.safeParse(id).success, id).toBe(true)
      taken.add(id)
    }
    expect(taken.size).toBe(12)
  })

  it('made at random is valid, not taken, and no word or number', () => {
    const bytes = fc.infiniteStream(fc.integer({ min: 0, max: 255 }))
    fc.assert(
      fc.property(bytes, (stream) => {
        const randomHex = (count: number): string =>
          [...stream.take(count)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
        const first = randomId('c-', free, randomHex)
        const second = randomId('c-', (id) => id === first, randomHex)
        expect(first).toMatch(/^c-[2-9][b-z][2-9][b-z]$/)
        expect(second).not.toBe(first)
        expect(recordId.safeParse(second).success).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('made at random is found however bad the chance, by growing longer', () => {
    const id = randomId(
      '',
      (each) => each.length < 6,
      (bytes) => '00'.repeat(bytes),
    )
    expect(id).toBe('2b2b2b')
  })
})

/** Records that are gone, as only the ledger of addresses knows them. */
const gone: Files = {
  'addresses.txt': [
    'capsule/3/#video',
    'contributor/c-9z9z/#person',
    'organization/association-des-cartes/#org',
    'topic/lac/#concept',
    '',
  ].join('\n'),
}

describe('an id that only the ledger of addresses knows', () => {
  it('is refused by new, and not proposed', async () => {
    const data = await dataFolder(gone)
    const { shell, written } = shellOf(['Lac', 'lac', '', '', '', '', 'n'])
    const { newCommand } = await import('../../pipeline/commands/new.ts')
    await newCommand.run({ values: { data }, positionals: ['theme'] }, shell)
    expect(written()).toContain('Identifiant * [lac-2] : ')
    expect(written()).toContain('Cet identifiant est ou a été pris')
    expect(await readdir(join(data, 'topics'))).toContain('lac-2.yaml')
  })

  it('is avoided by import', async () => {
    const data = await dataFolder(gone)
    const page = `3. Un titre de capsule\n\nIntervenants :\nAda UNE, présidente de l’association des cartes\n`
    const { code } = await typed(['import', '-', '--data', data], { input: page })
    expect(code).toBe(0)
    const capsules = await readdir(join(data, 'capsules'))
    expect(capsules).not.toContain('3.yaml')
    expect(capsules).toHaveLength(2)
    expect(await readdir(join(data, 'organizations'))).toEqual(['association-des-cartes-2.yaml'])
    expect(await readFile(join(data, 'organizations/association-des-cartes-2.yaml'), 'utf8')).toContain(
      'id: association-des-cartes-2',
    )
  })
})
