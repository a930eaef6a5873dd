// A feature of the editor: what was typed is in the form when the form is read.
import { createServerFeature } from '@payloadcms/richtext-lexical'

export const TypedTextFeature = createServerFeature({
  feature: { ClientFeature: 'offprint/client#TypedTextFeatureClient' },
  key: 'offprint-typed-text',
})
