// Documents and Payload's lists.
import { importMap } from '../../importMap.js'
import { joinImportMap } from '../../importMaps.ts'
import { drawWith } from '../../rootPage.tsx'

const { generateMetadata, Page } = drawWith(joinImportMap(importMap))
export { generateMetadata }
export default Page
