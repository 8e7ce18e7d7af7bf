import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { closest } from 'fastest-levenshtein'
import { eligibilityText } from './check/report.ts'
import { bytesOf, chunksOf, list, lock, mendFolder } from './disk.ts'
import { help } from './help.ts'
import { type Asked, BadUse, checkedValues, guardValues, parametersOf, parse } from './options.ts'
import type { Language, Message } from './problem.ts'
import type { Input } from './read/records.ts'
import { scopes } from './record.ts'
import { erased, exampleList, served, summary, usage, withdrawn } from './screen.ts'

const language: Language = /^--lang[= ]en$/m.test(process.argv.slice(2).join(' ').replace(/ --/g, '\n--'))
  ? 'en'
  : 'fr'

try {
  process.exitCode = await run(parse(process.argv.slice(2)))
} catch (error) {
  const told = toldOf(error)
  if (told === undefined) throw error
  process.stderr.write(`regards: ${told[language]}\n`)
  process.exitCode = (error as { exit?: number }).exit ?? 2
}

async function run({ command, values, positionals }: Asked): Promise<number> {
  if (command === undefined || values.help) {
    process.stdout.write(help(command, language))
    return values.help ? 0 : 2
  }
  if (command === 'query') return query(values, positionals)
  if (command === 'serve') return serve(values, positionals)
  if (command === 'publish') return publish(values, positionals)
  if (command === 'withdraw') return withdraw(values, positionals)
  if (command === 'people') return people(values, positionals)
  return make(command, values, positionals)
}

/** Judges saved pages, and nothing else. */
async function checkPages(files: readonly string[]): Promise<number> {
  const { judgePages } = await import('./check/pages.ts')
  const pages = []
  for (const file of files) {
    const bytes = await bytesOf(file)
    if (bytes === undefined) throw new BadUse(usage.page(file))
    pages.push({ file, bytes })
  }
  const eligibility = await judgePages(pages)
  process.stdout.write(eligibilityText(eligibility, language, eligibility.videos, 'page'))
  return eligibility.eligible === eligibility.videos ? 0 : 1
}

/** Rehearses what data.gouv.fr would make of catalogues: those given, or both forms of the release's own. */
async function checkCatalogs(
  { out = 'dist', date }: Asked['values'],
  files: readonly string[],
): Promise<number> {
  const { rehearse } = await import('./portal/rehearse.ts')
  const { rehearsalText } = await import('./portal/report.ts')
  const own = ['catalog.ttl', 'catalog.json'].map((name) => join(out, 'public', name))
  let isClean = true
  for (const name of files.length > 0 ? files : own) {
    const bytes = await bytesOf(name)
    if (bytes === undefined) throw new BadUse(usage.catalog(name))
    const rehearsal = await rehearse({ name, bytes }, date)
    process.stdout.write(rehearsalText(rehearsal, language))
    if (rehearsal.problems.some(({ severity }) => severity === 'violation')) isClean = false
  }
  return isClean ? 0 : 1
}

async function make(command: 'build' | 'check', values: Asked['values'], files: string[]): Promise<number> {
  if (values.page !== undefined) return checkPages([...values.page, ...files])
  if (values.portal) return checkCatalogs(values, files)
  const start = performance.now()
  const [{ build }, checked] = await Promise.all([import('./build.ts'), checkedValues(values)])
  const { data, out } = checked
  const order = {
    ...checked,
    inputs: files.map(input),
    watch: progress(),
    pages: !values['no-pages'],
    ...(await guardValues(values)),
    publish: command === 'build',
  }
  const outcome = await alone(out, order.publish, () => build(order))
  process.stdout.write(summary(outcome, { data, out }, (performance.now() - start) / 1000, language))
  return outcome.violations > 0 ? 1 : 0
}

