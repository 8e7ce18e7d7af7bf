import { formatByteSize } from '../../language/byte-size.ts'
import type { Language } from '../../language/message.ts'
import { colon } from '../../language/punctuation.ts'
import { formatValue } from '../../problems/format-value.ts'
import type { CompletedStep } from './apply-plan.ts'
import type { DesiredDataSet } from './desired-dataset.ts'
import { extraKeys } from './extras.ts'
import { type DatagouvPlan, type FieldChange, isUpToDate } from './plan.ts'

/** The plan as lines of text; `host` names the portal. */
export function planText(
  plan: DatagouvPlan,
  desired: DesiredDataSet,
  host: string,
  language: Language,
): string {
  const say = texts[language]
  const title = formatValue(String(desired.fields.title ?? ''))
  const head = `${host}${colon(language)}${plan.dataSet === undefined ? say.isNew : say.isKnown} ${title}`
  if (isUpToDate(plan)) return `${head}\n${say.nothing}\n`
  const textOf = (change: FieldChange): string => changeText(change, say.none, language)
  const lines = [
    ...(plan.dataSet === undefined ? [row(say.create, title)] : []),
    ...plan.fields.map((change) => row(say.update, textOf(change))),
    ...(plan.contact ? [row(say.contact, formatValue(plan.contact.name))] : []),
    ...plan.files.flatMap((step) => {
      const { file, action } = step
      if (action === 'keep') return []
      if (action === 'describe')
        return step.changes.map((change) => row(say.describe, `${file.name} ${textOf(change)}`))
      return [row(say[action], `${file.name} (${formatByteSize(file.size, language)})`)]
    }),
    ...plan.removed.map((resource) => row(say.remove, formatValue(resource.title ?? resource.id))),
    ...(plan.isReordered ? [row(say.order, desired.files.map(({ name }) => name).join(', '))] : []),
    ...(plan.isInterrupted ? [row(say.finish, say.cut)] : []),
    ...plan.foreign.map((resource) =>
      row(say.leave, `${formatValue(resource.title ?? resource.id)} ${say.byHand}`),
    ),
  ]
  return `${[head, ...lines].join('\n')}\n`
}

/** A line about a step that was carried out. */
export function completedStepText(step: CompletedStep, language: Language): string {
  const say = texts[language].done
  if ('file' in step) return `  ✓ ${say[step.action]} ${step.file.name}`
  return `  ✓ ${say[step.action]}${'title' in step ? ` ${formatValue(step.title)}` : ''}`
}

/** The outcome: the address of the page and, for a new data set, the field to write in publication.yaml. */
export function publishOutcomeText(
  { id, page }: { readonly id: string; readonly page?: string | undefined },
  isNew: boolean,
  isDemo: boolean,
  language: Language,
): string {
  const say = texts[language]
  const where = page === undefined ? [] : [`${say.page} ${formatValue(page).slice(1, -1)}`]
  const field = isDemo
    ? `datagouv: {demo: {dataset: ${formatValue(id).slice(1, -1)}}}`
    : `datagouv: {dataset: ${formatValue(id).slice(1, -1)}}`
  return [say.finished, ...where, ...(isNew ? [say.write(field)] : []), ''].join('\n')
}

function changeText({ field, before, after }: FieldChange, none: string, language: Language): string {
  if (field === 'extras') return `extras (${extraKeys.identifier}…)`
  const text = (value: unknown): string =>
    value === undefined || value === null || value === '' ? none : formatValue(value)
  return `${field}${colon(language)}${text(before)} → ${text(after)}`
}

function row(what: string, text: string): string {
  return `  ${what.padEnd(11)} ${text}`
}

const texts = {
  fr: {
    isNew: 'nouveau jeu de données',
    isKnown: 'jeu de données',
    nothing: 'Rien à changer : le portail a déjà tout, à jour.',
    none: 'rien',
    create: 'créer',
    update: 'modifier',
    contact: 'contact',
    upload: 'envoyer',
    replace: 'remplacer',
    describe: 'décrire',
    remove: 'supprimer',
    order: 'ranger',
    finish: 'finir',
    cut: 'un envoi précédent a été interrompu',
    leave: 'laisser',
    byHand: '(ajouté à la main)',
    page: 'Page :',
    finished: 'Terminé.',
    write: (field: string) =>
      `À écrire dans publication.yaml, pour que ce jeu de données soit toujours retrouvé :\n  ${field}`,
    done: {
      create: 'créé',
      update: 'métadonnées modifiées',
      order: 'fichiers rangés',
      upload: 'envoyé',
      replace: 'remplacé',
      describe: 'décrit',
      remove: 'supprimé',
    },
  },
  en: {
    isNew: 'new data set',
    isKnown: 'data set',
    nothing: 'Nothing to change: the portal has everything, up to date.',
    none: 'nothing',
    create: 'create',
    update: 'change',
    contact: 'contact',
    upload: 'send',
    replace: 'replace',
    describe: 'describe',
    remove: 'delete',
    order: 'order',
    finish: 'finish',
    cut: 'an earlier run was interrupted',
    leave: 'leave',
    byHand: '(added by hand)',
    page: 'Page:',
    finished: 'Done.',
    write: (field: string) =>
      `Write this in publication.yaml, so that this data set is always found:\n  ${field}`,
    done: {
      create: 'created',
      update: 'metadata changed',
      order: 'files ordered',
      upload: 'sent',
      replace: 'replaced',
      describe: 'described',
      remove: 'deleted',
    },
  },
} as const
