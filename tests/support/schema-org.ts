/** How schema.org's official context types the terms that our pages use (release 30.0); all others are plain. */
export const officialContext = {
  '@context': {
    '@vocab': 'http://schema.org/',
    ...Object.fromEntries(
      [
        'contentUrl',
        'embedUrl',
        'thumbnailUrl',
        'license',
        'sameAs',
        'url',
        'isPartOf',
        'inDefinedTermSet',
        'item',
      ].map((word) => [word, { '@id': `http://schema.org/${word}`, '@type': '@id' }]),
    ),
    ...Object.fromEntries(
      ['dateCreated', 'dateModified', 'datePublished', 'expires', 'uploadDate'].map((word) => [
        word,
        { '@id': `http://schema.org/${word}`, '@type': 'http://schema.org/Date' },
      ]),
    ),
  },
}
