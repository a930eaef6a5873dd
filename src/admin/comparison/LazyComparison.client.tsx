'use client'
// The comparison of two versions, with the script that compares texts: loaded when one is shown.
import { type ComponentProps, lazy, Suspense } from 'react'

import type { Comparison as ComparisonInBrowser } from './Comparison.client.tsx'

const Loaded = lazy(async () => ({ default: (await import('./Comparison.client.tsx')).Comparison }))

export function Comparison(props: ComponentProps<typeof ComparisonInBrowser>) {
  return (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  )
}
