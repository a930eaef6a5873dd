'use client'
// Names a form whose document has no title yet, and the drawer that it is in: Payload writes "[Untitled]" there.
import { getTranslation } from '@payloadcms/translations'
import { useDocumentInfo, useDocumentTitle, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

export function DocumentName() {
  const { id, docConfig } = useDocumentInfo()
  const { setDocumentTitle, title } = useDocumentTitle()
  const { i18n, t } = useTranslation()
  const here = useRef<HTMLSpanElement>(null)
  const singular = docConfig && 'labels' in docConfig ? docConfig.labels.singular : ''
  const label = getTranslation(singular, i18n)
  const name = id === undefined ? t('general:createNewLabel', { label }) : label
  const isUntitled = title === `[${t('general:untitled')}]` || title === String(id)
  useEffect(() => {
    if (!isUntitled) {
      return
    }
    // Not at once: Payload's own effects, which run after this one, would write theirs over it.
    const timer = setTimeout(() => setDocumentTitle(name))
    return () => clearTimeout(timer)
  }, [isUntitled, name, setDocumentTitle])
  useEffect(() => {
    here.current?.closest('dialog, [role=dialog]')?.setAttribute('aria-label', title)
  }, [title])
  return <span hidden ref={here} />
}
