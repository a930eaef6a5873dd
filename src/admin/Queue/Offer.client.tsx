'use client'
// Fills in a field with one click.
import { Button } from '@payloadcms/ui'

import { useTranslator } from '../hooks/useTranslator.client.ts'

export function Offer({ line, onTake }: { line: string; onTake: () => void }) {
  const { translate } = useTranslator()
  return (
    <div className="offprint-queue__offers">
      <Button buttonStyle="pill" margin={false} onClick={onTake} size="small">
        {translate('queue-byline-use', { line: line.replaceAll('\n', ' / ') })}
      </Button>
    </div>
  )
}
