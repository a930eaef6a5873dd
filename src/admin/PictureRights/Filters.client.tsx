'use client'
import type { Filter, PictureGroups, RightsLabels } from './types.ts'

// What the pictures have in common: each is a button that leaves those with it.
import { useTranslator } from '../hooks/useTranslator.client.ts'

interface Props {
  filter: Filter
  groups: null | PictureGroups
  onChange: (filter: Filter) => void
  rights: RightsLabels
}

const kinds = [
  ['rights', 'rights'],
  ['outlet', 'outlets'],
  ['credit', 'credits'],
  ['import', 'imports'],
] as const

export function Filters({ filter, groups, onChange, rights }: Props) {
  const { translate } = useTranslator()
  const toggle = (kind: keyof Filter, value: string) => {
    const { [kind]: before, ...rest } = filter
    onChange(before === value ? rest : { ...rest, [kind]: value })
  }
  const label = (kind: string, name: null | string) =>
    (kind === 'rights' && rights.find(({ value }) => value === name)?.label) || name
  return (
    <div className="offprint-rights__filters">
      <input
        aria-label={translate('pictures-search')}
        onChange={({ target }) => {
          const { q: _, ...rest } = filter
          onChange(target.value ? { ...rest, q: target.value } : rest)
        }}
        placeholder={translate('pictures-search')}
        type="search"
        value={filter.q ?? ''}
      />
      {(groups?.altMissing ?? 0) > 0 || filter.alt ? (
        <button
          aria-pressed={filter.alt === 'missing'}
          onClick={() => toggle('alt', 'missing')}
          type="button"
        >
          {translate('pictures-no-alt')} <span>{groups?.altMissing ?? 0}</span>
        </button>
      ) : null}
      {kinds
        .filter(([kind, name]) => (groups?.[name].length ?? 0) > 0 || filter[kind] !== undefined)
        .map(([kind, name]) => (
          <details key={kind} open={kind === 'rights' || filter[kind] !== undefined}>
            <summary>{translate(`pictures-group-${name}`)}</summary>
            <ul>
              {groups?.[name].map(({ id, name: called, count }) => {
                const value = String(id ?? called ?? '')
                return (
                  <li key={value}>
                    <button
                      aria-pressed={filter[kind] === value}
                      onClick={() => toggle(kind, value)}
                      type="button"
                    >
                      {label(kind, called) ?? <em>{translate('imports-without')}</em>}{' '}
                      <span>{count}</span>
                    </button>
                  </li>
                )
              })}
            </ul>
          </details>
        ))}
    </div>
  )
}
