import { formatByteSize } from '../language/byte-size.ts'
import type { Message } from '../language/message.ts'
import { formatValue } from '../problems/format-value.ts'

/** The reasons for which a request has no usable answer, each with the way out; texts of servers are escaped. */
export const requestRefusals = {
  unreachable: (url: string, reason: string): Message => ({
    fr: `pas de réponse de ${hostOf(url)} (${reason}) ; ce qui est fait est fait, relancer la commande pour finir`,
    en: `no answer from ${hostOf(url)} (${reason}); what was done stays; run the command again to finish`,
  }),
  busy: (url: string, status: number | undefined): Message => ({
    fr: `${hostOf(url)} demande d'attendre (${status}) ; relancer la commande plus tard, elle reprendra où elle en est`,
    en: `${hostOf(url)} asks to wait (${status}); run the command again later to go on from there`,
  }),
  endless: (url: string, maxBytes: number): Message => ({
    fr: `la réponse de ${hostOf(url)} dépasse ${formatByteSize(maxBytes, 'fr')}, plus qu'il n'en est attendu ; vérifier l'adresse, ou relancer plus tard`,
    en: `the answer of ${hostOf(url)} is above ${formatByteSize(maxBytes, 'en')}, more than is expected; check the address, or run again later`,
  }),
  redirected: (url: string, target: string): Message => ({
    fr: `${hostOf(url)} renvoie vers ${formatValue(target)}, où la clé n'est pas envoyée ; donner l'adresse directe`,
    en: `${hostOf(url)} redirects to ${formatValue(target)}, where the key is not sent; give the direct address`,
  }),
}

function hostOf(url: string): string {
  return new URL(url).host
}
