// Reads the settings from the environment. Plain JavaScript, because `npm start` needs it before packages are installed.
import { isIP } from 'node:net'

import { hasGoodLength, longest, shortest } from './passwords/lengths.mjs'

/** @param {Record<string, string | undefined>} env */
export function readSettings(env) {
  const problems = []
  const read = (name, rule, absent) => {
    const text = env[name]?.trim()
    if (!text) return absent
    const value = rule(text)
    if (value === undefined) problems.push(describeProblem(name, text))
    return value ?? absent
  }

  const port = read('PORT', portNumber, 3000)
  const settings = {
    databaseURL: read('DATABASE_URL', postgresURL),
    secret: read('PAYLOAD_SECRET', longSecret),
    host: read('HOST', hostAddress),
    port,
    siteURL: read('SITE_URL', origin, `http://localhost:${port}`),
    siteTimeZone: read('SITE_TZ', timeZone, 'UTC'),
    siteName: read('SITE_NAME', anything, 'Offprint'),
    siteDescription: read(
      'SITE_DESCRIPTION',
      anything,
      'Articles that first appeared elsewhere, with their sources.',
    ),
    siteLanguage: read('SITE_LANGUAGE', siteLanguage, 'en'),
    previewURL: read('PREVIEW_URL', previewAddress),
    smtpURL: read('SMTP_URL', smtpAddress),
    mailFrom: read('MAIL_FROM', parseMailAddress),
    mailRate: read('MAIL_RATE', rate, 300),
    runReminders: read('OFFPRINT_REMINDERS', whereRemindersRun, 'server'),
    corpus: read('OFFPRINT_CORPUS', anything),
    facts: read('OFFPRINT_FACTS', anything),
    adminEmail: read('OFFPRINT_ADMIN_EMAIL', emailAddress, 'admin@example.org'),
    adminPassword: read('OFFPRINT_ADMIN_PASSWORD', password),
    keepOriginals: read('KEEP_ORIGINALS', yesOrNo, false),
    uploadMaxMB: read('UPLOAD_MAX_MB', megabytes, 50),
    secondFactorRoles: read('SECOND_FACTOR_ROLES', roles, []),
    trustProxy: read('TRUST_PROXY', proxies, 0),
    metricsToken: read('METRICS_TOKEN', token),
    fetchAllow: read('FETCH_ALLOW', hosts, []),
    webhooksAllowPrivate: read('WEBHOOKS_ALLOW_PRIVATE', yesOrNo, false),
    webmentions: read('WEBMENTIONS', yesOrNo, false),
    websubHub: read('WEBSUB_HUB', (text) => endpoint(text) && text),
    securityContact: read('SECURITY_CONTACT', contact),
    backupDir: read('BACKUP_DIR', anything, '.data/backups'),
    backupKeep: read('BACKUP_KEEP', backups, 7),
    s3: readS3(read),
    prebuilt: read('OFFPRINT_PREBUILT', prebuilt),
  }

  problems.push(...missingBeside(env, settings))
  if (problems.length > 0) throw new InvalidSettingsError(problems)
  return settings
}

function readS3(read) {
  const s3 = {
    accessKeyId: read('S3_ACCESS_KEY_ID', anything),
    bucket: read('S3_BUCKET', bucketName),
    endpoint: read('S3_ENDPOINT', endpoint),
    forcePathStyle: read('S3_FORCE_PATH_STYLE', yesOrNo, false),
    prefix: read('S3_PREFIX', folders, ''),
    region: read('S3_REGION', region),
    secretAccessKey: read('S3_SECRET_ACCESS_KEY', anything),
  }
  return s3.bucket && s3
}

/** Settings that others make necessary. */
function missingBeside(env, { smtpURL }) {
  const missing = []
  if (env.DATABASE_URL?.trim() && !env.PAYLOAD_SECRET?.trim()) {
    missing.push(
      'PAYLOAD_SECRET is missing: with a DATABASE_URL of your own, every process needs the same random text.',
    )
  }
  if (smtpURL && !env.MAIL_FROM?.trim()) {
    missing.push('MAIL_FROM is missing: mail sent through SMTP_URL needs a sender.')
  }
  return [...missing, ...missingForS3((name) => Boolean(env[name]?.trim()))]
}

