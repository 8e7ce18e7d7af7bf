import type { Store } from 'n3'
import type { Problem, ProblemSink } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import { inverseCountConstraintsOf } from './cross-record/inverse-count-constraints.ts'
import { referenceConstraintsOf } from './cross-record/reference-constraints.ts'
import { openNodeValidator } from './node-validator.ts'
import { compileVideoShapes } from './search-engines/video-results.ts'
import { splitShapes } from './shacl/split-shapes.ts'
import { findShapeFaults } from './shape-faults/check-shape-files.ts'
import type { TurtleFile } from './shape-faults/located-turtle.ts'
import {
  readPassageShapeFile,
  readRecordShapeFiles,
  readSearchEngineShapeFile,
  shownPath,
} from './shape-files.ts'

/** Reads the shapes of records, in Turtle, one text a file. Reports their faults; undefined if there are any. */
export async function readCheckedRecordShapes(report: ProblemSink): Promise<string[] | undefined> {
  const files = await readRecordShapeFiles()
  if (files.length === 0) report(fileProblem(shownPath(''), NO_FILES))
  const texts = checkFiles(files, compileRecordShapes, report)
  return files.length === 0 ? undefined : texts
}

/** Reads the shapes for search engines, in Turtle. Reports their faults; undefined if there are any. */
export async function readCheckedSearchEngineShapes(report: ProblemSink): Promise<string | undefined> {
  return checkFiles([await readSearchEngineShapeFile()], compileVideoShapes, report)?.[0]
}

/** Reads the shapes of passages, in Turtle. Reports their faults; undefined if there are any. */
export async function readCheckedPassageShapes(report: ProblemSink): Promise<string | undefined> {
  return checkFiles([await readPassageShapeFile()], compileRecordShapes, report)?.[0]
}

function checkFiles(
  files: readonly { readonly path: string; readonly bytes: Uint8Array | undefined }[],
  compile: (shapes: Store) => void,
  report: ProblemSink,
): string[] | undefined {
  const texts: TurtleFile[] = []
  const unread: Problem[] = []
  for (const { path, bytes } of files) {
    const text = bytes && decodeUtf8(bytes)
    if (text === undefined) unread.push(fileProblem(path, bytes === undefined ? MISSING : NOT_UTF8))
    else texts.push({ name: path, text })
  }
  const problems = unread.length > 0 ? unread : faultsOf(texts, compile)
  report(...problems)
  return problems.length > 0 ? undefined : texts.map(({ text }) => text)
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const NO_FILES = {
  fr: 'aucun fichier dans le dossier shapes/ du programme ; les y remettre, ou réinstaller le programme',
  en: 'no file in the folder shapes/ of the program; put them back, or install the program again',
}
const MISSING = {
  fr: "ce fichier manque, ou n'en est pas un ; le remettre, ou réinstaller le programme",
  en: 'this file is missing, or is none; put it back, or install the program again',
}
const NOT_UTF8 = {
  fr: "ce fichier n'est pas en UTF-8 ; l'enregistrer sous ce codage",
  en: 'this file is not in UTF-8; save it in that encoding',
}

function fileProblem(file: string, reason: typeof MISSING): Problem {
  return violation('shape-syntax', { file, line: 1, column: 1 }, [], reason)
}

/** Compiles the shapes of records as builds and merges do. */
function compileRecordShapes(shapes: Store): void {
  const { nodeShapes, crossNode } = splitShapes(shapes)
  openNodeValidator(nodeShapes)
  inverseCountConstraintsOf(crossNode)
  referenceConstraintsOf(crossNode)
}

/** The faults of files, kept for texts that were checked before: a build at each save checks the same ones. */
function faultsOf(files: readonly TurtleFile[], compile: (shapes: Store) => void): readonly Problem[] {
  const key = JSON.stringify(files)
  const known = faults.get(key) ?? findShapeFaults(files, compile)
  faults.set(key, known)
  return known
}

const faults = new Map<string, readonly Problem[]>()
