/** @jsxImportSource preact */
// Asks for a mail address; works without JavaScript, and is answered with a page.
import type { NewsletterCadence } from '../../types.ts'

import { lettersIn } from './strings.ts'

export interface SubscribeFormProps {
  /** Address of `POST /api/blog/subscribe`. */
  action: string
  /** Chosen already. */
  cadence?: NewsletterCadence
  /** Tag of the page's language, which is that of the mails. */
  language: string
}

export function SubscribeForm({ action, cadence = 'each', language }: SubscribeFormProps) {
  const words = lettersIn(language)
  return (
    <form action={action} class="subscribe" method="post">
      <label>
        {words.email}
        <input
          aria-label={words.email}
          autocomplete="email"
          maxlength={254}
          name="email"
          required
          type="email"
        />
      </label>
      <fieldset>
        <legend>{words.cadence}</legend>
        {(['each', 'weekly'] as const).map((one) => (
          <label key={one}>
            <input
              aria-label={words[one]}
              checked={one === cadence}
              name="cadence"
              type="radio"
              value={one}
            />{' '}
            {words[one]}
          </label>
        ))}
      </fieldset>
      <label class="trap" hidden>
        {words.trap}
        <input aria-label={words.trap} autocomplete="off" name="website" tabindex={-1} />
      </label>
      <input name="language" type="hidden" value={words.language} />
      <button type="submit">{words.subscribe}</button>
      <p>
        <small>{words.privacy}</small>
      </p>
    </form>
  )
}
