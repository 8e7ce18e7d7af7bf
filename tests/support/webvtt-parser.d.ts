declare module 'webvtt-parser' {
  /** A node of the text of a cue: a text, a span, or a moment. */
  export type CueNode = {
    readonly type: 'text' | 'object' | 'timestamp'
    readonly name?: string
    readonly value?: string
    readonly children?: readonly CueNode[]
  }

  /** The parser of the community group of WebVTT, which has no types of its own. */
  export class WebVTTParser {
    /** Without `entities`, `&amp;` gives `&;`. */
    constructor(entities: Readonly<Record<string, string>>)
    parse(
      text: string,
      mode: 'captions',
    ): {
      readonly cues: readonly {
        readonly startTime: number
        readonly endTime: number
        readonly tree: { readonly children: readonly CueNode[] }
      }[]
      readonly errors: readonly { readonly message: string; readonly line: number }[]
    }
  }
}
