// The dashboard.
import { importMap } from './deskImportMap.js'
import { joinImportMap } from './importMaps.ts'
import { drawWith } from './rootPage.tsx'

const { generateMetadata, Page } = drawWith(joinImportMap(importMap))
export { generateMetadata }
export default Page
