'use client'
// How far a run is.
import type { BulkReport } from '../../api/bulk.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'

export function Progress({ report }: { report: BulkReport | null }) {
  const { translate } = useTranslator()
  const total = report?.total ?? 0
  const done = report ? total - report.counts.waiting : 0
  const label = translate('queue-position', { position: String(done), total: String(total) })
  return (
    <div className="offprint-bulk__progress" role="status">
      <progress aria-label={label} max={Math.max(total, 1)} value={done} />
      <span>{label}</span>
    </div>
  )
}
