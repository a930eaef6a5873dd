'use client'
// A link to drag to the bookmarks bar: it sends the page that is open to this one.
import { Button, toast, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useRef } from 'react'

import { bookmarkletOf, newArticlePath, receivePath } from '../../import/intake/sentPage.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'

export function Bookmarklet() {
  const { translate } = useTranslator()
  const { routes } = useConfig().config
  const link = useRef<HTMLAnchorElement>(null)
  const addressOf = () => {
    const path = formatAdminURL({ apiRoute: routes.api, path: receivePath })
    return bookmarkletOf(new URL(path, window.location.origin).href)
  }
  useEffect(() => {
    // React refuses such an address, and this page's policy would not run it.
    link.current?.setAttribute('href', addressOf())
  })
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(addressOf())
      toast.success(translate('intake-bookmarklet-copied'))
    } catch {
      // Browsers have it on https and on localhost only.
      toast.info(translate('intake-bookmarklet-clicked'))
    }
  }
  return (
    <section aria-labelledby="offprint-intake-bookmarklet" className="offprint-intake__bookmarklet">
      <h2 id="offprint-intake-bookmarklet">{translate('intake-bookmarklet-title')}</h2>
      <p>{translate('intake-bookmarklet-help')}</p>
      <div className="offprint-intake__buttons">
        <a
          className="offprint-intake__drag"
          // Until the effect above has set its address.
          href={formatAdminURL({ adminRoute: routes.admin, path: newArticlePath })}
          onClick={(event) => {
            event.preventDefault()
            toast.info(translate('intake-bookmarklet-clicked'))
          }}
          ref={link}
        >
          {translate('intake-bookmarklet')}
        </a>
        <Button buttonStyle="subtle" margin={false} onClick={() => void copy()} size="small">
          {translate('intake-bookmarklet-copy')}
        </Button>
      </div>
    </section>
  )
}
