'use client'
// Payload's button as it stands in most places of ours: beside the one that leads on, without a margin.
import type { ComponentProps } from 'react'

import { Button } from '@payloadcms/ui'

import { useIsHydrated } from '../hooks/useIsHydrated.client.ts'

type Props = ComponentProps<typeof Button>

/**
 * It cannot be pressed before the page responds: the click would be lost. Links can, and what opens something: clicks on
 * it are kept (`earlyInput.ts`).
 */
export function SecondaryButton({ disabled, ...props }: Props) {
  const isHydrated = useIsHydrated()
  const isOff = disabled || !(isHydrated || props.el || opens(props))
  return <Button buttonStyle="secondary" disabled={isOff} margin={false} {...props} />
}

function opens({ extraButtonProps = {} }: Props): boolean {
  return 'aria-haspopup' in extraButtonProps || 'aria-expanded' in extraButtonProps
}

export function SmallButton(props: Props) {
  return <SecondaryButton size="small" {...props} />
}
