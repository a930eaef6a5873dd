'use client'
// An item as readers would see it, beside what it was read from.
import type { Addresses, Item } from './types.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { useResponse } from '../requests/useResponse.client.ts'
import { AddressChoice } from './AddressChoice.client.tsx'
import { Decide } from './Decide.client.tsx'

interface Props {
  address: string
  canDecide: boolean
  item: Item
  onDecided: () => Promise<void>
  version: number
}

/** As the endpoint answers. */
interface Sample {
  addresses: Addresses | null
  firstAppeared: {
    confidence: number
    from: 'file' | 'guess' | 'json-ld' | 'meta' | 'microformats' | 'text'
    where: 'blog' | 'outlet' | 'unknown'
  } | null
  original: { html: string; isWhole: boolean }
  page: string
  pictures: number
  proposals: string[]
}

export function Compare({ address, canDecide, item, onDecided, version }: Props) {
  const { translate } = useTranslator()
  const { key } = item
  const asked = `${address}/sample?key=${encodeURIComponent(key)}`
  const { answer, failed } = useResponse<Sample>(asked, { version })
  if (!answer) {
    return <p role="status">{translate(failed ? 'no-server' : 'checking')}</p>
  }
  const isOpen = canDecide && !['unchanged', 'written'].includes(item.state)
  const where = { keys: [key] }
  return (
    <div className="offprint-imports__compare">
      <Findings sample={answer} />
      <div className="offprint-imports__frames">
        <section>
          <h3>{translate('imports-sample-page')}</h3>
          {/* Without scripts; the page may load its fonts. */}
          <iframe sandbox="allow-same-origin" srcDoc={answer.page} title={titleOf('page')} />
        </section>
        <section>
          <h3>
            {translate(
              answer.original.isWhole ? 'imports-sample-original' : 'imports-sample-words',
            )}
          </h3>
          <iframe sandbox="" srcDoc={answer.original.html} title={titleOf('original')} />
        </section>
      </div>
      {isOpen && answer.addresses ? (
        <AddressChoice
          address={address}
          addresses={answer.addresses}
          chosen={item.choices.address ?? 'old'}
          legend={translate('imports-address-one')}
          onDecided={onDecided}
          where={where}
        />
      ) : null}
      {isOpen ? (
        <Decide
          address={address}
          doubts={item.doubts.map(({ code }) => code)}
          filter={null}
          label={translate('imports-this-one')}
          onDecided={onDecided}
          where={where}
        />
      ) : null}
    </div>
  )

  function titleOf(side: 'original' | 'page') {
    return `${translate(`imports-sample-${side}`)}: ${item.title}`
  }
}

/** What decides where it belongs, and what looks wrong. */
function Findings({ sample }: { sample: Sample }) {
  const { counted, translate } = useTranslator()
  const { firstAppeared: first, pictures, proposals } = sample
  const percent = String(Math.round((first?.confidence ?? 0) * 100))
  return (
    <ul className="offprint-imports__findings">
      {first ? (
        <li>
          {translate(`imports-first-${first.where}`)}{' '}
          <small>
            {translate('imports-sure', { from: translate(`intake-from-${first.from}`), percent })}
          </small>
        </li>
      ) : null}
      {pictures > 0 ? <li>{counted('imports-sample-pictures', pictures)}</li> : null}
      {proposals.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  )
}
