// Our widget of the dashboard: owed articles, drafts, what went on the blog last, reminders.
import type { PayloadRequest } from 'payload'

import type { HoldingOutlet } from '../OutletTerms/changes.ts'

import { isEditorOrAdmin, isStaff } from '../../access/people.ts'
import { requireOptions, type ResolvedOptions } from '../../options.ts'
import { listOutletTerms } from '../../owed/outletTerms.ts'
import { type OwedGroup, owedGroups } from '../../owed/owedGroups.ts'
import { OwedPanel, RemindersPanel } from '../rendered.client.tsx'
import { ForYou } from './ForYou.tsx'
import { LetterList } from './Letters.tsx'
import { DraftList, FirstSteps, ProposalLine, RecentList, SavedViewList } from './Lists.tsx'
import './index.scss'
import { loadDashboard } from './load.ts'
import { Outdated } from './Outdated.tsx'

interface Props {
  /** On a page of its own, which has a heading. */
  isPage?: boolean
  req: PayloadRequest
}

/** Rendered on the server, so that nothing moves while the page loads. */
export async function Dashboard({ isPage = false, req }: Props) {
  if (!isStaff(req)) {
    return null
  }
  const options = requireOptions(req.payload)
  const [data, outlets] = await Promise.all([
    loadDashboard(req, options),
    isEditorOrAdmin(req) ? readHolding(req, options) : null,
  ])
  return (
    <div className="offprint-dashboard">
      {isPage ? null : <h1 className="offprint-unseen">{req.t('general:dashboard')}</h1>}
      {data.steps ? <FirstSteps req={req} steps={data.steps} /> : null}
      <div className="offprint-dashboard__columns">
        <OwedPanel group={groupOf(req)} initial={data.owed} outlets={outlets} />
        <div className="offprint-dashboard__side">
          <ProposalLine count={data.proposals} req={req} />
          <ForYou inbox={data.inbox} req={req} />
          <LetterList letters={data.letters} req={req} />
          <SavedViewList req={req} views={data.savedViews} />
          <DraftList drafts={data.drafts} req={req} />
          <RecentList recent={data.recent} req={req} />
          <RemindersPanel initial={data.reminders} />
        </div>
      </div>
      <Outdated below={data.outdated} req={req} />
    </div>
  )
}

/** The group of the filter that was followed before the page had its scripts, or of a link. */
function groupOf({ query }: PayloadRequest): null | OwedGroup {
  return owedGroups.find((group) => group === query?.group) ?? null
}

async function readHolding(
  req: PayloadRequest,
  options: ResolvedOptions,
): Promise<HoldingOutlet[]> {
  const { outlets } = await listOutletTerms(req, new Date(), options)
  return outlets
    .filter(({ waiting }) => waiting > 0)
    .map(({ id, name, isAtDefault }) => ({ id, name, isAtDefault }))
}
