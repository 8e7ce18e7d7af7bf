import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { formatValue } from '../../pipeline/problems/format-value.ts'
import { withSecrets } from '../../pipeline/problems/secrets.ts'
import { build } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'
import { oddAnswer } from '../support/odd-answers.ts'
import { startPortal } from '../support/portal.ts'
import { startStore } from '../support/store.ts'

/* Keys and passwords that servers give back, in whatever form, are never printed. */

type Spelling = (secret: string) => string

const bytesOf = (text: string): string[] =>
  [...Buffer.from(text)].map((byte) => byte.toString(16).padStart(2, '0'))
const codes = (text: string, write: (hex: string, code: number) => string): string =>
  [...text]
    .map((sign) => write(sign.charCodeAt(0).toString(16).padStart(4, '0'), sign.charCodeAt(0)))
    .join('')

const spellings: Readonly<Record<string, Spelling>> = {
  'as it is': (secret) => secret,
  'as an address': encodeURIComponent,
  'as an address, all of it': (secret) =>
    bytesOf(secret)
      .map((byte) => `%${byte}`)
      .join(''),
  'as an address in capitals': (secret) =>
    bytesOf(secret)
      .map((byte) => `%${byte.toUpperCase()}`)
      .join(''),
  'in Base64': (secret) => Buffer.from(secret).toString('base64'),
  'in Base64, after a name': (secret) => Buffer.from(`clerk:${secret}`).toString('base64'),
  'in Base64, within more': (secret) => Buffer.from(`{"k":"${secret}"}`).toString('base64'),
  'in Base64 for addresses': (secret) => Buffer.from(secret).toString('base64url'),
  'in Base64, twice': (secret) => Buffer.from(Buffer.from(secret).toString('base64')).toString('base64'),
  'in hexadecimal': (secret) => bytesOf(secret).join(''),
  'in hexadecimal, in capitals': (secret) => bytesOf(secret).join('').toUpperCase(),
  'in hexadecimal, byte by byte': (secret) => bytesOf(secret).join(':'),
  'as a list of bytes': (secret) => [...Buffer.from(secret)].join(', '),
  'in JSON': (secret) => JSON.stringify(secret),
  'in JSON, all of it': (secret) => codes(secret, (hex) => `\\u${hex}`),
  'in JavaScript': (secret) =>
    bytesOf(secret)
      .map((byte) => `\\x${byte}`)
      .join(''),
  'in HTML': (secret) => codes(secret, (_, code) => `&#${code};`),
  'in HTML, in hexadecimal': (secret) => codes(secret, (hex) => `&#x${hex};`),
  'in capitals': (secret) => secret.toUpperCase(),
  'in small letters': (secret) => secret.toLowerCase(),
  backwards: (secret) => [...secret].reverse().join(''),
  'character by character': (secret) => [...secret].join(' '),
  'with something invisible in it': (secret) => [...secret].join('\u200b'),
  'in wide letters': (secret) => codes(secret, (_, code) => String.fromCharCode(code + 0xfee0)),
  'but its end': (secret) => secret.slice(0, Math.ceil(secret.length / 2)),
  'but its beginning': (secret) => secret.slice(Math.floor(secret.length / 2)),
}

/** Keys as portals give them, and passwords as people choose them. */
const secrets = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'abcdefghjkmnpqrstuvwxyzABCDEFGHKLMNPQRSTVWXYZ23456789_.-'),
    minLength: 16,
    maxLength: 80,
  }),
  fc.string({
    unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
    minLength: 9,
    maxLength: 20,
  }),
)

const forms = fc.constantFrom(...Object.keys(spellings))

let folder: string

beforeAll(async () => {
  folder = await freshFolder(afterAll)
  const license = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence'
  const publication = String(smallest['publication.yaml']).replace(/license: .*/, `license: ${license}`)
  await write(join(folder, 'data'), { ...smallest, 'publication.yaml': publication })
  await build({ data: join(folder, 'data'), out: join(folder, 'dist'), publish: true, pages: false })
})

it('a value that is printed shows no secret, nor a half of one, in any form', () => {
  fc.assert(
    fc.property(secrets, forms, fc.lorem(), fc.boolean(), (secret, form, text, isObject) => {
      const echo = (spellings[form] as Spelling)(secret)
      const told = `${text.slice(0, 12)} ${echo}`
      const shown = withSecrets([secret], () => formatValue(isObject ? { told } : told))
      expectNothingOf(echo, shown)
    }),
    { numRuns: 3000 },
  )
})

it('a value without a secret is printed as it is', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 4 }), (text) => {
      expect(withSecrets(['zQ7%x-Wv9!kJ'], () => formatValue(text))).toBe(formatValue(text))
    }),
  )
})

it('a command shows no key that a portal gives back, in its answer or in an address', async () => {
  const portal = await startPortal()
  await fc.assert(
    fc.asyncProperty(
      secrets,
      forms,
      fc.constantFrom(200, 302, 400, 401, 403, 409),
      async (key, form, status) => {
        const echo = (spellings[form] as Spelling)(key)
        const [message, bytes] = [
          `key ${echo}`,
          status % 2 === 0 ? JSON.stringify({ message: `key ${echo}` }) : `key ${echo}`,
        ]
        const location = `https://else.test/${encodeURIComponent(message)}?k=${encodeURIComponent(key)}`
        portal.clear([
          { at: 1, times: 1000, answer: oddAnswer([status, status === 302 ? { location } : {}], { bytes }) },
        ])
        const { code, stdout, stderr } = await typed(
          [
            'publish',
            'datagouv',
            '--at',
            portal.url,
            '--data',
            join(folder, 'data'),
            '--out',
            join(folder, 'dist'),
          ],
          { env: { DATAGOUV_API_KEY: key } },
        )
        expect(code).toBe(1)
        expectNothingOf(echo, stdout + stderr)
        expectNothingOf(key, stdout + stderr)
      },
    ),
    {
      numRuns: 40,
      examples: [
        ['SECRET-KEY-1234', 'in JSON, all of it', 400],
        ['!!!!!!!<A', 'but its beginning', 400],
      ],
    },
  )
}, 120_000)

it('a command shows no password that a store gives back', async () => {
  await fc.assert(
    fc.asyncProperty(secrets, forms, fc.constantFrom(400, 403, 405), async (password, form, status) => {
      const echo = (spellings[form] as Spelling)(password)
      const store = await startStore({
        odd: { answers: oddAnswer([status], { bytes: `login: ${echo}` }), from: 1 },
      })
      const { code, stdout, stderr } = await typed(
        ['publish', 'store', store.url, '--data', join(folder, 'data'), '--out', join(folder, 'dist')],
        { env: { REGARDS_STORE_USER: 'clerk', REGARDS_STORE_PASSWORD: password } },
      )
      expect(code).toBe(1)
      expectNothingOf(echo, stderr + stdout.replace(/^.*triplets.*$/m, ''))
    }),
    { numRuns: 30 },
  )
}, 120_000)

/** Expects that no ten characters in a row of what a server gave back, nor half of it, are shown. */
function expectNothingOf(echo: string, shown: string): void {
  const size = Math.min(10, Math.ceil(echo.length / 2))
  for (let at = 0; at + size <= echo.length; at++) expect(shown).not.toContain(echo.slice(at, at + size))
}
