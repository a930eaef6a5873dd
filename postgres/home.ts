// Where the embedded PostgreSQL lives: its record in .data/, and its files there or, where they could not be reached, outside.
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

import { type Account, canReach, giveTo, giveTreeTo } from './account.ts'
import { type Binaries, binary } from './binaries.ts'
import { CannotRun } from './CannotRun.ts'

export interface Home {
  /** The folder that holds `postgres/`, the data. */
  folder: string
  password: string
  port: number
  /** The clone that this database belongs to. */
  root: string
}

const outside = '/var/lib/offprint'
function insideOf(root: string) {
  return path.join(root, '.data')
}

export function isOutside(home: Home) {
  return home.folder !== insideOf(home.root)
}
export function recordOf(root: string) {
  return path.join(root, '.data/database.json')
}
export function dataOf(home: Home) {
  return path.join(home.folder, 'postgres')
}
export function logOf(root: string) {
  return path.join(root, '.data/postgres.log')
}

export function readHome(root: string): Home | undefined {
  if (!existsSync(recordOf(root))) {
    return undefined
  }
  const home = JSON.parse(readFileSync(recordOf(root), 'utf8')) as Home
  if (home.root === root) {
    return home
  }
  // The clone was moved or copied. Data inside it came along; data outside still belongs to the original, if there is one.
  if (home.folder === insideOf(home.root)) {
    return { ...home, folder: insideOf(root), root }
  }
  return existsSync(recordOf(home.root)) ? undefined : { ...home, root }
}

export function writeHome(home: Home): void {
  mkdirSync(path.dirname(recordOf(home.root)), { recursive: true })
  const draft = `${recordOf(home.root)}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(home, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, recordOf(home.root))
}

export function chooseHome(root: string, account: Account, binaries: Binaries): Home {
  mkdirSync(insideOf(root), { recursive: true })
  const reachable =
    canReach(account, insideOf(root)) && canReach(account, binary(binaries, 'postgres'))
  const folder = reachable ? insideOf(root) : path.join(outside, hashOf(root))
  return { folder, password: randomBytes(24).toString('base64url'), port: 0, root }
}

/** The binaries to run: those of the package or, where the account cannot reach them, a copy beside the data. */
export function settle(home: Home, account: Account, binaries: Binaries): Binaries {
  if (isOutside(home)) {
    ;[outside, home.folder].forEach(makeReachable)
  }
  if (!existsSync(dataOf(home))) {
    mkdirSync(dataOf(home), { mode: 0o700 })
    giveTo(account, dataOf(home))
  }
  // A copy that root made belongs to root.
  if (statSync(dataOf(home)).uid === 0) {
    giveTreeTo(account, dataOf(home))
  }
  if (!canReach(account, dataOf(home))) {
    throw new CannotRun(
      `${dataOf(home)} belongs to another user: start Offprint as the user who made it.`,
    )
  }
  return canReach(account, binary(binaries, 'postgres')) ? binaries : copyOf(binaries, home)
}

function copyOf(binaries: Binaries, home: Home): Binaries {
  const folder = isOutside(home) ? home.folder : path.join(outside, hashOf(home.root))
  const copy = path.join(folder, `binaries-${binaries.version}`)
  if (existsSync(copy)) {
    return { ...binaries, folder: copy }
  }
  ;[outside, folder].forEach(makeReachable)
  const draft = `${copy}.draft`
  rmSync(draft, { force: true, recursive: true })
  cpSync(binaries.folder, draft, { recursive: true, verbatimSymlinks: true })
  chmodSync(draft, 0o755)
  renameSync(draft, copy)
  return { ...binaries, folder: copy }
}

function makeReachable(folder: string): void {
  mkdirSync(folder, { recursive: true })
  // Whatever the umask says: another user must pass through here.
  chmodSync(folder, 0o755)
}

function hashOf(root: string): string {
  return createHash('sha256').update(root).digest('hex').slice(0, 12)
}
