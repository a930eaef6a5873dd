'use client'
// Where an article is on the blog, and since when.
import { Link } from '@payloadcms/ui'

import type { Republication } from '../../types.ts'

import { dayOf } from '../../domain/days.ts'
import { addressOfPath } from '../../domain/paths.ts'
import { shortDay } from '../../translations/deskDays.ts'
import {
  useAdminPages,
  useEndpoints,
  useIsEditorOrAdmin,
  usePanelOptions,
} from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { modeWords } from '../moves/moveName.ts'
import { useResponse } from '../requests/useResponse.client.ts'

interface Props {
  article: string
  /** What was loaded with the page. */
  initial: null | Republication
}

export function BlogLine({ article, initial }: Props) {
  const { locale, translate } = useTranslator()
  const isEditor = useIsEditorOrAdmin()
  const pages = useAdminPages()
  const { blog } = usePanelOptions()
  const { republications } = useEndpoints()
  const which = new URLSearchParams({ depth: '0', limit: '1', 'where[article][equals]': article })
  const { answer } = useResponse<{ docs: Republication[] }>(`${republications}?${which.toString()}`)
  const record = answer ? answer.docs[0] : initial
  if (!record?.path) {
    return null
  }
  const { path, republishedAt, republishedAtPrecision, url } = record
  const date = shortDay(dayOf(republishedAt), republishedAtPrecision, locale)
  const mode = translate(modeWords[record.mode])
  return (
    <p className="offprint-stage__hint">
      {date ? translate('on-blog-since', { date, mode }) : translate('on-blog', { mode })}{' '}
      <a href={url || blog + addressOfPath(path)} rel="noopener" target="_blank">
        {url || path}
      </a>
      {isEditor ? (
        <>
          {' · '}
          <Link href={`${pages.republications}/${record.id}`}>
            {translate('change-republication')}
          </Link>
        </>
      ) : null}
    </p>
  )
}
