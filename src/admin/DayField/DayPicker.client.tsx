'use client'
// A date picker for a day. Payload's picker knows moments only, and shows them by the clocks of the browser.
import { DatePicker, useTranslation, XIcon } from '@payloadcms/ui'
import { type KeyboardEvent, useRef } from 'react'

import { useToday } from '../hooks/useOffprint.client.ts'
import { useSentTranslator } from '../hooks/useTranslator.client.ts'
import './index.scss'
import '../styles/touch.scss'
import { fromLocalDate, toLocalDate } from './localDay.ts'

interface Props {
  /** `YYYY-MM-DD`; null where there is none. */
  day: null | string
  describedBy?: string
  /** The first day that can be chosen, `YYYY-MM-DD`. */
  earliest?: string
  /** Id of the input, for its label. */
  id: string
  isInvalid?: boolean
  isRequired?: boolean
  /** What the input is called, where no label belongs to it. */
  label?: string
  /** The latest day that can be chosen, `YYYY-MM-DD`. */
  latest?: string
  /** Called with the day, or with null where the input was emptied. */
  onChange: (day: null | string) => void
  placeholder?: string
  readOnly?: boolean
  /** The name of the field, for the button that empties it; no button without. */
  toClear?: string
}

export function DayPicker(props: Props) {
  const { day, earliest, latest, onChange, readOnly, toClear } = props
  const today = useToday()
  const { i18n } = useTranslation()
  const opening = useOpening()
  const change = (date: Date | null) => onChange(date && fromLocalDate(date))
  return (
    <div className="offprint-day" data-day={day ?? ''}>
      <DatePicker
        // Payload's own handler would move the date by the offset of the browser.
        overrides={{
          id: props.id,
          ariaDescribedBy: props.describedBy,
          ariaInvalid: props.isInvalid ? 'true' : undefined,
          ariaRequired: props.isRequired ? 'true' : undefined,
          autoComplete: 'off',
          // English as the rest of the desk writes it; other languages say it themselves.
          calendarStartDay: i18n.language.startsWith('en') ? 1 : undefined,
          customInput: props.label ? <input aria-label={props.label} type="text" /> : undefined,
          dateFormat: formatsOf(i18n.language),
          locale: i18n.dateFNS,
          maxDate: latest ? toLocalDate(latest) : undefined,
          minDate: earliest ? toLocalDate(earliest) : undefined,
          onChange: change,
          openToDate: day ? undefined : toLocalDate(today),
          ...opening,
        }}
        pickerAppearance="dayOnly"
        placeholder={props.placeholder}
        readOnly={readOnly}
        value={day ? toLocalDate(day) : undefined}
      />
      {day && toClear && !readOnly ? (
        <Clear field={toClear} onClear={() => onChange(null)} />
      ) : null}
    </div>
  )
}

interface Calendar {
  isCalendarOpen: () => boolean
  setOpen: (isOpen: boolean) => void
}

/** By a click, and by the keys that open a list: opened by the focus, it would cover what is below at once. */
function useOpening(): object {
  const picker = useRef<Calendar>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const isShortcut = event.ctrlKey || event.metaKey || event.altKey
    const isKey = !isShortcut && ['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)
    if (isKey && picker.current?.isCalendarOpen() === false) {
      // Enter would send the form.
      event.preventDefault()
      picker.current.setOpen(true)
    }
  }
  return { onKeyDown, preventOpenOnFocus: true, ref: picker }
}

/** Payload's button has no name and shows no focus. */
function Clear({ field, onClear }: { field: string; onClear: () => void }) {
  const { translate } = useSentTranslator()
  return (
    <button
      aria-label={translate('clear-day', { field })}
      className="offprint-day__clear"
      onClick={onClear}
      type="button"
    >
      <XIcon />
    </button>
  )
}

/** The first one is shown; all are understood, `P` and `PPP` as the language writes them. */
function formatsOf(language: string): string[] {
  const shown = language.startsWith('de') ? 'd. MMM yyyy' : 'd MMM yyyy'
  return [shown, 'd MMM yyyy', 'd MMMM yyyy', 'P', 'PP', 'PPP', 'yyyy-MM-dd']
}
