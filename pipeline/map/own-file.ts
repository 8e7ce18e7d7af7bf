import { isAddress, mediaFormat, publishedMediaName } from '../record/media-name.ts'
import type { MappingContext } from './mapping-context.ts'

/** The address of a file: the one that is typed, or that of a file of the publisher's own, which its name alone decides. */
export function fileAddress(typed: string | undefined, { address }: MappingContext): string | undefined {
  return typed === undefined || isAddress(typed) ? typed : address.media(publishedMediaName(typed))
}

/** The address of a file with its media type: the one that is written, or that which the name of a file of the publisher's own says. */
export function fileValues(
  {
    contentUrl,
    encodingFormat,
  }: { readonly contentUrl?: string | undefined; readonly encodingFormat?: string | undefined },
  context: MappingContext,
): { contentUrl: string | undefined; encodingFormat: string | undefined } {
  return {
    contentUrl: fileAddress(contentUrl, context),
    encodingFormat: encodingFormat ?? mediaFormat(contentUrl ?? '')?.mediaType,
  }
}
