import { expect, it } from 'vitest'
import { build } from '../support/build.ts'
import { dataFolder, freshFolder, smallest } from '../support/folder.ts'

/** A capsule with a number of its own, and further fields. */
function capsule(number: number, fields: string): string {
  return `${String(smallest['capsules/1.yaml'])
    .replace('id: 1\n', `id: ${number}\n`)
    .replace('position: 1', `position: ${number}`)}${fields}`
}

it('a build counts the videos with captions that somebody checked, a transcript, sign language, audio description', async () => {
  const captions = 'WEBVTT\n\n00:01.000 --> 00:02.000\nBonjour.\n'
  const data = await dataFolder({
    'capsules/1.yaml': capsule(1, 'caption: {inLanguage: fr, contentUrl: 1.vtt}\n'),
    'capsules/2.yaml': capsule(
      2,
      'caption: {inLanguage: fr, contentUrl: 2.vtt, automaticallyGenerated: true}\naccessibilityFeature: audioDescription\n',
    ),
    'capsules/3.yaml': capsule(
      3,
      'transcript: Bonjour.\naccessibilityFeature: [openCaptions, closedCaptions]\nencoding: {id: lsf, contentUrl: https://example.org/3.mp4, accessibilityFeature: signLanguage}\n',
    ),
    'capsules/4.yaml': capsule(4, 'accessibilityFeature: none\n'),
    'media/1.vtt': captions,
    'media/2.vtt': captions,
  })
  const { accessibility } = await build({ data, out: await freshFolder(), publish: false })
  expect(accessibility).toEqual({
    videos: 4,
    captions: 2,
    transcript: 2,
    signLanguage: 1,
    audioDescription: 1,
  })
})
