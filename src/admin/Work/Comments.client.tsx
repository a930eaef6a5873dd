'use client'
// What the people of an article say to one another about it: open comments, resolved ones folded, and a new one.
import { useId, useState } from 'react'

import type { Comment } from '../../work/articleWork.ts'
import type { WorkActions } from './useWork.client.ts'

import { formatInstant } from '../hooks/formatInstant.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { FieldFrame, inputProps, SelectControl, TextControl } from '../parts/Field.client.tsx'
import { mentionedIn, withMention } from './mentions.ts'

export function Comments(actions: WorkActions) {
  const { translate } = useTranslator()
  const { comments } = actions.work
  const open = comments.filter(({ resolved }) => !resolved)
  const done = comments.filter(({ resolved }) => resolved)
  return (
    <>
      <h4 className="offprint-panel__heading">
        {translate('work-comments', { count: String(open.length) })}
      </h4>
      <List {...actions} comments={open} />
      {done.length > 0 ? (
        <details>
          <summary>{translate('work-resolved', { count: String(done.length) })}</summary>
          <List {...actions} comments={done} />
        </details>
      ) : null}
      <NewComment {...actions} />
    </>
  )
}

function List({ comments, ...actions }: { comments: Comment[] } & WorkActions) {
  return (
    <ul className="offprint-work__comments">
      {comments.map((comment) => (
        <li key={comment.id}>
          <One {...actions} comment={comment} />
        </li>
      ))}
    </ul>
  )
}

function One({ comment, isPending, me, remove, resolve }: { comment: Comment } & WorkActions) {
  const { locale, translate } = useTranslator()
  const { id, by, byName, createdAt, resolved, text } = comment
  return (
    <>
      <p className="offprint-work__by">
        {byName ? `${byName} · ` : ''}
        <time dateTime={createdAt} suppressHydrationWarning>
          {formatInstant(createdAt, locale)}
        </time>
      </p>
      <p className="offprint-work__text">{text}</p>
      <div className="offprint-work__row">
        <SmallButton disabled={isPending} onClick={() => void resolve(id, !resolved)}>
          {translate(resolved ? 'work-reopen' : 'work-resolve')}
        </SmallButton>
        {by === me ? (
          <SmallButton disabled={isPending} onClick={() => void remove(id)}>
            {translate('work-comment-delete')}
          </SmallButton>
        ) : null}
      </div>
    </>
  )
}

/** No form: it stands in one. */
function NewComment({ addComment, isPending, me, work: { people } }: WorkActions) {
  const { translate } = useTranslator()
  const id = useId()
  const [text, setText] = useState('')
  const others = people.filter((one) => one.id !== me)
  const submit = async () => {
    if (text.trim() !== '' && (await addComment(text.trim(), mentionedIn(text, others)))) {
      setText('')
    }
  }
  const help = others.length > 0 ? translate('work-help') : undefined
  return (
    <div className="offprint-work__form">
      <FieldFrame help={help} id={id} label={translate('work-comment')} name="comment">
        <TextControl
          input={inputProps(id, undefined, help)}
          onChange={setText}
          rows={2}
          value={text}
        />
      </FieldFrame>
      <div className="offprint-work__row">
        <SmallButton disabled={isPending || text.trim() === ''} onClick={() => void submit()}>
          {translate('send')}
        </SmallButton>
        {others.length > 0 ? (
          <SelectControl
            aria-label={translate('work-mention')}
            onChange={(name) => setText(withMention(text, name))}
            options={[
              { label: translate('work-mention'), value: '' },
              ...others.map(({ name }) => ({ label: name, value: name })),
            ]}
            value=""
          />
        ) : null}
      </div>
    </div>
  )
}
