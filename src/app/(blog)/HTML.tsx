// HTML of ours, as it is: everything that people wrote was escaped when it was made.
import { currentResponse } from '../responses/currentResponse.ts'
import { Still } from './Still.client.tsx'

export function HTML({ className, html }: { className?: string; html: string }) {
  const texts = currentResponse()?.texts
  return texts ? (
    <Still at={texts.push(html) - 1} className={className} />
  ) : (
    <div className={className} dangerouslySetInnerHTML={{ __html: html }} />
  )
}
