// Accounts: deactivated ones have no way in, whatever was open; invitations; sessions that somebody ends.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { query } from '../../../postgres/connection.ts'
import { bootPayload, type Desk, type Login } from '../../helpers/bootPayload.ts'
import { type MailServer, startMailServer } from '../../helpers/mailServer.ts'
import { untilOneWaits } from '../../helpers/untilOneWaits.ts'

let admin: Login
let desk: Desk
let mails: MailServer
let made = 0

beforeAll(async () => {
  mails = await startMailServer()
  const site = 'https://desk.example.org'
  desk = await bootPayload({ MAIL_FROM: 'desk@example.org', SITE_URL: site, SMTP_URL: mails.url })
  admin = await desk.login('admin')
})
afterAll(async () => {
  await desk.close()
  await mails.stop()
})

interface Session {
  device: { browser: null | string; system: null | string } | null
  id: string
  isCurrent: boolean
}

interface Told {
  doc?: { deactivatedAt?: null | string; id: string }
  errors?: { data?: { code?: string }; message: string }[]
  sessions?: Session[]
  token?: string
  user?: { id: string } | null
}

const password = 'a password of the test'

async function makeAccount() {
  made += 1
  const email = `account-${made}@example.org`
  const data = { name: 'Somebody', email, password, role: 'editor' as const }
  const { id } = await desk.payload.create({ collection: 'users', data, overrideAccess: true })
  return { id, email, token: (await logIn(email)).token ?? '' }
}

async function send(method: string, path: string, login?: { token: string }, body?: object) {
  const { body: told, status } = await desk.rest<Told>(method, `/users${path}`, {
    body,
    token: login?.token,
  })
  return { ...told, status }
}

function logIn(email: string, own = password) {
  return send('POST', '/login', undefined, { email, password: own })
}

function deactivate(id: string, login = admin, deactivatedAt: null | string = '2026-01-01') {
  return send('PATCH', `/${id}`, login, { deactivatedAt })
}

describe('a deactivated account', () => {
  it('has no session, cannot sign in or get a link, and comes back as it was', async () => {
    const account = await makeAccount()
    const link = () =>
      desk.payload.forgotPassword({
        collection: 'users',
        data: { email: account.email },
        disableEmail: true,
        overrideAccess: true,
      })
    const token = await link()
    expect((await deactivate(account.id)).status).toBe(200)
    expect((await send('GET', '/me', account)).user).toBeNull()
    expect((await send('POST', '/refresh-token', account)).status).toBe(403)
    const { data } = (await desk.graphql('{ meUser { user { id } } }', { token: account.token }))
      .body
    expect(data).toEqual({ meUser: { user: null } })
    const refused = await logIn(account.email)
    const wrong = await logIn(account.email, 'not the password')
    expect([refused.status, refused.errors]).toEqual([401, wrong.errors])
    const reset = (of: null | string) =>
      send('POST', '/reset-password', undefined, { password: 'quite another one 7', token: of })
    expect((await reset(token)).status).toBe(403)
    expect((await reset(await link())).status).toBe(401)
    expect((await deactivate(account.id, admin, null)).doc?.deactivatedAt).toBeNull()
    expect((await logIn(account.email)).status).toBe(200)
  })

  it('is nobody to hand work to, to mention or to mail', async () => {
    const account = await makeAccount()
    const article = await desk.payload.create({
      collection: 'articles',
      data: { title: 'x' } as never,
      overrideAccess: true,
    })
    const people = async () =>
      JSON.stringify(
        (await desk.rest('GET', `/articles/${article.id}/work`, { token: admin.token })).body,
      )
    expect(await people()).toContain(account.id)
    await deactivate(account.id)
    expect(await people()).not.toContain(account.id)
  })

  it('stays one when a sign-in had begun before', async () => {
    const account = await makeAccount()
    const pool = (desk.payload.db as unknown as { pool: Pool }).pool
    const client = await pool.connect()
    try {
      await client.query('begin')
      await client.query('select 1 from users where id = $1 for update', [account.id])
      const signIn = logIn(account.email)
      await untilOneWaits(desk.databaseURL, signIn)
      await client.query('update users set deactivated_at = now() where id = $1', [account.id])
      await client.query('commit')
      expect((await signIn).status).toBe(401)
    } finally {
      client.release()
    }
    expect((await logIn(account.email)).status).toBe(401)
  })

  it('is not one’s own, nor the last admin, and only admins make one', async () => {
    expect((await deactivate(admin.id)).errors?.[0]?.data?.code).toBe('own-account')
    const { id, token } = await makeAccount()
    expect((await deactivate(id, { ...admin, token })).status).toBe(200)
    expect((await send('GET', '/me', { token })).user?.id).toBe(id)
    const second = await desk.login('admin')
    expect((await deactivate(second.id)).status).toBe(200)
    const demoted = await send('PATCH', `/${admin.id}`, admin, { role: 'editor' })
    expect(demoted.errors?.[0]?.data?.code).toBe('last-admin')
  })
})

