import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { formatProblem } from '../../pipeline/problems/problem-line.ts'
import { listDataFiles } from '../../pipeline/read/data-files.ts'
import { build } from '../support/build.ts'
import { dataFolder, type Files, freshFolder, smallest } from '../support/folder.ts'

/** What is told of the names of some files beside those of the smallest publication. */
async function told(files: Files): Promise<string[]> {
  const data = await dataFolder(files)
  const { problems } = await listDataFiles(data)
  return problems.map((each) => formatProblem(each, 'fr').replaceAll(`${data}/`, ''))
}

it('endings and names in capitals are read like those in small letters', async () => {
  const {
    'publication.yaml': publication,
    'topics.yaml': topics,
    'capsules/1.yaml': capsule,
    ...rest
  } = smallest
  const files = {
    'Publication.YML': publication as string,
    'TOPICS.YAML': topics as string,
    'Capsules/1.YAML': capsule as string,
    'SOURCES.CSV': 'Identifiant;Nom;Adresse\np-2;Page deux;https://example.org/2\n',
    'more.NDJSON': '{"kind":"topic","id":"t-2","name":"deux","source":"p-2"}\n',
    ...rest,
  }
  const data = await dataFolder(files, ['publication.yaml', 'topics.yaml', 'capsules/1.yaml'])
  const out = await freshFolder()
  const { problems, published } = await build({ data, out, publish: true })
  expect(problems.filter(({ severity }) => severity === 'violation')).toEqual([])
  expect(published).toBe(true)
  for (const page of ['topic/t-1', 'topic/t-2', 'capsule/1'])
    expect(existsSync(join(out, 'public', page, 'index.html'))).toBe(true)
})

it.each([
  ['capsules/3.yaml.txt', '3.yaml'],
  ['capsules/3.YAML.TXT', '3.yaml'],
  ['capsules/3.txt', '3.yaml'],
  ['capsules/3', '3.yaml'],
  ['capsules/3.yam', '3.yaml'],
  ['capsules/3.json', '3.yaml'],
  ['capsules/3.yaml.bak', '3.yaml'],
  ['capsules.csv.txt', 'capsules.csv'],
  ['topics.yaml.download', 'topics.yaml'],
  ['records.jsonl', 'records.ndjson'],
  ['topics.tsv', 'topics.csv'],
])(
  'an ending that hides another, or stands for it, is told with the name to give: %s',
  async (path, target) => {
    const name = path.split('/').at(-1)
    expect(await told({ [path]: 'x' })).toEqual([
      `${path}:1:1 ${name} : fin de nom sous laquelle rien n'est lu (Windows la cache souvent) ; si c'est une fiche, renommer le fichier en ${target} ; sinon, le sortir du dossier des fiches  [file-ending]`,
    ])
  },
)

it.each([
  ['capsules/3.docx', 'document de traitement de texte', 'recopier ses fiches dans 3.yaml'],
  ['capsules/3.odt', 'document de traitement de texte', 'recopier ses fiches dans 3.yaml'],
  ['topics.pdf', 'document PDF', 'recopier ses fiches dans topics.yaml'],
  ['capsules/capsule2.vtt', 'fichier de sous-titres', 'écrire son nom dans caption'],
  ['capsules/capsule2.PNG', 'image', 'écrire son nom dans thumbnailUrl'],
  ['film.mp4', 'film ou son', 'écrire son nom dans contentUrl'],
  ['capsules.ndjson.gz', 'archive', 'la décompresser'],
  ['capsules/3.csv', 'tableau', 'le mettre à côté de ce dossier'],
  ['page.html', 'page web', 'la lire avec la commande import'],
])('a file of another nature is told as what it is: %s', async (path, what, mend) => {
  const [line = '', ...more] = await told({ [path]: 'x' })
  expect([line, more]).toEqual([expect.stringContaining(` : ${what}, dont rien n'est lu ; `), []])
  expect(line).toContain(mend)
})

it('other names are proposed as before', async () => {
  expect(await told({ 'capsule.yaml': 'id: 3\n', 'topicz.csv': 'x\n' })).toEqual([
    expect.stringContaining('le plus proche : capsules.yaml'),
    expect.stringContaining('le plus proche : topics.csv'),
  ])
})
