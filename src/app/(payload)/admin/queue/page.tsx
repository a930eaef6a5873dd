// The queue, whose drawers have forms of articles and notes.
import { importMap } from '../importMap.js'
import { joinImportMap } from '../importMaps.ts'
import { drawWith } from '../rootPage.tsx'

const { generateMetadata, Page } = drawWith(joinImportMap(importMap), 'queue')
export { generateMetadata }
export default Page
