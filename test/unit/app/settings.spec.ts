// The rule that reads the settings: defaults, what is refused, and in which words.
import { describe, expect, it } from 'vitest'

import { InvalidSettingsError, parseMailAddress, readSettings } from '../../../src/app/settings.mjs'
import { stringsIn } from '../../../src/blog/pages/strings.ts'

const usual = { MAIL_FROM: 'a@example.org', PAYLOAD_SECRET: 'x'.repeat(32) }

function refusals(env: Record<string, string>): string[] {
  try {
    readSettings(env)
    return []
  } catch (error) {
    if (error instanceof InvalidSettingsError) {
      return error.problems
    }
    throw error
  }
}

describe('readSettings', () => {
  it('requires nothing', () => {
    expect(readSettings({})).toEqual({
      adminEmail: 'admin@example.org',
      adminPassword: undefined,
      backupDir: '.data/backups',
      backupKeep: 7,
      corpus: undefined,
      databaseURL: undefined,
      facts: undefined,
      fetchAllow: [],
      host: undefined,
      keepOriginals: false,
      mailFrom: undefined,
      mailRate: 300,
      metricsToken: undefined,
      port: 3000,
      previewURL: undefined,
      runReminders: 'server',
      secondFactorRoles: [],
      secret: undefined,
      securityContact: undefined,
      siteDescription: 'Articles that first appeared elsewhere, with their sources.',
      siteLanguage: 'en',
      siteName: 'Offprint',
      siteTimeZone: 'UTC',
      siteURL: 'http://localhost:3000',
      smtpURL: undefined,
      trustProxy: 0,
      uploadMaxMB: 50,
      webhooksAllowPrivate: false,
      webmentions: false,
      websubHub: undefined,
    })
  })

  it('reads the limits and tokens of the server', () => {
    const env = {
      FETCH_ALLOW: 'Wiki.example.org, [::1]:8080',
      METRICS_TOKEN: 'abcdefghijklmnop',
      SECOND_FACTOR_ROLES: 'Admin, editor',
      SECURITY_CONTACT: 'security@example.org',
      TRUST_PROXY: '2',
      UPLOAD_MAX_MB: '5',
      WEBHOOKS_ALLOW_PRIVATE: 'true',
      WEBMENTIONS: 'true',
      WEBSUB_HUB: 'https://hub.example.org/',
    }
    expect(readSettings(env)).toMatchObject({
      fetchAllow: ['wiki.example.org', '[::1]:8080'],
      metricsToken: 'abcdefghijklmnop',
      secondFactorRoles: ['admin', 'editor'],
      securityContact: 'mailto:security@example.org',
      trustProxy: 2,
      uploadMaxMB: 5,
      webhooksAllowPrivate: true,
      webmentions: true,
      websubHub: 'https://hub.example.org/',
    })
  })

  it.each([
    ['UPLOAD_MAX_MB', '0'],
    ['UPLOAD_MAX_MB', '1.5'],
    ['KEEP_ORIGINALS', 'maybe'],
    ['KEEP_ORIGINALS', 'constructor'],
    ['SECOND_FACTOR_ROLES', 'owner'],
    ['TRUST_PROXY', '-1'],
    ['TRUST_PROXY', 'yes'],
    ['METRICS_TOKEN', 'short'],
    ['SECURITY_CONTACT', 'http://example.org/'],
    ['FETCH_ALLOW', 'http://localhost:8080/'],
    ['WEBHOOKS_ALLOW_PRIVATE', '127.0.0.1'],
    ['WEBMENTIONS', 'staff'],
    ['WEBSUB_HUB', 'hub.example.org'],
    ['BACKUP_KEEP', '-1'],
    ['BACKUP_KEEP', 'all'],
    ['PREVIEW_URL', 'https://front.example/preview'],
    ['PREVIEW_URL', 'https://front.example/{token}/{id}'],
    ['PREVIEW_URL', '/preview?token={token}'],
  ])('refuses %s=%s', (name, value) => {
    expect(refusals({ [name]: value })[0]).toMatch(new RegExp(`^${name} `))
  })

  it('treats an empty value as not set', () => {
    expect(readSettings({ PORT: '', SITE_TZ: '  ' })).toMatchObject({
      port: 3000,
      siteTimeZone: 'UTC',
    })
  })

  it('has the port in the default address of the site', () => {
    expect(readSettings({ PORT: '4000' }).siteURL).toBe('http://localhost:4000')
  })

  it('removes the trailing slash of the address of the site', () => {
    expect(readSettings({ SITE_URL: 'https://blog.example.org/' }).siteURL).toBe(
      'https://blog.example.org',
    )
  })

  it('reads which address to listen on', () => {
    expect(readSettings({ HOST: '127.0.0.1' }).host).toBe('127.0.0.1')
    expect(readSettings({ HOST: ' ::1 ' }).host).toBe('::1')
    expect(readSettings({ HOST: 'localhost' }).host).toBe('localhost')
  })

  it('calls the blog as it is told to', () => {
    const env = {
      PREVIEW_URL: 'https://front.example/{slug}?token={token}',
      SITE_DESCRIPTION: ' What I wrote for others. ',
      SITE_LANGUAGE: 'DE-at',
      SITE_NAME: 'Quay Notes',
    }
    expect(readSettings(env)).toMatchObject({
      previewURL: 'https://front.example/{slug}?token={token}',
      siteDescription: 'What I wrote for others.',
      siteLanguage: 'de-AT',
      siteName: 'Quay Notes',
    })
  })

  it.each([
    ['PAYLOAD_SECRET', 'x'.repeat(31)],
    ['HOST', 'http://127.0.0.1'],
    ['HOST', 'my-machine'],
    ['OFFPRINT_PREBUILT', 'build.tar.gz'],
    ['OFFPRINT_PREBUILT', 'build.tar.gz#sha256=123'],
    ['OFFPRINT_PREBUILT', `ftp://example.org/build.tar.gz#sha256=${'0'.repeat(64)}`],
    ['PORT', 'abc'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '30.5'],
    ['SITE_URL', 'blog.example.org'],
    ['SITE_URL', 'ftp://blog.example.org'],
    ['SITE_URL', 'https://blog.example.org/blog'],
    ['SITE_LANGUAGE', 'German, please'],
    ['SITE_LANGUAGE', 'it'],
    ['SITE_LANGUAGE', 'den'],
    ['SITE_TZ', 'Mars/Olympus'],
    ['SMTP_URL', 'http://mail.example.org'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_RATE', '0'],
    ['MAIL_RATE', '1.5'],
    ['OFFPRINT_REMINDERS', 'nowhere'],
    ['OFFPRINT_ADMIN_EMAIL', 'admin'],
    ['DATABASE_URL', 'mysql://localhost/offprint'],
    ['DATABASE_URL', 'postgres://localhost'],
    ['DATABASE_URL', 'not an address'],
  ])('refuses %s=%s in one sentence that names it', (name, value) => {
    const env = { ...usual, [name]: value }
    expect(refusals(env)).toEqual([expect.stringMatching(`^${name} .*: expected `)])
  })

  it('accepts exactly the languages that pages have words in', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz']
    const tags = letters.flatMap((first) => letters.map((second) => first + second))
    const accepted = tags.filter((tag) => refusals({ SITE_LANGUAGE: tag }).length === 0)
    const english = stringsIn('en')
    expect(accepted).toEqual(tags.filter((tag) => tag === 'en' || stringsIn(tag) !== english))
  })

  it('reports all invalid values at once', () => {
    expect(refusals({ PORT: 'abc', SITE_TZ: 'nowhere', SITE_URL: 'x' })).toHaveLength(3)
  })

  it('never prints a password', () => {
    const env = { DATABASE_URL: 'mysql://me:hunter2@host/x', PAYLOAD_SECRET: 'hunter2hunter2' }
    expect(refusals(env)).toHaveLength(2)
    expect(refusals(env).join()).not.toContain('hunter2')
    expect(refusals({ OFFPRINT_ADMIN_PASSWORD: 'hunter2' })).toEqual([
      'OFFPRINT_ADMIN_PASSWORD has 7 characters: expected 12 to 200 characters.',
    ])
  })

  it('requires a secret for an external database', () => {
    const DATABASE_URL = 'postgres://me@host/offprint'
    expect(refusals({ DATABASE_URL })).toEqual([
      expect.stringMatching(/^PAYLOAD_SECRET is missing/),
    ])
    expect(refusals({ DATABASE_URL, PAYLOAD_SECRET: 'x'.repeat(32) })).toEqual([])
  })

  const s3 = { S3_BUCKET: 'pictures', S3_REGION: 'eu-central-1' }

  it('reads where pictures are in S3', () => {
    expect(readSettings(s3).s3).toEqual({
      accessKeyId: undefined,
      bucket: 'pictures',
      endpoint: undefined,
      forcePathStyle: false,
      prefix: '',
      region: 'eu-central-1',
      secretAccessKey: undefined,
    })
    const env = {
      ...s3,
      S3_ACCESS_KEY_ID: 'key',
      S3_ENDPOINT: 'https://s3.example.org/',
      S3_FORCE_PATH_STYLE: 'true',
      S3_PREFIX: '/blog/pictures/',
      S3_SECRET_ACCESS_KEY: 'secret',
    }
    expect(readSettings(env).s3).toMatchObject({
      accessKeyId: 'key',
      endpoint: 'https://s3.example.org',
      forcePathStyle: true,
      prefix: 'blog/pictures',
      secretAccessKey: 'secret',
    })
    expect(readSettings({}).s3).toBeUndefined()
  })

  it.each([
    ['S3_BUCKET', 'a'],
    ['S3_BUCKET', 'my bucket'],
    ['S3_REGION', 'eu central'],
    ['S3_ENDPOINT', 's3.example.org'],
    ['S3_ENDPOINT', 'https://me:hunter2@s3.example.org'],
    ['S3_FORCE_PATH_STYLE', 'yes'],
    ['S3_PREFIX', '../other'],
    ['S3_PREFIX', 'blog//pictures'],
    ['S3_PREFIX', 'blog/./pictures'],
  ])('refuses %s=%s', (name, value) => {
    expect(refusals({ ...s3, [name]: value })).toEqual([
      expect.stringMatching(`^${name} .*: expected `),
    ])
    expect(refusals({ ...s3, [name]: value }).join()).not.toContain('hunter2')
  })

  it.each([
    [{ S3_BUCKET: 'pictures' }, ['S3_REGION is missing']],
    [{ ...s3, S3_ACCESS_KEY_ID: 'key' }, ['S3_SECRET_ACCESS_KEY is missing']],
    [{ ...s3, S3_SECRET_ACCESS_KEY: 'secret' }, ['S3_ACCESS_KEY_ID is missing']],
    [
      { S3_PREFIX: 'blog', S3_REGION: 'eu' },
      ['S3_BUCKET is missing: S3_REGION, S3_PREFIX would have no effect'],
    ],
  ])('names what is missing beside %j', (env, missing) => {
    expect(refusals(env)).toEqual(missing.map((text) => expect.stringContaining(text) as string))
  })

  it('requires a sender for mails', () => {
    expect(refusals({ SMTP_URL: 'smtp://localhost:25' })).toEqual([
      expect.stringMatching(/^MAIL_FROM is missing/),
    ])
  })
})

describe('parseMailAddress', () => {
  it.each([
    ['desk@example.org', { name: '', address: 'desk@example.org' }],
    ['Offprint <desk@example.org>', { name: 'Offprint', address: 'desk@example.org' }],
    ['"Quay, Notes" <desk@example.org>', { name: 'Quay, Notes', address: 'desk@example.org' }],
    ['Quay, Notes <desk@example.org>', { name: 'Quay, Notes', address: 'desk@example.org' }],
    ['<desk@example.org>', { name: '', address: 'desk@example.org' }],
    ['Offprint <nobody>', undefined],
    ['two@example.org, three@example.org', undefined],
  ])('reads %s', (text, address) => {
    expect(parseMailAddress(text)).toEqual(address)
  })
})
