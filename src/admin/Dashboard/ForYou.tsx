// On the dashboard: who waits for whoever looks at it, what they have taken, and, for the desk, who has what.
import type { PayloadRequest } from 'payload'

import { Link } from '@payloadcms/ui'

import type { Inbox } from '../../work/inbox.ts'

import { oneLine } from '../../domain/oneLine.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'
import { translatorFor } from '../../translations/translator.ts'
import { collectionPath } from '../config/adminPath.ts'
import { List } from './Lists.tsx'

interface Props {
  inbox: Inbox
  req: PayloadRequest
}

export function ForYou({ inbox, req }: Props) {
  const { translate } = deskTranslator(req.i18n)
  const { holders, mentions, taken } = inbox
  return (
    <List
      empty={translate('inbox-none')}
      id="offprint-inbox"
      isEmpty={holders.length + mentions.count + taken.count === 0}
      more={null}
      title={translate('inbox')}
    >
      {mentions.count > 0 ? <Mentions inbox={inbox} req={req} /> : null}
      {taken.count > 0 ? <Taken inbox={inbox} req={req} /> : null}
      {holders.length > 0 ? <Holders inbox={inbox} req={req} /> : null}
    </List>
  )
}

function Mentions({ inbox: { mentions }, req }: Props) {
  const { translate } = deskTranslator(req.i18n)
  return (
    <li>
      <h3 className="offprint-panel__heading">
        {translate('inbox-mentions', { count: String(mentions.count) })}
      </h3>
      <ul className="offprint-list__items">
        {mentions.lines.map(({ id, article, byName, text, title }) => (
          <li key={id}>
            <Link href={`${collectionPath(req, 'articles')}/${article}#offprint-work`}>
              {title}
            </Link>
            <span className="offprint-list__facts">
              {byName ? `${byName}: ` : ''}
              {oneLine(text, 160)}
            </span>
          </li>
        ))}
      </ul>
    </li>
  )
}

function Taken({ inbox: { taken }, req }: Props) {
  const { translate } = deskTranslator(req.i18n)
  const { stage: stageName } = translatorFor(req)
  return (
    <li>
      <h3 className="offprint-panel__heading">
        {translate('inbox-taken', { count: String(taken.count) })}
      </h3>
      <ul className="offprint-list__items">
        {taken.lines.map(({ id, stage, title }) => (
          <li key={id}>
            <Link href={`${collectionPath(req, 'articles')}/${id}`}>{title}</Link>
            <span className="offprint-list__facts">{stageName(stage)}</span>
          </li>
        ))}
      </ul>
    </li>
  )
}

function Holders({ inbox: { holders }, req }: Props) {
  const { translate } = deskTranslator(req.i18n)
  const articles = collectionPath(req, 'articles')
  return (
    <li>
      <h3 className="offprint-panel__heading">{translate('inbox-holders')}</h3>
      <ul className="offprint-list__items">
        {holders.map(({ id, name, count }) => (
          <li key={id}>
            <Link href={`${articles}?assignee=${id}`}>{`${name}: ${count}`}</Link>
          </li>
        ))}
      </ul>
    </li>
  )
}
