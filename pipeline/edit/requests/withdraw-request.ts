import { recordWithdrawal } from '../../authoring/people/withdraw-person.ts'
import { parseWithdrawnScope, readWithdrawals } from '../../read/withdrawals.ts'
import { isCalendarDay } from '../../record/partial-date.ts'
import { decisionScopes } from '../../record/person-decision.ts'
import { readTypedDate } from '../../record/typed-values/typed-date.ts'
import { type Exchange, sendMessage } from '../../serve/exchange.ts'
import { html, type Markup } from '../../site/markup.ts'
import { editWords, messageInBoth } from '../pages/edit-words.ts'
import { choiceLabel } from '../pages/field-hints.ts'
import type { EditorContext } from './editor-context.ts'

/** The parts of a decision that a person may take back one by one; the name takes all of them along. */
const PARTS = decisionScopes.filter((scope) => scope !== 'name')

/** The part of a person's page where they withdraw, below what they took back already. */
export async function withdrawalForm(
  { data, language, token, today }: EditorContext,
  id: string,
  isDone: boolean,
): Promise<Markup> {
  const say = editWords(language)
  const own = (await readWithdrawals(data, () => undefined)).get(id) ?? []
  const label = (scope: string): string => choiceLabel('scope', scope, language)
  const entered = own.map(({ day, scope }) => {
    const parts = scope.includes('name')
      ? say.everything
      : scope.map((each) => label(each).toLowerCase()).join(', ')
    return html`<p class="notice wait">${say.withdrawalOf(day, parts)}</p>\n`
  })
  const boxes = PARTS.map(
    (part) =>
      html`<div class="choice"><input type="checkbox" id="w-${part}" name="scope" value="${part}"><label for="w-${part}">${label(part)}</label></div>\n`,
  )
  const steps = html`<section class="notice good"><h2>${say.leftToDo}</h2><ol>${say.steps.map((step) => html`<li>${step}</li>`)}</ol></section>`
  return html`<section class="withdraw" aria-labelledby="withdraw"><h2 id="withdraw">${say.withdraw}</h2>
<p class="hint">${say.withdrawHelp}</p>
${entered}${isDone && steps}
<form method="post" action="withdraw" autocomplete="off"><input type="hidden" name="token" value="${token}"><input type="hidden" name="id" value="${id}">
<div class="field"><label for="w-day">${say.withdrawDay}</label><p class="hint">${say.dates}</p><input id="w-day" name="day" value="${today}"></div>
<fieldset class="field choices"><legend>${say.withdrawPart}</legend><p class="hint">${say.withdrawAll}</p>
${boxes}</fieldset>
<button>${say.withdrawNow}</button></form></section>
`
}

/** Enters that a person withdraws, wholly or in part; then shows their page with what is left to do. */
export async function takeWithdrawal(
  context: EditorContext,
  exchange: Exchange,
  sent: URLSearchParams,
): Promise<void> {
  const id = sent.get('id') ?? ''
  const typed = sent.get('day')?.trim() ?? ''
  const day = typed === '' ? context.today : (readTypedDate(typed) ?? '')
  const scope = sent.getAll('scope')
  const entry = (await context.directory()).entries.find(
    (each) => each.kind === 'contributor' && each.id === id,
  )
  if (entry === undefined || parseWithdrawnScope(scope) === undefined)
    return sendMessage(exchange, 404, messageInBoth('unknown'))
  const query = new URLSearchParams({ kind: 'contributor', file: entry.file, id })
  const { response } = exchange
  if (isCalendarDay(day)) await context.lock(() => recordWithdrawal(context.data, id, day, scope))
  query.set('saved', isCalendarDay(day) ? 'withdrawn' : 'day')
  response.statusCode = 303
  response.setHeader('Location', `record?${query}#withdraw`)
  response.end()
}
