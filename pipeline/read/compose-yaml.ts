import { type Document, type LineCounter, parseDocument } from 'yaml'

/** Composes a YAML text by the failsafe schema, in which every plain value stays the text that was typed. */
export function composeYaml(text: string, lineCounter?: LineCounter): Document {
  return parseDocument(text, {
    schema: 'failsafe',
    customTags: ['null'],
    ...(lineCounter !== undefined && { lineCounter }),
    prettyErrors: false,
    uniqueKeys: false, // which compares each key with all before it
  }) as Document
}
