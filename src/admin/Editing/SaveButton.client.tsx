'use client'
// The button that saves, and next to it why it did not.
import {
  FormSubmit,
  useDocumentInfo,
  useEditDepth,
  useFormModified,
  useHotkey,
  useOperation,
  useTranslation,
} from '@payloadcms/ui'
import { useRef } from 'react'

import './index.scss'
import '../styles/touch.scss'
import { useSaveView } from '../forms/useFormStore.client.ts'
import { useSave } from '../forms/useSave.client.ts'
import { SaveMessage } from './SaveMessage.client.tsx'

export function SaveButton() {
  const { t } = useTranslation()
  const { uploadStatus } = useDocumentInfo()
  const isModified = useFormModified()
  const operation = useOperation()
  const save = useSave()
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
        disabled={(operation === 'update' && !isModified) || isUploading || isSaving}
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
