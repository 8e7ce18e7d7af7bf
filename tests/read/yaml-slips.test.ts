import { expect, it } from 'vitest'
import { formatProblem } from '../../pipeline/problems/problem-line.ts'
import { parseYaml } from '../../pipeline/read/parse-yaml.ts'

/** What is told of a text, as people read it. */
function told(text: string): string[] {
  const read = parseYaml(text, 'f')
  return ('problem' in read ? [read.problem] : read.doubts).map((each) => formatProblem(each, 'fr'))
}

/** A text with a slip, the place and the rule that are told, and the line to write, which is to be in the place of the wrong one. */
const slips: readonly (readonly [name: string, text: string, place: string, rule: string, line: string])[] = [
  [
    'a colon glued to its value',
    'id: 1\ntitre:sans espace\nposition: 1\n',
    '2:6',
    'yaml-colon-space',
    'titre: sans espace',
  ],
  ['a colon glued to its value in the first line', 'id:1\nname: x\n', '1:3', 'yaml-colon-space', 'id: 1'],
  [
    'a colon glued to its value in the last line',
    'id: 1\nname:fin\n',
    '2:5',
    'yaml-colon-space',
    'name: fin',
  ],
  [
    'a colon glued to an address',
    'id: 1\nurl:https://a.test/\nname: x\n',
    '2:4',
    'yaml-colon-space',
    'url: https://a.test/',
  ],
  [
    'a colon glued in an item',
    'a:\n  - id: x\n    credit:autrice\n    b: c\n',
    '3:11',
    'yaml-colon-space',
    '    credit: autrice',
  ],
  [
    'a colon glued to a text with another',
    'id: 1\nname:Agir : ici\n',
    '2:1',
    'yaml-colon-space',
    'name: "Agir : ici"',
  ],
  [
    'an apostrophe between apostrophes',
    "id: 1\nname: 'sociologue à l'IREV'\n",
    '2:7',
    'yaml-inner-quote',
    'name: "sociologue à l\'IREV"',
  ],
  [
    'apostrophes and quotes',
    `name: 'l'eau dit "oui"'\n`,
    '1:7',
    'yaml-inner-quote',
    `name: "l'eau dit \\"oui\\""`,
  ],
  [
    'an apostrophe in braces',
    "name: {fr: 'l'été', en: x}\n",
    '1:7',
    'yaml-inner-quote',
    'name: {fr: "l\'été", en: x}',
  ],
  [
    'quotes between quotes',
    'id: 1\nname: "il dit "oui" ici"\n',
    '2:7',
    'yaml-inner-quote',
    `name: 'il dit "oui" ici'`,
  ],
  ['words after a quoted one', 'name: "Agir" ici\nid: 1\n', '1:7', 'yaml-inner-quote', `name: '"Agir" ici'`],
  ['a backslash between quotes', 'name: "C:\\été"\n', '1:7', 'yaml-backslash', "name: 'C:\\été'"],
  ['curly quotes', 'id: 1\nname: “Agir : par où”\n', '2:7', 'yaml-curly', 'name: "Agir : par où"'],
  ['French quotes', 'name: « Agir : par où »\n', '1:7', 'yaml-curly', 'name: "« Agir : par où »"'],
  ['a colon in a value', 'id: 1\nname: Agir : par où\n', '2:7', 'yaml-colon', 'name: "Agir : par où"'],
  ['a colon at the end', 'id: 1\nname: Agir :\nposition: 1\n', '2:7', 'yaml-colon', 'name: "Agir :"'],
  ['a colon in braces', 'name: {fr: Agir : par où}\n', '1:7', 'yaml-colon', 'name: {fr: "Agir : par où"}'],
  [
    'a colon in a line that ends as on Windows',
    'id: 1\r\nname: Agir : x\r\n',
    '2:7',
    'yaml-colon',
    'name: "Agir : x"',
  ],
  [
    'an indentation of an item',
    'a:\n  - id: x\n   participant: c-1\n    credit: y\n',
    '3:1',
    'yaml-indent',
    '    participant: c-1',
  ],
  [
    'an indentation that is too deep',
    'a:\n  - id: x\n      participant: c-1\n    credit: y\n',
    '3:1',
    'yaml-indent',
    '    participant: c-1',
  ],
  [
    'an indentation that is missing',
    'a:\n  - id: x\n  participant: c-1\n',
    '3:1',
    'yaml-indent',
    '    participant: c-1',
  ],
  ['an indentation of a record', 'id: 1\n  name: x\nposition: 1\n', '2:1', 'yaml-indent', 'name: x'],
  ['an indentation of a dash', 'about:\n  - a\n - b\n', '3:1', 'yaml-indent', '  - b'],
  ['a dash below a dash', 'about:\n  - a\n   - b\n', '3:1', 'yaml-indent', '  - b'],
  ['a text that goes on', 'description: un texte\nsans fin\nid: 1\n', '2:1', 'yaml-indent', '  sans fin'],
  ['a tab after spaces', 'a:\n  - id: x\n  \tcredit: y\n', '3:3', 'yaml-tab', ''],
  ['a dash without its space', 'about:\n  - a\n  -b\n', '3:3', 'yaml-dash', '  - b'],
  ['no dash with its space', 'about:\n  -a\n  -b\n', '2:3', 'yaml-dash', ''],
  ['a record with such a dash', '-id: x\n name: y\n', '1:1', 'yaml-dash', ''],
  ['bullets', 'about:\n  • a\n  • b\n', '2:3', 'yaml-dash', ''],
  ['long dashes', 'about:\n  – a\n  – b\n', '2:3', 'yaml-dash', ''],
  ['stars', 'about:\n  * a\n  * b\n', '2:3', 'yaml-dash', ''],
  [
    'no-break spaces in an indentation',
    'a:\n  - id: x\n  \u00a0\u00a0credit: y\n',
    '3:3',
    'yaml-space',
    '    credit: y',
  ],
  [
    'no-break spaces alone in an indentation',
    'a:\n\u00a0\u00a0- id: x\n\u00a0\u00a0  credit: y\n',
    '3:1',
    'yaml-space',
    '',
  ],
  ['a no-break space after a colon', 'id: 1\nname:\u00a0x\nposition: 1\n', '2:6', 'yaml-space', 'name: x'],
  ['a no-break space before a colon', 'id: 1\nname\u00a0: x\n', '2:1', 'yaml-space', 'name: x'],
  ['a wide colon', 'name： x\nid: 1\n', '1:5', 'yaml-no-colon', 'name: x'],
  ['an equals sign', 'id: 1\nname = x\n', '2:5', 'yaml-no-colon', 'name: x'],
  ['no colon at all', 'id: 1\nname x\nposition: 1\n', '2:5', 'yaml-no-colon', 'name: x'],
  ...['@moi', '%50', '`x`', ', x', '? x', '| x', '> x', '*x* y', '{x} y', '[x] y', '- x'].map(
    (value) =>
      [value, `id: 1\nname: ${value}\nposition: 1\n`, '2:7', 'yaml-reserved', `name: "${value}"`] as const,
  ),
  ['an anchor', 'name: &moi\n', '1:7', 'yaml-alias', 'name: "&moi"'],
  ['words with an anchor', 'name: &moi et toi\n', '1:7', 'yaml-alias', 'name: "&moi et toi"'],
  ['an alias', 'name: **gras**\n', '1:7', 'yaml-alias', 'name: "**gras**"'],
  ['a tag', 'name: !Agir ici\n', '1:7', 'yaml-tag', 'name: "!Agir ici"'],
  ['a bracket left open', 'about: [a, b\nname: x\nposition: 1\n', '1:8', 'yaml-quote', 'about: [a, b]'],
  ['a brace left open', 'name: {fr: x\nposition: 1\n', '1:7', 'yaml-quote', 'name: {fr: x}'],
  ['a quote left open', 'name: "ville\nposition: 1\nid: 1\n', '1:7', 'yaml-quote', 'name: "ville"'],
  [
    'an apostrophe left open',
    "id: 1\nname: 'ville\ncredit: l'eau\nposition: 1\n",
    '2:7',
    'yaml-quote',
    "name: 'ville'",
  ],
  ['two sorts of quotes', `name: "ville'\nposition: 1\n`, '1:7', 'yaml-quote', 'name: "ville"'],
  ['a value that is a comment', 'name: #2 suite\nposition: 1\n', '1:7', 'yaml-comment', ''],
  ['values glued in braces', 'publication: {as:named, basis: consent}\n', '1:15', 'yaml-colon-space', ''],
  ['a colon in an item', 'alternateName:\n  - Agir : x\n', '2:5', 'yaml-colon', ''],
]

