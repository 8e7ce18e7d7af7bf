import { describe, expect, it } from 'vitest'
import { openCaptionBytes } from '../../pipeline/read/caption-bytes.ts'
import { cutLineBatches } from '../../pipeline/read/line-batches.ts'
import type { AnyRecord } from '../../pipeline/record/typed-record.ts'

const files = new Map(
  [
    ['1.fr.vtt', 1000],
    ['1.EN.SRT', 200],
    ['é.sbv', 30],
    ['1.mp4', 50_000],
  ].map(([name, bytes]) => [`${name}`, { path: `media/${name}`, bytes: Number(bytes) }]),
)

const lineOf = (...names: readonly string[]): string =>
  `${JSON.stringify({ kind: 'capsule', caption: names.map((contentUrl) => ({ contentUrl })) })}\n`

describe('the bytes of captions that come with a record', () => {
  const { ofLine, ofRecord } = openCaptionBytes(files)
  const ofText = (text: string): number => ofLine(Buffer.from(text))

  it('are those of the files that its line names', () => {
    expect(ofText(lineOf('1.fr.vtt', '1.EN.SRT', 'é.sbv'))).toBe(1230)
    expect(ofText(lineOf('1.mp4', 'missing.vtt', 'https://elsewhere.example/1.fr.vtt'))).toBe(0)
    expect(ofText('{"name":"1.fr.vtt')).toBe(0) // a piece of a line
  })

  it('are those of the files that it names, where it was read', () => {
    const caption = ['1.fr.vtt', '1.EN.SRT'].map((contentUrl) => ({ contentUrl }))
    const value = { id: '1', contentUrl: '1.mp4', caption, transcriptFile: [{ contentUrl: 'é.sbv' }] }
    expect(ofRecord({ kind: 'capsule', value } as unknown as AnyRecord)).toBe(1230)
    expect(ofRecord({ kind: 'topic', value } as unknown as AnyRecord)).toBe(0)
  })

  it('end a batch of lines sooner', async () => {
    async function* stream(): AsyncGenerator<Uint8Array> {
      const text = Buffer.from(
        [lineOf(), lineOf('1.fr.vtt'), lineOf('1.mp4'), lineOf('1.fr.vtt'), lineOf()].join(''),
      )
      yield text.subarray(0, 50)
      yield text.subarray(50)
    }
    const cut = async (bytes: number): Promise<number[]> => {
      const counts: number[] = []
      for await (const { count } of cutLineBatches(stream(), 'f', 250, bytes, ofLine)) counts.push(count)
      return counts
    }
    expect(await cut(1000)).toEqual([2, 2, 1])
    expect(await cut(2000)).toEqual([4, 1])
    expect(await cut(10_000)).toEqual([5])
  })
})
