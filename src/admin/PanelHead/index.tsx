// At the head of each page of the admin panel: a link past the navigation, and the script that keeps early clicks.
import type { PayloadRequest, ServerProps } from 'payload'

import { deskTranslator } from '../../translations/deskTranslator.ts'
import { earlyClicks } from './earlyClicks.ts'
import './index.scss'

interface Props extends Pick<ServerProps, 'i18n'> {
  req: PayloadRequest
}

export function PanelHead({ i18n, req }: Props) {
  const { translate } = deskTranslator(i18n)
  return (
    <>
      <a className="offprint-skip" href="#content">
        {translate('skip-navigation')}
      </a>
      <script
        dangerouslySetInnerHTML={{ __html: earlyClicks }}
        nonce={nonceIn(req.headers)}
        // The browser does not show it to scripts.
        suppressHydrationWarning
      />
    </>
  )
}

/** Of the content security policy that the server in front has put into the request, as for Next's own scripts. */
function nonceIn(headers: Headers): string | undefined {
  return /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1]
}
