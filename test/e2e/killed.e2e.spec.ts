// The server is killed during transitions and restarted: no transition is half done.
// @module-tag nightly
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { App } from '../helpers/startApp.ts'

import { runScript } from '../helpers/runScript.ts'
import { startApp, tokenOf } from '../helpers/startApp.ts'

let first: App
let running: App

beforeAll(async () => {
  first = await startApp()
  running = first
}, 600_000)
afterAll(async () => {
  if (running !== first) {
    await running?.stop()
  }
  await first?.stop()
})

async function ownedBy({ url }: App, authorization: string): Promise<string[]> {
  const path = '/api/articles?limit=100&depth=0&where[stage][not_equals]=drafted'
  const answer = await fetch(url + path, { headers: { authorization } })
  return ((await answer.json()) as { docs: { id: string }[] }).docs.map(({ id }) => id)
}

/** Moves an article up and down until the server does not respond; calls `moved` for each successful transition. */
async function moveForEver(
  { url }: App,
  authorization: string,
  id: string,
  moved: () => void,
): Promise<void> {
  for (let n = 0; ; n += 1) {
    const to = n % 2 ? 'republished-on-blog' : 'published-at-outlet'
    const body = JSON.stringify({ reason: 'up and down', republication: { mode: 'link' }, to })
    try {
      const answer = await fetch(`${url}/api/articles/${id}/transition`, {
        body,
        headers: { authorization, 'content-type': 'application/json' },
        method: 'POST',
      })
      if (answer.ok) {
        moved()
      }
    } catch {
      return
    }
  }
}

it('a server that is killed during transitions leaves none half done', async () => {
  for (let round = 0; round < 3; round += 1) {
    running = round ? await startApp({ DATABASE_URL: first.databaseURL }) : first
    const authorization = `JWT ${await tokenOf(running)}`
    const ids = await ownedBy(running, authorization)
    let moved = 0
    const moves = ids.map((id) => moveForEver(running, authorization, id, () => (moved += 1)))
    await expect.poll(() => moved).toBeGreaterThan(3)
    await sleep(round * 17)
    await running.kill()
    await Promise.all(moves)
    expect(await diagnosis()).toContain('no problems found')
  }
}, 600_000)

async function diagnosis(): Promise<string> {
  const env = { DATABASE_URL: first.databaseURL }
  const { stdout } = await runScript('scripts/doctor.ts', [], env).catch(
    (error: { stdout: string }) => error,
  )
  return stdout
}
