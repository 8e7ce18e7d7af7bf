import { readFileSync, statfsSync } from 'node:fs'
import { arch, cpus, loadavg, platform, release, tmpdir, totalmem } from 'node:os'

/** What the figures were measured on, as a table. */
export function machineTable(more: Readonly<Record<string, string>>): string {
  const [processor] = cpus()
  const facts = {
    ...more,
    processor: `${cpus().length} × ${processor?.model ?? 'unknown'}`,
    'load when it began': `${began.toFixed(1)} processors busy`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    'temporary files': statfsSync(tmpdir()).type === TMPFS ? 'in memory (tmpfs)' : 'on a disk',
    system: `${platform()} ${release()}, ${arch()}`,
    Node: process.version,
    ...Object.fromEntries(measured.map((name) => [name, versionOf(name)])),
  }
  const rows = Object.entries(facts).map(([name, value]) => `| ${name} | ${value} |`)
  return ['| | |', '| --- | --- |', ...rows].join('\n')
}

const [began = 0] = loadavg()

/** The type of file systems in memory on Linux. On disks, ext4 makes files slowly for minutes after many were removed. */
const TMPFS = 0x01021994

/** The libraries that are measured, or measured against. */
const measured = [
  ...[
    '@comunica/query-sparql',
    'jsonld',
    'n3',
    'oxigraph',
    'rdf-validate-shacl',
    'rocketrml',
    'shacl-engine',
  ],
]

function versionOf(name: string): string {
  const path = new URL(`../../../node_modules/${name}/package.json`, import.meta.url)
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version
}
