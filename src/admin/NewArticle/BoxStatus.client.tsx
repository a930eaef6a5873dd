'use client'
// Below the box: what is being read, or why it could not be, and what to do then.
import { Button } from '@payloadcms/ui'

import type { Reading } from './useReading.client.ts'

import { useTranslator } from '../hooks/useTranslator.client.ts'
import { SmallButton } from '../parts/Buttons.client.tsx'

export function BoxStatus({ reading }: { reading: Reading }) {
  const { translate } = useTranslator()
  const { name, cancel, pageURL, problem, retry, setPageURL } = reading
  return (
    <div className="offprint-intake__status">
      <div aria-live="polite" className="offprint-intake__progress">
        {name === null ? null : (
          <>
            <span aria-hidden className="offprint-intake__spinner" />
            <p>{name ? translate('intake-reading-name', { name }) : translate('intake-reading')}</p>
            <SmallButton onClick={cancel}>{translate('cancel')}</SmallButton>
          </>
        )}
      </div>
      <div role="alert">
        {problem && name === null ? (
          <div className="offprint-intake__problem">
            <p>{problem.message}</p>
            {problem.canPaste ? <p>{translate('intake-paste-instead')}</p> : null}
          </div>
        ) : null}
      </div>
      {problem && name === null ? (
        <div className="offprint-intake__buttons">
          {problem.canPaste && pageURL ? (
            <Button el="anchor" margin={false} newTab size="small" url={pageURL}>
              {translate('intake-open-page')}
            </Button>
          ) : null}
          <SmallButton onClick={retry}>{translate('try-again')}</SmallButton>
        </div>
      ) : null}
      {pageURL ? (
        <p className="offprint-intake__page">
          <span>{translate('intake-keep-address', { url: pageURL })}</span>
          <Button buttonStyle="none" margin={false} onClick={() => setPageURL('')} size="small">
            {translate('intake-keep-address-drop')}
          </Button>
        </p>
      ) : null}
    </div>
  )
}
