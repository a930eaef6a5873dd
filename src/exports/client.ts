// What runs in the admin panel's browser. Payload finds these by name, e.g. `offprint/client#StageField`.
export { LinesField } from '../components/LinesField/index.client.tsx'
export { StageField } from '../components/StageField/index.client.tsx'
export { FootnoteFeatureClient } from '../footnotes/feature.client.tsx'
