import { realpath } from 'node:fs/promises'
import { Agent } from 'node:http'
import type { Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshFolder, write } from '../support/folder.ts'
import { type Asking, ask, connection, say } from '../support/http.ts'
import { openFiles } from '../support/open-files.ts'
import { served } from '../support/served.ts'

let root: string
let url: string
let halfOpen: Promise<void>

beforeAll(async () => {
  root = await realpath(await freshFolder(afterAll))
  await write(root, {
    'index.html': 'home',
    'index.ttl': '<> a <#x> .\n',
    'big.nt': 'a line of synthetic text\n'.repeat(1_000_000),
    'a/index.html': 'a',
    '404.html': 'lost',
  })
  url = (await served(root)).url
  halfOpen = leaveHalfOpen() // which no test here may feel
})

/** Asks for the first page; fails unless it comes. */
async function answersNext(): Promise<void> {
  expect(await ask(url, '/')).toMatchObject({ status: 200, text: 'home' })
}

/** Opens connections on which nothing whole ever comes; waits until the server has closed all of them. */
async function leaveHalfOpen(): Promise<void> {
  const halves = [
    '',
    'G',
    'GET / HTTP/1.1\r\n',
    'GET / HTTP/1.1\r\nHost: x\r\nA:',
    'POST /sparql HTTP/1.1\r\nHost: x',
  ]
  const sockets = Array.from({ length: 200 }, (_, index) => {
    const socket = connection(url)
    socket.write(halves[index % halves.length] ?? '')
    return socket
  })
  const drops = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write('a')
  }, 1000) // a byte now and then keeps nothing open
  await Promise.all(sockets.map(closed))
  clearInterval(drops)
}

/** Waits for a connection to be closed by the server. */
function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) =>
    socket
      .resume()
      .once('end', () => resolve(void socket.destroy()))
      .once('close', () => resolve()),
  )
}

const good = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'
const last = 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'

