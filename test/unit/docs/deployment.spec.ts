// Dockerfile, compose.yaml, and the files for service managers and proxies in examples/server. What runs them is not
// on every machine: then they are only read.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'

import { judgeVersion } from '../../../postgres/versions.ts'
import { isTooOld } from '../../../scripts/checkNode.mjs'
import { versions } from '../../../scripts/smoke/installNode.ts'
import { readSettings } from '../../../src/app/settings.mjs'
import { belowFloors } from '../../../src/domain/floors.ts'
import { root } from '../../helpers/root.ts'

interface Service {
  build?: string
  cap_drop?: string[]
  command?: string[]
  depends_on?: Record<string, { condition: string }>
  environment: Record<string, string>
  healthcheck?: { disable?: boolean; test?: string[] }
  image: string
  logging?: { options: Record<string, string> }
  mem_limit?: string
  read_only?: boolean
  security_opt?: string[]
  tmpfs?: string[]
  volumes: string[]
}

const dockerfile = read('Dockerfile')
const lines = dockerfile.replaceAll('\\\n', ' ').split('\n')
const compose = parse(read('compose.yaml'), { merge: true }) as {
  services: Record<'app' | 'postgres' | 'worker', Service>
  volumes: Record<string, unknown>
}
const { app, postgres, worker } = compose.services
const settings = read('src/app/settings.mjs')

function read(name: string): string {
  return readFileSync(path.join(root, name), 'utf8')
}

function instructions(name: string): string[] {
  return lines
    .filter((line) => line.startsWith(`${name} `))
    .map((line) => line.slice(name.length + 1))
}

function exists(name: string): boolean {
  return existsSync(path.join(root, name))
}

describe('Dockerfile', () => {
  it('has one exact version of Node, which package.json allows', () => {
    const images = new Set(instructions('FROM').map((line) => line.split(' ')[0]))
    expect(images.size).toBe(1)
    const [, version = ''] = /^node:(\d+\.\d+\.\d+)-bookworm-slim$/.exec([...images][0] ?? '') ?? []
    expect(version).not.toBe('')
    expect(versions).toContain(version)
    expect(belowFloors({ Node: version })).toEqual([])
  })

  it('has packages without known security holes', () => {
    const { dependencies: own } = JSON.parse(read('package.json')) as {
      dependencies: Record<string, string>
    }
    const { next = '', payload = '', react = '', sharp = '' } = own
    expect(belowFloors({ Next: next, Payload: payload, React: react, sharp })).toEqual([])
  })

  it('is one of the versions of Node that are tried: the newest of each line that package.json names', () => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } }
    const lines = engines.node.split(' || ').map((range) => /^\^(\d+)/.exec(range)?.[1])
    expect(versions.map((version) => version.split('.')[0])).toEqual(lines)
    expect(versions.filter(isTooOld)).toEqual([])
  })

  it('copies what exists, and nothing that .dockerignore leaves out', () => {
    const copied = instructions('COPY')
      .filter((line) => !line.startsWith('--from'))
      .flatMap((line) => line.split(' ').slice(0, -1))
    expect(copied.filter((name) => !exists(name))).toEqual([])
    const allowed = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1))
    expect(allowed.filter((name) => !exists(name))).toEqual([])
    // public/ does not exist yet.
    const sources = [...read('scripts/start/sources.ts').matchAll(/^ {2}'([\w./-]+)',$/gm)]
    const needed = sources.map(([, name = '']) => name).filter((name) => exists(name))
    expect(needed.length).toBeGreaterThan(6)
    const run = ['postgres', 'scripts', 'seed', 'server']
    expect(
      [...needed, ...run].filter((name) => !allowed.includes(name.split('/')[0] ?? '')),
    ).toEqual([])
  })

  it('leaves out data, secrets and tests', () => {
    const ignored = read('.dockerignore').split('\n')
    expect(ignored).toContain('*')
    for (const name of ['.data', '.env', '.git', '.next', 'node_modules', 'test']) {
      expect(ignored).not.toContain(`!${name}`)
    }
  })

  it('runs as another user than root, and starts the app without npm', () => {
    const [user] = instructions('USER')
    expect(user).toBe('node')
    expect(lines.findLastIndex((line) => line.startsWith('USER '))).toBeLessThan(
      lines.findIndex((line) => line.startsWith('CMD ')),
    )
    const [command = ''] = instructions('CMD')
    const [, script = ''] = JSON.parse(command) as string[]
    expect(exists(script)).toBe(true)
  })

  it('asks whether the server is to get requests', () => {
    const [, command = ''] = (instructions('HEALTHCHECK')[0] ?? '').split(' CMD ')
    const [, script = ''] = JSON.parse(command) as string[]
    expect(read(script)).toContain('/api/health/ready')
  })
})

