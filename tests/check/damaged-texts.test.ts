import { expect, it } from 'vitest'
import { damageOf } from '../../pipeline/check/damaged-texts.ts'
import { formatProblem, sentenceOf } from '../../pipeline/problems/problem-line.ts'
import { build } from '../support/build.ts'
import { dataFolder, freshFolder, smallest } from '../support/folder.ts'

const placeOf = () => ({ file: 'f', line: 1, column: 1 })

function told(text: string): string[] {
  return damageOf({ name: text }, placeOf).map((each) => `${sentenceOf(each, 'fr')} [${each.rule}]`)
}

const encoding = (text: string, whole: string): string =>
  `"${text}" : sans doute "${whole}", lu dans un autre codage puis enregistré ; l'écrire ainsi, ou refaire le fichier en « UTF-8 » depuis ce qui l'a produit [text-encoding]`
const html = (text: string, plain: string): string =>
  `${JSON.stringify(text)} : du code de page web dans un texte, publié tel quel ; écrire ${JSON.stringify(plain)} [text-html]`
const lost = (word: string): string =>
  `"${word}" : lettres perdues, sans doute des accents qu'un codage n'avait pas ; les retaper d'après la source [text-lost-letter]`

it.each([
  ['Le dÃ©bat du soir', encoding('dÃ©bat', 'débat')],
  ['Devant lâ€™immeuble', encoding('lâ€™immeuble', 'l’immeuble')],
  ['Le dÃƒÂ©bat', encoding('dÃƒÂ©bat', 'débat')],
  ['Un d√©bat', encoding('d√©bat', 'débat')],
  ['Le d&eacute;bat', html('d&eacute;bat', 'débat')],
  ['Le d&#233;bat', html('d&#233;bat', 'débat')],
  ['Le d&amp;eacute;bat', html('d&amp;eacute;bat', 'débat')],
  ['Arts &amp; lettres', html('&amp;', '&')],
  ['Un <b>mot</b> fort', html('<b>mot</b>', 'mot')],
  ['Un<br/>deux', html('Un<br/>deux', 'Undeux')],
  ['Le d\ufffdbat du soir', lost('d\ufffdbat')],
  ['Le d?bat du soir', lost('d?bat')],
])('a damaged text is told with what it would be: %s', (text, line) => expect(told(text)).toEqual([line]))

it.each([
  'Le débat : où ? Quand ?',
  'Vraiment?Oui',
  `${'a?=b'.repeat(20_000)}`,
  `${'été ».'.repeat(20_000)}`,
  'Voir https://example.org/a?b=c et /page?id, ou écrire à moi?b=c',
  'Arts & lettres ; a < b > c ; x<y et z>t',
  'AT&T; R&D; &inconnu; &',
  'Un <mot> entre crochets, <3',
  'La balise <b>, </script> ou <script> dans un texte',
  'SÃO PAULO, Ã, Â ; Ở ĐÂY',
  'Est-ce un test?',
])('a text that is right is not: %s', (text) => expect(told(text)).toEqual([]))

it('one line is told a text, and one a file for all its records', async () => {
  const rows = Array.from({ length: 40 }, (_, index) => `${index};ThÃ¨me ${index};DÃ©f d?bat`).join('\n')
  const data = await dataFolder({
    'topics.csv': `Identifiant;Nom;Définition\n${rows}\n`,
    'capsules/1.yaml': String(smallest['capsules/1.yaml']).replace(
      'Une capsule.',
      'Une capsule d&eacute;j&agrave; vue.',
    ),
    'publication.yaml': String(smallest['publication.yaml']).replace('Made', 'MadÃ©'),
  })
  const { problems } = await build({ data, out: await freshFolder(), publish: true })
  const lines = problems
    .filter(({ rule }) => rule.startsWith('text-'))
    .map((each) => formatProblem(each, 'fr').replaceAll(`${data}/`, ''))
  expect(lines).toEqual([
    expect.stringMatching(/^capsules\/1\.yaml:3:1 .*"d&eacute;j&agrave;" .*écrire "déjà" {2}\[text-html\]$/),
    expect.stringMatching(/^publication\.yaml:3:1 .*\[text-encoding\]$/),
    expect.stringMatching(
      /^topics\.csv, B2 .*"ThÃ¨me" : sans doute "Thème".*\(et 79 autres fois : .*…\) {2}\[text-encoding\]$/,
    ),
  ])
})
