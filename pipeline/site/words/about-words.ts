/** The words of the page about the site. */
export const aboutWords = {
  aboutLead: {
    fr: 'Ce que sont ces pages et d’où viennent leurs faits.',
    en: 'What these pages are and where their facts come from.',
  },
  aboutData: {
    fr: 'Chaque page décrit une chose (capsule, personne, organisation…), et dit les mêmes faits en HTML, en Turtle et en JSON-LD.',
    en: 'Each page describes one thing (a capsule, a person, an organisation…) and states the same facts in HTML, Turtle and JSON-LD.',
  },
  aboutSources: {
    fr: 'Les descriptions citent les pages d’où elles viennent. Le choix des thèmes, les résumés, les liens vers d’autres registres et la licence des données sont de qui publie ces pages.',
    en: 'Descriptions cite the pages that they come from. The publisher of these pages is responsible for the choice of topics, the summaries, the links to other registers and the licence of the data.',
  },
  aboutModel: {
    fr: 'Les classes, les propriétés et les règles de ces faits sont décrites aussi :',
    en: 'The classes, properties and rules of these facts are described too:',
  },
  aboutCredit: {
    fr: "Le crédit d'une personne est celui qui est imprimé avec la vidéo : il ne dit rien de ce qu'elle est aujourd'hui.",
    en: 'A person’s credit is the one printed with the video: it says nothing about that person’s position today.',
  },
  aboutAddress: {
    fr: 'Les adresses sont faites pour durer ; une adresse qui change dit où elle est partie.',
    en: 'Addresses are meant to last; an address that changes says where it moved.',
  },
  aboutPrivacy: {
    fr: 'Ces pages ne déposent aucun cookie et ne chargent rien d’un autre site, sauf un lecteur vidéo si on le demande.',
    en: 'These pages set no cookies and load nothing from other sites, except a video player at the visitor’s request.',
  },
}
