'use client'
// Payload's button as it stands in most places of ours: beside the one that leads on, without a margin.
import type { ComponentProps } from 'react'

import { Button, toast } from '@payloadcms/ui'

import { useTranslator } from '../hooks/useTranslator.client.ts'

type Props = ComponentProps<typeof Button>

export function SecondaryButton(props: Props) {
  return <Button buttonStyle="secondary" margin={false} {...props} />
}

export function SmallButton(props: Props) {
  return <SecondaryButton size="small" {...props} />
}

export function CopyButton({ label, text }: { label: string; text: () => string }) {
  const { translate } = useTranslator()
  const copy = () => {
    navigator.clipboard.writeText(text()).then(
      () => toast.success(translate('compare-copied')),
      () => toast.error(translate('compare-copy-failed')),
    )
  }
  return <SecondaryButton onClick={copy}>{label}</SecondaryButton>
}
