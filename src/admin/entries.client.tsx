'use client'
// Components that Payload finds by name, loaded where they are drawn. Here are the style sheets of what is part of the
// server's HTML.
import './BlogPreview/index.scss'
import './MoveLog/index.scss'
import './OldAddresses/index.scss'
import './TermsOutlook/index.scss'
import { lazily } from './hooks/lazily.client.tsx'

export const BlogPreview = lazily(
  async () => (await import('./BlogPreview/index.client.tsx')).BlogPreview,
)
export const BylineLabel = lazily(
  async () => (await import('./BylineLabel/index.client.tsx')).BylineLabel,
)
export const DayDiff = lazily(async () => (await import('./DayField/DayDiff.client.tsx')).DayDiff)
export const Editing = lazily(async () => (await import('./Editing/index.client.tsx')).Editing)
export const MomentField = lazily(
  async () => (await import('./DayField/MomentField.client.tsx')).MomentField,
)
export const MoveLog = lazily(async () => (await import('./MoveLog/index.client.tsx')).MoveLog)
export const Newsletter = lazily(
  async () => (await import('./Newsletter/index.client.tsx')).Newsletter,
)
export const NoteField = lazily(
  async () => (await import('./notes/NoteField.client.tsx')).NoteField,
)
export const OldAddresses = lazily(
  async () => (await import('./OldAddresses/index.client.tsx')).OldAddresses,
)
export const OpenRows = lazily(
  async () => (await import('./BylineLabel/OpenRows.client.tsx')).OpenRows,
)
export const TermsOutlook = lazily(
  async () => (await import('./TermsOutlook/index.client.tsx')).TermsOutlook,
)
export const UnsavedWork = lazily(
  async () => (await import('./copies/UnsavedWork.client.tsx')).UnsavedWork,
)
export const Webhook = lazily(async () => (await import('./Webhook/index.client.tsx')).Webhook)
