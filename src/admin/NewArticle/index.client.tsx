'use client'
// A new article from the clipboard, a file or an address: read, checked, saved.
import { useStepNav } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { IntakeState, Kind, OutletNames } from './types.ts'

import { CopyBanners } from '../copies/CopyBanners.client.tsx'
import { lazily } from '../hooks/lazily.client.tsx'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { Bookmarklet } from './Bookmarklet.client.tsx'
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
  useEffect(() => setStepNav([{ label: translate('intake-new') }]), [setStepNav, translate])
  const [intake, setIntake] = useState<IntakeState | null>(null)
  const reading = useReading(setIntake)
  useSentPage(reading.read)
  // Before anything is read.
  useEffect(() => void loadResult(), [])
  const { copies, discard, restore } = useIntakeCopy(intake, setIntake)
  return (
    <div className="offprint-intake">
      <h1>{translate('intake-new')}</h1>
      {intake ? null : (
        <CopyBanners copies={copies} onDiscard={discard} onRestore={restore}>
          {({ title }) => <p>{title || translate('intake-untitled')}</p>}
        </CopyBanners>
      )}
      {intake && intake.works.length > 0 ? (
        <Result {...props} intake={intake} onReset={() => setIntake(null)} setIntake={setIntake} />
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
