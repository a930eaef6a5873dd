// What runs in the admin panel's browser. Payload finds these by name, e.g. `offprint/client#StageBar`.
export { FreeFromCell } from '../components/cells/FreeFromCell.client.tsx'
export { PublishedCell } from '../components/cells/PublishedCell.client.tsx'
export { StageCell } from '../components/cells/StageCell.client.tsx'
export { LinesField } from '../components/LinesField/index.client.tsx'
export { MoveLog } from '../components/MoveLog/index.client.tsx'
export { StageBar } from '../components/StageBar/index.client.tsx'
export { TermsOutlook } from '../components/TermsOutlook/index.client.tsx'
export { FootnoteFeatureClient } from '../footnotes/feature.client.tsx'
