import type { TextEncoding } from '../../../language/encoding-names.ts'

/** A file that is given to an import, alone or in a folder or archive. */
export type ContentFile = {
  /** Its path in the folder or archive, with forward slashes; its name where it stands alone. */
  readonly path: string
  readonly size: number
  /** The beginning of it, to see what it is: its bytes as Latin-1, and decoded where it is a text. */
  readonly magic: string
  readonly head: string
  /** Its whole bytes. Throws `UnreadableContentError` where they cannot be had or are too many. */
  bytes(): Promise<Uint8Array>
  /** Its whole text. Throws `UnreadableContentError` where its encoding is not known. */
  text(): Promise<string>
}

/** What is given to an import: one file, or those of a folder or an archive. */
export type ImportContent = {
  /** As it was typed. */
  readonly name: string
  readonly files: readonly ContentFile[]
  readonly isCollection: boolean
  /** The encoding of its texts, where somebody named it. */
  readonly encoding?: TextEncoding | undefined
}

/** The only file of content that is one. */
export function onlyFile({ files, isCollection }: ImportContent): ContentFile | undefined {
  return isCollection ? undefined : files[0]
}
