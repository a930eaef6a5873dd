// Who PostgreSQL runs as. It refuses to run as root; then it needs a user who can reach its files.
import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync } from 'node:fs'

import { CannotRun } from './CannotRun.ts'

/** Empty when we are an ordinary user, and PostgreSQL runs as us. */
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
  throw new CannotRun(
    'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as. Start Offprint as an ordinary user, or set DATABASE_URL.',
  )
}

/** Whether the account may enter a folder, or run a file. Asked of the system itself, as only it knows every rule. */
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
    ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'offprint'],
    { stdio: 'ignore' },
  )
  return status === 0 ? lookUp('offprint') : undefined
}
