// kill -9 in the middle of an import, of an import run, of its way back, and of a restore: what is there at the end is what
// is there without.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../postgres/connection.ts'
import { runImports } from '../../src/import/run/runner.ts'
import { bootPayload, createDatabase, type Desk } from '../helpers/bootPayload.ts'
import { root } from '../helpers/root.ts'
import { usual } from '../helpers/runScript.ts'
import { ghostExport, readFileOf, runOf } from '../int/imports/exports.ts'

const posts = 300
const kills = Number(process.env.OFFPRINT_TEST_KILLS ?? 20)
const file = ghostExport(
  Array.from({ length: posts }, (_, index) => ({
    html: `<p><em>This article first appeared in Review ${index % 7} on 2 March 2020.</em></p>
      <p>The text of number ${index} has a note<sup id="r1"><a href="#n1">1</a></sup> and words of its own.</p>
      <h2>Notes</h2><ol><li id="n1">Port record ${index}. <a href="#r1">back</a></li></ol>`,
    title: `Tides ${index}`,
  })),
)

let folder: string
let source: string
let desk: Desk
let undisturbed: Record<string, string>

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'offprint-kills-'))
  source = path.join(folder, 'blog.json')
  writeFileSync(source, file)
  desk = await bootPayload()
})

afterAll(async () => {
  await desk.close()
  rmSync(folder, { force: true, recursive: true })
})

/** Starts a script, and kills it after so many milliseconds. @returns its exit code; null if it was killed */
async function runKilled(
  script: string,
  args: string[],
  env: Record<string, string>,
  after: number,
): Promise<null | number> {
  const child = spawn(process.execPath, ['-C', 'production', '--import', 'tsx', script, ...args], {
    cwd: root,
    env: { ...process.env, ...usual, ...env },
    stdio: 'ignore',
  })
  const ended = once(child, 'exit') as Promise<[null | number]>
  const isEnded = ended.then(() => true)
  if (!(await Promise.race([isEnded, wait(after, false)]))) {
    child.kill('SIGKILL')
  }
  const [code] = await ended
  return code
}

/** Without what differs from one import to the next: ids, times, and numbers of the log. */
const digests: Record<string, string> = {
  articles: `title, slug, stage, blog_mode, published_at, import_key,
    regexp_replace(body::text, '[0-9a-f-]{20,}', '', 'g')`,
  authors: 'name, slug, is_public',
  notes: `regexp_replace(body::text, '[0-9a-f-]{20,}', '', 'g'), is_public`,
  'offprint_data.imported': 'guid',
  'offprint_data.search': 'whole',
  outlets: 'name, slug, is_public, terms_full_text',
  republications: 'path, slug, republished_at, mode, search_policy, credit_line',
  transitions: 'article_title, "from", "to", via, reason',
}

async function digestOf(databaseURL: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const [table, columns] of Object.entries(digests)) {
    const [row] = await query<{ digest: string }>(
      databaseURL,
      `select count(*) || ' ' || coalesce(md5(string_agg(line, E'\\n' order by line collate "C")), '') as digest
        from (select row(${columns})::text as line from ${table}) t`,
    )
    found[table] = row?.digest ?? ''
  }
  return found
}

describe('killed', () => {
  let usualTime: number

  it('the command that is not killed imports all', async () => {
    const database = await createDatabase()
    const begin = performance.now()
    const code = await runKilled('seed/index.ts', [source], { DATABASE_URL: database }, 3_600_000)
    usualTime = performance.now() - begin
    expect(code).toBe(0)
    undisturbed = await digestOf(database)
    expect(undisturbed.articles).toMatch(`${posts} `)
  })

  it(`${kills} times, the command imports the same`, async () => {
    for (let killed = 0; killed < kills;) {
      const database = await createDatabase()
      let code: null | number = null
      while (code === null) {
        const after = killed < kills ? Math.random() * usualTime : 3_600_000
        code = await runKilled('seed/index.ts', [source], { DATABASE_URL: database }, after)
        killed += code === null ? 1 : 0
      }
      expect(code).toBe(0)
      expect(await digestOf(database)).toEqual(undisturbed)
    }
  })

  it('in the middle, a worker leaves an import that the next one ends, and takes back', async () => {
    const before = await digestOf(desk.databaseURL)
    const { token } = await desk.login('editor')
    const run = await readFileOf(desk, token, file)
    await killedWhile(token, run, 'start', 'done')
    expect(await digestOf(desk.databaseURL)).toEqual(undisturbed)
    await killedWhile(token, run, 'undo', 'undone')
    // The log keeps what happened.
    const { transitions: _, ...after } = await digestOf(desk.databaseURL)
    const { transitions: __, ...wanted } = before
    expect(after).toEqual(wanted)
  })

  async function endLeases(): Promise<void> {
    const ended = `until = now() - interval '1 second'`
    await query(desk.databaseURL, `update offprint_data.import_leases set ${ended}`)
  }

  /** A worker is killed three times; its lease is ended for it, because nobody waits for half a minute here. */
  async function killedWhile(
    token: string,
    run: string,
    step: 'start' | 'undo',
    status: string,
  ): Promise<void> {
    const { status: answer } = await desk.rest('POST', `/imports/${run}/${step}`, {
      body: {},
      token,
    })
    expect(answer).toBe(200)
    const env = { DATABASE_URL: desk.databaseURL, OFFPRINT_REMINDERS: 'worker' }
    for (let times = 0; times < Math.min(3, kills); times += 1) {
      await runKilled('scripts/worker.ts', [], env, usualTime * (0.3 + Math.random() * 0.5))
      await endLeases()
    }
    // What a process sent before it was killed may arrive later.
    const goOn = async () => {
      await endLeases()
      await runImports(desk.payload)
      return (await runOf(desk, token, run)).status
    }
    await expect.poll(goOn, { timeout: 600_000 }).toBe(status)
  }

  it('in the middle of a restore, it leaves an empty database', async () => {
    const full = await createDatabase()
    await runKilled('seed/index.ts', [source], { DATABASE_URL: full }, 3_600_000)
    const bundle = path.join(folder, 'bundle')
    await runKilled('scripts/export.ts', [bundle], { DATABASE_URL: full }, 3_600_000)
    const empty = await createDatabase()
    const nothing = await digestOf(empty)
    const begin = performance.now()
    await runKilled('seed/index.ts', [bundle], { DATABASE_URL: await createDatabase() }, 3_600_000)
    const time = performance.now() - begin
    for (let times = 0; times < 5; times += 1) {
      const after = time * (0.4 + Math.random() * 0.5)
      if ((await runKilled('seed/index.ts', [bundle], { DATABASE_URL: empty }, after)) === null) {
        await expect.poll(() => digestOf(empty)).toEqual(nothing)
      } else {
        break
      }
    }
    await runKilled('seed/index.ts', [bundle], { DATABASE_URL: empty }, 3_600_000)
    expect(await digestOf(empty)).toEqual(await digestOf(full))
    const again = path.join(folder, 'again')
    await runKilled('scripts/export.ts', [again], { DATABASE_URL: empty }, 3_600_000)
    const manifests = [bundle, again].map(
      (one) =>
        JSON.parse(readFileSync(path.join(one, 'manifest.json'), 'utf8')) as { digests: object },
    )
    expect(manifests[1]?.digests).toEqual(manifests[0]?.digests)
  })
})
