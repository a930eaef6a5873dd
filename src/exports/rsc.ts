// What runs in the admin panel's server components.
export { QueueView } from '../admin/Queue/QueueView.tsx'
export { DocumentDiff } from '../editor/DocumentDiff.tsx'
