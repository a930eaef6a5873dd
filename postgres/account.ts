// The user that PostgreSQL runs as: it refuses to run as root, and its user must be able to read its files.
import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'

import { CommandError } from '../scripts/bootstrap/errors.mjs'

/** Empty unless we are root: then PostgreSQL runs as the current user. */
export interface Account {
  gid?: number
  uid?: number
}

export function findAccount(): Account {
  if (process.getuid?.() !== 0) {
    return {}
  }
  const account =
    lookUp('postgres') ??
    lookUp('_postgres') ??
    lookUp('offprint') ??
    createAccount() ??
    lookUp('nobody')
  if (account) {
    return account
  }
  throw new CommandError(
    'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as. Start Offprint as an ordinary user, or set DATABASE_URL.',
  )
}

/** Whether the account may enter a folder or run a file. The system is asked: only it knows every rule. */
export function canReach(account: Account, target: string): boolean {
  const test = spawnSync('/bin/sh', ['-c', 'test -r "$1" && test -x "$1"', 'sh', target], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
  })
  return test.status === 0
}

export function giveTo(account: Account, target: string): void {
  if (account.uid !== undefined && account.gid !== undefined) {
    chownSync(target, account.uid, account.gid)
  }
}

export function giveTreeTo({ gid, uid }: Account, folder: string): void {
  if (uid !== undefined && gid !== undefined) {
    execFileSync('chown', ['-R', `${uid}:${gid}`, folder])
  }
}

function lookUp(name: string): Account | undefined {
  const uid = idOf('-u', name)
  const gid = idOf('-g', name)
  return uid === undefined || gid === undefined ? undefined : { gid, uid }
}

function idOf(flag: string, name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : undefined
}

function createAccount(): Account | undefined {
  const { status } = spawnSync(
    'useradd',
    ['--system', '--user-group', '--no-create-cluster', '--shell', '/usr/sbin/nologin', 'offprint'],
    { stdio: 'ignore' },
  )
  return status === 0 ? lookUp('offprint') : undefined
}
