import { type ImportContent, onlyFile } from '../content/import-content.ts'
import { languageTagOf } from '../language-names.ts'
import { cleanText } from '../page-lines.ts'
import { describedVideo, playersOf } from './described-video.ts'
import type { ImportFormat } from './import-format.ts'

/** A file of captions (WebVTT, SubRip, SBV of YouTube): its words are the transcript of a video, which its name may tell. */
export const captionFile: ImportFormat = {
  name: { fr: 'sous-titres', en: 'captions' },
  recognise: (content: ImportContent) => formatOfCaptions(onlyFile(content)?.head ?? '') !== undefined,
  async read(content) {
    const text = (await onlyFile(content)?.text()) ?? ''
    const { title, id, language } = nameParts(content.name)
    const name = { line: 0, field: '(nom du fichier)' }
    const captions =
      language === undefined
        ? undefined
        : {
            value: [{ language, format: formatOfCaptions(text) ?? 'text/vtt' }],
            confidence: 'likely' as const,
            ...name,
          }
    const words = wordsOfCaptions(text)
    const video = describedVideo({
      title: title === '' ? undefined : { value: title, confidence: 'check', ...name },
      languages: language === undefined ? undefined : { value: [language], confidence: 'check', ...name },
      transcript: words === '' ? undefined : { value: words, confidence: 'likely', line: 1 },
      captions,
      players:
        id === undefined
          ? []
          : playersOf([`https://www.youtube.com/watch?v=${id}`], name).map((each) => ({
              ...each,
              confidence: 'likely',
            })),
    })
    return { videos: [video], links: [], text: '' }
  },
}

const CLOCK = String.raw`(?:\d{1,3}:)?\d{1,2}:\d\d[.,]\d{3}`

function formatOfCaptions(text: string): string | undefined {
  if (/^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(text)) return 'text/vtt'
  if (new RegExp(String.raw`^\s*\d+\s*\r?\n${CLOCK}\s*-->`).test(text)) return 'application/x-subrip'
  return new RegExp(String.raw`^\s*${CLOCK},${CLOCK}\s*\r?\n`).test(text) ? 'text/x-sbv' : undefined
}

/** The title, the id of YouTube and the language that the name of a file of captions has: `Un essai [AbCdEfGhIjK].fr.vtt`. */
function nameParts(path: string): { title: string; id: string | undefined; language: string | undefined } {
  const [, name = ''] = /([^/\\]*)\.(?:vtt|srt|sbv|txt)$/i.exec(path) ?? []
  const [, rest = name, code = ''] = /^(.*)[._-]([A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?)$/.exec(name) ?? []
  const language = languageTagOf(code)
  const bare = language === undefined ? name : rest
  const id = /\[([\w-]{11})\]$/.exec(bare)?.[1]
  return { title: cleanText(bare.replace(/\s*\[[\w-]{11}\]$/, '').replaceAll('_', ' ')), id, language }
}

/** The words of captions without times, numbers, notes and marks; a line that rolls up is said once. */
function wordsOfCaptions(text: string): string {
  const lines: string[] = []
  for (const block of text.replaceAll(/\r\n|\r/g, '\n').split(/\n{2,}/)) {
    if (/^(?:\uFEFF?WEBVTT|NOTE|STYLE|REGION)\b/.test(block)) continue
    const rows = block.split('\n')
    const time = rows.findIndex((row) => new RegExp(String.raw`^\s*${CLOCK}\s*(?:-->|,)`).test(row))
    for (const row of rows.slice(time + 1)) {
      const said = cleanText(
        row
          .replaceAll(/<[^>]*>|\{\\[^}]*\}/g, '')
          .replaceAll(/\[br\]/g, ' ')
          .replaceAll('&nbsp;', ' ')
          .replaceAll('&amp;', '&'),
      )
      if (time >= 0 && said !== '' && said !== lines.at(-1)) lines.push(said)
    }
  }
  return lines.join('\n')
}