/** Serves until it is told to stop. */
async function serve(values: Asked['values'], [typed]: string[]): Promise<number> {
  if (typed !== undefined) throw new BadUse(usage.arguments(typed))
  const { host = '127.0.0.1', port = '8080', watch = false } = values
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    throw new BadUse(usage.value('--port', port, '0–65535'))
  if (host === '') throw new BadUse(usage.value('--host', host, '127.0.0.1, 0.0.0.0')) // would open it to the network
  const checked = await checkedValues(values)
  const [server, { build }] = await Promise.all([import('./serve.ts'), import('./build.ts')])
  const rebuild = () =>
    alone(checked.out, true, () => build({ ...checked, publish: true })).catch((error) => {
      if (error instanceof BadUse) return 'busy' as const
      throw error
    })
  const running = await server
    .serve({
      root: join(checked.out, 'public'),
      host,
      port: Number(port),
      language,
      allowsService: values['allow-service'] ?? false,
      watch: watch ? { data: checked.data, rebuild } : undefined,
    })
    .catch((error: NodeJS.ErrnoException) => {
      const { code = '' } = error
      if (/^(EADDRNOTAVAIL|ENOTFOUND|EAI_)/.test(code)) throw new BadUse(usage.host(host, code))
      if (/^(EADDRINUSE|EACCES)/.test(code)) throw new BadUse(usage.port(`${host}:${port}`, code))
      throw error
    })
  process.stdout.write(served(running.url, watch, language))
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await running.close()
  return 0
}

/** Records that a person withdrew, and shows what is left to be done. */
async function withdraw(values: Asked['values'], [id = '', ...more]: string[]): Promise<number> {
  if (more[0] !== undefined) throw new BadUse(usage.arguments(more[0]))
  const { data, date } = await checkedValues(values)
  if (date === undefined) throw new BadUse(usage.value('--date', '', 'AAAA-MM-JJ'))
  const { erasePerson, recordWithdrawal } = await import('./withdraw.ts')
  const { scopeOf } = await import('./read/withdrawals.ts')
  const scope = [values.scope ?? []].flat().flatMap((typed) => typed.split(/[\s,]+/))
  if (scopeOf(scope) === undefined)
    throw new BadUse(usage.value('--scope', scope.join(','), scopes.join(', ')))
  if (values.erase && scope.length > 0) throw new BadUse(usage.eraseAll)
  const outcome = await recordWithdrawal(data, id, date, scope)
  if ('nearest' in outcome) throw new BadUse(usage.person(id, outcome.nearest))
  process.stdout.write(withdrawn(id, date, data, language))
  if (!values.erase) return 0
  const { name = '' } = outcome.person
  const versions = await versionsWith(data, name)
  const erasure = await erasePerson(data, outcome.person, randomBytes(32).toString('hex'))
  process.stdout.write(erased(erasure, versions, data, language))
  return 0
}

/** The versions of a folder, as git keeps them, in which a name was written or taken away; nothing without git. */
async function versionsWith(folder: string, name: string): Promise<string[] | undefined> {
  const { execFile } = await import('node:child_process')
  const asked = ['-C', folder, 'log', '--all', '--format=%h %as', `-S${name}`, '--', '.']
  return new Promise((resolve) => {
    execFile('git', asked, { timeout: 30_000 }, (error, stdout) =>
      resolve(error ? undefined : stdout.split('\n').filter(Boolean)),
    )
  })
}

/** Prints the register of people. */
async function people(
  { data = 'data', format = 'table' }: Asked['values'],
  [typed]: readonly string[],
): Promise<number> {
  if (typed !== undefined) throw new BadUse(usage.arguments(typed))
  const { registerCsv, registerOf, registerTable } = await import('./people.ts')
  if (format !== 'table' && format !== 'csv') throw new BadUse(usage.value('--format', format, 'table, csv'))
  const register = await registerOf(data)
  process.stdout.write(format === 'csv' ? registerCsv(register) : registerTable(register))
  return 0
}

