'use client'
// What an editor has agreed with an outlet that answered with conditions: extent, day and credit line, beside its words.
import { Button, toast } from '@payloadcms/ui'
import { useId, useState } from 'react'

import { modes } from '../../domain/terms.ts'
import { askedIDs, type Letter } from '../../work/letters/state.ts'
import { DayPicker } from '../DayField/DayPicker.client.tsx'
import { usePending } from '../hooks/usePending.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { inputProps, SelectControl, TextControl } from '../parts/Field.client.tsx'
import { agreedGroups, type AgreedTerms, isAgreed, toAccept } from './accept.ts'
import { Labelled } from './RecordFields.client.tsx'
import { useArticlesOf } from './useArticlesOf.client.ts'
import { useLetterAPI } from './useLetterRequests.client.ts'

interface Props {
  /** With the articles that are accepted. */
  letter: Letter
  /** With a message; null: it may be another letter by now. */
  onDone: (message: null | string) => void
}

export function AcceptForm({ letter, onDone }: Props) {
  const { translate } = useTranslator()
  const api = useLetterAPI()
  const { isPending, run } = usePending()
  const [groups, setGroups] = useState(() => agreedGroups(letter))
  const titles = useArticlesOf(askedIDs(letter))
  const submit = async () => {
    const body = { articles: groups.flatMap(toAccept), expectedUpdatedAt: letter.updatedAt }
    const { answer, message } = await api(`/${letter.id}/accept`, 'POST', body)
    if (!answer) {
      toast.error(message)
    }
    onDone(answer ? translate('letter-accepted') : null)
  }
  return (
    <div className="offprint-letters__form">
      <p>{translate('letter-accept-help')}</p>
      {groups.map((group, n) => (
        <section key={n}>
          <h3>{group.articles.map((id) => titles.get(id)?.title ?? '…').join(' · ')}</h3>
          <blockquote className="offprint-letter-conditions">{group.words}</blockquote>
          <AgreedFields
            set={(part) => setGroups(groups.with(n, { ...group, ...part }))}
            values={group}
          />
        </section>
      ))}
      <div className="offprint-letters__buttons offprint-letters__buttons--foot">
        <Button
          disabled={isPending || !groups.every(isAgreed)}
          margin={false}
          onClick={() => void run(submit)}
        >
          {translate('letter-accept')}
        </Button>
      </div>
    </div>
  )
}

interface FieldsProps {
  set: (part: Partial<AgreedTerms>) => void
  values: AgreedTerms
}

function AgreedFields({ set, values }: FieldsProps) {
  const { translate } = useTranslator()
  const id = useId()
  return (
    <div className="offprint-letters__asked">
      <Labelled id={`${id}-mode`} label="mode">
        <SelectControl
          id={`${id}-mode`}
          onChange={(mode) => set({ mode })}
          options={modes.map((value) => ({ label: translate(`mode-${value}`), value }))}
          value={values.mode}
        />
      </Labelled>
      <Labelled id={`${id}-from`} label="letter-from">
        <DayPicker
          day={values.from}
          id={`${id}-from`}
          onChange={(from) => set({ from, isAtOnce: false })}
        />
        <label className="offprint-letters__check">
          <input
            aria-label={translate('letter-accept-at-once')}
            checked={values.isAtOnce}
            onChange={({ target }) => set({ from: null, isAtOnce: target.checked })}
            type="checkbox"
          />
          {translate('letter-accept-at-once')}
        </label>
      </Labelled>
      <Labelled help="letter-accept-credit-help" id={`${id}-credit`} label="letter-credit">
        <TextControl
          input={inputProps(`${id}-credit`, undefined, translate('letter-accept-credit-help'))}
          onChange={(creditLine) => set({ creditLine })}
          value={values.creditLine}
        />
      </Labelled>
    </div>
  )
}