function missingForS3(has) {
  const others = Object.keys(expectations).filter((name) => /^S3_(?!BUCKET)/.test(name))
  const stray = others.filter(has)
  if (!has('S3_BUCKET')) {
    return stray.length > 0
      ? [`S3_BUCKET is missing: ${stray.join(', ')} would have no effect.`]
      : []
  }
  const pair = ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']
  const half = pair.some(has) ? pair.filter((name) => !has(name)) : []
  const needed = [...(has('S3_REGION') ? [] : ['S3_REGION']), ...half]
  return needed.map((name) => `${name} is missing: pictures in S3 (S3_BUCKET) need it.`)
}

export class InvalidSettingsError extends Error {
  constructor(problems) {
    super(problems.join('\n'))
    this.name = 'InvalidSettingsError'
    this.problems = problems
  }
}

export function parseMailAddress(text) {
  const [, quoted, bare, inside] = /^(?:"([^"]*)"|([^<>"]*?))\s*<([^<>]+)>$/.exec(text) ?? []
  const address = emailAddress(inside ?? text)
  return address && { name: quoted ?? bare ?? '', address }
}

/** As many as 24 random bytes have in base64. */
const shortestSecret = 32

/** What each setting takes. Those that are not here take any text. */
export const expectations = {
  DATABASE_URL: 'expected an address such as postgres://user:password@host:5432/database',
  PAYLOAD_SECRET: `expected at least ${shortestSecret} characters, such as those that "openssl rand -base64 32" prints`,
  HOST: 'expected an address of this machine, such as 127.0.0.1 or ::1, or localhost',
  PORT: 'expected a whole number from 1 to 65535',
  SITE_URL: 'expected an address such as https://blog.example.org, without a path',
  SITE_TZ: 'expected the name of a time zone, such as UTC or Asia/Singapore',
  SITE_LANGUAGE:
    'expected en, de, es or fr, also with a region such as de-AT: there are no words for the pages in another language',
  PREVIEW_URL: 'expected an address such as https://example.org/preview?token={token}',
  SMTP_URL: 'expected an address such as smtp://user:password@host:587',
  MAIL_RATE: 'expected how many mails may go in a minute, from 1 to 100000',
  MAIL_FROM: 'expected an address such as Offprint <desk@example.org>',
  OFFPRINT_REMINDERS: 'expected server or worker',
  OFFPRINT_ADMIN_EMAIL: 'expected an e-mail address',
  OFFPRINT_ADMIN_PASSWORD: `expected ${shortest} to ${longest} characters`,
  KEEP_ORIGINALS: 'expected true or false',
  UPLOAD_MAX_MB: 'expected a whole number of megabytes from 1 to 2000',
  SECOND_FACTOR_ROLES: 'expected admin, editor or author, with commas between them',
  TRUST_PROXY: 'expected how many proxies stand in front of the server, from 0 to 10',
  METRICS_TOKEN: 'expected at least 16 characters without spaces',
  FETCH_ALLOW:
    'expected names of hosts, such as wiki.example.org or localhost:8080, with commas between them',
  WEBHOOKS_ALLOW_PRIVATE: 'expected true or false',
  WEBMENTIONS: 'expected true or false',
  WEBSUB_HUB: 'expected an address such as https://hub.example.org/',
  SECURITY_CONTACT: 'expected an e-mail address or an https address',
  OFFPRINT_PREBUILT:
    'expected a file or an https address, and after it #sha256= with 64 hexadecimal digits',
  BACKUP_DIR: 'expected a folder',
  BACKUP_KEEP: 'expected how many daily backups to keep, from 0 to 1000; 0: none is made',
  S3_BUCKET: 'expected the name of a bucket: 3 to 63 letters, digits, dots, hyphens or underscores',
  S3_REGION: 'expected the name of a region, such as eu-central-1 or auto',
  S3_ENDPOINT: 'expected an address such as https://s3.example.org',
  S3_ACCESS_KEY_ID: 'expected a text',
  S3_SECRET_ACCESS_KEY: 'expected a text',
  S3_FORCE_PATH_STYLE: 'expected true or false',
  S3_PREFIX: 'expected folders such as offprint or offprint/pictures',
}

// Their values must not be printed or logged.
const secretNames = [
  'DATABASE_URL',
  'METRICS_TOKEN',
  'OFFPRINT_ADMIN_PASSWORD',
  'PAYLOAD_SECRET',
  'S3_ENDPOINT',
  'SMTP_URL',
]

function describeProblem(name, text) {
  const shown = secretNames.includes(name) ? withoutValue(name, text) : `is "${text}"`
  return `${name} ${shown}: ${expectations[name]}.`
}

