// The footnote feature of the editor, server side: node types, validation, translations.
import { createNode, createServerFeature } from '@payloadcms/richtext-lexical'
import { checkFootnote, checkFootnoteList, checkReference } from 'offprint-reader/document'

import { inEachLanguage } from '../../translations/languages.ts'
import { FootnoteNode } from './nodes/FootnoteNode.ts'
import { FootnoteRefNode } from './nodes/FootnoteRefNode.ts'
import { FootnotesNode } from './nodes/FootnotesNode.ts'

export const FootnoteFeature = createServerFeature({
  feature: {
    ClientFeature: 'offprint/client#FootnoteFeatureClient',
    i18n: inEachLanguage(({ footnotes }) => footnotes),
    nodes: [
      createNode({ node: FootnoteRefNode, validations: [({ node }) => checkReference(node)] }),
      createNode({
        node: FootnoteNode,
        validations: [({ node, validation }) => checkFootnote(node, validation.value)],
      }),
      createNode({ node: FootnotesNode, validations: [({ node }) => checkFootnoteList(node)] }),
    ],
  },
  key: 'offprint-footnotes',
})
