import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DatasetCore } from '@rdfjs/types'
import n3 from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { beforeAll, describe, expect, it } from 'vitest'
import { build } from '../support/build.ts'
import { dataFolder, freshFolder, smallest } from '../support/folder.ts'

const SCHEMA = 'http://schema.org/'

/** What schema.org could say of a person and these data may not, by what it would tell. */
const forbidden = {
  'a means of contact': ['email', 'telephone', 'faxNumber', 'contactPoint'],
  'a birth': ['birthDate', 'birthPlace'],
  'an address': ['address', 'homeLocation'],
  'a photo': ['image', 'photo'],
  'a profile': ['url', 'mainEntityOfPage', 'identifier'],
  'an origin': ['nationality', 'gender', 'ethnicity', 'knowsLanguage'],
  'a topic': ['about', 'knowsAbout', 'keywords', 'subjectOf'],
  'what time may make untrue': ['jobTitle', 'affiliation', 'worksFor', 'memberOf', 'description'],
}

describe('of a person', () => {
  let validator: SHACLValidator

  beforeAll(async () => {
    const folder = fileURLToPath(new URL('../../shapes/', import.meta.url))
    const files = (await readdir(folder)).filter((name) => name !== 'search-engines.ttl')
    const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))
    const shapes = new n3.Store(texts.flatMap((text) => new n3.Parser().parse(text)))
    validator = new SHACLValidator(shapes as unknown as DatasetCore)
  })

  it.each(Object.entries(forbidden).flatMap(([what, words]) => words.map((word) => [what, word] as const)))(
    'the shapes let nobody say %s (%s)',
    async (_, word) => {
      const person = `<https://a.test/contributor/p/#person> a <${SCHEMA}Person> ; <${SCHEMA}name> "Ada"`
      const page = `<https://a.test/source/s/#page> a <${SCHEMA}WebPage> ; <${SCHEMA}name> "Page"@fr ; <${SCHEMA}url> <https://a.test/page> .`
      const conforms = async (text: string): Promise<boolean> =>
        (await validator.validate(new n3.Store(new n3.Parser().parse(page + text)) as unknown as DatasetCore))
          .conforms
      expect(await conforms(`${person} .`)).toBe(true)
      expect(await conforms(`${person} ; <${SCHEMA}${word}> <https://a.test/topic/t/#concept> .`)).toBe(false)
      expect(await conforms(`${person} ; <${SCHEMA}${word}> "x" .`)).toBe(false)
    },
  )

  it.each([
    'email',
    'téléphone',
    'birthDate',
    'adresse',
    'photo',
    'linkedin',
    'nationalité',
    'about',
    'topic',
  ])('a record takes no %s, and says so', async (field) => {
    const data = await dataFolder({
      'contributors.yaml': `${smallest['contributors.yaml']}  ${field}: x\n`,
    })
    const { problems, published } = await build({ data, out: await freshFolder(), publish: true })
    expect(published).toBe(false)
    const told = problems.filter(({ rule }) => rule === 'personal-field')
    expect(told.map(({ place, message }) => [place.line, message.fr])).toEqual([
      [8, expect.stringContaining(`"${field}" ne se publie sur personne`)],
    ])
  })

  it('no topic is linked to, in the data or the tables', async () => {
    const out = await freshFolder()
    await build({ data: await dataFolder(), out, publish: true })
    const store = new n3.Store(
      new n3.Parser().parse(await readFile(join(out, 'public/dumps/regards.nt'), 'utf8')),
    )
    const linked = store
      .getQuads(null, null, null, null)
      .filter(({ subject }) => /#(person|participation-.*)$/.test(subject.value))
    expect(linked.length).toBeGreaterThan(5)
    expect(linked.filter(({ object }) => object.value.includes('/topic/'))).toEqual([])
    const toPeople = store
      .getQuads(null, null, null, null)
      .filter(({ object }) => object.value.endsWith('#person'))
      .filter(({ predicate }) => !predicate.value.endsWith('/primaryTopic')) // of the person's own document
    expect(
      new Set(toPeople.map(({ subject }) => subject.value.replace(/^.*#/, '').replace(/-.*/, ''))),
    ).toEqual(new Set(['video', 'participation']))
    for (const table of ['contributors', 'participations']) {
      const [head] = (await readFile(join(out, `public/tables/${table}.csv`), 'utf8')).split('\n')
      expect(head).not.toMatch(/about|topic|theme|scale/i)
    }
  })
})
