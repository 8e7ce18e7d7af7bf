import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { licenceName, readTypedLicence } from '../../pipeline/record/registers/license-names.ts'
import { licenceAddress } from '../../pipeline/record/value-schemas.ts'

const CC = 'https://creativecommons.org/'

describe('the name of a licence', () => {
  it.each([
    ['CC BY-SA 4.0', `${CC}licenses/by-sa/4.0/`],
    ['CC BY 4.0', `${CC}licenses/by/4.0/`],
    ['cc-by-4.0', `${CC}licenses/by/4.0/`],
    ['Licence CC BY 4', `${CC}licenses/by/4.0/`],
    ['CC-BY-NC-ND-4.0', `${CC}licenses/by-nc-nd/4.0/`],
    ['CC BY-NC-SA 2.5', `${CC}licenses/by-nc-sa/2.5/`],
    ['CC BY SA NC 4.0', `${CC}licenses/by-nc-sa/4.0/`],
    ['CC BY 3.0 FR', `${CC}licenses/by/3.0/fr/`],
    ['Creative Commons Attribution 4.0 International', `${CC}licenses/by/4.0/`],
    [
      'Creative Commons Attribution - Pas d’utilisation commerciale - Partage dans les mêmes conditions 4.0',
      `${CC}licenses/by-nc-sa/4.0/`,
    ],
    ['Creative Commons Attribution-ShareAlike 4.0', `${CC}licenses/by-sa/4.0/`],
    ['CC0', `${CC}publicdomain/zero/1.0/`],
    ['CC0 1.0 Universal', `${CC}publicdomain/zero/1.0/`],
    ['CC Zero', `${CC}publicdomain/zero/1.0/`],
    ['Public Domain Mark 1.0', `${CC}publicdomain/mark/1.0/`],
    ...[
      ...['Licence Ouverte 2.0', 'Licence Ouverte', 'Etalab 2.0', 'etalab-2.0', 'LO 2.0', 'Open Licence 2.0'],
      ...['Licence ouverte / Open Licence version 2.0', 'Licence Ouverte Etalab 2.0', 'LOv2'],
    ].map((name): [string, string] => [name, 'https://www.etalab.gouv.fr/licence-ouverte-open-licence']),
    ...['ODbL', 'ODbL 1.0', 'ODC-ODbL', 'Open Database License (ODbL)'].map((name): [string, string] => [
      name,
      'https://opendatacommons.org/licenses/odbl/summary/',
    ]),
    ['ODC-By 1.0', 'https://opendatacommons.org/licenses/by/1-0/'],
    ['Licence Art Libre', 'https://artlibre.org/licence/lal/'],
    ['OGL v3', 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'],
  ])('%s proposes its address', (name, address) => {
    expect(readTypedLicence(name)).toBe(address)
    const { error } = licenceAddress.safeParse(name)
    expect(error?.issues[0]).toMatchObject({
      params: { rule: 'licence', facts: [expect.anything(), address, ''] },
    })
    expect(licenceAddress.parse(address)).toBe(address)
  })

  it.each([
    ...[
      'CC',
      'CC BY',
      'CC BY-SA',
      'CC BY 5.0',
      'CC BY-SA-ND 4.0',
      'CC BY-BY 4.0',
      'CC BY 4.0 FR',
      'CC SA 4.0',
    ],
    ...[
      'Licence Ouverte 1.0',
      'GPL',
      'Tous droits réservés',
      '© Studio',
      'Open',
      'Open Licence',
      'licence',
      '4.0',
    ],
    ...['zerodeux', 'constructor', ''],
  ])('%j names no licence, or more than one', (name) => {
    expect(readTypedLicence(name)).toBeUndefined()
  })

  it('is never read out of an address, which stays as it is typed', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        expect(readTypedLicence(url)).toBeUndefined()
      }),
    )
  })
})

describe('the address of a licence', () => {
  it.each([
    [`${CC}licenses/by-sa/4.0/`, 'CC BY-SA 4.0'],
    ['http://creativecommons.org/licenses/by/4.0', 'CC BY 4.0'],
    ['https://www.creativecommons.org/licenses/by/4.0/deed.fr', 'CC BY 4.0'],
    [`${CC}licenses/by/4.0/legalcode`, 'CC BY 4.0'],
    [`${CC}licenses/by/3.0/fr/`, 'CC BY 3.0 FR'],
    [`${CC}publicdomain/zero/1.0/`, 'CC0 1.0'],
    [`${CC}publicdomain/zero/1.0/deed.fr`, 'CC0 1.0'],
    ['https://spdx.org/licenses/etalab-2.0.html', 'Licence Ouverte 2.0'],
    ['https://opendatacommons.org/licenses/odbl/summary/', 'ODbL 1.0'],
    ['https://opendatacommons.org/licenses/by/1-0/', 'ODC-By 1.0'],
    [`${CC}licenses/`, undefined],
    [`${CC}licenses/by/4.0/?x`, undefined],
    ['https://example.org/licenses/by/4.0/', undefined],
  ])('%s is shown as %s', (address, name) => {
    expect(licenceName(address)).toBe(name)
  })
})
