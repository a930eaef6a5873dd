'use client'
// What the dashboard opens with: what is owed to the blog, what becomes free soon, and what is held up.
import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type { OwedLine } from '../../reminders/findOwed.ts'
import type { OwedPieces } from '../../reminders/owedPieces.ts'
import type { DeskWord } from '../../translations/desk.ts'

import { countInWords } from '../../reminders/lineInWords.ts'
import { useAnswer } from '../doors/useAnswer.client.ts'
import './index.scss'
import { useDesk } from '../words/useDesk.client.ts'
import { Line } from './Line.client.tsx'

const kinds = ['owed', 'soon', 'blocked'] as const
type Kind = (typeof kinds)[number]

const headings: Record<Kind, DeskWord> = {
  blocked: 'held-up',
  owed: 'owed-now',
  soon: 'owed-soon',
}

const atFirst = 10
const most = 100

export function OwedPanel() {
  const { say } = useDesk()
  const [limit, setLimit] = useState(atFirst)
  const [version, setVersion] = useState(0)
  const { answer, failed } = useAnswer<OwedPieces>(`articles/owed?limit=${limit}`, version)
  const heading = useId()
  const isCut = answer && kinds.some((kind) => answer.counts[kind] > answer[kind].length)
  return (
    <section aria-busy={answer === null} aria-labelledby={heading} className="offprint-owed">
      <h2 className="offprint-owed__title" id={heading}>
        {say('owed-title')}
      </h2>
      {failed ? <p role="alert">{say('owed-failed')}</p> : null}
      {answer === null && !failed ? <p>{say('working-out')}</p> : null}
      {answer && answer.counts.owed === 0 ? <p>{say('owed-nothing')}</p> : null}
      {answer
        ? kinds.map((kind) => (
            <Lines
              answer={answer}
              key={kind}
              kind={kind}
              onChanged={() => setVersion((now) => now + 1)}
            />
          ))
        : null}
      {isCut && limit < most ? (
        <Button buttonStyle="secondary" margin={false} onClick={() => setLimit(most)} size="small">
          {say('owed-more')}
        </Button>
      ) : null}
    </section>
  )
}

interface LinesProps {
  answer: OwedPieces
  kind: Kind
  onChanged: () => void
}

function Lines({ answer, kind, onChanged }: LinesProps) {
  const { say } = useDesk()
  const lines: OwedLine[] = answer[kind]
  if (lines.length === 0) {
    return null
  }
  const count = countInWords(answer.counts[kind], answer.isCut)
  const shown = String(lines.length)
  return (
    <>
      <h3 className="offprint-owed__heading">
        {say(headings[kind], { count })}
        {count === shown ? null : (
          <span className="offprint-owed__part"> {say('owed-part', { shown })}</span>
        )}
      </h3>
      <ul className="offprint-owed__lines">
        {lines.map((line) => (
          <Line key={line.id} line={line} onChanged={onChanged} today={answer.today} />
        ))}
      </ul>
    </>
  )
}
