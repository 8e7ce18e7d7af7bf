import { RecordEditor } from '../../pipeline/edit/record-editor.ts'
import type { EditorOptions } from '../../pipeline/edit/requests/editor-context.ts'
import { build, today } from './build.ts'
import { filledIn, type PageForm, readForm } from './form.ts'
import { type Answer, type Asking, ask } from './http.ts'
import { served } from './served.ts'
import { shellOf } from './shell.ts'

/** A server with the forms of a data folder, and what a browser without scripts does with them. */
export type Editing = {
  readonly url: string
  get(path: string, asking?: Asking): Promise<Answer>
  post(path: string, entries: Iterable<readonly [string, string]>, asking?: Asking): Promise<Answer>
  /** The form of a record. */
  form(query: string): Promise<PageForm>
  /** Sends a form with some fields filled in otherwise, by the button `does`. */
  send(form: PageForm, changes?: Readonly<Record<string, string>>, does?: string): Promise<Answer>
}

/** Serves the forms of a data folder on a free port of loopback, until the tests of the file are over. */
export async function editing(data: string, over: Partial<EditorOptions> = {}): Promise<Editing> {
  const out = `${data}-dist`
  const editor = new RecordEditor({
    data,
    out,
    preview: `${out}/public`,
    language: 'fr',
    today,
    randomHex: shellOf().shell.randomHex,
    lock: (work) => work(),
    publish: () => build({ data, out, publish: true }),
    ...over,
  })
  const { url } = await served(`${out}/public`, { answerForm: (exchange) => editor.answer(exchange) })
  const post: Editing['post'] = (path, entries, { headers = {}, ...asking } = {}) =>
    ask(url, `/_edit/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: String(new URLSearchParams([...entries].map(([name, value]) => [name, value]))),
      ...asking,
    })
  const get: Editing['get'] = (path, asking) => ask(url, `/_edit/${path}`, asking)
  return {
    url,
    get,
    post,
    form: async (query) => readForm((await get(`record?${query}`)).text),
    send: (form, changes = {}, does = 'save') => post('record', [...filledIn(form, changes), ['do', does]]),
  }
}
