/** The words about those who take part: on pages of capsules, people and organisations, and in the list of all. */
export const participantWords = {
  people: { fr: 'Participants', en: 'Participants' },
  withPeople: { fr: 'Avec la participation de', en: 'With' },
  capsulePeople: { fr: 'Tous les participants de cette capsule', en: 'All participants of this capsule' },
  alsoTakes: { fr: 'Également', en: 'Also' },
  withheld: {
    fr: (count: number) =>
      count === 1 ? 'Une personne n’est pas nommée ici.' : `${count} personnes ne sont pas nommées ici.`,
    en: (count: number) =>
      count === 1 ? 'One person is not named here.' : `${count} people are not named here.`,
  },
  inCapsules: { fr: 'Dans les capsules', en: 'Appears in' },
  creditedIn: { fr: 'Nommée dans les crédits', en: 'Named in the credits of' },
  capsuleCount: {
    fr: (count: number) => (count === 1 ? '1 capsule' : `${count} capsules`),
    en: (count: number) => (count === 1 ? 'One capsule' : `${count} capsules`),
  },
  peopleCount: {
    fr: (count: number) => (count === 1 ? 'Un nom.' : `${count} noms, par ordre alphabétique.`),
    en: (count: number) => (count === 1 ? 'One name.' : `${count} names, in alphabetical order.`),
  },
  nobodyNamed: { fr: 'Personne n’est nommé sur ce site.', en: 'This site names nobody.' },
  unindexedNote: {
    fr: '(page que les moteurs de recherche sont priés de ne pas retenir)',
    en: '(a page that search engines are asked to leave out)',
  },
  unindexedLead: {
    fr: 'Les moteurs de recherche sont priés de ne pas retenir cette page, parce que des personnes nommées ici n’ont pas donné leur accord pour y être trouvées.',
    en: 'Search engines are asked to leave this page out, because it names people who have not agreed to be found there.',
  },
  initials: { fr: 'Initiales', en: 'Initials' },
  listPages: { fr: 'Pages de la liste', en: 'Pages of the list' },
  previousPage: { fr: 'Page précédente', en: 'Previous page' },
  nextPage: { fr: 'Page suivante', en: 'Next page' },
}
