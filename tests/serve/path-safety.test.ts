import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshFolder, write } from '../support/folder.ts'
import { ask, say } from '../support/http.ts'
import { served } from '../support/served.ts'

const secret = 'what lies outside, synthetic'

let folder: string
let url: string

beforeAll(async () => {
  folder = await freshFolder(afterAll)
  await write(folder, {
    'secret.txt': secret,
    'outside/index.html': secret,
    'public-too/index.html': secret,
    'public/.hidden/index.html': secret,
    'public/.htpasswd': secret,
    'public/in/.git/config': secret,
    'public/index.html': 'home',
    'public/in/index.html': 'inside',
    'public/in/index.ttl/x.txt': 'a folder that is named as a file',
    'public/déjà vu & 100%.txt': 'found',
  })
  await symlink('../../secret.txt', join(folder, 'public/in/link.txt'))
  await symlink('../outside', join(folder, 'public/out'))
  await symlink('in', join(folder, 'public/alias'))
  await symlink('loop', join(folder, 'public/loop'))
  await mkdir(join(folder, 'public/partly'))
  await symlink('../../secret.txt', join(folder, 'public/partly/index.html'))
  url = (await served(join(folder, 'public'))).url
})

/** What the server says to a request line with this target, written as it is. */
function target(path: string, more = ''): Promise<string> {
  return say(
    url,
    Buffer.from(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${more}\r\n`, 'latin1'),
  )
}

describe('nothing outside the folder', () => {
  it.each([
    '/../secret.txt',
    '/in/../../secret.txt',
    '/..',
    '/./../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2E%2e/secret.txt',
    '/.%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/%2e%2e%5csecret.txt',
    '/..\\secret.txt',
    '/%252e%252e/secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/%e0%80%ae%e0%80%ae/secret.txt',
    '/%uff0e%uff0e/secret.txt',
    '/\xc0\xae\xc0\xae/secret.txt',
    '/in/%00',
    '/secret.txt%00.html',
    '/index.html%00',
    '/%0d%0aset-cookie:a=b',
    '//secret.txt',
    '/in//../../secret.txt',
    '/public-too/',
    '/../public-too/',
    '/in/link.txt',
    '/out',
    '/out/',
    '/out/index.html',
    '/partly/',
    '/partly/index.html',
    '/loop',
    '/loop/',
    '/.hidden/',
    '/.hidden/index.html',
    '/.htpasswd',
    '/%2ehtpasswd',
    '/in/.git/config',
    '/C:/secret.txt',
    '/file:///etc/hostname',
    'file:///etc/hostname',
    'http://x/../secret.txt',
    '*',
    'secret.txt',
    `/${'a'.repeat(300)}`,
    `/${'a/'.repeat(2000)}`,
    `/${'%20'.repeat(3000)}`,
  ])('comes of %s', async (path) => {
    const said = await target(path)
    expect(said).toMatch(/^HTTP\/1\.1 40[04] /)
    expect(said).not.toContain(secret)
    expect(said).not.toMatch(/^(set-cookie|location):/im)
  })

  it('comes of an absolute path, or of the folder itself', async () => {
    for (const path of [join(folder, 'secret.txt'), `/${join(folder, 'public/index.html')}`])
      expect(await target(path)).toMatch(/^HTTP\/1\.1 404 /)
  })

  it('but what lies inside does, by whatever name', async () => {
    for (const [path, text] of [
      ['/', 'home'],
      ['/%69ndex.html', 'home'],
      ['/in/', 'inside'],
      ['/alias/', 'inside'],
      ['/alias/index.html', 'inside'],
      ['/d%C3%A9j%C3%A0%20vu%20%26%20100%25.txt', 'found'],
      ['http://elsewhere.test/in/', 'inside'],
      ['/in/?a=../../b', 'inside'],
    ] as const) {
      const said = await target(path)
      expect(said).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
      expect(said).toMatch(new RegExp(`\r\n\r\n${text}$`))
    }
  })

  it('and no form of a document that is not a file', async () => {
    expect(await target('/in/', 'Accept: text/turtle\r\n')).toMatch(/^HTTP\/1\.1 406 /)
    expect(await target('/in/index.ttl/')).toMatch(/^HTTP\/1\.1 404 /)
    const { url } = await served(await folderOf404())
    expect((await ask(url, '/nothing')).status).toBe(404)
  })

  it('comes of any path or any header, and the server answers the next', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '%2e',
        '%2f',
        '%5c',
        '%00',
        '/',
        '//',
        '\\',
        'in',
        'out',
        'alias',
        '.hidden',
      ),
      fc.constantFrom(
        'index.html',
        'secret.txt',
        '%',
        '%zz',
        '%c0%ae',
        ';',
        '?',
        '#',
        ':',
        '~',
        'sparql',
        '_watch',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }).map((text) => text.replaceAll(/[\r\n\s]/g, '')),
    )
    const path = fc.array(piece, { maxLength: 12 }).map((pieces) => `/${pieces.join('')}`)
    const range = fc.oneof(
      fc.constantFrom(
        'text/html',
        'text/turtle',
        '*/*',
        'text/*',
        ';q=',
        'q=0',
        ',',
        ';',
        '=',
        '"',
        '/',
        '\\',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }).map((text) => text.replaceAll(/[\r\n\0]/g, '')),
    )
    const header = fc.array(range, { maxLength: 20 }).map((ranges) => ranges.join(''))
    const name = fc.constantFrom(
      'Accept',
      'Accept-Language',
      'Range',
      'If-None-Match',
      'If-Modified-Since',
      'If-Range',
    )
    await fc.assert(
      fc.asyncProperty(path, name, header, async (path, name, header) => {
        for (const asked of [path, '/in/']) {
          const said = await target(asked, `${name}: ${header}\r\n`)
          expect(said).toMatch(/^HTTP\/1\.1 [234]\d\d /)
          expect(said).not.toContain(secret)
        }
        expect((await ask(url, '/in/')).text).toBe('inside')
      }),
      { numRuns: 150 },
    )
  })
})

/** A folder in which what should be the page for lost addresses is a folder itself. */
async function folderOf404(): Promise<string> {
  const folder = await freshFolder()
  await write(folder, { '404.html/x.txt': 'x' })
  return folder
}
