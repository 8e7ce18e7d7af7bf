import { execFile } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { forgeFile } from '../../pipeline/authoring/forge-files.ts'
import { typed } from '../support/cli.ts'
import { dataFolder, freshFolder, write } from '../support/folder.ts'

const run = promisify(execFile)

/** The result of a step: what it printed, and how it ended. */
type Ended = { readonly code: number; readonly said: string }

/** A step that a forge runs by a shell, or an action of its own. */
type Step = { readonly name?: string; readonly run?: string; readonly env?: Record<string, string> }

/**
 * A forge with a repository of records, which `init --forge` began, and one for the site. Nothing goes over the network: addresses of the
 * forge lead to folders beside.
 */
async function openForge(forge: 'github' | 'gitlab', remotes: Readonly<Record<string, string>>) {
  const folder = await freshFolder(afterAll)
  const records = join(folder, 'records')
  const home = join(folder, 'home')
  const git = (cwd: string, ...args: string[]) =>
    run('git', args, { cwd, env: { ...process.env, HOME: home } })
  await write(home, {
    '.gitconfig': [
      '[user]\nname = Test\nemail = test@localhost\n[init]\ndefaultBranch = main\n',
      ...Object.entries(remotes).map(
        ([name, address]) => `[url "${folder}/${name}.git"]\ninsteadOf = ${address}\n`,
      ),
    ].join(''),
  })
  for (const name of ['records', 'site'])
    await run('git', ['init', '--bare', '-b', 'main', `${folder}/${name}.git`])
  await run('git', ['-C', `${folder}/records.git`, 'config', 'receive.advertisePushOptions', 'true'])
  const begun = await typed(['init', records, '--forge', forge, '--base', 'https://data.publisher.test/v/'])
  expect([begun.code, begun.stderr]).toEqual([0, ''])
  await git(records, 'init')
  await git(records, 'remote', 'add', 'origin', `${folder}/records.git`)
  let workplaces = 0
  return {
    records,
    site: `${folder}/site.git`,
    git,
    /** Pushes the records as they stand. */
    async push(): Promise<void> {
      await git(records, 'add', '--all')
      await git(records, 'commit', '--message', 'change')
      await git(records, 'push', 'origin', 'HEAD:main')
    },
    /** Brings what the forge wrote into the repository of records here. */
    pull: () => git(records, 'pull', '--rebase', 'origin', 'main'),
    /** A workplace with the records, in which scripts run one after another, as those of a job do. */
    async checkout() {
      const workplace = join(folder, `workplace-${workplaces++}`)
      await git(folder, 'clone', `${folder}/records.git`, workplace)
      return {
        workplace,
        sh: (script: string, env: Readonly<Record<string, string>>): Promise<Ended> =>
          run('bash', ['-e', '-c', script], {
            cwd: workplace,
            env: { ...process.env, HOME: home, npm_config_audit: 'false', npm_config_fund: 'false', ...env },
          }).then(
            ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
            ({ code, stdout, stderr }) => ({ code, said: stdout + stderr }),
          ),
      }
    },
  }
}

