import type { ImportContent } from '../content/import-content.ts'
import { captionFile } from './caption-file.ts'
import { channelFeed } from './channel-feed.ts'
import type { ImportFormat } from './import-format.ts'
import { peertubeExport } from './peertube-export.ts'
import { rssFeed } from './rss-feed.ts'
import { videoTable } from './video-table.ts'
import { webArchive } from './web-archive.ts'
import { webPage } from './web-page.ts'
import { youtubeStudio } from './youtube-studio.ts'
import { youtubeTakeout } from './youtube-takeout.ts'
import { ytDlpInfo } from './yt-dlp-info.ts'

/** Every format, the most telling first. To add one is a file and its line here. */
const importFormats: readonly ImportFormat[] = [
  youtubeStudio,
  youtubeTakeout,
  peertubeExport,
  ytDlpInfo,
  channelFeed,
  rssFeed,
  captionFile,
  webArchive,
  videoTable,
  webPage,
]

/** The format of content; `undefined` for content of none. */
export function formatOf(content: ImportContent): ImportFormat | undefined {
  return importFormats.find((format) => format.recognise(content))
}
