'use client'
// An answer that came by mail, telephone or contract, for one article or many, with what shows it.
import { Button, useModal } from '@payloadcms/ui'
import { useState } from 'react'

import type { Draft } from './draft.ts'
import type { Drafts } from './useDrafts.client.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SecondaryButton } from '../parts/Buttons.client.tsx'
import { ArticleChoice } from './ArticleChoice.client.tsx'
import { toRecord } from './record.ts'
import { AnswerFields, EvidenceFields } from './RecordFields.client.tsx'
import { useLetterAPI } from './useLetterRequests.client.ts'
import { isRecordable, type RecordValues } from './values.ts'

interface Props {
  draft: Draft
  drafts: Drafts
  onRecorded: (message: string) => void
  /** Of the drawer. */
  slug: string
}

export function RecordForm({ slug, draft, drafts, onRecorded }: Props) {
  const { translate } = useTranslator()
  const { closeModal } = useModal()
  const api = useLetterAPI()
  const { chosen, letter, message } = draft
  const [values, setValues] = useState<RecordValues>(() => firstOf(draft))
  const set = (part: Partial<RecordValues>) => setValues((now) => ({ ...now, ...part }))
  const submit = async () => {
    const body = await toRecord(values, chosen)
    const { answer, message: told } = await api(`/${letter.id}/record`, 'POST', body)
    drafts.change(letter.id, { message: told })
    if (answer) {
      drafts.change(letter.id, { isSent: true })
      onRecorded(translate('letter-recorded'))
    }
  }
  return (
    <div className="offprint-letters__form">
      {message ? <p role="alert">{message}</p> : null}
      <div className="offprint-letters__columns">
        <div className="offprint-letters__column">
          <ArticleChoice
            draft={draft}
            onChoose={(some) => drafts.change(letter.id, { chosen: some })}
          />
          <AnswerFields set={set} values={values} />
        </div>
        <div className="offprint-letters__column">
          <EvidenceFields set={set} values={values} />
        </div>
      </div>
      <div className="offprint-letters__buttons offprint-letters__buttons--foot">
        <Button
          disabled={drafts.isPending || !isRecordable(values, chosen)}
          margin={false}
          onClick={() => void drafts.run(submit)}
        >
          {translate('letter-record')}
        </Button>
        <SecondaryButton onClick={() => closeModal(slug)}>{translate('cancel')}</SecondaryButton>
      </div>
    </div>
  )
}

function firstOf({ values: { from, mode } }: Draft): RecordValues {
  return {
    name: '',
    always: false,
    alwaysFrom: null,
    answer: 'yes',
    evidence: '',
    file: null,
    from,
    mode,
    role: '',
    words: '',
  }
}
