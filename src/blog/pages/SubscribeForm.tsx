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
    <form action={action} method="post">
      <p class="field">
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
      </p>
      <p class="field">
        <label>
          {words.cadence}
          <select name="cadence">
            {(['each', 'weekly'] as const).map((one) => (
              <option key={one} selected={one === cadence} value={one}>
                {words[one]}
              </option>
            ))}
          </select>
        </label>
      </p>
      <label hidden>
        {words.trap}
        <input aria-label={words.trap} autocomplete="off" name="website" tabindex={-1} />
      </label>
      <input name="language" type="hidden" value={words.language} />
      <p class="buttons">
        <button class="yes" type="submit">
          {words.subscribe}
        </button>
      </p>
      <p>
        <small>{words.privacy}</small>
      </p>
    </form>
  )
}
