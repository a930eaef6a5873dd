// The types of the settings that settings.mjs reads.
export interface Settings {
  /** Your own PostgreSQL; absent: the embedded one. */
  databaseURL: string | undefined
  /** Signs sessions; absent: made and kept in `.data/secret`. */
  secret: string | undefined
  /** @default 3000 */
  port: number
  /** Where readers find the site, without a slash at the end. @default http://localhost:PORT */
  siteURL: string
  /** The zone that decides which day is today. @default UTC */
  siteTimeZone: string
  /** What the blog is called. @default Offprint */
  siteName: string
  /** What the blog is, in a sentence. @default Articles that first appeared elsewhere, with their sources. */
  siteDescription: string
  /** Language tag of the pages that list articles, and of articles in a language that pages have no words in. @default en */
  siteLanguage: string
  smtpURL: string | undefined
  mailFrom: MailAddress | undefined
  /** Reminders a minute at most. @default 300 */
  mailRate: number
  /** Which process sends the reminders. @default server */
  runReminders: 'server' | 'worker'
  corpus: string | undefined
  facts: string | undefined
  /** @default admin@example.org */
  adminEmail: string
  adminPassword: string | undefined
  /** The largest upload, in megabytes of 1,048,576 bytes. @default 50 */
  uploadMaxMB: number
  /** How many proxies in front append to `X-Forwarded-For`. @default 0 */
  trustProxy: number
  /** Opens `GET /metrics`; absent: there is no such page. */
  metricsToken: string | undefined
  /** Where to report a vulnerability, as a URI; absent: `siteURL`. */
  securityContact: string | undefined
}

export interface MailAddress {
  name: string
  address: string
}

export declare class SettingsWrong extends Error {
  name: 'SettingsWrong'
  problems: string[]
  constructor(problems: string[])
}

/** Throws SettingsWrong, with one sentence for each bad value. */
export declare function readSettings(env: Record<string, string | undefined>): Settings

/** Reads `Name <address>` or a bare address; `undefined` when it is neither. */
export declare function parseMailAddress(text: string): MailAddress | undefined
