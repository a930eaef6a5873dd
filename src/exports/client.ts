// What runs in the admin panel's browser. Payload finds these by name, e.g. `offprint/client#MoveLog`.
export { DayCell } from '../admin/cells/index.client.tsx'
export { FreeFromCell } from '../admin/cells/index.client.tsx'
export { PublishedCell } from '../admin/cells/index.client.tsx'
export { OutletCell } from '../admin/cells/index.client.tsx'
export { StageCell } from '../admin/cells/index.client.tsx'
export { CopyOwner } from '../admin/copies/CopyOwner.client.tsx'
export { DayList } from '../admin/DayField/DayList.client.tsx'
export { DayField } from '../admin/DayField/index.client.tsx'
export { SaveButton } from '../admin/Editing/SaveButton.client.tsx'
export {
  BlogPreview,
  BylineLabel,
  DayDiff,
  Editing,
  MomentField,
  MoveLog,
  Newsletter,
  NoteField,
  OldAddresses,
  OpenRows,
  TermsOutlook,
  UnsavedWork,
  Webhook,
} from '../admin/entries.client.tsx'
export { LinesField } from '../admin/LinesField/index.client.tsx'
export { PaletteButton } from '../admin/Palette/index.client.tsx'
export { DeskLinks } from '../admin/parts/DeskLinks.client.tsx'
export { SessionProvider } from '../admin/Session/SessionProvider.client.tsx'
export { UndoProvider } from '../admin/Undo/UndoProvider.client.tsx'
export { BlockFields } from '../editor/blockFields.client.tsx'
export { FootnoteFeatureClient } from '../editor/footnotes/feature.client.tsx'
export { TypedTextFeatureClient } from '../editor/typedText.client.tsx'
