'use client'
// Two versions of a document, field by field, with a choice for each field that differs.
import { Button } from '@payloadcms/ui'
import { type ReactNode, useRef, useState } from 'react'

import type { Values } from '../forms/formValues.ts'

import { type Choice, mergeValues, type Versions } from '../forms/mergeValues.ts'
import { usePending } from '../hooks/usePending.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import './comparison.scss'
import { SecondaryButton } from '../parts/Buttons.client.tsx'
import { CopyButton } from '../parts/CopyButton.client.tsx'
import { ComparedField } from './ComparedField.client.tsx'
import { useCompared } from './useCompared.client.ts'

interface Props {
  actions?: ReactNode
  /** Of the button that applies the choices. @default "Apply" */
  applyLabel?: string
  /** Says more below the heading. */
  description?: ReactNode
  /** Empty where the drawer around it says it. */
  heading: string
  labels: { base?: string; mine: string; theirs: string }
  onApply: (merged: Values) => Promise<void> | void
  onCancel: () => void
  versions: Versions
}

export function Comparison(props: Props) {
  const { actions, applyLabel, description, heading, labels, onApply, onCancel, versions } = props
  const { translate } = useTranslator()
  const { compared, paths, textOfOthers } = useCompared(versions)
  const [choices, setChoices] = useState<Record<string, Choice>>({})
  const { isPending, run } = usePending()
  const undecided = compared.findIndex(
    ({ change, proposed }) => !(choices[change.path] ?? proposed),
  )
  const [isRefused, setRefused] = useState(false)
  const view = useRef<HTMLDivElement>(null)
  const apply = async () => {
    if (undecided < 0) {
      await onApply(mergeValues(paths, versions, choices))
    } else {
      setRefused(true)
      focusField(view.current, undecided)
    }
  }
  return (
    <div className="offprint-comparison" ref={view}>
      {heading ? <h2 className="offprint-comparison__heading">{heading}</h2> : null}
      {description}
      <p>{compared.length > 0 ? translate('compare-intro') : translate('compare-none')}</p>
      {compared.map(({ change, label, lines, proposed }) => (
        <ComparedField
          change={change}
          choice={choices[change.path] ?? proposed}
          key={change.path}
          label={label}
          labels={labels}
          lines={lines}
          onChoose={(choice) => setChoices((made) => ({ ...made, [change.path]: choice }))}
        />
      ))}
      <div className="offprint-comparison__foot">
        {isRefused && undecided >= 0 ? (
          <p className="offprint-comparison__refused" role="alert">
            {translate('compare-choose')}
          </p>
        ) : null}
        <Button disabled={isPending} margin={false} onClick={() => void run(apply)}>
          {applyLabel ?? translate('compare-apply')}
        </Button>
        {actions}
        {compared.length > 0 ? (
          <CopyButton
            label={translate('compare-copy')}
            text={() => textOfOthers(choices, labels)}
          />
        ) : null}
        <SecondaryButton onClick={onCancel}>{translate('cancel')}</SecondaryButton>
      </div>
    </div>
  )
}

/** At the first of its choices. */
function focusField(view: HTMLElement | null, index: number): void {
  const fields = view?.querySelectorAll('.offprint-compared')
  fields?.[index]?.querySelector('input')?.focus()
}
