'use client'
// Snoozed and waived articles, collapsed, each with a button that restores it.
import { Link, toast } from '@payloadcms/ui'

import type { DeferredLine, DeferredList } from '../../owed/listDeferred.ts'
import type { ID } from '../../types.ts'

import { formatDeferral } from '../../owed/format.ts'
import { useAdminPages } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { clearDeferral, useEdit } from '../moves/useEdit.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'

interface Props {
  deferred: DeferredList
  /** Called with the id of the article. */
  onChanged: (id: ID) => void
}

export function DeferredGroup({ deferred: { count, lines }, onChanged }: Props) {
  const { translate } = useTranslator()
  if (count === 0) {
    return null
  }
  const shown = String(lines.length)
  return (
    <details className="offprint-owed__deferred">
      <summary className="offprint-panel__heading">
        {translate('deferred', { count: String(count) })}
        {lines.length < count ? (
          <span className="offprint-owed__part"> {translate('deferred-part', { shown })}</span>
        ) : null}
      </summary>
      <ul className="offprint-owed__lines">
        {lines.map((line) => (
          <Line key={line.id} line={line} onChanged={onChanged} />
        ))}
      </ul>
    </details>
  )
}

function Line({ line, onChanged }: { line: DeferredLine } & Pick<Props, 'onChanged'>) {
  const translator = useTranslator()
  const { articles } = useAdminPages()
  const { id, outlet, title } = line
  return (
    <li className="offprint-owed__line" data-article={id}>
      <div className="offprint-owed__piece">
        <Link className="offprint-owed__deferred-name" href={`${articles}/${id}`}>
          {title}
        </Link>
        <p className="offprint-owed__facts">
          {[outlet, formatDeferral(line, translator)].filter(Boolean).join(' · ')}
        </p>
      </div>
      <UndeferButton line={line} onChanged={onChanged} />
    </li>
  )
}

function UndeferButton({ line, onChanged }: { line: DeferredLine } & Pick<Props, 'onChanged'>) {
  const { translate } = useTranslator()
  const { id, title } = line
  const edit = useEdit(id, () => onChanged(id))
  const undefer = async () => {
    if (await edit(clearDeferral(line))) {
      toast.success(translate('undeferred', { title }))
    }
  }
  return (
    <div className="offprint-owed__actions">
      <SmallButton
        aria-label={translate('undefer-article', { title })}
        onClick={() => void undefer()}
      >
        {translate('undefer')}
      </SmallButton>
    </div>
  )
}
