// The second factor: wherever a session begins its code is asked for, counts once and cannot be guessed.
import { TOTP } from 'otpauth'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import type { Answer, CallOptions, Desk, Login } from '../../helpers/bootPayload.ts'

import { query } from '../../../postgres/connection.ts'
import { exportPerson } from '../../../scripts/personalData.ts'
import { pairOf } from '../../../src/app/logins/attempts.ts'
import { storeOf } from '../../../src/app/logins/store.ts'
import { runInRequest } from '../../../src/app/requestContext.ts'
import { bootPayload } from '../../helpers/bootPayload.ts'

interface Told {
  errors?: { data?: { code?: string; secret?: string; uri?: string }; message: string }[]
  isOn?: boolean
  recoveryCodes?: string[]
  recoveryCodesLeft?: number
  secret?: string
  token?: string
}

const password = 'a password of the test'

let admin: Login
let desk: Desk
let email: string
let home: string
let id: string
let made = 0
let token: string

beforeAll(async () => {
  desk = await bootPayload()
  admin = await desk.login('admin')
})
afterAll(() => desk.close())
afterEach(() => vi.unstubAllEnvs())
beforeEach(async () => {
  made += 1
  email = `person-${made}@example.org`
  home = `198.51.100.${made}`
  const digest = { cadence: 'weekly', hour: 8, timeZone: 'UTC' } as const
  const data = { name: 'Somebody', digest, email, password, role: 'editor' as const }
  ;({ id } = await desk.payload.create({ collection: 'users', data, overrideAccess: true }))
  token = (await logIn()).body.token ?? ''
})

function from<T>(clientAddress: string, work: () => Promise<T>) {
  return runInRequest({ id: 'of a test', clientAddress }, work)
}
function logIn(body: object = {}, options: CallOptions = {}, address = home) {
  return from(address, () =>
    desk.rest<Told>('POST', '/users/login', { body: { email, password, ...body }, ...options }),
  )
}
function factor(action: string, body: object = {}, own = token) {
  return from(home, () =>
    desk.rest<Told>('POST', `/users/second-factor/${action}`, { body, token: own }),
  )
}
/** Of the 30 seconds before this, of this, or of those after. */
function codeOf(secret: string, steps = 0) {
  return new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 })
}
/** As if no code had been used yet. */
function forgetStep() {
  return query(desk.databaseURL, `update offprint_second_factors set last_step = 0`)
}
function told({ body, status }: Answer<Told>) {
  return [status, body.errors?.[0]?.data?.code ?? body.errors?.[0]?.message]
}

async function turnOn() {
  const { body: begun } = await factor('start', { currentPassword: password })
  const secret = begun.secret ?? ''
  const { body } = await factor('confirm', { totp: codeOf(secret) })
  await forgetStep()
  return { recoveryCodes: body.recoveryCodes ?? [], secret }
}

describe('setting up', () => {
  it('asks for the password, and takes effect with the first code', async () => {
    expect((await factor('start')).status).toBe(400)
    expect((await factor('start', { currentPassword: 'wrong' })).status).toBe(400)
    const { body } = await factor('start', { currentPassword: password })
    expect(body).toMatchObject({
      qr: expect.stringMatching(/^<svg /),
      uri: expect.stringContaining(`person-${made}%40example.org`),
    })
    expect(told(await factor('confirm', { totp: '000000' }))).toEqual([401, 'totp-wrong'])
    expect((await logIn()).status).toBe(200)
    const confirmed = await factor('confirm', { totp: codeOf(body.secret ?? '') })
    expect(confirmed.body.recoveryCodes).toHaveLength(10)
    expect(told(await logIn())).toEqual([401, 'totp-required'])
    // What is on is not replaced.
    expect(told(await factor('start', { currentPassword: password }))).toEqual([409, 'totp-is-on'])
    expect(told(await factor('confirm', { totp: codeOf(body.secret ?? '', 1) }))[0]).toBe(401)
  })

  it('nobody who is not signed in gets to any of it', async () => {
    for (const action of ['start', 'confirm', 'off', 'recovery-codes']) {
      expect((await factor(action, {}, '')).status).toBe(403)
    }
  })

  it('keeps the secret encrypted, the recovery codes as hashes, and both out of personal data', async () => {
    const { recoveryCodes, secret } = await turnOn()
    const [row] = await query(desk.databaseURL, 'select * from offprint_second_factors')
    const texts = [JSON.stringify(row), JSON.stringify(await exportPerson(desk.payload, email))]
    for (const text of texts) {
      expect(text).not.toContain(secret)
      expect(text).not.toContain(recoveryCodes[0]?.replaceAll('-', '') ?? '-')
    }
  })
})

