import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runCommandLine } from '../../pipeline/commands/run-command.ts'
import { checkLinks, type LinkOrder } from '../../pipeline/links/check-links.ts'
import { HostPace } from '../../pipeline/links/host-pace.ts'
import { isInternetAddress } from '../../pipeline/links/internet-address.ts'
import { formatProblem } from '../../pipeline/problems/problem-line.ts'
import { typed } from '../support/cli.ts'
import { atEnding } from '../support/ending.ts'
import { dataFolder, smallest } from '../support/folder.ts'
import { shellOf } from '../support/shell.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A server on loopback that stands for the whole web: it answers by `METHOD host/path`, then `host/path`; 200 to all else. */
async function startWeb(answers: Readonly<Record<string, number | string | Answer>> = {}, hang?: () => void) {
  const log: string[] = []
  const agents = new Set<string>()
  const server = createServer((request, response) => {
    const address = `${request.headers.host}${request.url}`
    log.push(`${request.method} ${address}`)
    agents.add(JSON.stringify(request.headers['user-agent']))
    if (hang !== undefined) return hang() // and never answers
    const answer = answers[`${request.method} ${address}`] ?? answers[address] ?? 200
    if (typeof answer === 'function') answer(request, response)
    else if (typeof answer === 'string') response.writeHead(301, { location: answer }).end()
    else response.writeHead(answer).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  atEnding(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })
  const { port } = server.address() as AddressInfo
  const resolved: string[] = []
  const transport = {
    resolve: async (host: string) => {
      resolved.push(host)
      if (host === 'nowhere.test') throw Object.assign(new Error('no such host'), { code: 'ENOTFOUND' })
      return host === 'inside.test' ? ['203.0.113.5', '10.0.0.7'] : ['203.0.113.5']
    },
    connect: () => connect(port, '127.0.0.1'),
  }
  return { origin: `http://127.0.0.1:${port}`, log, agents, resolved, transport }
}

/** A capsule with these lines, in a publication of which no other record points anywhere. */
function folderWith(lines: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<string> {
  return dataFolder({
    'capsules/1.yaml': `${smallest['capsules/1.yaml']}${lines.map((line) => `${line}\n`).join('')}`,
    'sources.yaml': String(smallest['sources.yaml']).replace('example.org/page', 'source.test/'),
    ...files,
  })
}

async function told(data: string, order: Partial<LinkOrder>): Promise<string[]> {
  const { signal } = new AbortController()
  const pause = async (): Promise<void> => undefined
  const { problems } = await checkLinks({ data, signal, onProgress: () => undefined, pause, ...order })
  expect(problems.counts().violation).toBe(0)
  return problems.sorted().map((problem) => formatProblem(problem, 'en').replaceAll(`${data}/`, ''))
}

describe('an address in a record', () => {
  it.each([
    [404, 'url: "https://site.test/a": nothing is at this address any more (404)', 'link-gone'],
    [410, 'nothing is at this address any more (410)', 'link-gone'],
    [403, 'the site refuses to answer a program (403); open it in a browser', 'link-closed'],
    [418, 'the site refuses to answer a program (418)', 'link-closed'],
    [500, 'no answer (500); run again later', 'link-unreachable'],
    [429, 'no answer (429)', 'link-unreachable'],
    ['https://new.test/b', 'leads to "https://new.test/b" for good', 'link-moved'],
  ] as const)('that is answered by %s is told at its line with the way out', async (answer, says, code) => {
    const { transport } = await startWeb({ 'site.test/a': answer })
    const [line, ...others] = await told(await folderWith(['url: https://site.test/a']), { transport })
    expect(line).toContain('capsules/1.yaml:13:')
    expect(line).toContain(says)
    expect(line).toContain(`[${code}]`)
    expect(others).toEqual([])
  })

  it('that answers is not told, nor one that sends on for a while, or whose server knows no HEAD', async () => {
    const { transport, log, agents } = await startWeb({
      'HEAD site.test/a': 405,
      'HEAD picture.test/1.jpg': (request) => void request.socket.destroy(),
      'player.test/embed/1': (_, response) => void response.writeHead(302, { location: '/other' }).end(),
    })
    const lines = [
      'url: https://site.test/a',
      'thumbnailUrl: https://picture.test/1.jpg',
      'embedUrl: https://player.test/embed/1',
    ]
    expect(await told(await folderWith(lines), { transport })).toEqual([])
    expect(log.filter((each) => each.includes('site.test'))).toEqual(['HEAD site.test/a', 'GET site.test/a'])
    expect(log).toContain('GET picture.test/1.jpg')
    expect(log).toContain('HEAD player.test/other')
    expect([...agents]).toEqual(['"regards"'])
  })

  it('of a video is asked of its platform, which alone tells a private one', async () => {
    const page = encodeURIComponent('https://www.youtube.com/watch?v=aqz-KE-bpKQ')
    const vimeo = encodeURIComponent('https://vimeo.com/76979871')
    const { transport, log } = await startWeb({
      [`www.youtube.com/oembed?url=${page}&format=json`]: 401,
      [`vimeo.com/api/oembed.json?url=${vimeo}&format=json`]: 404,
    })
    const lines = ['embedUrl: https://youtu.be/aqz-KE-bpKQ', 'url: https://vimeo.com/76979871']
    const [first, second] = await told(await folderWith(lines), { transport })
    expect(first).toContain(
      'YouTube does not show this video to everybody (401); make it public or embeddable',
    )
    expect(second).toContain('nothing is at this address any more (404)')
    expect(log.filter((each) => each.includes('youtube-nocookie'))).toEqual([])
  })

  it('that is the name of a thing in a register stays as it is, wherever it leads', async () => {
    const { transport } = await startWeb({
      'www.wikidata.org/entity/Q1': 'https://www.wikidata.org/wiki/Q1',
      'www.wikidata.org/entity/Q2': 404,
    })
    const organizations = (id: string): Record<string, string> => ({
      'organizations.yaml': `${smallest['organizations.yaml']}  sameAs: http://www.wikidata.org/entity/${id}\n`,
    })
    expect(await told(await folderWith([], organizations('Q1')), { transport })).toEqual([])
    expect((await told(await folderWith([], organizations('Q2')), { transport }))[0]).toContain('[link-gone]')
  })

  it('is asked once, and told at each place', async () => {
    const { transport, log } = await startWeb({ 'site.test/a': 404 })
    const lines = ['url: https://site.test/a', 'thumbnailUrl: https://site.test/a']
    expect(await told(await folderWith(lines), { transport })).toHaveLength(2)
    expect(log.filter((each) => each.startsWith('HEAD site.test'))).toHaveLength(1)
  })

  it('of a person who is not to be named is not asked', async () => {
    const { transport, log } = await startWeb()
    const person = (as: string): Record<string, string> => ({
      'contributors.yaml': `- id: c-1\n  name: Ada Une\n  sameAs: https://orcid.org/0000-0002-1825-0097\n  publication:\n    as: ${as}\n    basis: consent\n    scope: [name, credit, affiliation, image, open-data, indexing]\n  source: p-1\n`,
    })
    await told(await folderWith([], person('named')), { transport })
    expect(log.filter((each) => each.includes('orcid'))).toHaveLength(1)
    await told(await folderWith([], person('withheld')), { transport })
    expect(log.filter((each) => each.includes('orcid'))).toHaveLength(1)
  })
})

describe('a server that behaves badly', () => {
  it.each([
    ['nowhere.test', 'ENOTFOUND'],
    ['slow.test', 'TimeoutError'],
    ['round.test', 'redirects'],
    ['odd.test', 'ERR_INVALID_URL'],
  ])('%s is told as unreachable (%s), and the others are asked all the same', async (host, reason) => {
    const { transport, log } = await startWeb({
      'slow.test/': () => undefined,
      'round.test/': 'https://round.test/',
      'odd.test/': 'gopher://odd.test/',
    })
    const lines = [`url: https://${host}/`, 'thumbnailUrl: https://good.test/1.jpg']
    const found = await told(await folderWith(lines), {
      transport,
      timeoutMs: host === 'slow.test' ? 300 : 20_000,
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`no answer (${reason})`)
    expect(log).toContain('HEAD good.test/1.jpg')
  })

  it('has only the head of its answer awaited, however long the rest is', async () => {
    const { transport } = await startWeb({
      'HEAD site.test/a': 405,
      'GET site.test/a': (_, response) => {
        const more = (): void => {
          while (!response.destroyed && response.write(' '.repeat(1 << 16)));
        }
        response.on('drain', more)
        more()
      },
    })
    expect(await told(await folderWith(['url: https://site.test/a']), { transport })).toEqual([])
  })
})

describe('machines of this computer and of private networks', () => {
  it('are not asked, whatever records and redirects say', async () => {
    const { transport, log, origin } = await startWeb({
      'site.test/a': 'http://169.254.169.254/latest/meta-data/',
      'player.test/embed/1': 'http://inside.test/',
    })
    const lines = [
      'url: https://site.test/a',
      'embedUrl: https://player.test/embed/1',
      `thumbnailUrl: ${origin}/1.jpg`,
    ]
    const found = await told(await folderWith(lines), { transport })
    expect(found).toHaveLength(3)
    for (const line of found) expect(line).toContain('[link-private-address]')
    expect(log.sort()).toEqual(['HEAD player.test/embed/1', 'HEAD site.test/a', 'HEAD source.test/'])
  })

  it('may be asked where the publication itself is there, at its own origin alone', async () => {
    const own = await startWeb({ 'HEAD /gone': 404 })
    const other = await startWeb()
    const publication = String(smallest['publication.yaml']).replace(/base: .*/, `base: ${own.origin}/p/`)
    const data = await folderWith([`url: ${own.origin}/p/a`, `thumbnailUrl: ${other.origin}/1.jpg`], {
      'publication.yaml': publication,
      'sources.yaml': '- id: p-1\n  name: Page\n  url: http://localhost:9/\n',
    })
    const { code, stdout } = await typed(['check', '--links', '--data', data, '--lang', 'en'])
    expect(own.log).toEqual([expect.stringMatching(/^HEAD .*\/p\/a$/)])
    expect(other.log).toEqual([])
    expect(stdout.match(/\[link-private-address\]/g)).toHaveLength(2)
    expect(stdout).toContain('3 of 3 addresses asked, 2 to look at; nothing stops publication')
    expect(code).toBe(0)
  })

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    'localhost',
  ])('are known by their addresses: %s', (address) => {
    expect(isInternetAddress(address)).toBe(false)
  })

  it.each([
    '93.184.215.14',
    '8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
    '2606:2800:21f:cb07:6820:80da:af6b:8b2c',
  ])('are not %s', (address) => {
    expect(isInternetAddress(address)).toBe(true)
  })
})

describe('the pace', () => {
  it('is one request at a time and host, with a pause between two', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 }), async (hosts) => {
        const running = new Map<string, number>()
        let pauses = 0
        const pace = new HostPace(async () => {
          pauses++
        })
        const request = async (host: string): Promise<void> => {
          running.set(host, (running.get(host) ?? 0) + 1)
          expect(running.get(host)).toBe(1)
          await Promise.resolve()
          running.set(host, 0)
        }
        await Promise.all(hosts.map((host) => pace.run(host, () => request(host))))
        expect(pauses).toBe(hosts.length - new Set(hosts).size)
      }),
    )
  })

  it('goes on after a request that failed', async () => {
    const pace = new HostPace(async () => undefined)
    await expect(pace.run('a', () => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
    expect(await pace.run('a', async () => 1)).toBe(1)
  })
})

describe('the command', () => {
  it('ends well at Ctrl+C, with what was found until then', async () => {
    let stop = (): void => undefined
    const untilStopped = new Promise<void>((resolve) => {
      stop = resolve
    })
    const own = await startWeb({}, () => stop())
    const publication = String(smallest['publication.yaml']).replace(/base: .*/, `base: ${own.origin}/p/`)
    const data = await folderWith([`url: ${own.origin}/p/never-answered`], {
      'publication.yaml': publication,
      'sources.yaml': '- id: p-1\n  name: Page\n  url: http://127.0.0.1:9/\n',
    })
    const { shell, written } = shellOf([], { untilStopped: () => untilStopped })
    const code = await runCommandLine(['check', '--links', '--data', data], shell)
    expect(code).toBe(130)
    expect(written()).toContain('[link-private-address]')
    expect(written()).toContain('Arrêté : 1 adresse demandée sur 2, 1 à revoir')
  })

  it('refuses what it would not look at', async () => {
    const data = await folderWith(['url: http://127.0.0.1:9/'])
    const check = ['check', '--links', '--data', data]
    expect((await typed([...check, 'x.ndjson'])).code).toBe(2)
    expect((await typed([...check, '--format', 'json'])).stderr).toContain('--links')
  })
})
