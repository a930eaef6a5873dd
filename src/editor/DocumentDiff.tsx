// Two versions of a document side by side, with footnotes and figures drawn as readers see them.
import type { RichTextFieldDiffServerComponent } from 'payload'

import { FieldDiffContainer, getHTMLDiffComponents } from '@payloadcms/ui/rsc'
import { toHTML } from 'offprint-reader/document'

export const DocumentDiff: RichTextFieldDiffServerComponent = ({
  comparisonValue,
  field,
  i18n,
  locale,
  nestingLevel,
  versionValue,
}) => {
  // Without ids of headings, because they would make each heading differ. An empty paragraph, because the comparison
  // takes an empty text for a missing one and shows the other text in its column.
  const { From, To } = getHTMLDiffComponents({
    fromHTML: toHTML(comparisonValue, { hasHeadingIds: false, idPrefix: 'from-' }) || '<p></p>',
    toHTML: toHTML(versionValue, { hasHeadingIds: false, idPrefix: 'to-' }) || '<p></p>',
  })
  return (
    <FieldDiffContainer
      className="lexical-diff"
      From={From}
      i18n={i18n}
      label={{ label: field.label, locale }}
      nestingLevel={nestingLevel}
      To={To}
    />
  )
}
