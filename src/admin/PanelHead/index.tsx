// At the head of each page of the admin panel: a link past the navigation, and the script that keeps early clicks.
import type { ServerProps } from 'payload'

import { headers } from 'next/headers.js'

import { deskTranslator } from '../../translations/deskTranslator.ts'
import { earlyInput } from './earlyInput.ts'
import './index.scss'

/** Without the request: Payload has none for it on its page of what is not found. */
export async function PanelHead({ i18n }: Pick<ServerProps, 'i18n'>) {
  const { translate } = deskTranslator(i18n)
  return (
    <>
      <a className="offprint-skip" href="#content">
        {translate('skip-navigation')}
      </a>
      <script
        dangerouslySetInnerHTML={{ __html: earlyInput }}
        nonce={nonceIn(await headers())}
        // The browser does not show it to scripts.
        suppressHydrationWarning
      />
    </>
  )
}

/** Of the content security policy that the server in front has put into the request, as for Next's own scripts. */
function nonceIn(sent: Pick<Headers, 'get'>): string | undefined {
  return /'nonce-([^']+)'/.exec(sent.get('content-security-policy') ?? '')?.[1]
}
