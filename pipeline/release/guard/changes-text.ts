import type { Language } from '../../language/message.ts'
import type { ChangeCounts, Changes } from './changes.ts'

/** The changes in one sentence: “1 capsule added, 2 contributors modified, 0 removed”. */
export function changesText({ kinds }: Pick<Changes, 'kinds'>, language: Language): string {
  const parts = CHANGES.flatMap((change) => {
    const changed = [...kinds].filter(([, tally]) => tally[change] > 0)
    if (changed.length === 0) return [`0 ${none[language][change]}`]
    return changed.map(([kind, tally]) => phrase(kind, tally[change], change, language))
  })
  return parts.join(', ')
}

/** The name of a kind, in the singular or the plural. */
export function countedKindName(kind: string, count: number, language: Language): string {
  const [one = kind, several = kind] = names[language][kind] ?? []
  return isOne(count, language) ? one : several
}

const CHANGES = ['added', 'modified', 'removed'] as const satisfies readonly (keyof ChangeCounts)[]

function phrase(kind: string, count: number, change: (typeof CHANGES)[number], language: Language): string {
  const name = countedKindName(kind, count, language)
  if (language === 'en') return `${count} ${name} ${none.en[change]}`
  const feminine = FEMININE.includes(kind) ? 'e' : ''
  return `${count} ${name} ${none.fr[change]}${feminine}${isOne(count, 'fr') ? '' : 's'}`
}

function isOne(count: number, language: Language): boolean {
  return language === 'fr' ? count < 2 : count === 1
}

const none = {
  fr: { added: 'ajouté', modified: 'modifié', removed: 'retiré' },
  en: { added: 'added', modified: 'modified', removed: 'removed' },
}

const FEMININE = ['capsule', 'organization', 'participation', 'periodical', 'series', 'source']

const names: Readonly<Record<Language, Readonly<Record<string, readonly [string, string]>>>> = {
  fr: {
    capsule: ['capsule', 'capsules'],
    contributor: ['contributeur', 'contributeurs'],
    organization: ['organisation', 'organisations'],
    participation: ['participation', 'participations'],
    periodical: ['revue', 'revues'],
    place: ['lieu', 'lieux'],
    series: ['série', 'séries'],
    source: ['source', 'sources'],
    topic: ['thème', 'thèmes'],
  },
  en: {
    capsule: ['capsule', 'capsules'],
    contributor: ['contributor', 'contributors'],
    organization: ['organisation', 'organisations'],
    participation: ['participation', 'participations'],
    periodical: ['periodical', 'periodicals'],
    place: ['place', 'places'],
    series: ['series', 'series'],
    source: ['source', 'sources'],
    topic: ['topic', 'topics'],
  },
}
