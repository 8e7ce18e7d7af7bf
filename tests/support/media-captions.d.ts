declare module 'media-captions' {
  /** Reads captions; the package's own types are not found by TypeScript, since they name files without an ending. */
  export function parseText(
    text: string,
    options: { readonly type: 'srt' | 'vtt' },
  ): Promise<{
    readonly cues: readonly { readonly startTime: number; readonly endTime: number; readonly text: string }[]
  }>
}
