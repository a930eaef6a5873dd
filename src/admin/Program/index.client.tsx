'use client'
// At an article: which program saved it last, what one proposes with what it has changed, and the press that does it.
import { useFormModified } from '@payloadcms/ui'

import type { ProgramOutlook } from '../../workflow/proposal/outlook.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { modeWords } from '../moves/moveName.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { Changes } from './Changes.client.tsx'
import { useAnswer } from './useAnswer.client.ts'

interface Props {
  article: number | string
  program: ProgramOutlook
}

export function Program({ article, program: { proposal, saved } }: Props) {
  const { translate } = useTranslator()
  return (
    <>
      {saved ? (
        <p className="offprint-stage__hint">
          {saved.by
            ? translate('program-saved-for', { name: saved.program, person: saved.by })
            : translate('program-saved', { name: saved.program })}
        </p>
      ) : null}
      {proposal ? <Proposal article={article} proposal={proposal} /> : null}
    </>
  )
}

interface ProposalProps extends Pick<Props, 'article'> {
  proposal: NonNullable<ProgramOutlook['proposal']>
}

function Proposal({ article, proposal }: ProposalProps) {
  const { translate } = useTranslator()
  const { answer, isPending } = useAnswer(article, proposal.at)
  const isModified = useFormModified()
  const wording = useWording(proposal)
  const { move, note } = proposal
  return (
    <section className="offprint-stage__notice offprint-proposal">
      <div>
        <p>
          <strong>{wording}</strong>
        </p>
        {move?.creditLine ? <p>{move.creditLine}</p> : null}
        {note ? <blockquote>{note}</blockquote> : null}
        <Changes article={article} />
        {isModified ? (
          <p className="offprint-stage__hint">{translate('proposal-unsaved')}</p>
        ) : null}
      </div>
      <div className="offprint-stale__buttons">
        <SmallButton disabled={isPending || isModified} onClick={() => void answer('do')}>
          {translate('proposal-do')}
        </SmallButton>
        <SmallButton disabled={isPending} onClick={() => void answer('dismiss')}>
          {translate('proposal-dismiss')}
        </SmallButton>
      </div>
    </section>
  )
}

function useWording({ by, letter, move }: ProposalProps['proposal']): string {
  const { translate } = useTranslator()
  if (letter || !move) {
    return translate('proposal-letter', { name: by })
  }
  return move.to === 'republished-on-blog'
    ? translate('proposal-blog', { name: by, mode: translate(modeWords[move.mode ?? 'full']) })
    : translate('proposal-outlet', { name: by })
}
