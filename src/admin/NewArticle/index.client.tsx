'use client'
// A new article from the clipboard, a file or an address: read, checked, saved.
import { Banner, toast, useConfig, useStepNav } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useRef, useState } from 'react'

import type { IntakeState, Kind, OutletNames } from './types.ts'

import { bookmarkletOf, newArticlePath, receivePath } from '../../import/intake/sentPage.ts'
import { CopyBanners } from '../copies/CopyBanners.client.tsx'
import { lazily } from '../hooks/lazily.client.tsx'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { Box } from './Box.client.tsx'
import { useIntakeCopy } from './useIntakeCopy.client.ts'
import { useReading, useSentPage } from './useReading.client.ts'

const Result = lazily(loadResult)

export interface NewArticleProps {
  kinds: Kind[]
  outlets: OutletNames[]
}

export function NewArticle(props: NewArticleProps) {
  const { translate } = useTranslator()
  const { setStepNav } = useStepNav()
  useEffect(() => setStepNav([{ label: translate('new-article') }]), [setStepNav, translate])
  const [intake, setIntake] = useState<IntakeState | null>(null)
  const reading = useReading(setIntake)
  const [isAddressOnly, setIsAddressOnly] = useState(false)
  useSentPage((source) => {
    setIsAddressOnly(source.type === 'url')
    reading.read(source)
  })
  // Before anything is read.
  useEffect(() => void loadResult(), [])
  const reset = () => {
    setIntake(null)
    setIsAddressOnly(false)
  }
  const { copies, discard, restore } = useIntakeCopy(intake, setIntake)
  return (
    <div className="offprint-intake">
      <h1>{translate('new-article')}</h1>
      {isAddressOnly ? (
        <div role="status">
          <Banner>{translate('intake-address-only')}</Banner>
        </div>
      ) : null}
      {intake ? null : (
        <CopyBanners copies={copies} onDiscard={discard} onRestore={restore}>
          {({ title }) => <p>{title || translate('intake-untitled')}</p>}
        </CopyBanners>
      )}
      {intake && intake.works.length > 0 ? (
        <Result {...props} intake={intake} onReset={reset} setIntake={setIntake} />
      ) : (
        <>
          <Box reading={reading} />
          <Bookmarklet />
        </>
      )}
    </div>
  )
}

async function loadResult() {
  return (await import('./Result.client.tsx')).Result
}

/** A link to drag to the bookmarks bar: it sends the page that is open to this one. */
function Bookmarklet() {
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
        <SmallButton buttonStyle="subtle" onClick={() => void copy()}>
          {translate('intake-bookmarklet-copy')}
        </SmallButton>
      </div>
    </section>
  )
}
