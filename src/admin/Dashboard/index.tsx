// Our widget of the dashboard: owed articles, drafts, what went on the blog last, reminders.
import type { PayloadRequest } from 'payload'

import { isDesk, isStaff } from '../../access/people.ts'
import { requireOptions } from '../../options.ts'
import { readOutlets } from '../OutletTerms/readOutlets.ts'
import { OwedPanel } from '../OwedPanel/index.client.tsx'
import { RemindersPanel } from '../RemindersPanel/index.client.tsx'
import { DraftList } from './DraftList.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import './index.scss'
import { loadDashboard } from './load.ts'
import { RecentList } from './RecentList.tsx'

/** Rendered on the server, so that nothing moves while the page loads. */
export async function Dashboard({ req }: { req: PayloadRequest }) {
  if (!isStaff(req)) {
    return null
  }
  const [data, outlets] = await Promise.all([
    loadDashboard(req, requireOptions(req.payload)),
    isDesk(req) ? readOutlets(req) : [],
  ])
  const holding = outlets.filter(({ isSet, waiting }) => !isSet && waiting > 0)
  return (
    <div className="offprint-dashboard">
      {data.steps ? <FirstSteps req={req} steps={data.steps} /> : null}
      <div className="offprint-dashboard__columns">
        <OwedPanel initial={data.owed} outlets={holding.map(({ id, name }) => ({ id, name }))} />
        <div className="offprint-dashboard__side">
          <DraftList drafts={data.drafts} req={req} />
          <RecentList recent={data.recent} req={req} />
          <RemindersPanel initial={data.reminders} />
        </div>
      </div>
    </div>
  )
}
