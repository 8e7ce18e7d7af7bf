import type { Language } from '../language/message.ts'
import { fieldGuide } from './editor/field-guide.ts'

/** The guide of a folder of records, with every field in the place of `{fields}`. */
export function starterGuide(text: string, language: Language, isStandalone: boolean): string {
  const guide = text.replace('{fields}', () => fieldGuide(language))
  return isStandalone ? withoutNpm(guide) : guide
}

/** A guide with commands as they are typed where there is no npm: `regards check` and not `npm run check`. */
function withoutNpm(guide: string): string {
  return guide
    .replaceAll(/npm run (?:regards )?/g, 'regards ')
    .replaceAll('regards serve', 'regards serve --watch')
    .replaceAll('regards build "--"', 'regards build')
    .replace(
      INSTALL.fr,
      'Les commandes se tapent dans une fenêtre que montre « Terminal » (Windows), ou dans ce dossier :',
    )
    .replace(
      INSTALL.en,
      'Commands are typed in the window that “Terminal” shows (Windows), or in this folder:',
    )
}

/** The sentences that tell how npm installs the program. */
const INSTALL = {
  fr: 'Les commandes se tapent dans ce dossier. Une première fois, `npm install` installe le programme ; ensuite :',
  en: 'Commands are typed in this folder. Once, `npm install` installs the program; then:',
} as const
