// What the scripts decide before anything is installed.
import { describe, expect, it, vi } from 'vitest'

import { alreadyRunning } from '../../../scripts/bootstrap/claimFolder.mjs'
import { childEnvironment } from '../../../scripts/bootstrap/environment.mjs'
import { formatError } from '../../../scripts/bootstrap/errors.mjs'
import {
  installProblem,
  isInstalled,
  registryProblem,
  withoutDev,
} from '../../../scripts/bootstrap/installPackages.mjs'
import { portError } from '../../../scripts/bootstrap/port.mjs'
import { readArguments } from '../../../scripts/bootstrap/run.mjs'
import { showSteps } from '../../../scripts/bootstrap/steps.mjs'
import { isTooOld } from '../../../scripts/checkNode.mjs'
import { sumReports } from '../../../scripts/sumReports.mjs'

describe('isTooOld', () => {
  it.each([
    ['12.22.0', true],
    ['18.20.4', true],
    ['20.9.0', true],
    ['20.18.3', true],
    ['20.19.0', false],
    ['22.11.0', true],
    ['22.12.0', false],
    ['24.1.0', false],
    ['26.0.0', false],
  ])('Node %s: %s', (version, answer) => {
    expect(isTooOld(version)).toBe(answer)
  })
})

describe('isInstalled', () => {
  const wanted = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/for-another-machine': { optional: true, version: '2.0.0' },
    },
  }

  it.each([
    ['nothing was installed', undefined, false],
    ['all is there', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['a package has another version', { 'node_modules/a': { version: '0.9.0' } }, false],
    ['a package is missing', {}, false],
    [
      'an optional package has another version',
      {
        'node_modules/a': { version: '1.0.0' },
        'node_modules/for-another-machine': { version: '1.0.0' },
      },
      false,
    ],
  ])('when %s', (_, packages, answer) => {
    expect(isInstalled(wanted, packages && { packages })).toBe(answer)
  })
})

describe('withoutDev', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/build-tool': { dev: true, version: '3.0.0' },
      'node_modules/tool-or-peer': { devOptional: true, version: '4.0.0' },
    },
  }
  const a = { 'node_modules/a': { version: '1.0.0' } }

  it.each([
    ['only what runs the app is there', a, true],
    ['all is there', lock.packages, true],
    ['a package of the app is missing', { 'node_modules/build-tool': { version: '3.0.0' } }, false],
    [
      'a dev package has another version',
      { ...a, 'node_modules/build-tool': { version: '2.0.0' } },
      false,
    ],
  ])('is installed when %s', (_, packages, answer) => {
    expect(isInstalled(withoutDev(lock), { packages })).toBe(answer)
  })

  it('is not all', () => {
    expect(isInstalled(lock, { packages: a })).toBe(false)
  })
})

describe('registryProblem', () => {
  const error = (code: string, summary: string) =>
    `npm error code ${code}\n${JSON.stringify({ error: { code, detail: '', summary } }, null, 2)}\n`

  it.each([
    ['an answer', 0, '{ "registry": "https://registry.example.org/", "time": 99 }', undefined],
    ['an answer that is no', 1, error('E404', 'Not Found - GET /-/ping'), undefined],
    ['a wrong token', 1, error('E401', 'Unauthorized'), undefined],
    ['no host', 1, error('ENOTFOUND', 'getaddrinfo failed'), 'getaddrinfo failed'],
    ['no server', 1, error('ECONNREFUSED', 'connect failed'), 'connect failed'],
    ['no certificate', 1, error('SELF_SIGNED_CERT_IN_CHAIN', 'self-signed'), 'self-signed'],
    ['something else', 1, 'npm error what\n', 'npm error what'],
    ['nothing', 1, '', 'npm ping failed'],
  ])('with %s', (_, code, output, problem) => {
    expect(registryProblem(code, output)).toBe(problem)
  })
})

describe('installProblem', () => {
  it.each([
    ['npm error code EROFS\nnpm error rmdir', /may not write node_modules.*npm run build$/],
    ['npm error code EACCES\nnpm error mkdir', /may not write node_modules/],
    ['npm error code EUSAGE\nnpm error `npm ci` can', /^npm ci failed:\nnpm error code EUSAGE\n/],
  ])('of %j', (output, reason) => {
    expect(installProblem(output)).toMatch(reason)
  })
})

describe('alreadyRunning', () => {
  it('names the address and the process', () => {
    const holder = { detail: 'http://localhost:3000', pid: 123 }
    expect(alreadyRunning('start', holder)).toBe(
      'Offprint is already running in this folder, at http://localhost:3000 (process 123). Stop it first: kill 123',
    )
    expect(alreadyRunning('demo', holder)).toMatch(/^The demo is already running/)
  })
})

