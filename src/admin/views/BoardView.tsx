// `/admin/board`: all articles in columns, by stage and by what is to be done with them. Authors see their own.
import type { AdminViewServerProps, PayloadRequest } from 'payload'

import { Gutter } from '@payloadcms/ui'

import type { ShownColumn } from '../Board/index.client.tsx'

import { isStaff, roleOf } from '../../access/people.ts'
import { readFindQuery } from '../../api/findQuery.ts'
import { InvalidQuery } from '../../errors.ts'
import { recentDays } from '../../find/boardColumns.ts'
import { type FilterChoices, filterChoices } from '../../find/filterChoices.ts'
import { type Column, readBoard } from '../../find/readBoard.ts'
import { requireOptions } from '../../options.ts'
import { deskTranslator } from '../../translations/deskTranslator.ts'
import { renderCards } from '../Board/cards.ts'
import { collectionPath } from '../config/adminPath.ts'
import { viewPaths } from '../config/clientConfig.ts'
import { Board } from '../rendered.client.tsx'
import { Filters, paramsOf } from './Filters.tsx'
import { StaffView } from './StaffView.tsx'

/** Cards of a column; the list of articles has the others. */
const most = 100

export async function BoardView(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const { translate } = deskTranslator(req.i18n)
  const title = translate('board')
  const params = paramsOf(props.searchParams)
  const shown = isStaff(req) ? await load(req, params) : ''
  return (
    <StaffView {...props} title={title}>
      <Gutter>
        <h1>{title}</h1>
        {typeof shown === 'string' ? (
          <p role="alert">{shown}</p>
        ) : (
          <>
            <Filters choices={shown.choices} params={params} path={viewPaths.board} req={req} />
            <Board columns={shown.columns} role={roleOf(req) ?? 'author'} />
          </>
        )}
      </Gutter>
    </StaffView>
  )
}

interface Shown {
  choices: FilterChoices
  columns: ShownColumn[]
}

/** What is wrong with the address, where it cannot be read. */
async function load(req: PayloadRequest, params: URLSearchParams): Promise<Shown | string> {
  try {
    const filter = readFindQuery(req, params, requireOptions(req.payload))
    const [choices, columns] = await Promise.all([
      filterChoices(req, filter),
      readBoard(req, { ...filter, limit: most }),
    ])
    const context = { params, today: filter.today }
    return { choices, columns: columns.map((column) => shownColumn(req, column, context)) }
  } catch (error) {
    if (error instanceof InvalidQuery) {
      return error.message
    }
    throw error
  }
}

const labels = {
  drafts: 'view-drafts',
  'needs-work': 'group-needs-work',
  ready: 'group-ready',
  scheduled: 'group-scheduled',
  waiting: 'is-waiting',
} as const

function shownColumn(
  req: PayloadRequest,
  { name, cards, total }: Column,
  { params, today }: { params: URLSearchParams; today: string },
): ShownColumn {
  const words = deskTranslator(req.i18n)
  const articles = collectionPath(req, 'articles')
  const label =
    name === 'on-blog' || name === 'deferred'
      ? words.translate(`board-column-${name}`, { days: String(recentDays) })
      : words.translate(labels[name])
  const view = name === 'deferred' ? 'snoozed' : name
  const count = String(total - cards.length)
  const href = `${articles}?${new URLSearchParams([['view', view], ...params]).toString()}`
  return {
    name,
    html: renderCards(cards, { articles, today, words }),
    label,
    more: total > cards.length ? { href, label: words.translate('board-more', { count }) } : null,
    total,
  }
}
