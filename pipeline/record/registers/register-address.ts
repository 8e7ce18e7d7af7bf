import type { Kind } from '../../rdf/addresses.ts'
import type { ExternalRegister } from './external-register.ts'
import { externalRegisters } from './external-registers.ts'

/** What a text says as an entry of a register: its address, or what is wrong with it, with the facts of the rule after the value. */
export type RegisterReading =
  | { readonly address: string }
  | { readonly rule: 'register-kind' | 'register-entry' | 'register-check'; readonly facts: string[] }

/** How long a text may be that names an entry, in characters. */
const MAX_TYPED_CHARACTERS = 500

/**
 * Reads a text as an entry of a register, in any form in which people paste one: the address of a page or of data about it, or the
 * identifier, with a label (`PPN 139753753`) or alone where it can be of no other register. Returns `undefined` for a text that is of
 * no register.
 */
export function readRegisterAddress(typed: string, kind: Kind): RegisterReading | undefined {
  if (typed.length > MAX_TYPED_CHARACTERS || SEVERAL_ADDRESSES.test(typed)) return undefined
  const text = PLAIN.test(typed) ? typed : withoutOddities(typed)
  const found = findEntry(text)
  return found === undefined ? undefined : judge(found, kind)
}

type Entry = { readonly register: ExternalRegister; readonly identifier: string | undefined }

function findEntry(text: string): Entry | undefined {
  const page = pageOf(text)
  if (page !== undefined) return entryOfPage(page)
  for (const { register, label } of labels) {
    const identifier = label.exec(text)?.[1]
    if (identifier === undefined) continue
    const labelled = pageOf(identifier)
    return labelled === undefined ? { register, identifier } : entryOfPage(labelled)
  }
  const register = externalRegisters.find(({ unlabelled }) => unlabelled?.test(text))
  return register && { register, identifier: text }
}

/** The host, path, query and fragment of an address, its host without what sites put before their names. */
function pageOf(text: string): { readonly host: string; readonly page: string } | undefined {
  const [, host, rest = ''] = ADDRESS.exec(text) ?? []
  if (host === undefined) return undefined
  const plain = host.toLowerCase().replace(/^(?:www\.)?(?:m\.)?/, '')
  return { host: plain, page: plain + decoded(rest) }
}

const ADDRESS = /^(?:https?:)?\/*((?:[a-z0-9-]+\.)+[a-z]{2,})(?::(?:80|443))?(?=[/?#]|$)(.*)$/i

function entryOfPage({ host, page }: { readonly host: string; readonly page: string }): Entry | undefined {
  const register = registersByHost.get(host)?.find(({ pages }) => pages === undefined || pages.test(page))
  const groups = register?.entry.exec(page)?.slice(1)
  return register && { register, identifier: groups?.filter((group) => group !== undefined).join('/') }
}

const registersByHost = new Map<string, ExternalRegister[]>()
for (const register of externalRegisters)
  for (const host of register.hosts)
    registersByHost.set(host, [...(registersByHost.get(host) ?? []), register])

/** A label before an identifier with a digit in it: `ORCID: 0000-…`, `PPN139753753`, `wd:Q42`. */
const labels = externalRegisters.map((register) => ({
  register,
  label: new RegExp(
    `^(?:${register.labels})(?: ?(?:id|iri|uri|n°))?(?:[\\s:=]+|(?=\\d))(?:n° ?)?(?=.*\\d)(.+)$`,
    'iu',
  ),
}))

function judge({ register, identifier = '' }: Entry, kind: Kind): RegisterReading {
  const { title, kinds, compact, form, withCheck, address, example } = register
  if (!kinds.includes(kind)) return { rule: 'register-kind', facts: [title, kind, kinds.join(' ')] }
  const found = compact(identifier)
  if (!form.test(found)) return { rule: 'register-entry', facts: [title, address(example, kind)] }
  const checked = withCheck === undefined ? found : withCheck(found)
  if (checked === found) return { address: address(found, kind) }
  return { rule: 'register-check', facts: [title, checked === undefined ? '' : address(checked, kind)] }
}

/** Two addresses in one text, which are told where values are divided. */
const SEVERAL_ADDRESSES = /https?:\/\/.*[\s,;|]https?:\/\//i

/** Texts that need no cleaning, as most are. */
const PLAIN = /^[\w.:/?=&%#~-]+$/

/** A text without invisible characters, without what stands around it, and with plain spaces, hyphens and digits. */
function withoutOddities(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\p{Cc}]/gu, '')
    .replaceAll(/[\p{Pd}\u2212]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[\s<(["'«“]+/u, '')
    .replace(/[\s>)\]"'»”.,;]+$/u, '')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
