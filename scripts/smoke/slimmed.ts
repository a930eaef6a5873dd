// The built app as docs/operating.md installs it where it is only run: without what develops it, slimmed.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

import type { Report } from '../hosts/report.ts'

import { removeDatabase } from '../../postgres/removeDatabase.ts'
import { copySources } from '../../test/helpers/startClone.ts'
import { account, environmentOf, type Trial } from './startApp.ts'
import { tryApp } from './tryApp.ts'

const run = promisify(execFile)

/** In MB: what an installation may take, packages and build. */
const most = 800

/** On the embedded database. `folder` is for files of the trial. Returns the steps that failed. */
export async function trySlimmed(folder: string, { failed, step }: Report): Promise<string[]> {
  const cwd = copySources(['.data', 'node_modules'])
  const trial: Trial = { cwd, folder, node: process.execPath }
  try {
    const installed = await step('npm ci --omit=dev, npm run slim', () => install(cwd))
    if (installed) {
      await step(`takes at most ${most} MB`, () => expectSmall(cwd))
      await tryApp({ ...trial, step })
      await tryCommands(trial, step)
    }
    return failed
  } finally {
    await removeDatabase(cwd)
    await run('rm', ['-rf', cwd])
  }
}

/** Nothing runs the scripts of packages but npm itself: PostgreSQL needs its own. */
async function install(cwd: string): Promise<true> {
  const flags = ['--omit=dev', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']
  await run('npm', ['ci', ...flags], { cwd })
  await run('npm', ['run', '-s', 'slim'], { cwd })
  return true
}

async function expectSmall(cwd: string): Promise<void> {
  const { stdout } = await run('du', ['-scBMB', 'node_modules', '.next'], { cwd })
  console.log(stdout.trim())
  const size = Number.parseInt(stdout.trim().split('\n').at(-1) ?? '', 10)
  if (!(size <= most)) {
    throw new Error(`${size} MB.`)
  }
}

/** After the app has stopped. */
async function tryCommands(trial: Trial, step: Report['step']): Promise<void> {
  const { cwd, folder } = trial
  const commands: [arguments: string[], said: RegExp][] = [
    [['run', 'migrate'], /./],
    [['run', 'doctor'], /no problems found/],
    [['run', 'backup', '--', path.join(folder, 'slim.tar.gz')], /restored once to check it/],
    [['run', 'restore', '--', path.join(folder, 'slim.tar.gz'), '--yes'], /^Restored the data/m],
    [['run', 'reminders', '--', '--dry-run'], /./],
    [['run', 'admin', '--', 'reset-password', account.email], /password of/],
  ]
  for (const [args, said] of commands) {
    await step(`npm ${args.slice(0, 2).join(' ')}`, async () => {
      const { stdout } = await run('npm', args, { cwd, env: environmentOf(trial) })
      if (!said.test(stdout)) {
        throw new Error(stdout)
      }
    })
  }
}
