import type { Message } from '../../../language/message.ts'

/** That videos of an export were passed over because not everybody may see them; nothing where there are none. */
export function passedOver(count: number): Message[] {
  if (count === 0) return []
  return [
    {
      fr: `${count} vidéo${count > 1 ? 's' : ''} de l’export ${count > 1 ? 'ne sont pas reprises' : 'n’est pas reprise'} : privée${count > 1 ? 's' : ''}, non répertoriée${count > 1 ? 's' : ''} ou non publiée${count > 1 ? 's' : ''}`,
      en: `${count} video${count > 1 ? 's' : ''} of the export ${count > 1 ? 'are' : 'is'} not taken: private, unlisted or not published`,
    },
  ]
}
