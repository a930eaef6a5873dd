'use client'
// A footnote's mark in the browser, which draws its number.
import type { SerializedLexicalNode } from '@payloadcms/richtext-lexical/lexical'
import type { ReactNode } from 'react'

import { lazily } from '../../admin/hooks/lazily.client.tsx'
import { FootnoteRefNode } from './nodes/FootnoteRefNode.ts'

const FootnoteMark = lazily(async () => (await import('./inEditor.client.tsx')).FootnoteMark)

export class FootnoteRefClientNode extends FootnoteRefNode {
  static override clone(node: FootnoteRefNode): FootnoteRefNode {
    return super.clone(node)
  }

  static override getType(): string {
    return super.getType()
  }

  static override importJSON(stored: SerializedLexicalNode): FootnoteRefNode {
    return super.importJSON(stored)
  }

  override decorate(): ReactNode {
    return <FootnoteMark label={this.getLabel()} noteId={this.getNoteId()} />
  }
}
