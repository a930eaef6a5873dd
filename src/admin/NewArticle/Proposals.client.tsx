'use client'
// What looks like a defect of the source, before and after; none is changed until it is ticked.
import type { Proposal } from 'offprint-reader'

import type { EditedWork } from './useWork.client.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'

type Props = Pick<EditedWork, 'setAccepted' | 'work'>

export function Proposals({ setAccepted, work }: Props) {
  const { translate } = useTranslator()
  const { proposals } = work.piece
  if (proposals.length === 0) {
    return null
  }
  return (
    <section aria-labelledby="offprint-intake-proposals" className="offprint-intake__proposals">
      <h3 id="offprint-intake-proposals">{translate('intake-proposals')}</h3>
      <p className="offprint-intake__help">{translate('intake-proposals-help')}</p>
      <ul>
        {proposals.map((proposal, index) => (
          <Line
            isAccepted={work.accepted.includes(index)}
            key={index}
            onChange={(isAccepted) => setAccepted(index, isAccepted)}
            proposal={proposal}
          />
        ))}
      </ul>
    </section>
  )
}

interface LineProps {
  isAccepted: boolean
  onChange: (isAccepted: boolean) => void
  proposal: Proposal
}

function Line({ isAccepted, onChange, proposal }: LineProps) {
  const { translate } = useTranslator()
  const { after, before, message } = proposal
  return (
    <li>
      <p>{message}</p>
      {before !== undefined && after !== undefined ? (
        <>
          <dl>
            <dt>{translate('intake-before')}</dt>
            <dd>
              <del>{before}</del>
            </dd>
            <dt>{translate('intake-after')}</dt>
            <dd>
              <ins>{after}</ins>
            </dd>
          </dl>
          <label>
            <input
              aria-label={`${translate('intake-proposals-apply')}: ${message}`}
              checked={isAccepted}
              onChange={({ target }) => onChange(target.checked)}
              type="checkbox"
            />
            {translate('intake-proposals-apply')}
          </label>
        </>
      ) : null}
    </li>
  )
}
