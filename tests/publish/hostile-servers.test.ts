import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Message } from '../../pipeline/language/message.ts'
import { type CurrentRelease, readCurrentRelease } from '../../pipeline/publish/current-release.ts'
import { sendToPortal } from '../../pipeline/publish/datagouv/publish-datagouv.ts'
import { publishToStore } from '../../pipeline/publish/sparql-store.ts'
import type { RetryPolicy } from '../../pipeline/requests/retry-policy.ts'
import { build, today } from '../support/build.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'
import { type OddAnswer, oddAnswer, oddBodies, oddStatuses } from '../support/odd-answers.ts'
import { type Portal, startPortal } from '../support/portal.ts'
import { startStore } from '../support/store.ts'

/*
 * Servers that answer anything at any request: each run ends in one printable line, without a key, and leaves the server so that
 * the next run, which is answered as it should be, ends as if nothing had happened.
 */

const patient: RetryPolicy = { timeoutMs: 60_000, pausesMs: [1, 1], maxPauseMs: 10 }

/** A body that comes byte by byte ends after this time, in which all others have come or failed. */
const hasty: RetryPolicy = { ...patient, timeoutMs: 500, pausesMs: [1] }

let folder: string
let release: CurrentRelease

beforeAll(async () => {
  folder = await freshFolder(afterAll)
  const license = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence'
  const publication = `${String(smallest['publication.yaml']).replace(/license: .*/, `license: ${license}`)}contactPoint: {name: Office, email: office@publisher.test}\n`
  await write(join(folder, 'data'), { ...smallest, 'publication.yaml': publication })
  await build({ data: join(folder, 'data'), out: join(folder, 'dist'), publish: true, pages: false })
  release = await readCurrentRelease(join(folder, 'data'), join(folder, 'dist'), today)
})

const answers = fc
  .tuple(fc.constantFrom(...oddStatuses), fc.constantFrom(...Object.keys(oddBodies)))
  .map(([status, name]) => ({
    name: `${status[0]} with ${name}`,
    answer: oddAnswer(status, oddBodies[name] ?? {}),
  }))

describe('a portal that answers oddly', () => {
  it.each([
    ['to a first publication', async () => {}],
    ['to an update', changed],
  ])(
    '%s, at any request',
    async (_, prepare) => {
      const whole = await startPortal()
      await prepare(whole)
      whole.clear()
      await send(whole, patient)
      const requests = whole.log.length
      expect(requests).toBeGreaterThan(8)
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: requests }), answers, async (at, { answer }) => {
          const portal = await startPortal()
          await prepare(portal)
          portal.clear([{ at, times: 1000, answer }])
          expectLine(await endOf(send(portal, hasty)), portal.key)
          portal.clear()
          await send(portal, patient)
          expect(portal.state()).toEqual(whole.state())
        }),
        { numRuns: 60 },
      )
    },
    180_000,
  )

  it.each(Object.entries(oddBodies))(
    '%s, with a status of success, to its first request',
    async (_, body) => {
      const portal = await startPortal()
      portal.clear([{ at: 1, times: 1000, answer: oddAnswer([200], body) }])
      const told = await endOf(send(portal, hasty))
      expectLine(told, portal.key)
      expect(told?.en).toMatch(/; (check|run|correct|write|give)/)
    },
  )

  it('by sending elsewhere gets no key there', async () => {
    const [portal, other] = [await startPortal(), await startPortal()]
    for (const status of [301, 302, 303, 307, 308]) {
      portal.clear([
        { at: 1, times: 1000, answer: oddAnswer([status, { location: `${other.url}/api/1/` }], {}) },
      ])
      expect((await endOf(send(portal, patient)))?.en).toContain('redirects to')
    }
    expect(other.log).toEqual([])
  })
})

describe('a store that answers oddly', () => {
  it.each([1, 2])(
    'to request %s',
    async (at) => {
      await fc.assert(
        fc.asyncProperty(answers, fc.boolean(), async ({ answer }, byQuery) => {
          const ways: { answers?: OddAnswer; from: number } = { answers: answer, from: at }
          const store = await startStore({ odd: ways })
          const order = { ...common(), url: store.url, ...(byQuery && { query: store.query }) }
          const credentials = { user: 'clerk', password: 'p4ss-word-of-clerk' }
          expectLine(
            await endOf(publishToStore({ ...order, credentials, retryPolicy: hasty })),
            credentials.password,
          )
          delete ways.answers
          await publishToStore({ ...order, credentials, retryPolicy: patient })
          expect(store.lines(release.publication.base)).toHaveLength(await triples())
        }),
        { numRuns: 40 },
      )
    },
    180_000,
  )

  it('by a token that no header can hold is refused before anything is asked', async () => {
    const store = await startStore()
    const told = await endOf(publishToStore({ ...common(), url: store.url, credentials: { token: 'a\nb' } }))
    expect(told?.en).toContain('REGARDS_STORE_TOKEN holds something other')
    expect(store.log).toEqual([])
  })
})

/** Changes what a publication is made of on the portal, so that the next one has to mend each thing. */
async function changed(portal: Portal): Promise<void> {
  await send(portal, patient)
  const [dataset] = portal.datasets
  const [first, second] = dataset?.resources ?? []
  if (dataset === undefined || first === undefined || second === undefined)
    throw new Error('nothing was published')
  dataset.title = 'Other'
  Object.assign(first, { checksum: { type: 'sha1', value: '0'.repeat(40) } })
  second.title = 'Other'
  dataset.resources.reverse()
  dataset.resources.push({
    id: portal.newId(),
    title: 'An old form',
    type: 'main',
    extras: { 'regards:path': 'old' },
  })
}

function send(portal: Portal, retryPolicy: RetryPolicy): Promise<void> {
  const order = { ...common(), portal: portal.url, key: portal.key, keyVariable: 'KEY', isDemo: false }
  return sendToPortal(release, { ...order, retryPolicy })
}

function common() {
  const [data, out] = [join(folder, 'data'), join(folder, 'dist')]
  const show = (): void => undefined
  return {
    data,
    out,
    today,
    language: 'en',
    retryPolicy: patient,
    show,
    isDry: false,
    credentials: {},
  } as const
}

async function triples(): Promise<number> {
  const store = await startStore()
  await publishToStore({ ...common(), url: store.url })
  return store.lines(release.publication.base).length
}

/** The line with which a publication ends that cannot go on; `undefined` for one that went well. Throws what is a fault of ours. */
function endOf(work: Promise<unknown>): Promise<Message | undefined> {
  return work.then(
    () => undefined,
    (error: Error & { userMessage?: Message; exit?: number }) => {
      if (error.userMessage === undefined) throw error
      expect(error.exit).toBe(1)
      return error.userMessage
    },
  )
}

/** Expects a line in each language that a terminal shows whole, short, without markup and without the key. */
function expectLine(told: Message | undefined, key: string): void {
  for (const line of told === undefined ? [] : [told.fr, told.en]) {
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
    expect(line).not.toMatch(/<[a-z/!]|\bat .+:\d+:\d+/i)
    expect(line.length).toBeLessThan(400)
    expect(line).not.toContain(key)
  }
}
