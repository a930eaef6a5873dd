// The types of the settings that settings.mjs reads.
export interface Settings {
  /** An external PostgreSQL; absent: the embedded one. */
  databaseURL: string | undefined
  /** Signs sessions, at least 32 characters; absent: generated and stored in `.data/secret`. */
  secret: string | undefined
  /** The address to listen on; absent: all of this machine. */
  host: string | undefined
  /** @default 3000 */
  port: number
  /** Public address of the site, without a trailing slash. @default http://localhost:PORT */
  siteURL: string
  /** Time zone that decides which day is today. @default UTC */
  siteTimeZone: string
  /** Name of the blog. @default Offprint */
  siteName: string
  /** Description of the blog, in one sentence. @default Articles that first appeared elsewhere, with their sources. */
  siteDescription: string
  /** Language tag of the pages that list articles, and of articles in a language that pages have no words in. @default en */
  siteLanguage: string
  /** Where a front end shows a preview, with `{token}`. */
  previewURL: string | undefined
  smtpURL: string | undefined
  mailFrom: MailAddress | undefined
  /** Maximum number of reminders per minute. @default 300 */
  mailRate: number
  /** Which process sends the reminders. @default server */
  runReminders: 'server' | 'worker'
  corpus: string | undefined
  facts: string | undefined
  /** Private hosts that may be fetched: `name` or `name:port`. */
  fetchAllow: string[]
  /** Whether webhooks may be sent to private addresses, and by http. @default false */
  webhooksAllowPrivate: boolean
  webmentions: boolean
  /** Absent: no hub is told of changes. */
  websubHub: string | undefined
  /** @default admin@example.org */
  adminEmail: string
  adminPassword: string | undefined
  /** Whether staff can download pictures as they were uploaded, with their metadata. @default false */
  keepOriginals: boolean
  /** The largest upload, in megabytes of 1,048,576 bytes. @default 50 */
  uploadMaxMB: number
  /** Roles that may not sign in without a second factor. @default [] */
  secondFactorRoles: string[]
  /** Number of proxies in front, each of which appends to `X-Forwarded-For`. @default 0 */
  trustProxy: number
  /** Where the files of pictures are stored; absent: in a folder. */
  s3: S3Settings | undefined
  /** Bearer token for `GET /metrics`; absent: the endpoint is disabled. */
  metricsToken: string | undefined
  /** A build that was made elsewhere: a file or an address, and its SHA-256. */
  prebuilt: { address: string; sha256: string } | undefined
  /** Where to report a vulnerability, as a URI; absent: `siteURL`. */
  securityContact: string | undefined
  /** Where backups of the embedded database are kept. @default .data/backups */
  backupDir: string
  /** How many daily backups are kept; 0: none is made. @default 7 */
  backupKeep: number
}

export interface S3Settings {
  /** Absent, with `secretAccessKey`: the credentials of the machine. */
  accessKeyId: string | undefined
  bucket: string
  /** Without a trailing slash; absent: that of Amazon. */
  endpoint: string | undefined
  /** @default false */
  forcePathStyle: boolean
  /** Folders before the names of files, without slashes at the ends; may be empty. */
  prefix: string
  region: string
  secretAccessKey: string | undefined
}

export interface MailAddress {
  name: string
  address: string
}

export declare class InvalidSettingsError extends Error {
  name: 'InvalidSettingsError'
  problems: string[]
  constructor(problems: string[])
}

/** @throws InvalidSettingsError with one sentence for each invalid value. */
export declare function readSettings(env: Record<string, string | undefined>): Settings

/** Parses `Name <address>` or an address; `undefined` for anything else. */
export declare function parseMailAddress(text: string): MailAddress | undefined
