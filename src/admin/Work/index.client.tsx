'use client'
// The work on an article, beside its form: who has taken it, what is done, what its people say. Each press is stored at
// once, and not with the form.
import { CheckIcon } from '@payloadcms/ui'

import type { ArticleWork, Checklist } from '../../work/articleWork.ts'

import { useArrival } from '../hooks/useArrival.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { Comments } from './Comments.client.tsx'
import { Taken } from './Taken.client.tsx'
import { useWork, type WorkActions } from './useWork.client.ts'

export interface WorkProps {
  id: number | string
  initial: ArticleWork
}

export function Work({ id, initial }: WorkProps) {
  const { translate } = useTranslator()
  const actions = useWork(id, initial)
  useArrival('offprint-work')
  return (
    <section aria-labelledby="offprint-work" className="field-type offprint-panel offprint-work">
      <h3 className="offprint-panel__heading" id="offprint-work">
        {translate('work')}
      </h3>
      <Taken {...actions} />
      <Steps {...actions} />
      <Comments {...actions} />
    </section>
  )
}

const computed = [
  ['text', 'work-text'],
  ['note', 'work-note'],
  ['byline', 'work-byline'],
  ['pictureRights', 'pictures-title'],
  ['letterSent', 'work-letter'],
] as const satisfies [keyof Checklist, string][]

/** What shows by itself, and the one thing that somebody has to say where it does not. */
function Steps({ change, isPending, work: { checklist } }: WorkActions) {
  const { translate } = useTranslator()
  return (
    <ul aria-label={translate('work-checklist')} className="offprint-work__steps">
      {computed.map(([step, word]) => {
        const isDone = checklist[step]
        return isDone === null ? null : (
          <li data-done={isDone} key={step}>
            {isDone ? <CheckIcon /> : <span aria-hidden className="offprint-work__open" />}
            {translate(word)}
            <span className="offprint-unseen">
              {translate(isDone ? 'work-done' : 'work-missing')}
            </span>
          </li>
        )
      })}
      {checklist.letterSent ? null : (
        <li>
          <input
            aria-label={translate('work-letter')}
            checked={checklist.letter}
            disabled={isPending}
            id="offprint-letter"
            onChange={({ target }) => void change({ letter: target.checked })}
            type="checkbox"
          />
          <label htmlFor="offprint-letter">{translate('work-letter')}</label>
        </li>
      )}
    </ul>
  )
}
