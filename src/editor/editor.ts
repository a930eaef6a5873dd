// The features of the two editors: of articles, and of notes.
import type { Block, CollectionSlug, Field } from 'payload'

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

import { fieldsWithLabels, labelsOf } from '../translations/withLabels.ts'
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

export function figureBlock(mediaSlug: CollectionSlug): Block {
  return {
    slug: 'figure',
    admin: { disableBlockName: true },
    fields: fieldsWithLabels<Field>([
      { name: 'image', type: 'upload', relationTo: mediaSlug },
      { name: 'caption', type: 'textarea' },
      { name: 'credit', type: 'text' },
      {
        name: 'handOver',
        type: 'ui',
        admin: { components: { Field: 'offprint/client#BlockFields' } },
      },
    ]),
    interfaceName: 'FigureBlock',
    labels: labelsOf({ plural: 'pictures', singular: 'picture' }),
  }
}