describe('compose.yaml', () => {
  it('has settings that exist', () => {
    const used = [app, worker].flatMap(({ environment }) => Object.keys(environment))
    expect(used.length).toBeGreaterThan(0)
    expect(used.filter((name) => !settings.includes(`'${name}'`))).toEqual([])
    expect(app.environment.OFFPRINT_REMINDERS).toBe('worker')
  })

  it('takes secrets from outside', () => {
    const secrets = [app.environment.PAYLOAD_SECRET, postgres.environment.POSTGRES_PASSWORD]
    for (const secret of secrets) {
      expect(secret).toMatch(/^\$\{[A-Z_]+:\?[^}]+\}$/)
    }
  })

  it('has exact versions of the images', () => {
    expect([app.build, worker.build]).toEqual(['.', '.'])
    const [, major, minor] = /^postgres:(\d+)\.(\d+)-/.exec(postgres.image) ?? []
    expect(judgeVersion(Number(major) * 10_000 + Number(minor)).warning).toBeNull()
    expect(read('compose.yaml')).not.toContain(':latest')
  })

  it('runs the worker by a script that exists', () => {
    const scripts = worker.command?.filter((word) => word.includes('/')) ?? []
    expect(scripts.filter((name) => !exists(name))).toEqual([])
    const { scripts: commands } = JSON.parse(read('package.json')) as {
      scripts: Record<string, string>
    }
    expect(commands.worker).toBe(`exec ${worker.command?.join(' ')}`)
  })

  it('starts in order: database, app, worker', () => {
    expect(postgres.healthcheck?.test?.join(' ')).toContain('pg_isready')
    expect(app.depends_on?.postgres?.condition).toBe('service_healthy')
    expect(worker.depends_on?.app?.condition).toBe('service_healthy')
    expect(worker.healthcheck?.disable).toBe(true)
  })

  it('keeps pictures and database in volumes', () => {
    const volumes = Object.values(compose.services).flatMap((one) => one.volumes)
    const names = volumes.map((volume) => volume.split(':')[0])
    expect(new Set(names)).toEqual(new Set(Object.keys(compose.volumes)))
    expect(volumes).toContain(`pictures:${instructions('VOLUME')[0]}`)
  })

  it('gives the app no more rights than it needs', () => {
    for (const service of [app, worker]) {
      expect(service.cap_drop).toEqual(['ALL'])
      expect(service.security_opt).toEqual(['no-new-privileges:true'])
    }
  })
})

describe('compose.yaml, for every service', () => {
  it.each(Object.entries(compose.services))('%s limits its log and memory', (_, service) => {
    expect(service.logging?.options).toEqual({ 'max-file': '5', 'max-size': '10m' })
    expect(service.mem_limit).toMatch(/^\d+[mg]$/)
  })

  it.each(Object.entries(compose.services))('%s writes only where it has to', (_, service) => {
    expect(service.read_only).toBe(true)
    const places = service.tmpfs?.map((one) => one.split(':')[0])
    const kept = service.volumes.map((one) => one.split(':')[1])
    expect(places).toContain('/tmp')
    expect(places?.filter((place) => kept.includes(place))).toEqual([])
  })

  it('lets the app write what it writes besides pictures', () => {
    const made = instructions('RUN').find((line) => line.startsWith('mkdir -p')) ?? ''
    const folders = [...made.matchAll(/\.[\w/]+/g)].map(([name]) => `/app/${name}`)
    const open = [...(app.tmpfs ?? []), ...app.volumes.map((one) => one.split(':')[1] ?? '')]
    const isOpen = (folder: string) =>
      open.some((one) => folder.startsWith(one.split(':')[0] ?? ''))
    expect(folders.length).toBeGreaterThan(1)
    expect(folders.filter((folder) => !isOpen(folder))).toEqual([])
  })
})

describe('examples/server', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-deployment-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const unit = read('examples/server/offprint.service')
  const caddyfile = read('examples/server/Caddyfile')
  const nginx = read('examples/server/nginx.conf')

  function write(name: string, text: string): string {
    const file = path.join(folder, name)
    writeFileSync(file, text)
    return file
  }

  function has(command: string, ...args: string[]): boolean {
    return spawnSync(command, args).status === 0
  }

  it('has a unit that starts what exists', () => {
    const [, script = ''] = /^ExecStart=\/usr\/bin\/env node (\S+)$/m.exec(unit) ?? []
    expect(exists(script)).toBe(true)
    expect(unit).toContain('NoNewPrivileges=yes')
    expect(unit).not.toMatch(/^MemoryDenyWriteExecute/m)
  })

  it('lets the largest upload through the proxies', () => {
    const { uploadMaxMB } = readSettings({})
    const [, caddy] = /max_size (\d+)MB/.exec(caddyfile) ?? []
    const [, body] = /client_max_body_size (\d+)m;/.exec(nginx) ?? []
    expect(Math.min(Number(caddy), Number(body))).toBeGreaterThan(uploadMaxMB)
  })

  it.skipIf(!has('systemd-analyze', '--version'))('has a unit that systemd accepts', () => {
    // The folder need not be on this machine.
    const file = write('offprint.service', unit.replaceAll('/opt/offprint', root))
    expect(execFileSync('systemd-analyze', ['verify', file], { encoding: 'utf8' })).toBe('')
  })

  it.skipIf(!has('nginx', '-v'))('has a configuration that nginx accepts', () => {
    const site = nginx.replace('listen 443 ssl', 'listen 8443').replaceAll(/^\s+ssl_.*$/gm, '')
    const file = write('nginx.conf', `pid ${folder}/pid;\nevents {}\nhttp {\n${site}}\n`)
    const { status, stderr } = spawnSync('nginx', ['-t', '-c', file, '-g', 'error_log stderr;'], {
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([0, expect.stringContaining('test is successful') as string])
  })

  it.skipIf(!has('caddy', 'version'))('has a configuration that Caddy accepts', () => {
    const file = write('Caddyfile', caddyfile)
    const args = ['adapt', '--adapter', 'caddyfile', '--validate', '--config', file]
    expect(spawnSync('caddy', args, { encoding: 'utf8' }).status).toBe(0)
  })
})
