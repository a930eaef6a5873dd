'use client'
// The one box: takes what is pasted, dropped, chosen or typed.
import { Button, Link } from '@payloadcms/ui'
import {
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
  useEffect,
  useRef,
  useState,
} from 'react'

import type { Source } from './types.ts'
import type { Reading } from './useReading.client.ts'

import { useAdminPages } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SecondaryButton } from '../parts/Buttons.client.tsx'
import { useTypingGuard } from '../Session/useSession.client.ts'
import { BoxStatus } from './BoxStatus.client.tsx'
import { addressIn, fileSource, sourceOfPaste } from './source.ts'

const accepted =
  '.docx,.pdf,.eml,.html,.htm,.md,.markdown,.txt,.json,.xml,application/pdf,message/rfc822,text/html,text/markdown,text/plain,text/xml,application/json,application/xml'

const boxId = 'offprint-intake-box'

export function Box({ reading }: { reading: Reading }) {
  const { translate } = useTranslator()
  const { articles } = useAdminPages()
  const { name, pageURL, read } = reading
  const [text, setText] = useState('')
  const [isOver, setOver] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  useFocusOnEntry(area, pageURL)
  useEffect(() => {
    // What was typed before the page responded.
    setText((before) => before || (area.current?.value ?? ''))
  }, [])
  // An address is soon typed again.
  useTypingGuard(text.trim() !== '' && addressIn(text) === null)
  /** What was pasted last, until it is typed in: the box shows no more than its text. */
  const pastedLast = useRef<null | Source>(null)
  const [seenURL, setSeenURL] = useState(pageURL)
  if (pageURL !== seenURL) {
    setSeenURL(pageURL)
    // The address is shown below: here goes the text.
    setText(pageURL && addressIn(text) !== null ? '' : text)
  }
  const readTyped = () => {
    const source = pastedLast.current ?? sourceOfPaste({ html: '', text }, pageURL)
    if (source) {
      read(source)
    }
  }
  const isPartOf = (typed: string) => {
    const { selectionEnd = 0, selectionStart = 0 } = area.current ?? {}
    const isReplaced = selectionEnd - selectionStart >= typed.length
    return !isReplaced && pastedLast.current === null && addressIn(typed) === null
  }
  const paste = (event: ClipboardEvent) => {
    const [file] = event.clipboardData.files
    const html = event.clipboardData.getData('text/html')
    const pasted = event.clipboardData.getData('text/plain')
    // What is pasted into typed text belongs to it.
    const source = file && !html && !pasted ? fileSource(file, pageURL) : null
    const found = source ?? (isPartOf(text) ? null : sourceOfPaste({ html, text: pasted }, pageURL))
    if (found) {
      event.preventDefault()
      setText(found.type === 'file' ? '' : pasted)
      pastedLast.current = found
      read(found)
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    const html = event.dataTransfer.getData('text/html')
    const dropped = event.dataTransfer.getData('text/plain')
    const source = file
      ? fileSource(file, pageURL)
      : sourceOfPaste({ html, text: dropped }, pageURL)
    if (source) {
      read(source)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isEnd = event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing
    if (isEnd && (event.ctrlKey || event.metaKey || addressIn(text) !== null)) {
      event.preventDefault()
      readTyped()
    }
  }
  return (
    <div
      aria-labelledby={`${boxId}-label`}
      className="offprint-intake__box"
      data-keeps-input
      data-over={isOver}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDrop={drop}
      role="group"
    >
      <label className="offprint-intake__box-label" htmlFor={boxId} id={`${boxId}-label`}>
        {isOver
          ? translate('intake-box-drop')
          : translate(pageURL ? 'intake-box-page' : 'intake-box')}
      </label>
      <textarea
        aria-describedby={`${boxId}-help`}
        aria-labelledby={`${boxId}-label`}
        autoComplete="off"
        id={boxId}
        onChange={({ target }) => {
          pastedLast.current = null
          setText(target.value)
        }}
        onKeyDown={onKeyDown}
        onPaste={paste}
        placeholder={translate('intake-box-placeholder')}
        ref={area}
        rows={3}
        spellCheck={false}
        value={text}
      />
      <p className="offprint-intake__help" id={`${boxId}-help`}>
        {translate('intake-box-help')}
      </p>
      <BoxStatus reading={reading} />
      <div className="offprint-intake__buttons">
        <Button disabled={name !== null || text.trim() === ''} margin={false} onClick={readTyped}>
          {translate('intake-read')}
        </Button>
        <Chooser onChoose={(file) => read(fileSource(file, pageURL))} />
        <Link className="offprint-intake__empty" href={`${articles}/create`}>
          {translate('intake-create')}
        </Link>
      </div>
    </div>
  )
}

function Chooser({ onChoose }: { onChoose: (file: File) => void }) {
  const { translate } = useTranslator()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        accept={accepted}
        aria-hidden
        className="offprint-unseen"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          // The same file can be chosen again.
          target.value = ''
          if (file) {
            onChoose(file)
          }
        }}
        ref={input}
        tabIndex={-1}
        type="file"
      />
      <SecondaryButton onClick={() => input.current?.click()}>
        {translate('intake-choose')}
      </SecondaryButton>
    </>
  )
}

/** Ready for what is pasted first, and for the text of a page whose address is retained. */
function useFocusOnEntry(area: React.RefObject<HTMLTextAreaElement | null>, pageURL: string): void {
  useEffect(() => area.current?.focus({ preventScroll: true }), [area, pageURL])
}
