'use client'
// Copies a text to the clipboard.
import { Button, toast } from '@payloadcms/ui'

import { useDesk } from '../hooks/useDesk.client.ts'

export function CopyButton({ label, text }: { label: string; text: () => string }) {
  const { say } = useDesk()
  const copy = () => {
    navigator.clipboard.writeText(text()).then(
      () => toast.success(say('compare-copied')),
      () => toast.error(say('compare-copy-failed')),
    )
  }
  return (
    <Button buttonStyle="secondary" margin={false} onClick={copy}>
      {label}
    </Button>
  )
}
