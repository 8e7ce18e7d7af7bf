import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { getLanguageService, type LanguageService, MarkupContent } from 'yaml-language-server'
import { schemaComment } from '../../pipeline/authoring/editor/schema-files.ts'
import type { Kind } from '../../pipeline/rdf/addresses.ts'

const data = fileURLToPath(new URL('../../data', import.meta.url))

/** What runs behind the YAML support of VS Code, Vim, Emacs, Helix, Zed and others. */
let service: LanguageService

beforeAll(() => {
  service = getLanguageService({
    schemaRequestService: (address) => readFile(fileURLToPath(address), 'utf8'),
    workspaceContext: { resolveRelativePath: (path, from) => new URL(path, from).href },
  })
  service.configure({ validate: true, hover: true, completion: true, hoverSchemaSource: false })
})

let versions = 0

/** A text as it is open in an editor, and where in it `|` stood. */
function open(kind: Kind | 'publication', path: string, text: string) {
  const whole = schemaComment(kind, path.includes('/') ? 'folder' : 'list') + text
  const offset = whole.indexOf('|')
  const address = pathToFileURL(join(data, path)).href
  const document = TextDocument.create(address, 'yaml', ++versions, whole.replace('|', ''))
  return { document, position: document.positionAt(offset) }
}

async function offered(kind: Kind | 'publication', path: string, text: string): Promise<string[]> {
  const { document, position } = open(kind, path, text)
  return (await service.doComplete(document, position, false)).items.map(({ label }) => label)
}

async function explained(kind: Kind, path: string, text: string): Promise<string> {
  const { document, position } = open(kind, path, text)
  const contents = (await service.doHover(document, position))?.contents
  return MarkupContent.is(contents) ? contents.value : String(contents)
}

async function underlined(kind: Kind, path: string, text: string): Promise<[number, string][]> {
  const found = await service.doValidation(open(kind, path, text).document, false)
  return found.map(({ range, message }) => [range.start.line, message])
}

describe('an editor', () => {
  it('offers the fields of a record that are not there yet', async () => {
    const fields = await offered('capsule', 'capsules/x.yaml', 'id: 1\nname: x\n|\n')
    expect(fields).toEqual(expect.arrayContaining(['description', 'isPartOf', 'uploadDate', 'draft']))
    expect(fields).not.toContain('name')
    expect(await offered('topic', 'topics.yaml', '- id: a\n  |\n')).toContain('broader')
    expect(await offered('publication', 'publication.yaml', 'name: x\n|\n')).toContain('license')
  })

  it('offers the fields of a group, and the values of a closed list', async () => {
    const text = 'id: 1\nparticipation:\n  - id: x\n    |\n'
    expect(await offered('capsule', 'capsules/x.yaml', text)).toContain('roleName')
    const decision = '- id: c-1\n  publication:\n    as: |\n'
    expect(await offered('contributor', 'contributors.yaml', decision)).toEqual([
      'named',
      'role-only',
      'withheld',
    ])
    const scope = '- id: c-1\n  publication:\n    as: named\n    scope: [name, |]\n'
    expect(await offered('contributor', 'contributors.yaml', scope)).toContain('indexing')
  })

  it('explains in French what the pointer is on, with an example', async () => {
    const shown = await explained('capsule', 'capsules/x.yaml', 'id: 1\nuplo|adDate: 2021\n')
    expect(shown).toContain('#### Mise en ligne')
    expect(shown).toContain('Quand la vidéo a été mise en ligne')
    expect(shown).toContain('2021-09-28T14:30:00+02:00')
    expect(await explained('topic', 'topics.yaml', '- id: a\n  des|cription: b\n')).toContain(
      'Ce que recouvre ce thème.',
    )
  })

  it('underlines what is wrong, and says in French what to write', async () => {
    const text = 'id: 1\nname: Un\nuploadDate: 28/09/2021\nurl: example.org\n'
    expect(await underlined('capsule', 'capsules/x.yaml', text)).toEqual([
      [3, expect.stringContaining("n'est pas une date ; écrire 2021, 2021-09, 2021-09-28")],
      [4, expect.stringContaining("n'est pas une adresse web ; écrire l'adresse entière")],
    ])
    expect(await underlined('capsule', 'capsules/x.yaml', 'id: 1\nname: Un\nuplodDate: 2021\n')).toHaveLength(
      1,
    )
    expect(await underlined('capsule', 'capsules/x.yaml', '- id: 1\n')).toHaveLength(1)
  })

  it('asks for a name, of a person only where the person is to be named', async () => {
    const faults = async (kind: 'capsule' | 'contributor', text: string): Promise<number> =>
      (await underlined(kind, `${kind}s/x.yaml`, text)).length
    expect(await faults('capsule', 'id: 1\n')).toBe(1)
    expect(await faults('capsule', 'id: 1\nname: Un\n')).toBe(0)
    const person = (decision: string): string => `id: c-1\npublication: {as: ${decision}}\n`
    expect(await faults('contributor', person('role-only'))).toBe(0)
    expect(await faults('contributor', person('named, basis: consent'))).toBeGreaterThan(0)
    expect(await faults('contributor', `${person('named, basis: consent')}name: Ada\n`)).toBe(0)
  })

  it('finds nothing wrong in the records of the repository, by their own first line', async () => {
    for (const path of ['capsules/2.yaml', 'contributors.yaml', 'topics.yaml', 'publication.yaml']) {
      const text = await readFile(join(data, path), 'utf8')
      const document = TextDocument.create(pathToFileURL(join(data, path)).href, 'yaml', ++versions, text)
      expect([path, await service.doValidation(document, false)]).toEqual([path, []])
    }
  })
})
