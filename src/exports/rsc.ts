// What runs in the admin panel's server components.
export { BulkSchedule } from '../admin/BulkSchedule/index.tsx'
export { DashboardLink } from '../admin/Dashboard/DashboardLink.tsx'
export { Dashboard } from '../admin/Dashboard/index.tsx'
export { DashboardView } from '../admin/Dashboard/View.tsx'
export { OutletTermsView } from '../admin/OutletTerms/View.tsx'
export { QueueView } from '../admin/Queue/QueueView.tsx'
export { StageBar } from '../admin/StageBar/index.tsx'
export { DocumentDiff } from '../editor/DocumentDiff.tsx'
