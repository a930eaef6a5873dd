'use client'
// What was left out, and what the server has to say of the source.
import type { Sitting, Work } from './types.ts'

import { useDesk } from '../hooks/useDesk.client.ts'

export function Losses({ sitting, work }: { sitting: Sitting; work: Work }) {
  const { translate } = useDesk()
  const pictures = work.shown.images?.length ?? 0
  const sentences = [
    ...sitting.warnings,
    ...(pictures > 0
      ? [
          translate(pictures === 1 ? 'intake-pictures-one' : 'intake-pictures', {
            count: String(pictures),
          }),
        ]
      : []),
  ]
  return (
    <>
      <Sentences sentences={sentences} title={translate('intake-warnings')} />
      <Sentences
        sentences={sitting.unplaced.map(({ line, text }) =>
          translate('intake-unplaced', { line: String(line), text }),
        )}
        title={translate('intake-lost')}
      />
    </>
  )
}

function Sentences({ sentences, title }: { sentences: string[]; title: string }) {
  return sentences.length === 0 ? null : (
    <section className="offprint-intake__losses">
      <h3>{title}</h3>
      <ul>
        {sentences.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
