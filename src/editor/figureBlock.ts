// A picture at its place in the text, or the caption of a picture that is missing.
import type { Block, CollectionSlug, Field } from 'payload'

import { fieldsWithLabels, labelsOf } from '../translations/withLabels.ts'

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
