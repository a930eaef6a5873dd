export {}
export { StageField } from '../components/StageField/index.client.tsx'
