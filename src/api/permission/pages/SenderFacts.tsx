/** @jsxImportSource preact */
// Who asks by a letter, for which blog and which use, and how to reach a person.
import type { LanguageName } from '../../../translations/languages.ts'

import { describeSender, type Sender } from '../../../permissions/sender.ts'
import { wordsOf } from '../../../permissions/words.ts'
import { wordsIn } from './frame.tsx'

interface Props {
  language: LanguageName
  sender: Sender
  use?: string
}

export function SenderFacts({ language, sender, use }: Props) {
  const { address, blog, mail } = sender
  const words = wordsIn(language)
  return (
    <dl class="sender">
      <dt>{words.askedBy}</dt>
      <dd>{describeSender(sender, wordsOf(language)).asker}</dd>
      <dt>{words.forBlog}</dt>
      <dd>
        {blog} {address ? <a href={address}>{address}</a> : null}
      </dd>
      {use ? (
        <>
          <dt>{words.forUse}</dt>
          <dd>{use}</dd>
        </>
      ) : null}
      {mail ? (
        <>
          <dt>{words.questions}</dt>
          <dd>
            <a href={`mailto:${mail}`}>{mail}</a>
          </dd>
        </>
      ) : null}
    </dl>
  )
}
