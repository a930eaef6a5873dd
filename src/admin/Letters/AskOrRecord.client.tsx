'use client'
// The two buttons of an outlet: one asks it, one records an answer of it that came otherwise.
import type { Wanted } from './write.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { AskButton } from './AskButton.client.tsx'

interface Props {
  /** Of the outlet. */
  name: string
  onDone: () => void
  wanted: Wanted[]
}

export function AskOrRecord({ name, ...props }: Props) {
  const { translate } = useTranslator()
  const [ask, record] = [translate('letter-ask'), translate('letter-record')]
  return (
    // Styled with every page: it is part of the HTML of the server.
    <div className="offprint-bulk__buttons">
      <AskButton {...props} label={ask} title={`${ask}: ${name}`} />
      <AskButton
        {...props}
        isRecord
        label={record}
        title={`${record}: ${name}`}
        wanted={props.wanted.map((one) => ({ ...one, record: one.only === undefined }))}
      />
    </div>
  )
}
