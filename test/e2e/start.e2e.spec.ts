// `npm start` in a clone: started, stopped, killed and started again.
import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { removeDatabase } from '../../postgres/removeDatabase.ts'
import { startTimeOf } from '../../scripts/bootstrap/processes.mjs'
import { makeClone, postmasterOf, startClone, type Started } from '../helpers/startClone.ts'

let clone: string
let running: Started | undefined

describe('npm start', () => {
  beforeAll(() => {
    clone = makeClone()
  }, 600_000)

  afterAll(async () => {
    await running?.stop()
    await removeDatabase(clone)
    rmSync(clone, { force: true, recursive: true })
  })

  it(
    'seeds, serves, prints the password of the first user, and exits with 0 on SIGINT',
    { tags: 'begins' },
    async () => {
      const first = (running = await startClone(clone))
      expect(first.output()).toMatch(
        /✓ Database: new, .*\n(?:[✓…] .*\n)*✓ Seed: the sample corpus: /,
      )
      const [, email, password] =
        /Sign in as (\S+) with the password (\S+)/.exec(first.output()) ?? []
      const login = await fetch(`${first.url}/api/users/login`, {
        body: JSON.stringify({ email, password }),
        headers: { 'Content-Type': 'application/json' },
        method: 'POST',
      })
      expect(login.status).toBe(200)
      expect((await fetch(`${first.url}/`)).status).toBe(200)
      const postmaster = postmasterOf(clone)
      first.node.kill('SIGINT')
      expect(await first.ended).toBe(0)
      await expectNothingLeft(first, postmaster)
    },
  )

  it(
    'skips finished steps on the second start, does not print the password, and stops everything when npm is killed',
    { tags: 'nightly' },
    async () => {
      const second = (running = await startClone(clone, 'npm'))
      expect(second.output()).toMatch(/✓ Database: started, /)
      expect(second.output()).toMatch(/✓ Build: up to date/)
      expect(second.output()).not.toMatch(/password/)
      await expect(startClone(clone)).rejects.toThrow(
        `Offprint is already running in this folder, at ${second.url} (process `,
      )
      const postmaster = postmasterOf(clone)
      second.node.kill('SIGKILL')
      await expectNothingLeft(second, postmaster)
    },
  )

  it(
    'starts again with the same data after everything was killed',
    { tags: 'nightly' },
    async () => {
      const killed = (running = await startClone(clone))
      process.kill(-(killed.node.pid ?? 0), 'SIGKILL')
      await killed.ended
      running = await startClone(clone)
      expect(running.output()).toMatch(/✓ Database: still running from before, /)
      expect(running.output()).toMatch(/✓ Seed: 8 articles there already/)
    },
  )

  // The one that was started last.
  it('leaves no process behind when only npm start is killed', { tags: 'nightly' }, async () => {
    const desk = running!
    const postmaster = postmasterOf(clone)
    desk.node.kill('SIGKILL')
    // A later start takes its claim of the folder over.
    await expectNothingLeft(desk, postmaster, ['start.lock'])
  })
})

async function expectNothingLeft(
  { url }: Started,
  postmaster: number,
  ofKilled: string[] = [],
): Promise<void> {
  const locks = () =>
    readdirSync(path.join(clone, '.data')).filter(
      (name) => name.endsWith('.lock') && !ofKilled.includes(name),
    )
  const deadline = Date.now() + 60_000
  while ((startTimeOf(postmaster) !== '' || locks().length > 0) && Date.now() < deadline) {
    await sleep(50)
  }
  expect({ locks: locks(), postmaster: startTimeOf(postmaster) }).toEqual({
    locks: [],
    postmaster: '',
  })
  await expect(fetch(url)).rejects.toThrow()
}
