// What runs in the admin panel's server components.
export { DocumentDiff } from '../editor/DocumentDiff.tsx'