describe('readArguments', () => {
  it.each([
    [['seed/index.ts', 'a.txt'], true, ['seed/index.ts', 'a.txt']],
    [['--no-database', 'scripts/reset.ts'], false, ['scripts/reset.ts']],
    [
      ['--no-database-with=--dry-run,--json', 'seed/index.ts', '--dry-run'],
      true,
      ['seed/index.ts', '--dry-run'],
    ],
    [
      ['--no-database-with=--dry-run,--json', 'seed/index.ts', '--json', '--dry-run'],
      false,
      ['seed/index.ts', '--json', '--dry-run'],
    ],
  ])('parses %j', (args, needsDatabase, rest) => {
    expect(readArguments(args)).toEqual({ isSupervised: false, needsDatabase, rest })
  })

  it('parses --keep-running', () => {
    const args = ['--keep-running', 'scripts/worker.ts']
    expect(readArguments(args)).toEqual({
      isSupervised: true,
      needsDatabase: true,
      rest: [args[1]],
    })
  })

  it('requires a script', () => {
    expect(() => readArguments(['--no-database'])).toThrow('No script to run')
  })
})

describe('childEnvironment', () => {
  it('keeps the environment, and adds the condition that Lexical needs', () => {
    const env = { NODE_OPTIONS: '--max-old-space-size=4000', PAYLOAD_SECRET: 'mine' }
    expect(childEnvironment(env, 'postgres://localhost/x')).toMatchObject({
      DATABASE_URL: 'postgres://localhost/x',
      NODE_ENV: 'production',
      NODE_OPTIONS: '--max-old-space-size=4000 --conditions=production',
      PAYLOAD_SECRET: 'mine',
    })
  })
})

describe('formatError', () => {
  it.each([
    ['ENOSPC', 'Cannot write /x/.data: the disk is full (ENOSPC).'],
    ['EROFS', 'Cannot write /x/.data: the disk is read-only (EROFS).'],
    ['EACCES', 'Cannot write /x/.data: this user may not write there (EACCES).'],
  ])('describes %s in one sentence', (code, sentence) => {
    expect(formatError(Object.assign(new Error('x'), { code, path: '/x/.data' }))).toBe(sentence)
  })

  it('contains the stack of an unexpected error', () => {
    expect(formatError(new Error('surprise'))).toContain('bootstrap.spec.ts')
  })
})

describe('portError', () => {
  it('names the port and suggests another one', () => {
    expect(portError({ code: 'EADDRINUSE', message: '' }, 3000)).toMatch(
      /Port 3000 is taken .* PORT=3001 npm start/,
    )
  })
})

describe('showSteps', () => {
  const stream = () => {
    const lines: string[] = []
    return { lines, write: (text: string) => lines.push(text) } as unknown as {
      lines: string[]
    } & NodeJS.WriteStream
  }

  it('prints one line for each step, with its result and duration', async () => {
    const out = stream()
    await showSteps(out).run('Database', () => Promise.resolve('started'))
    expect(out.lines).toEqual([expect.stringMatching(/^✓ Database: started \(\d+\.\d s\)\n$/)])
  })

  it('shows a bar if the step knows how far it is', async () => {
    vi.useFakeTimers()
    const out = stream()
    await showSteps(out).run('Packages', async (update) => {
      update('5 of 10', 0.5)
      await vi.advanceTimersByTimeAsync(10_000)
      return 'installed'
    })
    vi.useRealTimers()
    expect(out.lines[0]).toBe(`… Packages: ${'█'.repeat(10)}${'░'.repeat(10)} 5 of 10 (10.0 s)\n`)
    expect(out.lines[1]).toBe('✓ Packages: installed (10.0 s)\n')
  })

  it('marks a failed step and rethrows the error', async () => {
    const out = stream()
    const work = () => Promise.reject(new Error('no'))
    await expect(showSteps(out).run('Build', work)).rejects.toThrow('no')
    expect(out.lines).toEqual([expect.stringMatching(/^✗ Build \(\d+\.\d s\)\n$/)])
  })
})

describe('sumReports', () => {
  it('sums up all reports', () => {
    const report = { numFailedTests: 1, numPassedTests: 10, numPendingTests: 2, numTodoTests: 1 }
    expect(sumReports([report, report]).line).toBe('20 passed, 2 failed, 6 skipped')
  })

  it('counts apart what is left to the night', () => {
    const test = { status: 'skipped', tags: ['nightly'] }
    const assertionResults = [test, { ...test, status: 'passed' }, { ...test, tags: [] }]
    const report = { numFailedTests: 0, numPassedTests: 1, numPendingTests: 2, numTodoTests: 0 }
    expect(sumReports([{ ...report, testResults: [{ assertionResults }] }]).line).toBe(
      '1 passed, 0 failed, 1 skipped, 1 left to the night',
    )
  })

  it('returns zero without reports', () => {
    expect(sumReports([]).line).toBe('0 passed, 0 failed, 0 skipped')
  })
})
