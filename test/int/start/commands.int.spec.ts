// The commands besides `npm start`.
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../../postgres/connection.ts'
import { bootPayload, type Desk } from '../../helpers/bootPayload.ts'
import { makeArticle } from '../../helpers/documents.ts'
import { hashFully } from '../../helpers/quickHashes.ts'
import { runHere } from '../../helpers/runHere.ts'
import { runScript } from '../../helpers/runScript.ts'

let desk: Desk

beforeAll(async () => {
  hashFully()
  desk = await bootPayload()
})

afterAll(() => desk.close())

function run(script: string, ...args: string[]) {
  return runScript(script, args, { DATABASE_URL: desk.databaseURL })
}
function runQuickly(script: string, ...args: string[]) {
  return runHere(script, args, { DATABASE_URL: desk.databaseURL })
}

/** What Payload says at its start where an app cannot send mail: no command does. */
const aboutMail = /email adapter/

describe('npm run admin -- reset-password', () => {
  it('sets a new password and resets the login limits', async () => {
    const { email } = await desk.login('editor')
    const logIn = (password?: string) =>
      desk.rest('POST', '/users/login', { body: { email, password } })
    const guesses = await Promise.all(Array.from({ length: 6 }, () => logIn('a guess')))
    expect(guesses.map(({ status }) => status)).toContain(429)
    const { stderr, stdout } = await run('scripts/admin.ts', 'reset-password', email)
    expect(stdout + stderr).not.toMatch(aboutMail)
    const { body, status } = await logIn(/password of \S+: (\S+)/.exec(stdout)?.[1])
    expect(status).toBe(200)
    expect(body).toHaveProperty('token')
  })

  it('says when nobody has that address', async () => {
    const ended = await runQuickly('scripts/admin.ts', 'reset-password', 'no@example.org')
    expect(ended).toMatchObject({ code: 1, stderr: 'User not found: no@example.org\n' })
  })

  it('says how it is used', async () => {
    expect(await runQuickly('scripts/admin.ts', 'reset')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^Usage: npm run admin -- reset-password EMAIL\n/),
    })
  })
})

describe('npm run admin -- export and erase', () => {
  it('a person has its account, its moves and its mails; afterwards only a pseudonym in the log', async () => {
    const { id, email } = await desk.login('editor')
    const { article } = await makeArticle(desk.payload)
    const user = await desk.payload.findByID({ id, collection: 'users', overrideAccess: true })
    const req = await createLocalReq({ user: { ...user, collection: 'users' } }, desk.payload)
    await desk.payload.update({
      id: article,
      collection: 'articles',
      data: { stage: 'published-at-outlet' },
      overrideAccess: true,
      req,
    })
    await query(
      desk.databaseURL,
      `insert into reminders (id, key, person_id, email, kind, period, state)
        values (gen_random_uuid(), '${id}', '${id}', '${email}', 'digest', '2026-01-01', 'sent')`,
    )

    const exported = await runQuickly('scripts/admin.ts', 'export', email)
    expect(JSON.parse(exported.stdout)).toMatchObject({
      account: { name: 'The editor', email },
      mails: [{ email }],
      moves: [{ article, byName: 'The editor' }],
    })
    expect(exported.stdout).not.toMatch(/hash|salt/)
    expect(await runQuickly('scripts/admin.ts', 'erase', email)).toMatchObject({ code: 2 })

    const erased = await runQuickly('scripts/admin.ts', 'erase', email, '--yes')
    const [, pseudonym] = /In the log it is "(Former user [0-9a-f]{8})"/.exec(erased.stdout) ?? []
    const [row] = await query(
      desk.databaseURL,
      `select by_name, by_id, (select count(*)::int from users where email = '${email}') as users,
        (select count(*)::int from reminders where email = '${email}') as mails
        from transitions where article_id = '${article}'`,
    )
    expect(row).toEqual({ by_id: null, by_name: pseudonym, mails: 0, users: 0 })
    await expect(query(desk.databaseURL, `update transitions set by_name = 'x'`)).rejects.toThrow(
      'the log of moves cannot be changed',
    )
    expect(await runQuickly('scripts/admin.ts', 'export', email)).toMatchObject({ code: 1 })
  })
})

describe('a command', () => {
  it.each([
    [{ SMTP_URL: 'foo' }, 'scripts/doctor.ts', /^SMTP_URL is not an address: .*\n/],
    [{ SITE_TZ: 'Mars/Base' }, 'scripts/reminders.ts', /^SITE_TZ is "Mars\/Base": .*\n$/],
    [{ PORT: 'abc' }, 'scripts/doctor.ts', /^PORT is "abc": .*\n$/],
  ])('with %j is refused: %s', async (env, script, line) => {
    const settings = { DATABASE_URL: desk.databaseURL, ...env }
    await expect(runScript('scripts/run.mjs', [script], settings)).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(line),
      stdout: '',
    })
  })
})

describe('npm run migrate', () => {
  it('has nothing to do on a desk that is up to date', async () => {
    const { stderr, stdout } = await run('scripts/migrate.ts')
    expect(stdout).toContain('Nothing to migrate.')
    expect(stdout + stderr).not.toMatch(aboutMail)
  })
})

describe('npm run seed -- --dry-run', () => {
  it('needs no mail server, and says nothing of one', { tags: 'nightly' }, async () => {
    const { stderr, stdout } = await run('seed/index.ts', '--dry-run')
    expect(stdout).toContain('nothing was written')
    expect(stdout + stderr).not.toMatch(aboutMail)
  })
})

describe('npm run reset', () => {
  it('refuses an external database', async () => {
    await expect(run('scripts/reset.ts', '--yes')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Only the embedded database can be reset'),
    })
  })
})

describe('scripts/run.mjs', () => {
  it('passes on the exit code of the script', async () => {
    await expect(run('scripts/run.mjs', 'scripts/backup.ts', '--nonsense')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('npm run backup'),
    })
  })
})
