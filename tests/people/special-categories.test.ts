import { describe, expect, it } from 'vitest'
import { findSpecialCategory } from '../../pipeline/people/special-categories.ts'

describe('words that may reveal what the law protects most', () => {
  it.each([
    ['Association des Mineurs Marocains du Nord', 'Marocains'],
    ['trésorier de l’Association des Mineurs Marocains du Nord', 'Marocains'],
    ['délégué syndical', 'syndical'],
    ['déléguée du syndicat des enseignants', 'syndicat'],
    ['secrétaire départementale CGT', 'CGT'],
    ['CFDT Santé', 'CFDT'],
    ['secrétaire de FO', 'FO'],
    ['trade union representative', 'trade union'],
    ['secrétaire de section du Parti communiste', 'Parti communiste'],
    ['membre du parti', 'parti'],
    ['militante antiraciste', 'militante'],
    ['imam de la mosquée de Roubaix', 'imam'],
    ['recteur de la grande mosquée', 'mosquée'],
    ['association cultuelle', 'cultuelle'],
    ['curé de la paroisse', 'paroisse'],
    ['member of the parish council', 'parish'],
    ['patiente experte', 'patiente'],
    ['présidente de l’association de patients', 'patients'],
    ['SÉROPOSITIF', 'SÉROPOSITIF'],
    ['association des sourds', 'sourds'],
    ['Centre LGBTQI+ de Lille', 'LGBTQI+'],
    ['amicale des Portugais', 'Portugais'],
    ['Association des Turcs de Roubaix', 'Turcs'],
    ['communauté arménienne', 'arménienne'],
    ['association culturelle kurde', 'kurde'],
    ['association franco-turque', 'franco-turque'],
    ['femmes algériennes de la région', 'algériennes'],
    ['gens du voyage', 'Gens du voyage'.toLowerCase()],
  ])('are seen in “%s”: %s', (text, words) => {
    expect(findSpecialCategory(text)).toBe(words)
    expect(findSpecialCategory(text.normalize('NFD'))?.normalize('NFC').length).toBe(words.length)
  })

  it.each([
    'chargée de la mission Politique de la ville à la MEL',
    'chercheur associé à l’Institut des Sciences sociales du Politique',
    'sociologue des discriminations et co-directeur de la revue Les cahiers de la LCD',
    'stagiaire à l’IREV',
    'Institut catholique de Lille',
    'bénévole au Secours catholique',
    'professeure de chinois',
    'professeur d’espagnol',
    'romancier algérien',
    'interprète en langue des signes',
    'historienne des Polonais du bassin minier',
    'chargé d’accueil des patients',
    'syndicat mixte des transports',
    'office de tourisme et syndicat d’initiative',
    'prendre parti',
    'avocate, partie civile',
    'FOL du Nord',
    'agence de développement de Rome',
    'directrice de la culture, Union régionale',
    'Ligue des droits de l’Homme',
    'médecin au centre hospitalier',
    'Interviewee',
  ])('are not seen in “%s”', (text) => {
    expect(findSpecialCategory(text)).toBeUndefined()
  })
})