describe('a sign-in', () => {
  it.each([
    ['a field', (code: string) => logIn({ totp: code })],
    [
      'a field with blanks',
      (code: string) => logIn({ totp: ` ${code.slice(0, 3)} ${code.slice(3)}` }),
    ],
    ['a header', (code: string) => logIn({}, { headers: { 'x-offprint-totp': code } })],
  ])('takes the code in %s, once', async (_, send) => {
    const { secret } = await turnOn()
    const code = codeOf(secret)
    expect((await send(code)).status).toBe(200)
    expect(told(await send(code))).toEqual([401, 'totp-wrong'])
    // What was valid before it is not either.
    expect(told(await send(codeOf(secret, -1)))).toEqual([401, 'totp-wrong'])
    expect((await send(codeOf(secret, 1))).status).toBe(200)
  })

  it('of two at once with the same code one succeeds', async () => {
    const { recoveryCodes, secret } = await turnOn()
    for (const totp of [codeOf(secret), recoveryCodes[0]]) {
      const answers = await Promise.all([logIn({ totp }), logIn({ totp }), logIn({ totp })])
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401])
    }
  })

  it('tries one code, that of the field', async () => {
    const { secret } = await turnOn()
    const headers = { 'x-offprint-totp': codeOf(secret) }
    expect(told(await logIn({ totp: '000000' }, { headers }))).toEqual([401, 'totp-wrong'])
    expect((await logIn({ totp: '' }, { headers })).status).toBe(200)
  })

  it('refuses what is no code', async () => {
    await turnOn()
    for (const totp of [123456, null, 'ABCDEFGHIJKLMNOP', '\0']) {
      expect(told(await logIn({ totp }))).toEqual([401, 'totp-wrong'])
    }
  })

  it('says nothing of the second factor to whoever does not know the password', async () => {
    const { secret } = await turnOn()
    const answers = [
      await logIn({ password: 'wrong' }),
      await logIn({ password: 'wrong', totp: codeOf(secret) }),
      await logIn({ email: 'nobody@example.org', totp: codeOf(secret) }),
    ]
    const [first] = answers
    expect(told(first!)).toEqual([401, 'The email or password is incorrect.'])
    expect(answers.map(({ body }) => body)).toEqual(answers.map(() => first?.body))
    // The code was not spent.
    expect((await logIn({ totp: codeOf(secret) })).status).toBe(200)
  })

  it('by GraphQL takes the header, once for all operations of a request', async () => {
    const { secret } = await turnOn()
    const call = `loginUser(email: "${email}", password: "${password}") { token }`
    const none = await desk.graphql(`mutation { ${call} }`)
    expect(JSON.stringify(none.body.errors)).toContain('totp-required')
    const headers = { 'x-offprint-totp': codeOf(secret) }
    const { body } = await desk.graphql(`mutation { one: ${call} two: ${call} }`, { headers })
    expect(body.errors).toHaveLength(1)
    expect(Object.values(body.data ?? {}).filter(Boolean)).toHaveLength(1)
  })

  it('takes a recovery code once, in any spelling, and counts those that are left', async () => {
    const { recoveryCodes } = await turnOn()
    const totp = recoveryCodes[0]?.replaceAll('-', ' ').toUpperCase()
    const { body } = await logIn({ totp })
    expect(body.token).toBeTruthy()
    expect(told(await logIn({ totp }))).toEqual([401, 'totp-wrong'])
    const state = await desk.rest<Told>('GET', '/users/second-factor', { token })
    expect(state.body).toEqual({ isOn: true, isRequired: false, recoveryCodesLeft: 9 })
  })
})

