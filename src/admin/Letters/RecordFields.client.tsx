'use client'
// The fields of an answer that came otherwise: what was said, who said it, and what shows it.
import { type ReactNode, useId } from 'react'

import type { AdminText } from '../../translations/languages.ts'
import type { RecordValues } from './values.ts'

import { modes } from '../../domain/terms.ts'
import { DayPicker } from '../DayField/DayPicker.client.tsx'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { FieldFrame, inputProps, SelectControl, TextControl } from '../parts/Field.client.tsx'

interface PartProps {
  set: (part: Partial<RecordValues>) => void
  values: RecordValues
}

const answers = ['yes', 'conditions', 'no'] as const

export function AnswerFields({ set, values }: PartProps) {
  const { translate } = useTranslator()
  const id = useId()
  const isNo = values.answer === 'no'
  return (
    <div className="offprint-letters__asked">
      <Labelled id={`${id}-answer`} label="letter-answer">
        <SelectControl
          id={`${id}-answer`}
          onChange={(answer) => set({ answer })}
          options={answers.map((value) => ({ label: translate(`letter-says-${value}`), value }))}
          value={values.answer}
        />
      </Labelled>
      {isNo ? null : (
        <>
          <Labelled id={`${id}-mode`} label="mode">
            <SelectControl
              id={`${id}-mode`}
              onChange={(mode) => set({ mode })}
              options={modes.map((value) => ({ label: translate(`mode-${value}`), value }))}
              value={values.mode}
            />
          </Labelled>
          <Labelled help="letter-from-help" id={`${id}-from`} label="letter-from">
            <DayPicker day={values.from} id={`${id}-from`} onChange={(from) => set({ from })} />
          </Labelled>
        </>
      )}
      {values.answer === 'conditions' ? (
        <Labelled id={`${id}-words`} label="letter-conditions">
          <TextControl
            input={inputProps(`${id}-words`, undefined)}
            onChange={(words) => set({ words })}
            rows={3}
            value={values.words}
          />
        </Labelled>
      ) : null}
    </div>
  )
}

export function EvidenceFields({ set, values }: PartProps) {
  const { translate } = useTranslator()
  const id = useId()
  const text = (name: 'evidence' | 'name' | 'role', label: AdminText, rows = 0) => (
    <Labelled
      help={name === 'evidence' ? 'letter-evidence-help' : undefined}
      id={`${id}-${name}`}
      label={label}
    >
      <TextControl
        input={inputProps(`${id}-${name}`, undefined)}
        onChange={(value) => set({ [name]: value })}
        rows={rows}
        value={values[name]}
      />
    </Labelled>
  )
  return (
    <>
      {text('name', 'letter-answered-by')}
      {text('role', 'letter-role')}
      {text('evidence', 'bulk-evidence', 6)}
      <label className="offprint-letters__check">
        <input
          aria-label={translate('letter-always')}
          checked={values.always}
          onChange={({ target }) => set({ always: target.checked })}
          type="checkbox"
        />
        {translate('letter-always')}
      </label>
      {values.always ? (
        <Labelled help="letter-always-from-help" id={`${id}-always`} label="letter-always-from">
          <DayPicker
            day={values.alwaysFrom}
            id={`${id}-always`}
            onChange={(alwaysFrom) => set({ alwaysFrom })}
          />
        </Labelled>
      ) : null}
      <Labelled help="letter-file-help" id={`${id}-file`} label="letter-file">
        <input
          aria-label={translate('letter-file')}
          id={`${id}-file`}
          onChange={({ target }) => set({ file: target.files?.[0] ?? null })}
          type="file"
        />
      </Labelled>
    </>
  )
}

interface LabelledProps {
  children: ReactNode
  help?: AdminText | undefined
  id: string
  label: AdminText
}

export function Labelled({ id, children, help, label }: LabelledProps) {
  const { translate } = useTranslator()
  return (
    <FieldFrame
      help={help ? translate(help) : ''}
      id={id}
      label={translate(label)}
      message={undefined}
      name={label}
    >
      {children}
    </FieldFrame>
  )
}
