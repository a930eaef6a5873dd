// Which tools the editor of a document offers.
import { lexicalEditor } from '@payloadcms/richtext-lexical'

export function articleEditor(_: { mediaSlug: string }) {
  return lexicalEditor({})
}
export function noteEditor() {
  return lexicalEditor({})
}
