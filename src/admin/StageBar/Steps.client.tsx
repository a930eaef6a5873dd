'use client'
// The three stages in a row, and which of them the article has reached.
import { CheckIcon } from '@payloadcms/ui'

import { type Stage, stages } from '../../domain/transitions.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'

export function Steps({ stage }: { stage: Stage }) {
  const translator = useTranslator()
  const here = stages.indexOf(stage)
  return (
    <ol className="offprint-steps">
      {stages.map((one, index) => {
        const state = index < here ? 'done' : index === here ? 'current' : 'upcoming'
        return (
          <li
            aria-current={state === 'current' ? 'step' : undefined}
            className={`offprint-steps__step offprint-steps__step--${state}`}
            key={one}
          >
            <span aria-hidden className="offprint-steps__mark">
              {state === 'done' ? <CheckIcon /> : index + 1}
            </span>
            <span className="offprint-steps__words">
              <span className="offprint-steps__name">{translator.stage(one)}</span>
              <span className="offprint-steps__state">{translator.translate(state)}</span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}
