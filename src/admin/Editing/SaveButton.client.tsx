'use client'
// The button that saves, and next to it why it did not.
import {
  Banner,
  Button,
  FormSubmit,
  useDocumentInfo,
  useEditDepth,
  useFormModified,
  useHotkey,
  useOperation,
  useTranslation,
} from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import { failureMessage } from '../forms/explainFailure.ts'
import { changeSaves } from '../forms/formStore.ts'
import { useFormStore, useSaveView } from '../forms/useFormStore.client.ts'
import { useSaveForm } from '../forms/useSave.client.ts'
import { useIsHydrated } from '../hooks/useIsHydrated.client.ts'
import { useSentTranslator } from '../hooks/useTranslator.client.ts'
import './index.scss'
import '../styles/touch.scss'

export function SaveButton() {
  const { t } = useTranslation()
  const { uploadStatus } = useDocumentInfo()
  const isModified = useFormModified()
  const operation = useOperation()
  const save = useSaveForm()
  const isHydrated = useIsHydrated()
  const { isSaving } = useSaveView()
  const button = useRef<HTMLButtonElement>(null)
  const isUploading = uploadStatus === 'uploading'
  useHotkey({ cmdCtrlKey: true, editDepth: useEditDepth(), keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    button.current?.click()
  })
  return (
    <div className="offprint-save">
      <FormSubmit
        buttonId="action-save"
        disabled={!isHydrated || (operation === 'update' && !isModified) || isUploading || isSaving}
        onClick={() => void save()}
        ref={button}
        size="medium"
        type="button"
      >
        {t('general:save')}
      </FormSubmit>
      <SaveMessage />
    </div>
  )
}

/** After so long somebody wonders whether anything happens. */
const long = 10_000

function SaveMessage() {
  const { translate } = useSentTranslator()
  const store = useFormStore()
  const { failure, isSaving } = useSaveView()
  const isLong = useIsLong(isSaving)
  const isGoodNews = failure?.word === 'back-online'
  const shown = isSaving ? null : failure
  return (
    <div className="offprint-save__message">
      <div role="alert">
        {shown && !isGoodNews ? (
          <Banner type="error">{failureMessage(shown, translate)}</Banner>
        ) : null}
      </div>
      <div role="status">
        {shown && isGoodNews ? (
          <Banner type="info">{failureMessage(shown, translate)}</Banner>
        ) : null}
        {isLong ? <Banner type="info">{translate('saving-long')}</Banner> : null}
      </div>
      {shown ? (
        <Button
          aria-label={translate('close-message')}
          buttonStyle="icon-label"
          className="offprint-save__close"
          icon="x"
          iconStyle="none"
          margin={false}
          onClick={() => changeSaves(store, { failure: null })}
        />
      ) : null}
    </div>
  )
}

function useIsLong(isSaving: boolean): boolean {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!isSaving) {
      return
    }
    const timer = setTimeout(() => setLong(true), long)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [isSaving])
  return isLong
}