describe('the workflow for GitHub', () => {
  const site = 'https://x-access-token:site-token@github.com/publisher/site.git'

  /** What GitHub puts in the place of each expression; another than these stops the test. */
  const expressions = (isPrivate: boolean, datagouv: string): Readonly<Record<string, string>> => ({
    'secrets.ERASED_KEY': '',
    'github.event.repository.private': String(isPrivate),
    'vars.SITE_REPOSITORY || github.repository': 'publisher/site',
    'secrets.SITE_TOKEN || github.token': 'site-token',
    'inputs.datagouv': datagouv,
    'secrets.DATAGOUV_API_KEY': '',
    'secrets.DATAGOUV_DEMO_API_KEY': '',
  })

  /** Runs the steps of a job from the workflow's own file, in order, up to one that fails. */
  async function runJob(
    forge: Awaited<ReturnType<typeof openForge>>,
    name: string,
    { isPrivate = true, datagouv = '' } = {},
  ): Promise<Ended & { readonly step: string | undefined }> {
    const { workplace, sh } = await forge.checkout()
    const { jobs } = parse(await readFile(join(workplace, '.github/workflows/publication.yml'), 'utf8'))
    const values = expressions(isPrivate, datagouv)
    const filled = (env: Readonly<Record<string, string>> = {}): [string, string][] =>
      Object.entries(env).map(([key, text]) => {
        const [, expression] = /^\$\{\{ (.*) \}\}$/.exec(text) ?? []
        const value = expression === undefined ? text : values[expression]
        if (value === undefined) throw new Error(`no value for ${text}`)
        return [key, value]
      })
    let said = ''
    for (const step of jobs[name].steps as Step[]) {
      if (step.run === undefined) continue
      expect(step.run).not.toContain('${{') // nothing that others type is put into a script
      const env = Object.fromEntries([...filled(jobs[name].env), ...filled(step.env)])
      const ended = await sh(step.run, { ...env, GITHUB_REF_NAME: 'main' })
      said += ended.said
      if (ended.code !== 0) return { code: ended.code, said, step: step.name }
    }
    return { code: 0, said, step: undefined }
  }

  it('checks, keeps the addresses with the records, and puts the site alone into its own repository, without history', async () => {
    const forge = await openForge('github', { site })
    await forge.push()
    expect(await runJob(forge, 'check')).toMatchObject({ code: 0 })
    expect(await runJob(forge, 'publish')).toMatchObject({ code: 0, step: undefined })
    const inSite = async (...args: string[]) => (await forge.git(forge.site, ...args)).stdout
    const paths = (await inSite('ls-tree', '-r', '--name-only', 'gh-pages')).split('\n')
    for (const path of [
      'index.html',
      '.nojekyll',
      '.well-known/void',
      'capsule/exemple/index.html',
      'SHA256SUMS',
    ])
      expect(paths).toContain(path)
    expect(paths.filter((path) => /yaml$|^package|node_modules|report/.test(path))).toEqual([])
    await forge.pull()
    expect(await readdir(forge.records)).toEqual(
      expect.arrayContaining(['addresses.txt', 'publication.lock']),
    )

    const capsule = join(forge.records, 'capsules/exemple.yaml')
    await writeFile(capsule, (await readFile(capsule, 'utf8')).replace('titre de la vidéo', 'un autre titre'))
    await forge.push()
    const second = await runJob(forge, 'publish', { datagouv: 'demo' })
    expect([second.code, second.step]).toEqual([1, 'Envoyer à data.gouv.fr, si c’est demandé'])
    expect(second.said).toContain('exemple') // the portal gets none
    expect(second.said).not.toContain('aucune version précédente')
    expect(await inSite('show', 'gh-pages:capsule/exemple/index.html')).toContain('un autre titre')
    expect((await inSite('rev-list', '--count', '--all')).trim()).toBe('1')
  }, 120_000)

  it('shows what is to be corrected at its line; in a public repository, the name of whoever is not to be named, and stops', async () => {
    const forge = await openForge('github', { site })
    const person = join(forge.records, 'contributors/c-1a2b.yaml')
    await writeFile(person, `${await readFile(person, 'utf8')}name: Ada Une\n`)
    const capsule = join(forge.records, 'capsules/exemple.yaml')
    await writeFile(capsule, `${await readFile(capsule, 'utf8')}duration: dix minutes\n`)
    await forge.push()
    const shown = await runJob(forge, 'check', { isPrivate: false })
    expect([shown.code, shown.step]).toEqual([1, 'Ce que des fiches publiques montreraient à tous'])
    expect(shown.said).toMatch(
      /^::error file=contributors\/c-1a2b\.yaml,line=\d+,col=\d+,title=public-unnamed::/m,
    )
    expect(shown.said).not.toContain('Ada')
    const { code, said, step } = await runJob(forge, 'check')
    expect([code, step]).toEqual([1, 'Vérifier les fiches'])
    const line = (await readFile(capsule, 'utf8')).trimEnd().split('\n').length
    expect(said).toMatch(
      new RegExp(
        `^::error file=capsules/exemple\\.yaml,line=${line},col=\\d+,title=duration::duration : .*dix minutes`,
        'm',
      ),
    )
  }, 60_000)
})

