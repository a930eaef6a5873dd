'use client'
// What is to be decided: which defects of the source are repaired, and whether an existing article is updated.
import type { Proposal } from 'offprint-reader'

import { Banner, Button } from '@payloadcms/ui'

import type { EditedWork } from './useWork.client.ts'

import { shortDay } from '../../translations/deskDays.ts'
import { useAdminPages } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'

/** What looks like a defect of the source, before and after; none is changed until it is ticked. */
export function Proposals({ setAccepted, work }: Pick<EditedWork, 'setAccepted' | 'work'>) {
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
          <ProposalLine
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

interface ProposalProps {
  isAccepted: boolean
  onChange: (isAccepted: boolean) => void
  proposal: Proposal
}

function ProposalLine({ isAccepted, onChange, proposal }: ProposalProps) {
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

type DuplicatesProps = Pick<EditedWork, 'change' | 'work'>

/** Articles that may be the same: one of them can take what was read. */
export function Duplicates({ change, work }: DuplicatesProps) {
  const { translate } = useTranslator()
  if (work.duplicates.length === 0) {
    return null
  }
  return (
    <Banner className="offprint-intake__duplicates" type="info">
      <h3>{translate('intake-duplicate')}</h3>
      <ul>
        {work.duplicates.map((duplicate) => (
          <DuplicateLine
            change={change}
            duplicate={duplicate}
            key={duplicate.article.id}
            work={work}
          />
        ))}
      </ul>
    </Banner>
  )
}

interface DuplicateProps extends DuplicatesProps {
  duplicate: DuplicatesProps['work']['duplicates'][0]
}

function DuplicateLine({ change, duplicate, work }: DuplicateProps) {
  const { locale, translate } = useTranslator()
  const { articles } = useAdminPages()
  const { article, by } = duplicate
  const isChosen = work.update === article.id
  const day = article.publishedAt?.slice(0, 10) ?? null
  const facts = [article.outlet, day && shortDay(day, 'day', locale), translate(`intake-by-${by}`)]
  return (
    <li>
      <p>
        <strong>{article.title}</strong>
        <span className="offprint-intake__facts">{facts.filter(Boolean).join(' · ')}</span>
      </p>
      <div className="offprint-intake__buttons">
        <Button
          buttonStyle={isChosen ? 'primary' : 'secondary'}
          extraButtonProps={{ 'aria-pressed': isChosen }}
          margin={false}
          onClick={() => change({ update: isChosen ? null : article.id })}
          size="small"
        >
          {translate('intake-update')}
        </Button>
        <SmallButton el="anchor" newTab url={`${articles}/${article.id}`}>
          {translate('intake-open-it')}
        </SmallButton>
      </div>
    </li>
  )
}
