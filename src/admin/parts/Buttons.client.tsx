'use client'
// Payload's button as it stands in most places of ours: beside the one that leads on, without a margin.
import type { ComponentProps } from 'react'

import { Button } from '@payloadcms/ui'

type Props = ComponentProps<typeof Button>

export function SecondaryButton(props: Props) {
  return <Button buttonStyle="secondary" margin={false} {...props} />
}

export function SmallButton(props: Props) {
  return <SecondaryButton size="small" {...props} />
}
