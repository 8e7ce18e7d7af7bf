import { expect, it } from 'vitest'
import { sentenceOf } from '../../pipeline/problems/problem-line.ts'
import { readPublicationValue, readRecord } from '../../pipeline/read/read-record.ts'

const raw = (value: object, cell?: string) => ({
  value,
  placeOf: () => ({ file: 'f', line: 1, column: 1, ...(cell !== undefined && { cell }) }),
})

function toldOf(kind: 'capsule' | 'topic', fields: object, cell?: string): string[] {
  const read = readRecord(kind, raw({ id: 'x', ...fields }, cell))
  return 'problems' in read
    ? read.problems.map((each) => `${each.field}: ${sentenceOf(each, 'fr')} [${each.rule}]`)
    : []
}

const several = (text: string, out: string): string =>
  `${JSON.stringify(text)} : plusieurs valeurs dans un seul texte ; ${out} [several-values]`

it.each([
  ['about', 'a, b', 'écrire [a, b]'],
  ['about', 'place-des-habitants, qpv', 'écrire [place-des-habitants, qpv]'],
  ['about', 'a;b ; c', 'écrire [a, b, c]'],
  ['source', 'p-1 | p-2', 'écrire [p-1, p-2]'],
  ['inLanguage', 'fr, en', 'écrire [fr, en]'],
  ['sameAs', 'https://a.test/1, https://a.test/2', 'écrire [https://a.test/1, https://a.test/2]'],
  ['thumbnailUrl', 'https://a.test/1 https://a.test/2', 'écrire [https://a.test/1, https://a.test/2]'],
  ['isPartOf', 's-1, s-2', "n'en garder qu'une"],
  ['url', 'https://a.test/1, https://a.test/2', "n'en garder qu'une"],
])('values with commas in %s are told as several: %s', (field, text, out) => {
  expect(toldOf('capsule', { [field]: text })).toEqual([`${field}: ${several(text, out)}`])
})

it('an item of a list that is several is told without brackets of its own', () => {
  expect(toldOf('capsule', { about: ['a', 'b, c'] })).toEqual([`about[2]: ${several('b, c', 'écrire b, c')}`])
  expect(toldOf('capsule', { participation: [{ id: 'x', participant: 'c-1, c-2' }] })).toEqual([
    `participation[1].participant: ${several('c-1, c-2', "n'en garder qu'une")}`,
  ])
})

it('commas of titles and texts are theirs', () => {
  const texts = { name: 'Un, deux', description: 'a, b; c | d', alternateName: 'a, b' }
  expect(
    toldOf('capsule', { ...texts, participation: [{ id: 'x', roleName: 'sociologue, autrice' }] }),
  ).toEqual([])
  expect(toldOf('topic', { id: 'Agir, ensemble' })).toEqual([
    expect.stringContaining('écrire agir-ensemble '),
  ])
})

it.each([
  ['vidéo, discriminations, égalité', ['vidéo', 'discriminations', 'égalité']],
  ['vidéo ; égalité |', ['vidéo', 'égalité']],
  ['vidéo', ['vidéo']],
  [
    ['vidéo', 'dites, donc'],
    ['vidéo', 'dites, donc'],
  ],
  [{ fr: 'vidéo, égalité', en: 'video' }, [{ fr: 'vidéo' }, { fr: 'égalité' }, { en: 'video' }]],
])('keywords are read one by one: %j', (keyword, expected) => {
  const publication = {
    base: 'https://publisher.test/p/',
    name: 'N',
    inLanguage: 'fr',
    publisher: 'o-1',
    license: 'https://example.org/l',
  }
  const read = readPublicationValue(raw({ ...publication, keyword }))
  expect('record' in read && read.record.keyword).toEqual(expected)
})

it.each([
  ['url', 'capsule2.png', 'capsule2.png'],
  ['url', 'C:\\Users\\moi\\page.html', 'page.html'],
  ['url', 'https://film.mp4', 'film.mp4'],
  ['url', 'page.html', 'page.html'],
  ['url', 'index.php?id=3', 'index.php?id=3'],
])('the name of a file is no host: %s: %s', (field, text, name) => {
  const online = `l'adresse où ce fichier est en ligne, https://…/${name}`
  const told = `${field}: ${JSON.stringify(text)} est le nom d'un fichier, et non une adresse web ; écrire ${online} [url-file]`
  expect(toldOf('capsule', { [field]: text })).toEqual([told])
})

it.each([
  ['films/Été 2.MP4', 'Été 2.MP4'],
  ['C:\\Users\\moi\\film.mp4', 'film.mp4'],
  ['\\\\serveur\\films\\2.webm', '2.webm'],
  ['file:///C:/film.mp4', 'film.mp4'],
  ['../films/2.mp4', '2.mp4'],
  ['/films/2.mp4', '2.mp4'],
  ['film : 2.mp4', 'film-2.mp4'],
  ['films.example.org/2.mp4', 'https://films.example.org/2.mp4'],
  ['mon film.mov', ''],
  ['https://film.mp4', ''],
])('of the way to a file of media, the name is proposed: %s', (text, name) => {
  const way = name || 'https://domaine/fichier, ou placer le fichier dans media et écrire son nom seul'
  expect(toldOf('capsule', { contentUrl: text })).toEqual([
    `contentUrl: ${JSON.stringify(text)} n'est ni une adresse web entière ni le nom d'un fichier du dossier media (.mp4, .webm, .ogv, .mp3, .m4a, .ogg, .wav, .flac) ; écrire ${way} [media-address]`,
  ])
  expect(toldOf('capsule', { contentUrl: 'film.mp4', thumbnailUrl: 'capsule2.png' })).toEqual([])
})

it.each([
  ['irev.fr', 'https://irev.fr'],
  ['www.irev.fr/page.html', 'https://www.irev.fr/page.html'],
  ['films.example.org/2.mp4', 'https://films.example.org/2.mp4'],
  ['www.quelque.chose', 'https://www.quelque.chose'],
])('the name of a host is: %s', (text, proposal) => {
  expect(toldOf('capsule', { url: text })).toEqual([
    `url: ${JSON.stringify(text)} n'est pas une adresse web ; écrire ${proposal} [url]`,
  ])
})

it.each(['notes.final', 'M. Dupont', 'à venir', 'capsule2'])('neither is %s', (text) => {
  expect(toldOf('capsule', { url: text })).toEqual([
    expect.stringMatching(/ écrire l'adresse entière.*\[url\]$/),
  ])
})

it('addresses on hosts that end like a file are addresses', () => {
  for (const url of ['https://films.zip/a', 'https://example.org/film.mp4', 'https://docs.example.com/'])
    expect(toldOf('capsule', { url })).toEqual([])
})
