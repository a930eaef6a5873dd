// A picture at its place in the text, or the caption of one that is not there any more.
import type { Block, CollectionSlug } from 'payload'

export function figureBlock(mediaSlug: CollectionSlug): Block {
  return {
    slug: 'figure',
    admin: { disableBlockName: true },
    fields: [
      { name: 'image', type: 'upload', relationTo: mediaSlug },
      { name: 'caption', type: 'textarea' },
      { name: 'credit', type: 'text' },
    ],
    interfaceName: 'FigureBlock',
    labels: { plural: 'Pictures', singular: 'Picture' },
  }
}
