'use client'
// What a program has changed since a person saved the article last, field by field.
import { useMemo, useState } from 'react'

import { Difference } from '../comparison/Difference.client.tsx'
import { useCompared } from '../comparison/useCompared.client.ts'
import '../comparison/comparison.scss'
import { documentValues, type Values } from '../forms/formValues.ts'
import { useEndpoints } from '../hooks/useOffprint.client.ts'
import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'
import { send } from '../requests/send.client.ts'

interface Read {
  before: null | Values
  now: Values
}

/** Asked for when somebody wants to see it. */
export function Changes({ article }: { article: number | string }) {
  const { translate } = useTranslator()
  const { articles } = useEndpoints()
  const [read, setRead] = useState<'failed' | null | Read>(null)
  const open = async () => {
    const sent = await send(`${articles}/${article}/proposal`, 'GET')
    setRead(sent?.response.ok ? (sent.body as Read) : 'failed')
  }
  if (read === null || read === 'failed') {
    return (
      <>
        {read ? <p role="alert">{translate('no-server')}</p> : null}
        <SmallButton onClick={() => void open()}>{translate('proposal-changes')}</SmallButton>
      </>
    )
  }
  const { before, now } = read
  if (!before || Object.keys(before).length === 0) {
    return <p>{translate(before ? 'proposal-new' : 'proposal-unchanged')}</p>
  }
  return <Compared before={before} now={now} />
}

function Compared({ before, now }: { before: Values; now: Values }) {
  const { translate } = useTranslator()
  const versions = useMemo(() => {
    const mine = documentValues(before)
    return { base: mine, mine, theirs: documentValues(now) }
  }, [before, now])
  const { compared } = useCompared(versions)
  return compared.length === 0 ? (
    <p>{translate('proposal-unchanged')}</p>
  ) : (
    compared.map(({ change, label, lines }) => (
      <fieldset className="offprint-compared" data-path={change.path} key={change.path}>
        <legend className="offprint-compared__legend">{label}</legend>
        <Difference after={lines.theirs} before={lines.base ?? []} />
      </fieldset>
    ))
  )
}
