// Around the admin panel of the demo: its clock, its inbox and its accounts.
import type { ReactNode } from 'react'

import { clockAhead } from './clock.ts'
import { DemoBarClient } from './DemoBar.client.tsx'

export function DemoBar({ children }: { children: ReactNode }) {
  return <DemoBarClient ahead={clockAhead()}>{children}</DemoBarClient>
}
