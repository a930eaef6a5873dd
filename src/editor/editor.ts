// The features of the two editors: of articles, and of notes.
import type { CollectionSlug } from 'payload'

import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'

import { figureBlock } from './figureBlock.ts'
import { FootnoteFeature } from './footnotes/feature.server.ts'
import { TypedTextFeature } from './typedText.server.ts'

type Editor = ReturnType<typeof lexicalEditor>

/** The editor of an article: everything that a printed article may contain. */
export function articleEditor({ mediaSlug }: { mediaSlug: CollectionSlug }): Editor {
  return lexicalEditor({
    features: [
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
      ...textFeatures(),
      StrikethroughFeature(),
      SubscriptFeature(),
      SuperscriptFeature(),
      BlockquoteFeature(),
      UnorderedListFeature(),
      OrderedListFeature(),
      HorizontalRuleFeature(),
      EXPERIMENTAL_TableFeature(),
      BlocksFeature({ blocks: [figureBlock(mediaSlug)] }),
      FootnoteFeature(),
      FixedToolbarFeature(),
      InlineToolbarFeature(),
    ],
  })
}

/** The editor of an introductory note: a paragraph or two, with a link. */
export function noteEditor(): Editor {
  return lexicalEditor({
    features: [
      ParagraphFeature(),
      ...textFeatures(),
      BlockquoteFeature(),
      UnorderedListFeature(),
      InlineToolbarFeature(),
    ],
  })
}

function textFeatures() {
  return [
    TypedTextFeature(),
    BoldFeature(),
    ItalicFeature(),
    // Links go to addresses only: documents of the admin panel have no public address.
    // No automatic links: opening an article must not change it. Addresses become links when a page is rendered.
    LinkFeature({ disableAutoLinks: 'creationOnly', enabledCollections: [] }),
  ]
}