describe('the pipeline for GitLab', () => {
  it('checks into a Code Quality report, publishes by Pages and keeps the addresses with the records', async () => {
    const remote = 'https://gitlab-ci-token:job-token@gitlab.publisher.test/p/records.git'
    const forge = await openForge('gitlab', { records: remote })
    await forge.push()
    const runJob = async (name: string, visibility = 'private') => {
      const { workplace, sh } = await forge.checkout()
      const pipeline = parse(await readFile(join(workplace, '.gitlab-ci.yml'), 'utf8'))
      const script = [...pipeline.default.before_script, ...pipeline[name].script].join('\n')
      const ended = await sh(script, {
        CI_PROJECT_VISIBILITY: visibility,
        CI_COMMIT_BRANCH: 'main',
        CI_JOB_TOKEN: 'job-token',
        CI_SERVER_HOST: 'gitlab.publisher.test',
        CI_PROJECT_PATH: 'p/records',
        DATAGOUV: pipeline.variables.DATAGOUV.value,
        ERASED_KEY: '',
        RECORDS_TOKEN: '',
      })
      return { ...ended, workplace, job: pipeline[name] }
    }
    const published = await runJob('pages')
    expect(published).toMatchObject({ code: 0 })
    expect(published.job.artifacts.paths).toEqual(['public'])
    expect(await readdir(join(published.workplace, 'public'))).toEqual(
      expect.arrayContaining(['index.html', '.well-known', 'SHA256SUMS']),
    )
    await forge.pull()
    expect(await readdir(forge.records)).toEqual(
      expect.arrayContaining(['addresses.txt', 'publication.lock']),
    )

    const person = join(forge.records, 'contributors/c-1a2b.yaml')
    await writeFile(person, `${await readFile(person, 'utf8')}name: Ada Une\nbirthday: hier\n`)
    await forge.push()
    expect(await runJob('check', 'public')).toMatchObject({
      code: 1,
      said: expect.stringContaining('public-unnamed'),
    })
    const { code, workplace, job } = await runJob('check')
    expect(code).toBe(1)
    const report = JSON.parse(await readFile(join(workplace, job.artifacts.reports.codequality), 'utf8'))
    expect(report).toContainEqual({
      description: expect.stringContaining('birthday'),
      check_name: expect.any(String),
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      severity: 'blocker',
      location: { path: 'contributors/c-1a2b.yaml', lines: { begin: expect.any(Number) } },
    })
  }, 120_000)
})

describe('init --forge', () => {
  it('adds its file to a folder that has records, and touches no other', async () => {
    const data = await dataFolder()
    const before = await readFile(join(data, 'publication.yaml'), 'utf8')
    const args = ['init', data, '--forge', 'gitlab', '--lang', 'en']
    const { code, stdout } = await typed(args)
    expect([code, stdout.split('\n')[0]]).toEqual([0, 'Written: .gitlab-ci.yml, package.json'])
    expect(stdout).toContain('npm install ./regards-….tgz')
    expect(await readFile(join(data, 'publication.yaml'), 'utf8')).toBe(before)
    const again = await typed(args)
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('.gitlab-ci.yml already exists')])
    expect((await typed(['check', '--data', data])).code).toBe(0)
  })

  it('knows two forges', async () => {
    const { code, stderr } = await typed(['init', 'a', '--forge', 'bitbucket'])
    expect([code, stderr]).toEqual([2, 'regards: --forge « bitbucket » ; admis : github, gitlab\n'])
  })

  it.each(['github', 'gitlab'] as const)(
    'writes the same for %s in both languages, but for words',
    async (forge) => {
      const [[, fr], [, en]] = [await forgeFile(forge, 'fr'), await forgeFile(forge, 'en')]
      const withoutWords = (text: string): string =>
        text.replaceAll(/^ *#.*$|- name: .*|description: .*|--message ".*?"/gm, '').replaceAll(/\n+/g, '\n')
      expect(withoutWords(fr)).toBe(withoutWords(en))
      expect(fr + en).not.toMatch(/(?<!\$)\{[a-zA-Z]+\}/)
      expect(en).not.toMatch(/[éèàç]/)
    },
  )
})
