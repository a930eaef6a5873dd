'use client'
import { Link, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

// Where an article is on the blog, and since when.
import type { Republication } from '../../types.ts'

import { dayOf } from '../../domain/days.ts'
import { addressOfPath } from '../../domain/paths.ts'
import { shortDay } from '../../translations/deskDays.ts'
import { useDesk } from '../hooks/useDesk.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'
import { modeWords } from './Requirements.client.tsx'

export function BlogLine({ article }: { article: string }) {
  const { locale, translate } = useDesk()
  const { config } = useConfig()
  const which = new URLSearchParams({ depth: '0', limit: '1', 'where[article][equals]': article })
  const { answer } = useResponse<{ docs: Republication[] }>(`republications?${which.toString()}`)
  const [record] = answer?.docs ?? []
  if (!record?.path) {
    return null
  }
  const { path, republishedAt, republishedAtPrecision, url } = record
  const own = `/collections/republications/${record.id}` as const
  const date = shortDay(dayOf(republishedAt), republishedAtPrecision, locale)
  const mode = translate(modeWords[record.mode])
  return (
    <p className="offprint-stage__hint">
      {date ? translate('on-blog-since', { date, mode }) : translate('on-blog', { mode })}{' '}
      <a href={url || addressOfPath(path)} rel="noopener" target="_blank">
        {url || path}
      </a>
      {' · '}
      <Link href={formatAdminURL({ adminRoute: config.routes.admin, path: own })}>
        {translate('change-republication')}
      </Link>
    </p>
  )
}
