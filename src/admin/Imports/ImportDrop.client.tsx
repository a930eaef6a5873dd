'use client'
import { useEffectEvent } from '@payloadcms/ui'
// Above the list of imports: drop a file, and its run begins.
import { useRouter } from 'next/navigation.js'
import { type DragEvent, useEffect, useRef, useState } from 'react'

import { maxImportSize } from '../../domain/imports.ts'
import { useAdminPages, useEndpoints } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { errorIn } from '../requests/errorIn.ts'
import { useErrorMessage } from '../requests/useErrorMessage.client.ts'
import { ImportAddress } from './ImportAddress.client.tsx'
import { UploadFailed, uploadFile } from './upload.client.ts'
import './index.scss'

/** `.zip` of a folder, exports and lists: what it is, is told by its content. */
const accepted = '.xml,.json,.zip,.bib,.ris,.atom,.rss,.md,.html,.docx,.txt,.pdf,.eml'

export function ImportDrop() {
  const { translate } = useTranslator()
  const { problem, progress, upload } = useUpload()
  const input = useRef<HTMLInputElement>(null)
  const takeEarly = useEffectEvent(() => upload(input.current?.files?.[0]))
  // A file that was chosen before the page responded.
  useEffect(() => takeEarly(), [])
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    upload(event.dataTransfer.files[0])
  }
  const over = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <section
      aria-label={translate('imports-drop')}
      className="offprint-imports__drop"
      data-over={isOver}
      onDragLeave={() => setOver(false)}
      onDragOver={over}
      onDrop={drop}
    >
      <label className="offprint-imports__file">
        <span>{translate('imports-drop')}</span>
        <input
          accept={accepted}
          aria-label={translate('imports-drop')}
          disabled={progress !== null}
          onChange={({ target }) => upload(target.files?.[0])}
          ref={input}
          type="file"
        />
      </label>
      <ImportAddress />
      <p className="offprint-imports__help">{translate('imports-help')}</p>
      {progress === null ? null : (
        <div className="offprint-imports__progress">
          <progress
            aria-label={translate('imports-uploading', { percent: '' })}
            max={1}
            value={progress}
          />
          <span aria-live="polite">
            {translate('imports-uploading', { percent: String(Math.floor(progress * 100)) })}
          </span>
        </div>
      )}
      {problem ? <p role="alert">{problem}</p> : null}
    </section>
  )
}

function useUpload() {
  const { translate } = useTranslator()
  const { imports } = useEndpoints()
  const pages = useAdminPages()
  const router = useRouter()
  const errorMessage = useErrorMessage()
  const [progress, setProgress] = useState<null | number>(null)
  const [problem, setProblem] = useState('')
  const leave = useRef<AbortController | null>(null)
  useEffect(() => () => leave.current?.abort(), [])
  const run = async (file: File) => {
    setProblem('')
    setProgress(0)
    leave.current = new AbortController()
    const { signal } = leave.current
    try {
      const id = await uploadFile(imports, file, { onProgress: setProgress, signal })
      router.push(`${pages.imports}/${id}`)
    } catch (error) {
      if (!(error instanceof UploadFailed)) {
        throw error
      }
      const { sent } = error
      const message = errorIn(sent?.body).message || translate('imports-upload-failed')
      setProblem(await errorMessage(sent?.response ?? null, message))
      setProgress(null)
    }
  }
  const upload = (file: File | undefined) => {
    if (file && file.size > maxImportSize) {
      setProblem(translate('imports-too-large'))
    } else if (file && file.size > 0 && progress === null) {
      void run(file)
    }
  }
  return { problem, progress, upload }
}