/** Sends the release that stands to where it is asked for. */
async function publish(values: Asked['values'], [where = '', url, ...more]: string[]): Promise<number> {
  const { data = 'data', out = 'dist', 'dry-run': isDry = false } = values
  const order = { data, out, isDry, language, show: (text: string) => void process.stdout.write(text) }
  const unwanted = where === 'store' ? more[0] : url
  if (unwanted !== undefined) throw new BadUse(usage.arguments(unwanted))
  if (where === 'datagouv') {
    const { demo: isDemo = false, at: portal } = values
    const { publishDatagouv } = await import('./publish/datagouv.ts')
    const keyName = isDemo ? 'DATAGOUV_DEMO_API_KEY' : 'DATAGOUV_API_KEY'
    await publishDatagouv({ ...order, isDemo, portal, keyName, key: process.env[keyName] })
    return 0
  }
  if (where !== 'store') throw new BadUse(usage.value('publish', where, 'datagouv, store'))
  if (url === undefined) throw new BadUse(usage.value('publish store', '', 'https://…'))
  const { publishStore } = await import('./publish/store.ts')
  const {
    REGARDS_STORE_USER: user,
    REGARDS_STORE_PASSWORD: password,
    REGARDS_STORE_TOKEN: token,
  } = process.env
  const { graph, query } = values
  await publishStore({ ...order, url, graph, query, access: { user, password, token } })
  return 0
}

async function query(values: Asked['values'], [name, ...more]: string[]): Promise<number> {
  if (more[0] !== undefined) throw new BadUse(usage.arguments(more[0]))
  const { readExamples } = await import('./write/release.ts')
  const examples = await readExamples()
  if (name === undefined) {
    process.stdout.write(exampleList(examples, language))
    return 0
  }
  const { ask, formats } = await import('./query.ts')
  const format = formats.find((format) => format === (values.format ?? 'table'))
  if (format === undefined)
    throw new BadUse(usage.value('--format', String(values.format), formats.join(', ')))
  const example = examples.find((example) => example.name === name)
  const bytes = example === undefined ? await bytesOf(name) : undefined
  if (example === undefined && bytes === undefined)
    throw new BadUse(
      usage.example(
        name,
        closest(
          name,
          examples.map(({ name }) => name),
        ),
      ),
    )
  const { out = 'dist' } = values
  if (await list(out)) await alone(out, true, async () => undefined).catch(() => undefined) // mends, unless a build runs
  const text = example?.query ?? Buffer.from(bytes as Uint8Array).toString()
  const answer = await ask({ query: text, parameters: parametersOf(values.with ?? []), format }, out)
  process.stdout.write(answer.text)
  if (answer.hint !== undefined) process.stderr.write(`regards: ${answer.hint[language]}\n`)
  return 0
}

/** Runs while no other command writes in `out`, after mending what one that was killed left there. */
async function alone<T>(out: string, isNeeded: boolean, work: () => Promise<T>): Promise<T> {
  if (!isNeeded) return work()
  const path = join(out, '.lock')
  const release = await lock(path, { pid: process.pid, isAlive })
  if (release === undefined) throw new BadUse(usage.locked(path))
  try {
    await mendFolder(join(out, 'public'))
    return await work()
  } finally {
    await release()
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // it runs, under another user
  }
}

function input(name: string): Input {
  if (name === '-')
    return { name: language === 'fr' ? 'entrée standard' : 'standard input', chunks: process.stdin }
  return { name, chunks: chunksOf(name) }
}

/** Tells how many records have passed: on a terminal as they pass, elsewhere every five seconds. */
function progress(): (batch: { readonly records: readonly unknown[] }) => void {
  const start = performance.now()
  let passed = 0
  let told = start
  return ({ records }) => {
    passed += records.length
    const now = performance.now()
    if (now - told < (process.stderr.isTTY ? 200 : 5000)) return
    told = now
    const rate = Math.round(passed / ((now - start) / 1000))
    const text = language === 'fr' ? `${passed} fiches, ${rate}/s` : `${passed} records, ${rate}/s`
    process.stderr.write(process.stderr.isTTY ? `\r${text}  \r` : `${text}\n`)
  }
}

/** The line for a use that went wrong or for a system that says no; nothing for a fault of ours. */
function toldOf(error: unknown): Message | undefined {
  const { told, code, path, syscall } = error as {
    told?: Message
    code?: string
    path?: string
    syscall?: string
  }
  if (told !== undefined) return told
  return syscall !== undefined && code !== undefined ? usage.system(path ?? '', code) : undefined
}
