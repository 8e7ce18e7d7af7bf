import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../support/build.ts'
import { everything, freshFolder, smallest, write } from '../support/folder.ts'
import { withPlainSpaces } from '../support/html.ts'

const named = { as: 'named', basis: 'consent', scope: everything }
const files = {
  ...smallest,
  'organizations.yaml': JSON.stringify([
    { id: 'o-1', name: 'Organisation Une', source: 'p-1' },
    { id: 'o-2', name: 'Studio Deux', source: 'p-1' },
  ]),
  'contributors.yaml': JSON.stringify([
    { id: 'c-1', name: 'Zoraïde Qwyx', source: 'p-1', publication: named },
    { id: 'c-2', name: 'Bela Vrx', source: 'p-1', publication: named },
    { id: 'c-3', publication: { as: 'role-only' } },
    { id: 'c-4', publication: { as: 'withheld' } },
    { id: 'c-5', publication: { as: 'role-only' } },
  ]),
  'capsules/1.yaml': JSON.stringify({
    ...{ id: '1', name: 'Capsule une', description: 'Une capsule.', isPartOf: 's-1', source: 'p-1' },
    participation: [
      {
        id: 'x-1',
        participant: 'c-1',
        part: 'moderator',
        credit: 'brodeuse',
        function: { organization: 'o-1' },
      },
      {
        ...{ id: 'x-2', participant: 'c-2', part: 'interviewee' },
        function: [{ roleName: 'trésorière', organization: 'o-1' }, { roleName: 'amie' }],
      },
      {
        id: 'x-3',
        participant: 'c-3',
        part: 'interviewee',
        function: { roleName: 'voisine', organization: 'o-1' },
      },
      { id: 'x-4', participant: 'c-4', credit: 'voisin' },
      { id: 'x-5', organization: 'o-2', part: 'producer' },
      { id: 'x-6', participant: 'c-5', part: ['camera', 'interviewee'] },
      {
        ...{ id: 'x-7', participant: 'c-2', part: 'music' },
        credit: { fr: 'chanteuse à Organisation Une', en: 'singer at Organisation Une' },
        function: { roleName: { fr: 'chanteuse', en: 'singer' }, organization: 'o-1' },
      },
    ],
  }),
}

describe('who takes part', () => {
  let out: string
  const page = async (path: string): Promise<string> =>
    (await readFile(join(out, 'public', path, 'index.html'), 'utf8')).replace(
      /<(script|style|head)[\s\S]*?<\/\1>/g,
      '',
    )
  /** The texts of a page between a heading and the next. */
  const below = (html: string, heading: string): string[] =>
    (withPlainSpaces(html).split(new RegExp(`<h[23]>${heading}</h[23]>`))[1] ?? '')
      .replace(/<h[23]>.*/s, '')
      .split(/<[^>]*>/)
      .map((text) => text.trim())
      .filter((text) => text !== '')

  beforeAll(async () => {
    const place = await freshFolder(afterAll)
    await write(join(place, 'data'), files)
    out = join(place, 'dist')
    const outcome = await build({ data: join(place, 'data'), out, publish: true })
    expect(outcome.published, JSON.stringify(outcome.problems)).toBe(true)
  })

  it('stands once on the page of a capsule, by part, named or not, and those who are only counted at the end', async () => {
    const html = await page('capsule/1')
    expect(below(html, 'Entretien avec')).toEqual([
      'Bela Vrx',
      'trésorière,',
      'Organisation Une',
      '; amie',
      ...['Musique :', 'chanteuse à', 'Organisation Une'],
      'voisine',
      ...['Une personne n’est pas nommée ici.', 'Également : Image'],
    ])
    expect(html.match(/>Bela Vrx</g)).toHaveLength(1)
    expect(html).not.toContain('<li></li>')
    expect(below(html, 'Animation')).toEqual(['Zoraïde Qwyx', 'brodeuse', 'Organisation Une'])
    expect(below(html, 'Production').slice(0, 2)).toEqual([
      'Studio Deux',
      'Une personne n’est pas nommée ici.', // the neighbour of whom nothing at all is told
    ])
  })

  it('as an organisation finds the capsule on its page, under what it takes part in', async () => {
    expect(below(await page('organization/o-2'), 'Dans les capsules').slice(0, 1)).toEqual(['Capsule une'])
    expect(await page('organization/o-1')).not.toContain('Dans les capsules')
  })

  it('is told on the page of an organisation by the credits that name it, or by the functions there', async () => {
    const told = below(await page('organization/o-1'), 'Nommée dans les crédits')
    expect(told).toEqual([
      ...['Capsule une', 'Zoraïde Qwyx', ', brodeuse', 'Bela Vrx', ', trésorière', ', chanteuse'],
    ])
    expect(await page('organization/o-1')).not.toContain('voisine')
  })
})
