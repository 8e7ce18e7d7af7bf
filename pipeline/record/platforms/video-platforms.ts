import { arte } from './arte.ts'
import { dailymotion } from './dailymotion.ts'
import { esupPod } from './esup-pod.ts'
import { peertube } from './peertube.ts'
import type { VideoPlatform } from './video-platform.ts'
import { vimeo } from './vimeo.ts'
import { youtube } from './youtube.ts'

/** Every platform; those that any host may run come last. */
export const videoPlatforms: readonly VideoPlatform[] = [youtube, vimeo, dailymotion, arte, peertube, esupPod]