describe('a guess', () => {
  it('is a failed sign-in, and asking for the code is none', async () => {
    const { secret } = await turnOn()
    for (let at = 0; at < 7; at += 1) {
      expect(told(await logIn())).toEqual([401, 'totp-required'])
    }
    for (let at = 0; at < 5; at += 1) {
      expect(told(await logIn({ totp: '000000' }))).toEqual([401, 'totp-wrong'])
    }
    expect((await logIn({ totp: codeOf(secret) })).status).toBe(429)
  })

  it('from many addresses is limited for the account, but not for those that it knows', async () => {
    const { recoveryCodes, secret } = await turnOn()
    const { account } = pairOf({ payload: desk.payload }, email)
    await storeOf(desk.payload).limiters['login-code'].penalty(account, 20)
    const code = codeOf(secret)
    expect((await logIn({ totp: code }, {}, '192.0.2.1')).status).toBe(429)
    expect((await logIn({ totp: recoveryCodes[0] }, {}, '192.0.2.2')).status).toBe(200)
    expect((await logIn({ totp: code })).status).toBe(200)
  })
})

it('a reset link asks for the code, and stays valid until it is right', async () => {
  const { secret } = await turnOn()
  const link = await desk.payload.forgotPassword({
    collection: 'users',
    data: { email },
    disableEmail: true,
    overrideAccess: true,
  })
  const next = 'another password of the test'
  const reset = (totp?: string) =>
    from(home, () =>
      desk.rest<Told>('POST', '/users/reset-password', {
        body: { password: next, token: link, ...(totp ? { totp } : {}) },
      }),
    )
  expect(told(await reset())).toEqual([401, 'totp-required'])
  expect(told(await reset('000000'))).toEqual([401, 'totp-wrong'])
  expect((await logIn({ password: next })).body.errors?.[0]?.data).toBeUndefined()
  expect((await reset(codeOf(secret))).status).toBe(200)
  expect(told(await logIn({ password: next }))).toEqual([401, 'totp-required'])
})

describe('turning off and new recovery codes', () => {
  it.each(['off', 'recovery-codes'])('%s asks for password and code', async (action) => {
    const { recoveryCodes, secret } = await turnOn()
    const right = { currentPassword: password, totp: codeOf(secret) }
    expect((await factor(action, { totp: right.totp })).status).toBe(400)
    expect((await factor(action, { ...right, currentPassword: 'wrong' })).status).toBe(400)
    expect(told(await factor(action, { currentPassword: password }))).toEqual([
      401,
      'totp-required',
    ])
    expect(told(await factor(action, { ...right, totp: '000000' }))).toEqual([401, 'totp-wrong'])
    expect((await factor(action, right)).status).toBe(200)
    const isOff = action === 'off'
    expect((await logIn({ totp: recoveryCodes[0] })).status).toBe(isOff ? 200 : 401)
    expect((await logIn()).status).toBe(isOff ? 200 : 401)
  })

  it('an admin resets that of others, not the own one, and nobody else does', async () => {
    await turnOn()
    const reset = (account: string, own: string) =>
      desk.rest('POST', `/users/${account}/second-factor/reset`, { token: own })
    expect((await reset(id, token)).status).toBe(403)
    expect((await reset(admin.id, token)).status).toBe(403)
    expect((await reset(admin.id, admin.token)).status).toBe(403)
    expect((await reset('00000000-0000-7000-8000-000000000000', admin.token)).status).toBe(404)
    expect((await reset(id, admin.token)).status).toBe(200)
    expect((await logIn()).status).toBe(200)
  })
})

it('a secret that cannot be read is no code, and recovery codes still count', async () => {
  const { recoveryCodes, secret } = await turnOn()
  await query(desk.databaseURL, `update offprint_second_factors set secret = 'AAAA'`)
  expect(told(await logIn({ totp: codeOf(secret) }))).toEqual([401, 'totp-wrong'])
  expect((await logIn({ totp: recoveryCodes[0] })).status).toBe(200)
})

