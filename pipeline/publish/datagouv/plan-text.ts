import { formatByteSize } from '../../language/byte-size.ts'
import type { Language } from '../../language/message.ts'
import { formatValue } from '../../problems/format-value.ts'
import type { CompletedStep } from './apply-plan.ts'
import type { DesiredDataSet } from './desired-dataset.ts'
import { extraKeys } from './extras.ts'
import { type DatagouvPlan, type FieldChange, isUpToDate } from './plan.ts'

/** What will be done, before anything is. */
export function planText(
  plan: DatagouvPlan,
  wanted: DesiredDataSet,
  host: string,
  language: Language,
): string {
  const say = texts[language]
  const title = formatValue(String(wanted.fields.title ?? ''))
  const head = `${host} : ${plan.dataSet === undefined ? say.isNew : say.isKnown} ${title}`
  if (isUpToDate(plan)) return `${head}\n${say.nothing}\n`
  const lines = [
    ...(plan.dataSet === undefined ? [row(say.create, title)] : []),
    ...plan.fields.map((change) => row(say.update, changeText(change, say.none))),
    ...(plan.contact ? [row(say.contact, formatValue(plan.contact.name))] : []),
    ...plan.files.flatMap((step) => {
      const { file, what } = step
      if (what === 'keep') return []
      if (what === 'describe')
        return step.changes.map((each) => row(say.describe, `${file.name} ${changeText(each, say.none)}`))
      return [row(say[what], `${file.name} (${formatByteSize(file.size, language)})`)]
    }),
    ...plan.removed.map((resource) => row(say.remove, formatValue(resource.title ?? resource.id))),
    ...(plan.isReordered ? [row(say.order, wanted.files.map(({ name }) => name).join(', '))] : []),
    ...(plan.wasCut ? [row(say.finish, say.cut)] : []),
    ...plan.others.map((resource) =>
      row(say.leave, `${formatValue(resource.title ?? resource.id)} ${say.byHand}`),
    ),
  ]
  return `${[head, ...lines].join('\n')}\n`
}

/** One line for what has just been done. */
export function completedStepText(done: CompletedStep, language: Language): string {
  const say = texts[language].done
  if ('file' in done) return `  ✓ ${say[done.what]} ${done.file.name}`
  return `  ✓ ${say[done.what]}${'title' in done ? ` ${formatValue(done.title)}` : ''}`
}

/** What came of it: where the page is, and, for a data set that is new, what to write down. */
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

function changeText({ field, old, now }: FieldChange, none: string): string {
  if (field === 'extras') return `extras (${extraKeys.identifier}…)`
  const text = (value: unknown): string =>
    value === undefined || value === null || value === '' ? none : formatValue(value)
  return `${field} : ${text(old)} → ${text(now)}`
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
    cut: 'a run before was cut',
    leave: 'leave',
    byHand: '(added by hand)',
    page: 'Page:',
    finished: 'Done.',
    write: (field: string) =>
      `To be written in publication.yaml, so that this data set is always found:\n  ${field}`,
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
