// The commands besides `npm start`.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bootPayload, type Desk } from '../../helpers/bootPayload.ts'
import { runScript } from '../../helpers/runScript.ts'

interface Ended {
  stderr: string
  stdout: string
}

let desk: Desk

beforeAll(async () => {
  desk = await bootPayload()
})

afterAll(() => desk.close())

function run(script: string, ...args: string[]) {
  return runScript(script, args, { DATABASE_URL: desk.databaseURL })
}

describe('npm run admin -- reset-password', () => {
  it('sets a new password and resets the login limits', async () => {
    const { email } = await desk.login('editor')
    const logIn = (password?: string) =>
      desk.rest('POST', '/users/login', { body: { email, password } })
    const guesses = await Promise.all(Array.from({ length: 6 }, () => logIn('a guess')))
    expect(guesses.map(({ status }) => status)).toContain(429)
    const { stdout } = await run('scripts/admin.ts', 'reset-password', email)
    const { body, status } = await logIn(/password of \S+: (\S+)/.exec(stdout)?.[1])
    expect(status).toBe(200)
    expect(body).toHaveProperty('token')
  })

  it('reports an unknown address', async () => {
    await expect(run('scripts/admin.ts', 'reset-password', 'no@example.org')).rejects.toMatchObject(
      { code: 1, stderr: expect.stringContaining('User not found: no@example.org') },
    )
  })

  it('prints its usage', async () => {
    await expect(run('scripts/admin.ts', 'reset')).rejects.toMatchObject({
      code: 2,
      stderr: 'Usage: npm run admin -- reset-password EMAIL\n',
    })
  })
})

describe('a command', () => {
  it.each([
    ['scripts/admin.ts', ['reset-password', 'no@example.org']],
    ['scripts/migrate.ts', []],
    ['scripts/doctor.ts', []],
    ['seed/index.ts', ['--dry-run']],
  ])('does not warn about mail that it does not send: %s', async (script, args) => {
    const { stderr, stdout } = await run(script, ...args).catch((error: Ended) => error)
    expect(stdout + stderr).not.toMatch(/email adapter/)
  })

  it.each([
    [{ SMTP_URL: 'foo' }, 'scripts/doctor.ts', /^SMTP_URL cannot be read: .*\n/],
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
  it('does nothing if the database is up to date', async () => {
    expect((await run('scripts/migrate.ts')).stdout).toContain('Nothing to migrate.')
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
  it('exits with the code of the script', async () => {
    await expect(run('scripts/run.mjs', 'scripts/admin.ts', 'nonsense')).rejects.toMatchObject({
      code: 2,
    })
  })
})
