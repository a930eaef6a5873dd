'use client'
// What the outlet asks for with its permission, in its words: until the article is on the blog.
import { useTranslator } from '../hooks/useTranslator.client.ts'
import './index.scss'

export function Conditions({ words }: { words: null | string | undefined }) {
  const { translate } = useTranslator()
  return words ? (
    <blockquote className="offprint-letter-conditions">
      <strong>{translate('letter-conditions')}</strong>
      {words}
    </blockquote>
  ) : null
}
