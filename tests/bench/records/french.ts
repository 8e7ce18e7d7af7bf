import type { Lots } from './lots.ts'

/** A title: a short sentence without its full stop, sometimes with a second half. */
export function title(lots: Lots): string {
  const half = `${lots.pick(subjects)} ${lots.pick(verbs)} ${lots.pick(objects)}`
  return lots.below(3) === 0 ? `${half} : ${lots.pick(objects)} en question` : half
}

/** From `least` to `most` sentences of unlike length, with the accents and the marks that French has. */
export function sentences(lots: Lots, least: number, most: number): string {
  const count = least + lots.below(most - least + 1)
  return Array.from({ length: count }, () => sentence(lots)).join(' ')
}

function sentence(lots: Lots): string {
  const core = `${lots.pick(subjects)} ${lots.pick(verbs)} ${lots.pick(objects)}`
  const opened =
    lots.below(3) === 0 ? `${lots.pick(openings)} ${core[0]?.toLowerCase()}${core.slice(1)}` : core
  const tails = lots.several(lots.below(3), endings.length).map((index) => endings[index])
  const quoted = lots.below(5) === 0 ? ` ; « ${lots.pick(quotes)} »` : ''
  return `${[opened, ...tails].join(', ')}${quoted}.`
}

const subjects = [
  ...['La commune', 'L’école du quartier', 'Une chercheuse', 'Le réseau associatif', 'L’équipe d’accueil'],
  ...['Chaque département', 'Le conseil citoyen', 'Une médiatrice', 'L’intercommunalité', 'Un élu'],
  ...['La maison des aînés', 'Le collège', 'L’enquête', 'Une étudiante', 'Le bailleur', 'La région'],
]
const verbs = [
  ...['interroge', 'décrit', 'compare', 'met en récit', 'reconnaît', 'évalue', 'défend', 'redécouvre'],
  ...['documente', 'rend visible', 'remet en cause', 'prend au sérieux'],
]
const objects = [
  ...['l’accès aux droits', 'les préjugés à l’embauche', 'la mixité à l’école', 'le rôle des élus'],
  ...[
    'l’égalité entre femmes et hommes',
    'une politique d’intégration',
    'ce que « faire territoire » veut dire',
  ],
  ...[
    'les inégalités de santé',
    'le logement des jeunes',
    'la parole des habitants',
    'l’échelle d’intervention',
  ],
  ...['un plan de lutte contre les discriminations', 'le vieillissement à la campagne', 'l’héritage ouvrier'],
]
const openings = ['D’abord,', 'Or,', 'À l’inverse,', 'Dès lors,', 'Là encore,', 'Plus au sud,', 'Çà et là,']
const endings = [
  ...['à l’échelle du bassin de vie', 'depuis l’été dernier', 'malgré des moyens réduits', 'sans naïveté'],
  ...['grâce à une enquête menée auprès d’habitantes et d’habitants', 'là où l’on n’attendait rien'],
  ...['avec une attention particulière aux plus âgés', 'loin des idées reçues', 'à contre-cœur parfois'],
]
const quotes = [
  'nous n’étions pas prêts',
  'ça change tout',
  'où est l’égalité ?',
  'il fallait bien commencer',
]
