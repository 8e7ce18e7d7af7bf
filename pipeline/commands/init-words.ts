import { quoteArgument } from '../language/npm-command.ts'

/** The commands to run next, of which all but the first are typed in the new folder. */
const steps = (folder: string, isStandalone: boolean): string =>
  [
    `cd ${quoteArgument(folder)}`,
    ...(isStandalone
      ? ['regards build', 'regards serve --watch']
      : ['npm install', 'npm run build', 'npm run serve']),
  ]
    .map((line) => `  ${line}\n`)
    .join('')

/** How the program is called in the new folder. */
const program = (isStandalone: boolean): string => (isStandalone ? 'regards' : 'npm run regards')

/** What `init` says: of a folder begun with examples, or without, of a forge's file, and of a forge that cannot install the program. */
export const initWords = {
  fr: {
    begun: (
      folder: string,
      isStandalone: boolean,
      count: number,
    ) => `${count} fichiers de fiches dans ${folder}, tous des exemples à remplacer.

Pour les voir publiés, puis dans le navigateur :
${steps(folder, isStandalone)}
Ensuite : écrire dans publication.yaml l'adresse définitive (base), le nom, la licence et un contact ;
remplacer les exemples, à la main ou question par question :
  ${program(isStandalone)} new capsule

README.md dit le reste, et tous les champs.
`,
    bare: (
      folder: string,
      isStandalone: boolean,
      count: number,
    ) => `${count} fichiers de fiches dans ${folder}, sans exemple.

Pour y reprendre ce qui existe, puis le publier :
${bareSteps(folder, isStandalone, 'FICHIER')}
README.md dit le reste, et tous les champs.
`,
    added: (paths: readonly string[]) => `Écrit : ${paths.join(', ')}\n`,
    forge: `
La forge vérifie chaque changement et publie le site ; les premières lignes de son fichier disent quoi y régler, une fois.
Les fiches se tiennent dans un dépôt privé ; seul le site est public.
`,
    unreachable: `
La forge doit pouvoir installer le programme, qui n'est pas dans ce dossier : y copier le fichier regards-….tgz, que fait
« npm pack » là où est le programme, puis : npm install ./regards-….tgz
`,
  },
  en: {
    begun: (
      folder: string,
      isStandalone: boolean,
      count: number,
    ) => `${count} files of records in ${folder}, all of them examples to replace.

To see them published, then in the browser:
${steps(folder, isStandalone)}
Next: write the permanent address (base), the name, the licence and a contact in publication.yaml;
replace the examples, by hand or question by question:
  ${program(isStandalone)} new capsule

README.md explains the rest, and every field.
`,
    bare: (
      folder: string,
      isStandalone: boolean,
      count: number,
    ) => `${count} files of records in ${folder}, without examples.

To take over what there is, and publish it:
${bareSteps(folder, isStandalone, 'FILE')}
README.md explains the rest, and every field.
`,
    added: (paths: readonly string[]) => `Written: ${paths.join(', ')}\n`,
    forge: `
The forge checks each change and publishes the site; the first lines of its file say what to set there, once.
The records are kept in a private repository; the site alone is public.
`,
    unreachable: `
The forge has to be able to install the program, which is not in this folder: copy the file regards-….tgz into it, which
“npm pack” makes where the program is, then: npm install ./regards-….tgz
`,
  },
}

/** The commands that take over records which are elsewhere. */
function bareSteps(folder: string, isStandalone: boolean, file: string): string {
  const commands = [`import ${file}`, 'drafts', 'drafts --accept']
  const lines = isStandalone
    ? [...commands, 'build'].map((command) => `${program(true)} ${command}`)
    : [
        'npm install',
        ...commands.map((command) => `${program(false)} ${command.replace(' --', ' "--" --')}`),
        'npm run build',
      ]
  return [`cd ${quoteArgument(folder)}`, ...lines].map((line) => `  ${line}\n`).join('')
}
