'use client'
// What server components draw in the browser. Here are the style sheets of what is part of the server's HTML.
import './ArticleList/index.scss'
import './Bulk/index.scss'
import './Calendar/index.scss'
import './NewArticle/index.scss'
import './OutletTerms/index.scss'
import './OwedPanel/index.scss'
import './RemindersPanel/index.scss'
import './moves/contact.scss'
import './SavedViews/index.scss'
import './StageBar/index.scss'
import './moves/pictures.scss'
import './styles/touch.scss'
import './Work/index.scss'
import { lazily } from './hooks/lazily.client.tsx'

export { DayList } from './DayField/DayList.client.tsx'

export const ArticleList = lazily(
  async () => (await import('./ArticleList/index.client.tsx')).ArticleList,
)
export const AllOldAddresses = lazily(
  async () => (await import('./OldAddresses/AllOldAddresses.client.tsx')).AllOldAddresses,
)
export const BulkBar = lazily(async () => (await import('./Bulk/ListBar.client.tsx')).ListBar)
export const Calendar = lazily(async () => (await import('./Calendar/index.client.tsx')).Calendar)
export const ImportDrop = lazily(
  async () => (await import('./Imports/ImportDrop.client.tsx')).ImportDrop,
)
export const ImportRun = lazily(
  async () => (await import('./Imports/ImportRun.client.tsx')).ImportRun,
)
export const NewArticle = lazily(
  async () => (await import('./NewArticle/index.client.tsx')).NewArticle,
)
export const OutletTable = lazily(
  async () => (await import('./OutletTerms/OutletTable.client.tsx')).OutletTable,
)
export const OwedPanel = lazily(
  async () => (await import('./OwedPanel/index.client.tsx')).OwedPanel,
)
export const PictureRights = lazily(
  async () => (await import('./PictureRights/index.client.tsx')).PictureRights,
)
export const Queue = lazily(async () => (await import('./Queue/index.client.tsx')).Queue)
export const RemindersPanel = lazily(
  async () => (await import('./RemindersPanel/index.client.tsx')).RemindersPanel,
)
export const ViewLinks = lazily(
  async () => (await import('./SavedViews/ViewLinks.client.tsx')).ViewLinks,
)
export const StageBar = lazily(async () => (await import('./StageBar/index.client.tsx')).StageBar)
export const Work = lazily(async () => (await import('./Work/index.client.tsx')).Work)
