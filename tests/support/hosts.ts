import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect, createServer } from 'node:net'
import { delimiter, dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { freshFolder } from './folder.ts'

/** The folders in which programs are looked for: those of the search path, then where systems install servers. */
const programFolders = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/usr/sbin',
  '/usr/local/sbin',
  '/opt/homebrew/bin',
]

/** The servers of other people that are on this machine, by the program that starts them. */
export const programs = { nginx: findProgram('nginx'), apache: findProgram('apache2', 'httpd') }

function findProgram(...names: readonly string[]): string | undefined {
  return programFolders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync)
}

/** The folder of Apache's modules, as Debian lays it out beside the program's. */
const MODULES = join(dirname(String(programs.apache)), '../lib/apache2/modules')

/** A server that runs on loopback; `url` ends in a slash and has no base path. */
export type Host = { readonly url: string; close(): Promise<void> }

/** Starts nginx with the configuration of a build, taken as it is but for the port and the folder. */
export async function startNginx(dist: string, base: string): Promise<Host> {
  const { folder, port } = await prepared(dist, base)
  const text = await nginxConfiguration(dist, folder, port)
  return started(String(programs.nginx), ['-p', folder, '-c', text], port)
}

/** Whether nginx accepts the configuration of a build; what it says if not. */
export async function nginxSays(dist: string): Promise<{ status: number | null; said: string }> {
  const folder = await freshFolder()
  const path = await nginxConfiguration(dist, folder, 8080)
  const { status, stderr } = spawnSync(String(programs.nginx), ['-t', '-p', folder, '-c', path], {
    encoding: 'utf8',
  })
  return { status, said: stderr }
}

async function nginxConfiguration(dist: string, folder: string, port: number): Promise<string> {
  const own = await readFile(join(dist, 'report/hosting/nginx.conf'), 'utf8')
  const text = own
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /var/www/regards;', `root ${join(folder, 'www')};`)
  await writeFile(join(folder, 'own.conf'), text)
  const path = join(folder, 'nginx.conf')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  )
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  await writeFile(
    path,
    `${user} daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http { access_log off; ${temporary.join(' ')} include ${folder}/own.conf; }
`,
  )
  return path
}

/** Starts Apache with the `.htaccess` of a build, and all the modules that it needs but those `left` out. */
export async function startApache(dist: string, base: string, left: readonly string[] = []): Promise<Host> {
  const { folder, port, root } = await prepared(dist, base)
  await cp(join(dist, 'report/hosting/htaccess'), join(root, '.htaccess'))
  const modules = [
    'authz_core',
    'dir',
    'mime',
    'setenvif',
    'rewrite',
    'headers',
    'alias',
    'filter',
    'deflate',
  ].filter((name) => !left.includes(name))
  const user = process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''
  const path = join(folder, 'apache.conf')
  await writeFile(
    path,
    `ServerRoot ${folder}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/error.log
LoadModule mpm_event_module ${MODULES}/mod_mpm_event.so
${modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
${user}
TypesConfig /dev/null
DocumentRoot ${folder}/www
<Directory ${folder}/www>
AllowOverride All
Require all granted
</Directory>
`,
  )
  return started(String(programs.apache), ['-X', '-f', path], port)
}

/** The published files under the path of the base, where others may read them, and a port that is free. */
async function prepared(dist: string, base: string): Promise<{ folder: string; root: string; port: number }> {
  const folder = await freshFolder()
  const root = join(folder, 'www', decodeURIComponent(new URL(base).pathname))
  await mkdir(dirname(root), { recursive: true })
  await cp(join(dist, 'public'), root, { recursive: true })
  await writeFile(join(root, '.hidden'), 'hidden')
  await chmod(folder, 0o755)
  return { folder, root, port: await freePort() }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function started(program: string, args: readonly string[], port: number): Promise<Host> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  onTestFinished(() => close())
  for (let tries = 0; !(await answers(port)); tries++) {
    if (child.exitCode !== null || tries > 200) throw new Error(`${program} does not answer: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return { url: `http://127.0.0.1:${port}/`, close }

  async function close(): Promise<void> {
    if (isRunning(child)) child.kill('SIGTERM')
    await ended
  }
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    }).once('error', () => resolve(false))
  })
}
