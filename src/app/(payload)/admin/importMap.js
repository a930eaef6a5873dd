import { Editing as Editing_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { StageCell as StageCell_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { StageBar as StageBar_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { NoteField as NoteField_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FootnoteFeatureClient as FootnoteFeatureClient_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockFields as BlockFields_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TypedTextFeatureClient as TypedTextFeatureClient_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { DocumentDiff as DocumentDiff_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { OutletCell as OutletCell_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { PublishedCell as PublishedCell_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { DayField as DayField_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { DayDiff as DayDiff_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { LinesField as LinesField_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { OpenRows as OpenRows_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { BylineLabel as BylineLabel_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { DayCell as DayCell_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { OldAddresses as OldAddresses_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { MoveLog as MoveLog_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { Work as Work_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { FreeFromCell as FreeFromCell_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { SeriesPart as SeriesPart_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { Mentions as Mentions_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { Bulk as Bulk_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { NewArticleLink as NewArticleLink_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { SaveButton as SaveButton_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { ArticleList as ArticleList_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { MomentField as MomentField_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { AllOldAddresses as AllOldAddresses_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { TermsOutlook as TermsOutlook_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { DayList as DayList_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { ImportDrop as ImportDrop_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { ImportView as ImportView_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { Webhook as Webhook_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { Newsletter as Newsletter_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { CurrentPassword as CurrentPassword_fedfc9d170dae06915a1e8a7b1a2db8a } from '../../../app/passwords/CurrentPassword.client.tsx'
import { DeactivatedCell as DeactivatedCell_2f8f4d99d994492a89b16c7f862f6f0b } from '../../../app/accounts/DeactivatedCell.tsx'
import { Account as Account_675110670f387aa7d41c4678de143592 } from '../../../app/accounts/Account.client.tsx'
import { SecondFactor as SecondFactor_c21fbeeccd1e84a33a5e6b300bd9924a } from '../../../app/secondFactor/SecondFactor.client.tsx'
import { Invite as Invite_9631c77d2dffc0a3f95008202b4881c9 } from '../../../app/accounts/Invite.client.tsx'
import { PictureRightsLink as PictureRightsLink_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { BlogPreview as BlogPreview_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { PanelHead as PanelHead_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { Icon as Icon_14701dfa41b51fc93bfefcb5a987c984 } from '../../../app/brand/Logo.tsx'
import { Logo as Logo_14701dfa41b51fc93bfefcb5a987c984 } from '../../../app/brand/Logo.tsx'
import { PaletteButton as PaletteButton_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { System as System_cb0175f82100ba320ff1d949e36a5879 } from '../../../app/export/System.tsx'
import { Export as Export_b517151271095e19f2fb03c86ab9d2e4 } from '../../../app/export/Export.tsx'
import { StartPage as StartPage_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { UnsavedWork as UnsavedWork_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { DashboardLink as DashboardLink_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { Sample as Sample_13851a89fa3530e26ad684efa211dbc4 } from '../../../app/sample/Sample.tsx'
import { DeskLinks as DeskLinks_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { SavedViewLinks as SavedViewLinks_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { WideNav as WideNav_23ed02a589a857218a9e27dbbba88f96 } from '../../../app/brand/WideNav.tsx'
import { SessionProvider as SessionProvider_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { CopyOwner as CopyOwner_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { UndoProvider as UndoProvider_158b9b20880086e41fa7b1d9332d74f8 } from 'offprint/client'
import { ArticlesView as ArticlesView_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { CalendarView as CalendarView_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { DashboardView as DashboardView_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { LagView as LagView_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { NewArticleView as NewArticleView_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { OutletTermsView as OutletTermsView_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { PictureRightsView as PictureRightsView_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { QueueView as QueueView_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { Dashboard as Dashboard_22f5ca0e8b89a95076a8dee76d715199 } from 'offprint/rsc'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'
import { DemoBar as DemoBar_bdd3b179d624d5c2ae9c4b6bc90b1780 } from '../../../app/demo/DemoBar.tsx'

/** @type import('payload').ImportMap */
export const importMap = {
  "offprint/client#Editing": Editing_158b9b20880086e41fa7b1d9332d74f8,
  "offprint/client#StageCell": StageCell_158b9b20880086e41fa7b1d9332d74f8,
  "offprint/rsc#StageBar": StageBar_22f5ca0e8b89a95076a8dee76d715199,
  "offprint/client#NoteField": NoteField_158b9b20880086e41fa7b1d9332d74f8,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "offprint/client#FootnoteFeatureClient": FootnoteFeatureClient_158b9b20880086e41fa7b1d9332d74f8,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "offprint/client#BlockFields": BlockFields_158b9b20880086e41fa7b1d9332d74f8,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "offprint/client#TypedTextFeatureClient": TypedTextFeatureClient_158b9b20880086e41fa7b1d9332d74f8,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "offprint/rsc#DocumentDiff": DocumentDiff_22f5ca0e8b89a95076a8dee76d715199,
  "offprint/client#OutletCell": OutletCell_158b9b20880086e41fa7b1d9332d74f8,
  "offprint/client#PublishedCell": PublishedCell_158b9b20880086e41fa7b1d9332d74f8,
  "offprint/client#DayField": DayField_158b9b20880086e41fa7b1d9332d74f8,
  "offprint/client#DayDiff": DayDiff_158b9b20880086e41fa7b1d9332d74f8,
  "offprint/client#LinesField": LinesField_158b9b20880086e41fa7b1d9332d74f8,
  "offprint/client#OpenRows": OpenRows_158b9b20880086e41fa7b1d9332d74f8,
  "offprint/client#BylineLabel": BylineLabel_158b9b20880086e41fa7b1d9332d74f8,
  "offprint/client#DayCell": DayCell_158b9b20880086e41fa7b1d9332d74f8,
  "offprint/client#OldAddresses": OldAddresses_158b9b20880086e41fa7b1d9332d74f8,
  "offprint/client#MoveLog": MoveLog_158b9b20880086e41fa7b1d9332d74f8,
  "offprint/rsc#Work": Work_22f5ca0e8b89a95076a8dee76d715199,
  "offprint/client#FreeFromCell": FreeFromCell_158b9b20880086e41fa7b1d9332d74f8,
  "offprint/rsc#SeriesPart": SeriesPart_22f5ca0e8b89a95076a8dee76d715199,
  "offprint/rsc#Mentions": Mentions_22f5ca0e8b89a95076a8dee76d715199,
  "offprint/rsc#Bulk": Bulk_22f5ca0e8b89a95076a8dee76d715199,
  "offprint/rsc#NewArticleLink": NewArticleLink_22f5ca0e8b89a95076a8dee76d715199,
  "offprint/client#SaveButton": SaveButton_158b9b20880086e41fa7b1d9332d74f8,
  "offprint/rsc#ArticleList": ArticleList_22f5ca0e8b89a95076a8dee76d715199,
  "offprint/client#MomentField": MomentField_158b9b20880086e41fa7b1d9332d74f8,
  "offprint/rsc#AllOldAddresses": AllOldAddresses_22f5ca0e8b89a95076a8dee76d715199,
  "offprint/client#TermsOutlook": TermsOutlook_158b9b20880086e41fa7b1d9332d74f8,
  "offprint/client#DayList": DayList_158b9b20880086e41fa7b1d9332d74f8,
  "offprint/rsc#ImportDrop": ImportDrop_22f5ca0e8b89a95076a8dee76d715199,
  "offprint/rsc#ImportView": ImportView_22f5ca0e8b89a95076a8dee76d715199,
  "offprint/client#Webhook": Webhook_158b9b20880086e41fa7b1d9332d74f8,
  "offprint/client#Newsletter": Newsletter_158b9b20880086e41fa7b1d9332d74f8,
  "/app/passwords/CurrentPassword.client.tsx#CurrentPassword": CurrentPassword_fedfc9d170dae06915a1e8a7b1a2db8a,
  "/app/accounts/DeactivatedCell.tsx#DeactivatedCell": DeactivatedCell_2f8f4d99d994492a89b16c7f862f6f0b,
  "/app/accounts/Account.client.tsx#Account": Account_675110670f387aa7d41c4678de143592,
  "/app/secondFactor/SecondFactor.client.tsx#SecondFactor": SecondFactor_c21fbeeccd1e84a33a5e6b300bd9924a,
  "/app/accounts/Invite.client.tsx#Invite": Invite_9631c77d2dffc0a3f95008202b4881c9,
  "offprint/rsc#PictureRightsLink": PictureRightsLink_22f5ca0e8b89a95076a8dee76d715199,
  "offprint/client#BlogPreview": BlogPreview_158b9b20880086e41fa7b1d9332d74f8,
  "offprint/rsc#PanelHead": PanelHead_22f5ca0e8b89a95076a8dee76d715199,
  "/app/brand/Logo.tsx#Icon": Icon_14701dfa41b51fc93bfefcb5a987c984,
  "/app/brand/Logo.tsx#Logo": Logo_14701dfa41b51fc93bfefcb5a987c984,
  "offprint/client#PaletteButton": PaletteButton_158b9b20880086e41fa7b1d9332d74f8,
  "/app/export/System.tsx#System": System_cb0175f82100ba320ff1d949e36a5879,
  "/app/export/Export.tsx#Export": Export_b517151271095e19f2fb03c86ab9d2e4,
  "offprint/rsc#StartPage": StartPage_22f5ca0e8b89a95076a8dee76d715199,
  "offprint/client#UnsavedWork": UnsavedWork_158b9b20880086e41fa7b1d9332d74f8,
  "offprint/rsc#DashboardLink": DashboardLink_22f5ca0e8b89a95076a8dee76d715199,
  "/app/sample/Sample.tsx#Sample": Sample_13851a89fa3530e26ad684efa211dbc4,
  "offprint/client#DeskLinks": DeskLinks_158b9b20880086e41fa7b1d9332d74f8,
  "offprint/rsc#SavedViewLinks": SavedViewLinks_22f5ca0e8b89a95076a8dee76d715199,
  "/app/brand/WideNav.tsx#WideNav": WideNav_23ed02a589a857218a9e27dbbba88f96,
  "offprint/client#SessionProvider": SessionProvider_158b9b20880086e41fa7b1d9332d74f8,
  "offprint/client#CopyOwner": CopyOwner_158b9b20880086e41fa7b1d9332d74f8,
  "offprint/client#UndoProvider": UndoProvider_158b9b20880086e41fa7b1d9332d74f8,
  "offprint/rsc#ArticlesView": ArticlesView_22f5ca0e8b89a95076a8dee76d715199,
  "offprint/rsc#CalendarView": CalendarView_22f5ca0e8b89a95076a8dee76d715199,
  "offprint/rsc#DashboardView": DashboardView_22f5ca0e8b89a95076a8dee76d715199,
  "offprint/rsc#LagView": LagView_22f5ca0e8b89a95076a8dee76d715199,
  "offprint/rsc#NewArticleView": NewArticleView_22f5ca0e8b89a95076a8dee76d715199,
  "offprint/rsc#OutletTermsView": OutletTermsView_22f5ca0e8b89a95076a8dee76d715199,
  "offprint/rsc#PictureRightsView": PictureRightsView_22f5ca0e8b89a95076a8dee76d715199,
  "offprint/rsc#QueueView": QueueView_22f5ca0e8b89a95076a8dee76d715199,
  "offprint/rsc#Dashboard": Dashboard_22f5ca0e8b89a95076a8dee76d715199,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1,
  "/app/demo/DemoBar.tsx#DemoBar": DemoBar_bdd3b179d624d5c2ae9c4b6bc90b1780
}