it('whoever is invited sets a password by the link in the mail', async () => {
  const email = 'invited@example.org'
  const body = { name: 'New', email, role: 'author' }
  const { token } = await makeAccount()
  expect((await send('POST', '/invite', { token }, body)).status).toBe(403)
  expect((await send('POST', '/invite', undefined, body)).status).toBe(403)
  expect((await send('POST', '/invite', admin, { ...body, email: 'none' })).status).toBe(400)
  const invited = await send('POST', '/invite', admin, body)
  expect(invited.status).toBe(201)
  const link = async () => {
    await expect.poll(() => mails.received.at(-1)?.to).toEqual([email])
    return /admin\/reset\/(\w+)/.exec(mails.received.at(-1)?.mail.text ?? '')?.[1]
  }
  const first = await link()
  expect(mails.received.at(-1)?.mail.text).toContain('seven days')
  expect((await send('POST', '/invite', admin, body)).status).toBe(400)
  expect((await send('POST', `/${invited.doc?.id}/invite`, admin)).status).toBe(200)
  await expect.poll(link).not.toBe(first)
  const set = { password: 'the first password 7', token: await link() }
  expect((await send('POST', '/reset-password', undefined, set)).status).toBe(200)
  expect((await logIn(email, set.password)).status).toBe(200)
})

it('sessions are seen and ended by their owner, and by admins', async () => {
  const account = await makeAccount()
  const other = { token: (await logIn(account.email)).token ?? '' }
  const path = `/${account.id}/sessions`
  const { sessions } = await send('GET', path, account)
  expect(sessions?.map(({ isCurrent }) => isCurrent)).toEqual([false, true])
  const { token } = await makeAccount()
  expect((await send('GET', path, { token })).status).toBe(403)
  expect((await send('POST', `${path}/end`, { token }, {})).status).toBe(403)
  expect((await send('GET', '/x/sessions', admin)).status).toBe(404)
  const session = sessions?.[0]?.id
  expect((await send('POST', `${path}/end`, account, { session })).sessions).toHaveLength(1)
  expect((await send('GET', '/me', other)).user).toBeNull()
  expect((await send('GET', '/me', account)).user?.id).toBe(account.id)
  expect((await send('POST', `${path}/end`, admin, {})).sessions).toEqual([])
  expect((await send('GET', '/me', account)).user).toBeNull()
})

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

function devicesIn(): Promise<Record<string, unknown>[]> {
  return query(desk.databaseURL, 'select browser, system from offprint_session_devices')
}

function logInWith(email: string, agent: string) {
  const headers = { 'user-agent': agent }
  return desk.rest<Told>('POST', '/users/login', { body: { email, password }, headers })
}

it('a session tells its browser and system, and nothing of a user agent is kept without it', async () => {
  const account = await makeAccount()
  await logInWith(account.email, firefox)
  await logInWith(account.email, `${firefox}<b>\u00ad${'x'.repeat(9000)}`)
  const path = `/${account.id}/sessions`
  const linux = { browser: 'Firefox', system: 'Linux' }
  const devices = async () => (await send('GET', path, account)).sessions?.map((one) => one.device)
  expect(await devices()).toEqual([linux, linux, null])
  expect(await devicesIn()).toEqual([linux, linux])
  expect((await send('POST', '/refresh-token', account)).status).toBe(200)
  expect(await devices()).toEqual([linux, linux, null])
  const [last] = (await send('GET', path, account)).sessions ?? []
  await send('POST', `${path}/end`, account, { session: last?.id })
  expect(await devicesIn()).toEqual([linux])
  const { body } = await logInWith(account.email, firefox)
  expect((await send('POST', '/logout?allSessions=true', { token: body.token ?? '' })).status).toBe(
    200,
  )
  expect(await devicesIn()).toEqual([])
})

it('the devices of a deactivated account are forgotten with its sessions, as those of one that is deleted', async () => {
  const [first, second] = [await makeAccount(), await makeAccount()]
  await logInWith(first.email, firefox)
  await logInWith(second.email, firefox)
  const known = async () => (await devicesIn()).length
  expect(await known()).toBe(2)
  await deactivate(first.id)
  expect(await known()).toBe(1)
  await send('DELETE', `/${second.id}`, admin)
  expect(await known()).toBe(0)
})

interface Pool {
  connect: () => Promise<{
    query: (text: string, values?: unknown[]) => Promise<unknown>
    release: () => void
  }>
}
