// The filters above a page: a form of the browser's own, with the names of `GET /api/articles/find`.
import type { AdminViewServerProps, PayloadRequest } from 'payload'

import type { Choice, FilterChoices } from '../../find/filterChoices.ts'
import type { ID } from '../../types.ts'

import { deskTranslator } from '../../translations/deskTranslator.ts'
import { adminPath } from '../config/adminPath.ts'

/** A select with an empty value asks for nothing, though an empty outlet means those without one. */
const any = '*'

const selects = ['outlet', 'author', 'assignee'] as const

export function paramsOf(given: AdminViewServerProps['searchParams'] = {}): URLSearchParams {
  const entries = Object.entries(given).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one] as [string, string]),
  )
  return new URLSearchParams(
    entries.filter(
      ([name, value]) =>
        value !== any && (value !== '' || name === 'outlet' || name === 'assignee'),
    ),
  )
}

interface Props {
  choices: FilterChoices
  /** Other parameters of the page. */
  hidden?: Record<string, string>
  params: URLSearchParams
  path: `/${string}`
  req: PayloadRequest
}

export function Filters({ choices, hidden = {}, params, path, req }: Props) {
  const { translate } = deskTranslator(req.i18n)
  return (
    <form action={adminPath(req, path)} className="offprint-filters" method="get">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      <input
        aria-label={translate('list-search')}
        defaultValue={params.get('q') ?? ''}
        name="q"
        placeholder={translate('list-search')}
        type="search"
      />
      {selects.map((name) => (
        <select
          aria-label={translate(`list-${name}`)}
          defaultValue={params.get(name) ?? any}
          key={name}
          name={name}
        >
          <option value={any}>{translate(`list-any-${name}`)}</option>
          {name === 'assignee' ? <option value="me">{translate('list-assignee-me')}</option> : null}
          <Options
            choices={choices[name]}
            none={name === 'author' ? '' : translate(`list-no-${name}`)}
          />
        </select>
      ))}
      <button type="submit">{translate('list-search-go')}</button>
    </form>
  )
}

interface OptionsProps {
  choices: Choice<ID | null>[]
  /** What it is called to have none. */
  none: string
}

function Options({ choices, none }: OptionsProps) {
  return choices.map(({ name, count, value }) => (
    <option key={value} value={String(value ?? '')}>
      {value === null ? none : name} ({count})
    </option>
  ))
}