describe('whatever is written on a connection', () => {
  it.each([
    ['nonsense', 'hello\r\n\r\n', 400],
    ['bytes', Buffer.from(Array.from({ length: 512 }, (_, index) => index % 256)), 400],
    ['a TLS greeting', Buffer.from('16030100a5010000a10303', 'hex'), 400],
    ['no target', 'GET\r\n\r\n', 400],
    ['a space in the target', 'GET /a b HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['a method in small letters', 'get / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['an unknown version', 'GET / HTTP/9.9\r\nHost: x\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['a header without a colon', 'GET / HTTP/1.1\r\nHost x\r\n\r\n', 400],
    ['a header with a NUL', 'GET / HTTP/1.1\r\nHost: x\r\nA: \0\r\n\r\n', 400],
    ['a folded header', 'GET / HTTP/1.1\r\nHost: x\r\n folded\r\n\r\n', 400],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 400],
    [
      'length and chunks',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['a negative length', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n', 400],
    ['an endless header', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'a'.repeat(100_000)}\r\n\r\n`, 431],
    ['endless headers', `GET / HTTP/1.1\r\nHost: x\r\n${'A: b\r\n'.repeat(50_000)}\r\n`, 431],
    ['an endless target', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
  ] as const)('%s is refused, and the next is answered', async (_, bytes, status) => {
    expect(await say(url, bytes as string)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    await answersNext()
  })

  it.each([
    ['to a file', 'POST / HTTP/1.1', 405],
    ['to the endpoint', 'POST /sparql HTTP/1.1\r\nContent-Type: application/sparql-query', 400],
  ])('chunks that are none are refused %s', async (_, head, status) => {
    const said = await say(
      url,
      `${head}\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nnonsense\r\n\r\n`,
    )
    expect(said).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    await answersNext()
  })

  it('is answered in its order where it holds many requests', async () => {
    const said = await say(
      url,
      `${good.repeat(20)}GET /big.nt HTTP/1.1\r\nHost: x\r\nRange: bytes=0-5\r\n\r\nGET /nothing HTTP/1.1\r\nHost: x\r\n\r\n${last}`,
    )
    const answers = said.split(/(?=HTTP\/1\.1 )/)
    expect(answers.map((each) => Number(each.slice(9, 12)))).toEqual([...Array(20).fill(200), 206, 404, 200])
    expect(answers.map((each) => each.split('\r\n\r\n')[1])).toEqual([
      ...Array(20).fill('home'),
      'a line',
      'lost',
      'home',
    ])
  })

  it('does not get into the answer before it', async () => {
    const socket = connection(url)
    let said = ''
    socket.setEncoding('latin1').on('data', (text) => {
      said += text
    })
    socket.write('GET /big.nt HTTP/1.1\r\nHost: x\r\n\r\n')
    await new Promise((resolve) => socket.once('data', resolve))
    socket.write('nonsense\r\n\r\n')
    await closed(socket)
    expect(said).toMatch(/^HTTP\/1\.1 200 /)
    expect(said.slice(20)).not.toContain('HTTP/1.1')
    await answersNext()
  })
})

describe('connections', () => {
  it('may be cut at any moment, and leave no file open', async () => {
    const whole = ['GET /big.nt HTTP/1.1\r\nHost: x\r\n\r\n', good.repeat(10)]
    const part = `POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 9\r\n\r\nASK`
    const cut = async (text: string, cutsAtOnce: boolean): Promise<void> => {
      const socket = connection(url)
      await new Promise<void>((resolve) => socket.write(text, () => resolve()))
      if (!cutsAtOnce) await new Promise((resolve) => socket.once('data', resolve))
      socket.resetAndDestroy()
    }
    const cuts = Array.from({ length: 50 }, () => [
      ...whole.flatMap((text) => [cut(text, true), cut(text, false)]),
      cut(part, true),
    ])
    await expect(Promise.all(cuts.flat())).resolves.toHaveLength(250)
    await expect.poll(() => openFiles(root), { timeout: 30_000 }).toEqual([])
    await answersNext()
  })
})

describe('ten thousand requests', () => {
  const expected = [
    { path: '/', status: 200, text: 'home' },
    { path: '/a/', status: 200, text: 'a' },
    { path: '/', status: 200, text: '<> a <#x> .\n', headers: { accept: 'text/turtle' } },
    { path: '/index.html', status: 206, text: 'om', headers: { range: 'bytes=1-2' } },
    { path: '/nothing', status: 404, text: 'lost' },
    { path: '/', status: 200, text: '', method: 'HEAD' },
    { path: '/a', status: 301, text: 'cette adresse se termine par une barre oblique\n' },
    { path: '/', status: 406, text: /index\.html/, headers: { accept: 'image/png' } },
    {
      path: '/index.html',
      status: 416,
      text: 'le fichier ne va pas si loin\n',
      headers: { range: 'bytes=9-' },
    },
    { path: '/index.html', status: 304, text: '', headers: { 'if-none-match': '*' } },
  ]

  it('on fifty connections are all answered rightly, and leave no file open and no memory taken', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 50 })
    const run = async (from: number): Promise<void> => {
      for (let number = from; number < 10_000; number += 50) {
        const { path, status, text, ...asking } = expected[number % expected.length] as (typeof expected)[0]
        const answer = await ask(url, path, { ...asking, agent } as Asking)
        if (answer.status !== status) expect([number, answer.status]).toEqual([number, status])
        if (!(typeof text === 'string' ? answer.text === text : text.test(answer.text)))
          expect([number, answer.text]).toEqual([number, text])
      }
    }
    await run(9_000) // what is made once
    const before = process.memoryUsage().rss
    await Promise.all(Array.from({ length: 50 }, (_, from) => run(from)))
    agent.destroy()
    await expect.poll(() => openFiles(root), { timeout: 30_000 }).toEqual([])
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 2 ** 20)
    await answersNext()
  })
})

it('closes connections on which nothing comes', async () => {
  await halfOpen
  await answersNext()
})
