'use client'
// How far a run is, in a sentence and a bar.
import type { Run } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'

export function Progress({ run }: { run: Run }) {
  const { translate } = useTranslator()
  const { counts = {}, status } = run
  const { counted = 0, importable = 0, total = 0, written = 0 } = counts
  switch (status) {
    case 'done':
      return <p>{translate('imports-done', { count: String(written) })}</p>
    case 'failed':
      return run.problem ? null : <p role="alert">{translate('imports-failed')}</p>
    case 'reading':
      return <Bar done={total} of={counted} sentence="imports-reading" />
    case 'undoing':
      return <Bar done={0} of={0} sentence="imports-undoing" />
    case 'undone':
      return <p>{translate('imports-undone')}</p>
    case 'waiting':
      return <p>{translate('imports-waiting', { count: String(total) })}</p>
    case 'writing':
      return <Bar done={written} of={written + importable} sentence="imports-writing" />
  }
}

interface BarProps {
  done: number
  of: number
  sentence: 'imports-reading' | 'imports-undoing' | 'imports-writing'
}

function Bar({ done, of, sentence }: BarProps) {
  const { translate } = useTranslator()
  const values = { count: String(Math.max(of, done)), done: String(done) }
  return (
    <div aria-live="polite" className="offprint-imports__progress">
      <progress aria-hidden max={of || 1} {...(of > 0 ? { value: done } : {})} />
      <span>{translate(sentence, values)}</span>
    </div>
  )
}
