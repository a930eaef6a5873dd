'use client'
// Loads or removes the sample.
import {
  Button,
  ConfirmationModal,
  toast,
  useConfig,
  useModal,
  useTranslation,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect, useState } from 'react'

import { type AppText, translateFor } from '../languages/translateFor.ts'
import './index.scss'

const modalSlug = 'offprint-remove-sample'

export function SampleButton({ loaded }: { loaded: number }) {
  const { i18n } = useTranslation()
  const ask = useDialog(modalSlug)
  const { isBusy, send } = useSending()
  const translate = translateFor(i18n)
  const isLoaded = loaded > 0
  return (
    <div className="offprint-sample">
      <p>{isLoaded ? translate('sampleLoaded', { count: loaded }) : translate('sampleOffer')}</p>
      <Button
        buttonStyle="secondary"
        extraButtonProps={{
          'aria-disabled': isBusy,
          // Such clicks are kept until the page responds.
          'aria-haspopup': isLoaded ? 'dialog' : undefined,
        }}
        margin={false}
        onClick={() => (isLoaded ? ask() : void send('POST', translate('sampleFailed')))}
        size="small"
      >
        {translate(nameOf(isLoaded, isBusy))}
      </Button>
      <ConfirmationModal
        body={translate('sampleRemoveHelp')}
        cancelLabel={translate('sampleCancel')}
        confirmingLabel={translate('sampleRemoving')}
        confirmLabel={translate('sampleRemove')}
        heading={translate('sampleRemove')}
        modalSlug={modalSlug}
        onConfirm={() => send('DELETE', translate('sampleFailed'))}
      />
    </div>
  )
}

/** Opens it once Payload knows it, which it does a moment after the button responds. */
function useDialog(slug: string): () => void {
  const { openModal } = useModal()
  const [isWanted, setWanted] = useState(false)
  useEffect(() => {
    if (isWanted) {
      openModal(slug)
      setWanted(false)
    }
  }, [isWanted, openModal, slug])
  return () => setWanted(true)
}

function nameOf(isLoaded: boolean, isBusy: boolean): AppText {
  if (isBusy) {
    return isLoaded ? 'sampleRemoving' : 'sampleLoading'
  }
  return isLoaded ? 'sampleRemove' : 'sampleLoad'
}

function useSending() {
  const { config } = useConfig()
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const send = async (method: 'DELETE' | 'POST', failed: string) => {
    if (isBusy) {
      return
    }
    setBusy(true)
    const response = await fetch(`${config.serverURL}${config.routes.api}/sample`, {
      credentials: 'include',
      method,
    }).catch(() => null)
    if (!response?.ok) {
      const body = (await response?.json().catch(() => null)) as ErrorBody | null
      toast.error(body?.errors?.[0]?.message ?? failed)
    }
    setBusy(false)
    router.refresh()
  }
  return { isBusy, send }
}

interface ErrorBody {
  errors?: { message?: string }[]
}
