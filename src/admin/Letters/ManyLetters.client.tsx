'use client'
// Several letters in one drawer: each with its outlet, how many articles it is about, and to whom it goes.
import type { ID } from '../../types.ts'
import type { Draft } from './draft.ts'
import type { Drafts } from './useDrafts.client.ts'

import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'
import { LetterForm } from './LetterForm.client.tsx'
import { outletOf } from './values.ts'

/** What the server wrote just now has the ids of its outlets alone. */
export function ManyLetters({ drafts: letters }: { drafts: Drafts }) {
  const { drafts, state } = letters
  const { outlets } = useEndpoints()
  const ids = [...new Set(drafts.map(({ letter }) => outletOf(letter).id ?? ''))]
  const query = new URLSearchParams({
    depth: '0',
    pagination: 'false',
    'select[name]': 'true',
    'where[id][in]': ids.join(','),
  })
  const { answer } = useResponse<{ docs: { id: ID; name: string }[] }>(
    state === 'there' && ids.length > 0 ? `${outlets}?${query}` : null,
  )
  return drafts.map((draft) => {
    const { id } = outletOf(draft.letter)
    const name = answer?.docs.find((one) => one.id === id)?.name ?? '…'
    return <OneOfMany draft={draft} drafts={letters} key={draft.letter.id} name={name} />
  })
}

interface OneProps {
  draft: Draft
  drafts: Drafts
  /** Of the outlet. */
  name: string
}

function OneOfMany({ name, draft, drafts }: OneProps) {
  const { counted, translate } = useTranslator()
  const { chosen, isSent, message, text, values } = draft
  return (
    <details className="offprint-letters__one" data-sent={isSent}>
      <summary>
        <strong>{name}</strong> · {counted('letter-articles', chosen.length)} ·{' '}
        {isSent
          ? translate('letter-sent', { to: values.to })
          : values.to || translate('letter-no-address')}
        {message ? <span role="alert"> {message}</span> : null}
      </summary>
      {isSent && text === null ? null : <LetterForm draft={draft} drafts={drafts} />}
    </details>
  )
}
