// The app: database, mail, logins, pictures and the plugin.
import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { de } from '@payloadcms/translations/languages/de'
import { en } from '@payloadcms/translations/languages/en'
import { fr } from '@payloadcms/translations/languages/fr'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { offprint, offprintSchema } from 'offprint'
import { buildConfig } from 'payload'
import sharp from 'sharp'

import { roleOf } from './src/app/accounts/roleOf.ts'
import { blogSite } from './src/app/blogSite.ts'
import { demoConnectionOptions } from './src/app/demo/clock.ts'
import { demoComponents, demoDependencies, startDemo } from './src/app/demo/demo.ts'
import { demoFolder } from './src/app/demo/demoFolder.ts'
import { demoEndpoints } from './src/app/demo/endpoints.ts'
import { smtpAdapter } from './src/app/email.ts'
import { exportEndpoints } from './src/app/exportFiles.ts'
import { translations } from './src/app/languages/languages.ts'
import { log } from './src/app/log.ts'
import { countLetterRequest } from './src/app/logins/countLetterRequest.ts'
import { forgotPasswordMutation } from './src/app/logins/forgotPassword.ts'
import { queueHashes } from './src/app/logins/hashQueue.ts'
import { addRetryAfter } from './src/app/logins/tooManyRequests.ts'
import { logOutcome } from './src/app/logOutcome.ts'
import { media } from './src/app/media.ts'
import { notifyOwnChanges } from './src/app/notifyOwnChanges.ts'
import { ownOrigins } from './src/app/ownOrigins.ts'
import { refuseReference } from './src/app/pictures/refuseReference.ts'
import { s3Pictures } from './src/app/pictures/s3Pictures.ts'
import { reportFailure } from './src/app/reportLogin.ts'
import { sampleEndpoints } from './src/app/sample/endpoints.ts'
import { addSetup } from './src/app/secondFactor/hooks.ts'
import { readSettings } from './src/app/settings.mjs'
import { shareMetrics } from './src/app/shareMetrics.ts'
import { unifyMessage } from './src/app/uniformLogin.ts'
import { uploadLimits } from './src/app/uploadLimits.ts'
import { users } from './src/app/users.ts'
import { recognizeOutages, watchOutages } from './src/app/watchOutages.ts'

const root = path.dirname(fileURLToPath(import.meta.url))
const settings = readSettings(process.env)
recognizeOutages()

export default buildConfig({
  admin: {
    // No picture from a foreign server.
    avatar: 'default',
    components: {
      afterDashboard: ['/app/export/System.tsx#System', '/app/export/Export.tsx#Export'],
      beforeDashboard: ['/app/sample/Sample.tsx#Sample'],
      graphics: { Icon: '/app/brand/Logo.tsx#Icon', Logo: '/app/brand/Logo.tsx#Logo' },
      ...demoComponents(),
      providers: ['/app/brand/WideNav.tsx#WideNav', ...(demoComponents().providers ?? [])],
    },
    // Of the plugin's own part alone: the navigation has the collections.
    dashboard: { defaultLayout: [], widgets: [] },
    dateFormat: 'd MMM yyyy, HH:mm',
    dependencies: demoDependencies,
    importMap: {
      baseDir: path.resolve(root, 'src'),
      importMapFile: path.resolve(root, 'src/app/(payload)/admin/importMap.js'),
    },
    meta: { titleSuffix: ' · Offprint' },
    user: users.slug,
  },
  collections: [users, media],
  // Doctor checks all tables, these too, and removes files that no picture has.
  csrf: ownOrigins(settings.siteURL, settings.port),
  custom: {
    offprintOwnTables: [
      'offprint_login_limits',
      'offprint_second_factors',
      'offprint_session_devices',
      'offprint_sign_ins',
    ],
  },
  db: postgresAdapter({
    afterSchemaInit: [offprintSchema],
    idType: 'uuidv7',
    migrationDir: path.resolve(root, 'migrations'),
    pool: {
      connectionString: settings.databaseURL ?? '',
      // Longer than the event loop may be blocked: timers fire before sockets, and free connections would be too late.
      connectionTimeoutMillis: 30_000,
      // Payload takes a second connection within a write: more than twice the writers at once.
      max: 40,
      // No query of ours gains from being compiled, and those of all articles wait 90 ms for it.
      options:
        '-c lock_timeout=10000 -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000 -c jit=off' +
        demoConnectionOptions(),
    },
    push: false,
  }),
  defaultDepth: 1,
  editor: lexicalEditor(),
  email: smtpAdapter(settings),
  endpoints: [...exportEndpoints, ...sampleEndpoints, ...demoEndpoints()],
  graphQL: { mutations: forgotPasswordMutation },
  hooks: { afterError: [reportFailure, unifyMessage, addRetryAfter, addSetup, refuseReference] },
  i18n: { fallbackLanguage: 'en', supportedLanguages: { de, en, fr }, translations },
  logger: log,
  maxDepth: 4,
  onInit: async (payload) => {
    queueHashes()
    notifyOwnChanges(payload)
    shareMetrics(payload)
    watchOutages(payload)
    if (demoFolder()) {
      await startDemo(payload)
    }
  },
  plugins: [
    s3Pictures(settings.s3),
    offprint({
      access: { roleOf },
      everything: true,
      fetchAllow: settings.fetchAllow,
      guardHost: true,
      limitRequests: countLetterRequest,
      mailsPerMinute: settings.mailRate,
      // Started by src/app/sendReminders.ts, or by a worker.
      reminders: 'manual',
      site: {
        ...blogSite(settings),
        ...(settings.websubHub ? { hub: settings.websubHub } : {}),
        ...(settings.previewURL ? { previewURL: settings.previewURL } : {}),
        timeZone: settings.siteTimeZone,
        url: settings.siteURL,
      },
      slugs: {
        blog: 'blog',
        newsletters: 'newsletters',
        pages: 'pages',
        permissionRequests: 'permission-requests',
        series: 'series',
        subscribers: 'subscribers',
        webhooks: 'webhooks',
        webmentions: 'webmentions',
      },
      webhooks: { allowPrivate: settings.webhooksAllowPrivate },
      webmentions: settings.webmentions,
    }),
    logOutcome,
  ],
  secret: settings.secret ?? '',
  sharp,
  telemetry: false,
  typescript: { autoGenerate: false, outputFile: path.resolve(root, 'src/app/payload-types.ts') },
  upload: uploadLimits(settings.uploadMaxMB),
})