it.each(slips)('tells the cause and the line to write: %s', (_name, text, place, rule, line) => {
  const [first = '', ...more] = told(text)
  expect([first.split(' ')[0], /\[([\w-]+)\]$/.exec(first)?.[1], more]).toEqual([`f:${place}`, rule, []])
  if (line === '') return
  expect(first).toContain(` : ${line.trim()}  [`)
  const lines = text.split('\n')
  const read = parseYaml(lines.with(Number(place.split(':')[0]) - 1, line).join('\n'), 'f')
  expect('raws' in read && read.raws.length).toBe(1)
})

it('tells of a git conflict', () => {
  expect(told('id: 1\n<<<<<<< HEAD\nname: x\n=======\nname: y\n>>>>>>> other\n')).toEqual([
    expect.stringMatching(/^f:2:1 marques d'un conflit de git .*\[merge-conflict\]$/),
  ])
})

it('warns of a text that a number sign cuts, and of no other comment', () => {
  expect(told('name: Épisode # 2\nid: 1\n')).toEqual([
    'f:1:15 "# 2" est lu comme un commentaire et ne sera pas publié ; si cela fait partie du texte, écrire "Épisode # 2" ; sinon, le mettre sur sa propre ligne  [yaml-comment]',
  ])
  expect(told('name: {fr: Épisode}\nalternateName:\n  - Un #2\n')).toHaveLength(1)
  expect(
    told('name: "Épisode"\nid: 1 # le premier\ndatePublished: 2021 # au jour près\n# name: x\n'),
  ).toEqual([])
  expect(told('name: Épisode n#2\ndescription: |\n  Un # deux\n')).toEqual([])
})

it.each([
  ['dialogues', 'description:\n  – Bonjour.\n  – Bonsoir.\n'],
  ['dashes in a text', 'description: >\n  -a\n  -b\n'],
  ['negative numbers', 'bbox:\n  west: -1.4\n'],
  ['times and addresses', 'startOffset: 07:24\nurl: https://a.test/x:y\nsameAs:\n  - https://a.test/\n'],
  ['no-break spaces in texts', 'name: Agir\u00a0:\u00a0par où\ndescription: "un\u00a0: x"\ncredit: « un »\n'],
  ['codes of languages', 'name: {fr: x, no: y}\n'],
  ['apostrophes and quotes in texts', `name: l'eau dit "oui"\ncredit: 'l''eau'\nalternateName: "l'eau"\n`],
  ['the start of a document', '---\nid: 1\n...\n'],
  ['line ends of old Macs', 'id: 1\rname: x\r'],
])('is silent of what is right: %s', (_name, text) => expect(told(text)).toEqual([]))

it('looks at the lines around the fault alone, however long the file is', () => {
  const many = Array.from({ length: 2000 }, (_, index) => `- id: t-${index}\n  name: Thème ${index}\n`)
  const text = [...many, '- id: x\n  name: Agir : ici\n', ...many].join('')
  expect(told(text)).toEqual([expect.stringContaining('f:4002:9 ')])
  expect(told(`name: ${"'a' ".repeat(50_000)}\n`)).toHaveLength(1)
  expect(told(`name: [${'"a" '.repeat(500)}\n`.repeat(50))).toHaveLength(1)
})
