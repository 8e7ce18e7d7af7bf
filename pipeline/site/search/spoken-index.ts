import { join } from 'node:path'
import { writeText } from '../../files/write-file.ts'
import { pageLanguage } from '../../language/message.ts'
import type { Document } from '../../rdf/document.ts'
import { passageSecond, passagesOf } from '../../transcript/passages.ts'
import type { Transcript } from '../../transcript/spoken-text.ts'
import { passageText } from '../../transcript/transcript-text.ts'
import { spokenWords, stemmedLanguage } from '../browser/spoken-terms.ts'
import { scriptJson } from '../markup.ts'
import { foreignTag, pickText, type Site } from '../site.ts'
import {
  SPOKEN_LIST_FILE,
  type SpokenList,
  type SpokenTranscript,
  spokenPassagesFile,
  spokenTermsFile,
} from './spoken-files.ts'

/** The folder of the index below the base. */
export const SPOKEN_INDEX_FOLDER = 'search/spoken/index/'

/** The length of all passages from which there is no search in them, in characters: about 170 hours of speech. */
export const MAX_SPOKEN_CHARACTERS = 10_000_000

/** The number of transcripts from which there is none, because each search loads the list of them. */
export const MAX_SPOKEN_TRANSCRIPTS = 5000

/** The length of a file of terms, in characters, from which the next one begins. */
const TERMS_FILE_CHARACTERS = 60_000

/** What the index takes from a document: its address, its thing first among its nodes, and what is said. */
export type SpokenSource = Pick<Document, 'address' | 'nodes' | 'transcripts'>

/**
 * Gives a function that gives what the index takes from a document: nothing where nothing is said, and no more once what it gave is too much
 * for any index.
 */
export function openSpokenSources(): (document: Document) => SpokenSource | undefined {
  let transcripts = 0
  let characters = 0
  return ({ address, nodes, transcripts: all }) => {
    if (transcripts > MAX_SPOKEN_TRANSCRIPTS || characters > MAX_SPOKEN_CHARACTERS) return undefined
    const spoken = all.filter(({ cues }) => cues.length > 0)
    transcripts += spoken.length
    for (const { cues } of spoken)
      for (const { lines } of cues) for (const { text } of lines) characters += text.length
    return spoken.length === 0 ? undefined : { address, nodes: nodes.slice(0, 1), transcripts: spoken }
  }
}

/** What became of the index: none where nothing is said, or where it would be too large. */
export type WrittenSpokenIndex = { readonly isOn: boolean; readonly transcripts: number }

/** The index of what is said in videos, of what the pages of capsules say. */
export class SpokenIndex {
  private readonly site: Site
  private readonly maxCharacters: number
  private readonly languages = new Set<string>()
  private readonly postings = new Map<string, number[]>()
  private readonly listed: SpokenTranscript[] = []
  private readonly texts: string[] = []
  private characters = 0
  private passages = 0
  private transcripts = 0

  constructor(site: Site, maxCharacters = MAX_SPOKEN_CHARACTERS) {
    this.site = site
    this.maxCharacters = maxCharacters
  }

  private get isTooLarge(): boolean {
    return this.characters > this.maxCharacters || this.transcripts > MAX_SPOKEN_TRANSCRIPTS
  }

  /** Adds what is said in the video of a document. */
  add(document: SpokenSource): void {
    for (const transcript of document.transcripts) {
      this.transcripts++
      if (!this.isTooLarge) this.addTranscript(transcript, document)
      if (this.isTooLarge) this.clear()
    }
  }

  private addTranscript({ cues, gaps, inLanguage }: Transcript, { nodes, address }: SpokenSource): void {
    const language = stemmedLanguage(inLanguage)
    if (language !== undefined) this.languages.add(language)
    const lines = passagesOf(cues, gaps).map((passage) => {
      const text = passageText(passage, pageLanguage(inLanguage))
      this.characters += text.length
      this.addPassage(text, language)
      return scriptJson([passageSecond(passage), text]).markup
    })
    this.texts.push(`[\n${lines.join(',\n')}\n]\n`)
    const name = pickText(nodes[0]?.name, this.site)
    this.listed.push({
      path: address.slice(this.site.address.base.length),
      title: name?.text ?? address,
      titleTag: foreignTag(name, this.site),
      inLanguage,
      passages: lines.length,
    })
  }

  private addPassage(text: string, language: string | undefined): void {
    const number = this.passages++
    for (const { terms } of spokenWords(text, language))
      for (const term of terms) {
        const found = this.postings.get(term)
        if (found === undefined) this.postings.set(term, [number])
        else if (found.at(-1) !== number) found.push(number)
      }
  }

  private clear(): void {
    this.postings.clear()
    this.listed.length = 0
    this.texts.length = 0
  }

  /** Writes the index into the folder of a release, unless it is empty or too large. */
  async write(folder: string): Promise<WrittenSpokenIndex> {
    const { transcripts } = this
    const isOn = transcripts > 0 && !this.isTooLarge
    if (!isOn) return { isOn, transcripts }
    const write = (name: string, text: string): Promise<void> =>
      writeText(join(folder, SPOKEN_INDEX_FOLDER, name), text)
    for (const [number, text] of this.texts.entries()) await write(spokenPassagesFile(number), text)
    const files = termFiles(this.postings)
    for (const [number, { text }] of files.entries()) await write(spokenTermsFile(number), text)
    const list: SpokenList = {
      languages: [...this.languages].sort(),
      firstTerms: files.map(({ first }) => first),
      transcripts: this.listed,
    }
    await write(SPOKEN_LIST_FILE, `${scriptJson(list).markup}\n`)
    return { isOn, transcripts }
  }
}

/** The files of terms, a term a line, in the order of terms. */
function termFiles(
  postings: ReadonlyMap<string, readonly number[]>,
): { readonly first: string; readonly text: string }[] {
  const files: { readonly first: string; readonly lines: string[] }[] = []
  let length = 0
  for (const term of [...postings.keys()].sort()) {
    const numbers = postings.get(term) ?? []
    const steps = numbers.map((number, index) => number - (numbers[index - 1] ?? 0))
    const line = `${JSON.stringify(term)}:[${steps.join(',')}]`
    if (files.length === 0 || length > TERMS_FILE_CHARACTERS) {
      files.push({ first: term, lines: [] })
      length = 0
    }
    files.at(-1)?.lines.push(line)
    length += line.length
  }
  return files.map(({ first, lines }) => ({ first, text: `{\n${lines.join(',\n')}\n}\n` }))
}