function withoutValue(name, text) {
  if (/_(?:ENDPOINT|URL)$/.test(name)) {
    return URL.canParse(text) ? 'is an address of another kind' : 'is not an address'
  }
  return `has ${text.length} characters${/\s/.test(text) ? ', some of them spaces' : ''}`
}

function anything(text) {
  return text
}

function hosts(text) {
  const names = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  return names.every((name) => /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/.test(name))
    ? names
    : undefined
}

function password(text) {
  return hasGoodLength(text) ? text : undefined
}

function longSecret(text) {
  return text.length >= shortestSecret ? text : undefined
}

function hostAddress(text) {
  return isIP(text) || text === 'localhost' ? text : undefined
}

function portNumber(text) {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return port >= 1 && port <= 65535 ? port : undefined
}

function rate(text) {
  const perMinute = /^\d{1,6}$/.test(text) ? Number(text) : 0
  return perMinute >= 1 && perMinute <= 100_000 ? perMinute : undefined
}

/** Where a front end shows a preview. */
function previewAddress(text) {
  const filled = text.replace(/\{(?:path|slug|token)\}/g, 'x')
  const isAddress = /^https?:\/\/[^{}]+$/.test(filled) && URL.canParse(filled)
  return isAddress && text.includes('{token}') ? text : undefined
}

function megabytes(text) {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : 0
  return value >= 1 && value <= 2000 ? value : undefined
}

function backups(text) {
  const count = /^\d{1,4}$/.test(text) ? Number(text) : -1
  return count >= 0 && count <= 1000 ? count : undefined
}

function proxies(text) {
  const count = /^\d{1,2}$/.test(text) ? Number(text) : -1
  return count >= 0 && count <= 10 ? count : undefined
}

function roles(text) {
  const names = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  return names.every((name) => ['admin', 'author', 'editor'].includes(name)) ? names : undefined
}

function token(text) {
  return /^\S{16,}$/.test(text) ? text : undefined
}

/** A URI, as RFC 9116 requires. */
function contact(text) {
  const address = emailAddress(text)
  return address ? `mailto:${address}` : parseURL(text, ['https:'])?.href
}

function whereRemindersRun(text) {
  return text === 'server' || text === 'worker' ? text : undefined
}

function parseURL(text, protocols) {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url && protocols.includes(url.protocol) && url.hostname ? url : undefined
}

function postgresURL(text) {
  const url = parseURL(text, ['postgres:', 'postgresql:'])
  return url && url.pathname.length > 1 ? text : undefined
}

function smtpAddress(text) {
  return parseURL(text, ['smtp:', 'smtps:']) && text
}

/** Only an address that begins like one: everything else is a file. */
function prebuilt(text) {
  const [, address, sha256] = /^(.+)#sha256=([\da-f]{64})$/i.exec(text) ?? []
  const isAddress = /^[a-z]+:\/\//i.test(address ?? '')
  const isUsable = address && (!isAddress || parseURL(address, ['http:', 'https:']))
  return isUsable ? { address, sha256: sha256.toLowerCase() } : undefined
}

function origin(text) {
  const url = parseURL(text, ['http:', 'https:'])
  const bare = url && url.pathname === '/' && !url.search && !url.hash && !url.username
  return bare ? url.origin : undefined
}

function bucketName(text) {
  return /^[a-z\d][\w.-]{1,61}[a-z\d]$/i.test(text) ? text : undefined
}

function endpoint(text) {
  const url = parseURL(text, ['http:', 'https:'])
  const isBare = url && !url.search && !url.hash && !url.username && !url.password
  return isBare ? text.replace(/\/+$/, '') : undefined
}

/** No folder begins with a dot: none leads upwards. */
function folders(text) {
  const bare = text.replace(/^\/|\/$/g, '')
  return /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/.test(bare) ? bare : undefined
}

function region(text) {
  return /^[\w-]{2,40}$/.test(text) ? text : undefined
}

function yesOrNo(text) {
  const answer = text.toLowerCase()
  return answer === 'true' || answer === 'false' ? answer === 'true' : undefined
}

function timeZone(text) {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone && text
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The languages that the pages have words in. */
function siteLanguage(text) {
  try {
    const [tag] = Intl.getCanonicalLocales(text)
    return /^(?:de|en|es|fr)(?:-|$)/.test(tag) ? tag : undefined
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function emailAddress(text) {
  return /^[^\s@<>",;]+@[^\s@<>",;]+$/.test(text) ? text : undefined
}
