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
import { useState } from 'react'

import './index.scss'

const words = {
  de: {
    cancel: 'Abbrechen',
    failed: 'Das hat nicht funktioniert. Versuchen Sie es noch einmal.',
    load: 'Beispiel laden',
    loadedText: 'Das Beispiel ist geladen: {{count}} erfundene Artikel zum Ausprobieren.',
    loading: 'Wird geladen …',
    offer:
      'Erst einmal ausprobieren? Das Beispiel enthält Artikel in jedem Status. Sie können es wieder entfernen.',
    remove: 'Beispiel entfernen',
    removeText:
      'Alle Artikel des Beispiels werden mitsamt Ihren Änderungen gelöscht und aus dem Blog genommen. Gelöscht werden auch die Medien, Autoren und Einrichtungen des Beispiels, die kein anderer Artikel braucht.',
    removing: 'Wird entfernt …',
  },
  en: {
    cancel: 'Cancel',
    failed: 'That did not work. Try again.',
    load: 'Load the sample',
    loadedText: 'The sample is loaded: {{count}} invented articles to try things out.',
    loading: 'Loading …',
    offer:
      'Want to look around first? The sample has articles in every stage. You can remove it again.',
    remove: 'Remove the sample',
    removeText:
      'All articles of the sample, with your changes to them, are deleted and taken down from the blog. Its outlets, authors and institutions are deleted too, unless another article uses them.',
    removing: 'Removing …',
  },
}

const modalSlug = 'offprint-remove-sample'

export function SampleButton({ loaded }: { loaded: number }) {
  const { i18n } = useTranslation()
  const { openModal } = useModal()
  const { isBusy, send } = useSending()
  const said = i18n.language === 'de' ? words.de : words.en
  const isLoaded = loaded > 0
  return (
    <div className="offprint-sample">
      <p>{isLoaded ? said.loadedText.replace('{{count}}', String(loaded)) : said.offer}</p>
      <Button
        buttonStyle="secondary"
        extraButtonProps={{ 'aria-disabled': isBusy }}
        margin={false}
        onClick={() => (isLoaded ? openModal(modalSlug) : void send('POST', said.failed))}
        size="small"
      >
        {isBusy ? said[isLoaded ? 'removing' : 'loading'] : said[isLoaded ? 'remove' : 'load']}
      </Button>
      <ConfirmationModal
        body={said.removeText}
        cancelLabel={said.cancel}
        confirmingLabel={said.removing}
        confirmLabel={said.remove}
        heading={said.remove}
        modalSlug={modalSlug}
        onConfirm={() => send('DELETE', said.failed)}
      />
    </div>
  )
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
