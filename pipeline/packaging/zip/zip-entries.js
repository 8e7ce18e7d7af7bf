// @ts-check
import { readFileSync } from 'node:fs'

/** @typedef {'windows' | 'linux'} System */

/**
 * A file of the archive.
 * @typedef {{ readonly name: string, readonly bytes: Uint8Array, readonly isExecutable: boolean }} ZipEntry
 */

/** The folder that everything stands in, so that unpacking makes one folder. */
const TOP = 'regards'

/**
 * The files of the archive for people without Node: a file to double-click, Node's own executable, untouched, the installed package and the
 * licences of all of it.
 * @param {System} system
 * @param {{ readonly node: Uint8Array, readonly nodeLicense: Uint8Array, readonly program: ReadonlyMap<string, Uint8Array> }} parts
 *   `program`: the files of the package by their paths in it
 * @returns {ZipEntry[]}
 */
export function zipEntries(system, { node, nodeLicense, program }) {
  const node_ = system === 'windows' ? 'node.exe' : 'node'
  const lines = system === 'windows' ? '\r\n' : '\n'
  const text = (/** @type {string} */ content) => Buffer.from(content.replaceAll(/\r?\n/g, lines))
  const files = [
    ...launchers(system).map(([name, content]) => entry(name, text(content), system === 'linux')),
    entry('LISEZ-MOI.txt', text(README)),
    entry(`programme/${node_}`, node, true),
    entry('programme/start.mjs', readFileSync(new URL('start.mjs', import.meta.url))),
    ...[...program].map(([path, bytes]) => entry(`programme/regards/${path}`, bytes)),
    entry('licences/regards.txt', program.get('LICENSE') ?? new Uint8Array()),
    entry('licences/bibliotheques.txt', program.get('pipeline/program/licenses.txt') ?? new Uint8Array()),
    entry(
      'licences/bibliotheques-du-site.txt',
      program.get('pipeline/program/site/licenses.txt') ?? new Uint8Array(),
    ),
    entry('licences/node.txt', nodeLicense),
  ]
  const without = files.filter(({ bytes }) => bytes.length === 0).map(({ name }) => name)
  if (without.length > 0) throw new Error(`nothing to put into ${without.join(', ')}`)
  return files
}

/**
 * @param {string} name
 * @param {Uint8Array} bytes
 * @returns {ZipEntry}
 */
function entry(name, bytes, isExecutable = false) {
  return { name: `${TOP}/${name}`, bytes, isExecutable }
}

/**
 * The files that start something: names and texts. Their texts are ASCII, since the window of a command reads them in an encoding of its own.
 * @param {System} system
 * @returns {readonly (readonly [string, string])[]}
 */
function launchers(system) {
  if (system === 'linux')
    return [
      [
        'Ouvrir-les-fiches.sh',
        '#!/bin/sh\nhere=$(dirname "$(readlink -f "$0")")\nexec "$here/programme/node" "$here/programme/start.mjs" "$@"\n',
      ],
      [
        'regards',
        '#!/bin/sh\nhere=$(dirname "$(readlink -f "$0")")\nexport REGARDS_STANDALONE=1\nexec "$here/programme/node" "$here/programme/regards/pipeline/regards.js" "$@"\n',
      ],
    ]
  return [
    [
      'Ouvrir-les-fiches.cmd',
      '@echo off\n"%~dp0programme\\node.exe" "%~dp0programme\\start.mjs" %*\nif errorlevel 1 pause\n',
    ],
    [
      'regards.cmd',
      '@echo off\nset "REGARDS_STANDALONE=1"\n"%~dp0programme\\node.exe" "%~dp0programme\\regards\\pipeline\\regards.js" %*\n',
    ],
    [
      'Terminal.cmd',
      '@echo off\nset "PATH=%~dp0;%PATH%"\nif exist "%~dp0fiches" cd /d "%~dp0fiches"\ncmd /k regards --help\n',
    ],
  ]
}

/** With the mark by which Windows knows UTF-8. */
const README = `\ufeffRegards

Pour commencer : double-cliquer sur « Ouvrir-les-fiches ». Le navigateur s'ouvre sur les fiches ; la fenêtre noire reste
ouverte tant que l'on travaille, et la fermer arrête tout. La première fois, un dossier « fiches » apparaît ici, avec un
exemple de chaque fiche. C'est lui qui contient votre travail : le garder, et en faire des copies.

Rien ne s'installe, et rien n'est envoyé : tout se passe sur cet ordinateur. Le site publié est dans fiches/dist/public.

Une nouvelle version : décompresser la nouvelle archive ailleurs, et y copier le dossier « fiches ».

Taper des commandes : « Terminal » (Windows) ; sous Linux, ./regards dans un terminal.

licences/ dit les licences de tout ce qui est ici.


To begin: double-click "Ouvrir-les-fiches". Your records are in the folder "fiches", which appears the first time.
`
