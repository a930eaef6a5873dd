// Pages without the editor of rich text, which is a third of Payload's scripts: lists and the like of our own, the account.
import { importMap } from '../deskImportMap.js'
import { joinImportMap } from '../importMaps.ts'
import { drawWith } from '../rootPage.tsx'

const { generateMetadata, Page } = drawWith(joinImportMap(importMap))
export { generateMetadata }
export default Page
