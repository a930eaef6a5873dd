// Below the dashboard of admins: which versions run, whether the server is well, and import runs that wait for somebody.
import type { I18nClient } from '@payloadcms/translations'
import type { Payload, TypedUser } from 'payload'

import { sql } from '@payloadcms/db-postgres'
import { roleOf } from 'offprint'
import { formatAdminURL } from 'payload/shared'

import manifest from '../../../package.json' with { type: 'json' }
import { translateFor } from '../languages/translateFor.ts'

interface Props {
  i18n: I18nClient
  payload: Payload
  user?: null | TypedUser
}

export async function System({ i18n, payload, user }: Props) {
  if (!user || roleOf({ payload, user }) !== 'admin') {
    return null
  }
  const t = translateFor(i18n)
  const { admin: adminRoute, api } = payload.config.routes
  const runs = await countRuns(payload)
  const imports = formatAdminURL({ adminRoute, path: '/collections/imports' })
  return (
    <section aria-labelledby="offprint-system" className="offprint-export">
      <h2 id="offprint-system">{t('system')}</h2>
      <p>{await versions(payload)}</p>
      {runs.waiting + runs.failed > 0 ? (
        <p>
          <a href={imports}>{t('systemImports', runs)}</a>
        </p>
      ) : null}
      <p>
        <a href={`${api}/health`}>{t('systemHealth')}</a>
      </p>
    </section>
  )
}

async function versions(payload: Payload): Promise<string> {
  const { drizzle } = payload.db as unknown as {
    drizzle: { execute: (query: object) => Promise<{ rows: { version: string }[] }> }
  }
  const { rows } = await drizzle.execute(sql`select current_setting('server_version') as version`)
  return [
    `Offprint ${manifest.version}`,
    `Payload ${manifest.dependencies.payload}`,
    `Next ${manifest.dependencies.next}`,
    `Node ${process.versions.node}`,
    `PostgreSQL ${rows[0]?.version ?? ''}`,
  ].join(' · ')
}

async function countRuns(payload: Payload): Promise<{ failed: number; waiting: number }> {
  const count = async (status: 'failed' | 'waiting') =>
    (
      await payload.count({
        collection: 'imports',
        overrideAccess: true,
        where: { status: { equals: status } },
      })
    ).totalDocs
  const [failed, waiting] = await Promise.all([count('failed'), count('waiting')])
  return { failed, waiting }
}