describe('a role that needs a second factor', () => {
  beforeEach(() => vi.stubEnv('SECOND_FACTOR_ROLES', 'editor, admin'))

  it('sets it up at the next sign-in, and keeps no session without it', async () => {
    const refresh = () => desk.rest<Told>('POST', '/users/refresh-token', { token })
    expect(told(await refresh())).toEqual([401, 'totp-setup'])
    const begun = await logIn()
    expect(told(begun)).toEqual([401, 'totp-setup'])
    const { secret = '' } = begun.body.errors?.[0]?.data ?? {}
    expect(told(await logIn({ totp: '000000' }))).toEqual([401, 'totp-wrong'])
    const done = await logIn({ totp: codeOf(secret) })
    expect(done.body.recoveryCodes).toHaveLength(10)
    expect(told(await logIn())).toEqual([401, 'totp-required'])
    token = done.body.token ?? ''
    expect((await refresh()).status).toBe(200)
  })

  it('by GraphQL is told so, without a secret', async () => {
    const call = `loginUser(email: "${email}", password: "${password}") { token }`
    const answer = JSON.stringify((await desk.graphql(`mutation { ${call} }`)).body)
    expect(answer).toContain('totp-setup')
    expect(answer).not.toContain('otpauth')
  })
})

describe('the sign-in page', () => {
  interface Sent extends CallOptions {
    query?: string
  }
  async function open(
    page: 'forgot' | 'login' | `reset/${string}`,
    { form, headers, query: search = '' }: Sent = {},
  ) {
    const address = `http://localhost:3000/admin/${page}${search}`
    const { logIn: sendLogin, showLogin } = await import('../../../src/app/signIn/login.tsx')
    const { askForMail, setPassword, showForgot, showReset } =
      await import('../../../src/app/signIn/reset.tsx')
    const [, token] = page.split('/')
    const handlers = {
      forgot: [showForgot, askForMail],
      login: [showLogin, sendLogin],
      reset: [showReset, (request: Request) => setPassword(request, token ?? '')],
    } as const
    const [show, send] = handlers[page.split('/')[0] as keyof typeof handlers]
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const response = await from(home, () =>
      form === undefined
        ? show(new Request(address, { headers: headers ?? {} }))
        : send(
            new Request(address, { body: form, headers: { ...type, ...headers }, method: 'POST' }),
          ),
    )
    return {
      cookie: response.headers.get('set-cookie'),
      location: response.headers.get('location'),
      status: response.status,
      text: await response.text(),
    }
  }
  const send = (values: Record<string, string> = {}, options: Sent = {}) =>
    open('login', {
      form: new URLSearchParams({ email, password, ...values }).toString(),
      ...options,
    })

  it('loads nothing, and is in the language of the browser', async () => {
    const { status, text } = await open('login', { headers: { 'accept-language': 'fr' } })
    expect(status).toBe(200)
    expect(text).toContain('lang="fr"')
    expect(text).toContain('Mot de passe oublié')
    expect(text).not.toMatch(/<script[^>]* src=|<link[^>]*(?:stylesheet|preload)|_next/)
    expect(text.length).toBeLessThan(12_000)
  })

  it('signs in, leads to the page that was asked for, and asks nobody who is signed in', async () => {
    const query = '?redirect=%2Fadmin%2Fqueue%3Fgroup%3Dready'
    const { cookie, location, status } = await send({}, { query })
    expect([status, location]).toEqual([303, '/admin/queue?group=ready'])
    expect(cookie).toMatch(/^payload-token=[^;]+;.*HttpOnly/)
    const headers = { cookie: cookie?.split(';')[0] ?? '', 'sec-fetch-site': 'none' }
    const again = await open('login', { headers, query })
    expect([again.status, again.location]).toEqual([303, '/admin/queue?group=ready'])
  })

  it('never leads to another site', async () => {
    const hostile = [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      '/%2Fevil.example',
      '/%5Cevil.example',
      '/\t/evil.example',
      ' //evil.example',
      'javascript:alert(1)',
      'admin',
      '',
    ]
    for (const redirect of hostile) {
      const query = `?${new URLSearchParams({ redirect })}`
      expect([redirect, (await send({}, { query })).location]).toEqual([redirect, '/admin'])
    }
    const query = '?redirect=//evil.example'
    const told = await send({}, { headers: { accept: 'application/json' }, query })
    expect(JSON.parse(told.text)).toEqual({ location: '/admin' })
  })

  it('keeps the email after a wrong password, which it does not send back, and escapes both', async () => {
    const { cookie, status, text } = await send({
      email: '"><b>x@example.org',
      password: 'seven <wrong>',
    })
    expect([status, cookie]).toEqual([401, null])
    expect(text).toContain('The email or password is incorrect.')
    expect(text).toContain('value="&quot;>&lt;b>x@example.org"')
    expect(text).not.toMatch(/<b>|seven/)
  })

  it('asks for the code only then, with and without a script', async () => {
    expect((await open('login')).text).not.toContain('name="totp"')
    const { secret } = await turnOn()
    const asked = await send()
    expect(asked.status).toBe(401)
    expect(asked.text).toContain('name="totp"')
    const wrong = await send({ totp: '000000' }, { headers: { accept: 'application/json' } })
    expect((JSON.parse(wrong.text) as { main: string }).main).toContain('The code is wrong')
    expect((await send({ totp: codeOf(secret) })).location).toBe('/admin')
  })

  it('sets up a second factor that the role needs, and shows the recovery codes', async () => {
    vi.stubEnv('SECOND_FACTOR_ROLES', 'editor')
    const asked = await send()
    const uri =
      /name="uri"[^>]* value="([^"]+)"/.exec(asked.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(asked.text).toContain('data:image/svg+xml,')
    const wrong = await send({ totp: '000000', uri })
    expect(wrong.text).toContain('data:image/svg+xml,')
    const secret = new URL(uri).searchParams.get('secret') ?? ''
    const { cookie, text } = await send({ totp: codeOf(secret), uri })
    expect(cookie).toContain('payload-token=')
    expect(text.match(/[a-z2-7]{4}(?:-[a-z2-7]{4}){3}/g)).toHaveLength(10)
  })

  it('refuses what no page of ours sends', async () => {
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'content-type': 'text/plain' },
    ]
    for (const headers of foreign) {
      const { cookie, status } = await send({}, { headers })
      expect([headers, status, cookie]).toEqual([headers, 403, null])
    }
  })

  it('says that there were too many attempts', async () => {
    for (let at = 0; at < 5; at += 1) {
      await send({ password: 'wrong' })
    }
    const { status, text } = await send()
    expect(status).toBe(429)
    expect(text).toMatch(/Too many attempts\. Try again in \d+ minutes\./)
  })

  it('of a new password takes it twice, and the code', async () => {
    const { secret } = await turnOn()
    expect((await open('forgot', { form: 'email=nobody@example.org' })).status).toBe(200)
    const token = await desk.payload.forgotPassword({
      collection: 'users',
      data: { email },
      disableEmail: true,
      overrideAccess: true,
    })
    const next = 'another password of the test'
    const reset = (values: Record<string, string>) => {
      const form = new URLSearchParams({ 'confirm-password': next, password: next, ...values })
      return open(`reset/${token}`, { form: form.toString() })
    }
    expect((await open(`reset/${token}`)).text).toContain('New Password')
    expect((await reset({ password: `${next}!` })).status).toBe(400)
    const weak = 'password2026!'
    expect((await reset({ 'confirm-password': weak, password: weak })).text).toContain('too common')
    expect((await reset({})).text).toContain('name="totp"')
    const { cookie, location } = await reset({ totp: codeOf(secret) })
    expect([location, cookie?.split('=')[0]]).toEqual(['/admin', 'payload-token'])
  })
})
