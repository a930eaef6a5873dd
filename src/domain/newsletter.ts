// What a newsletter is made of: how often, who gets it, and how far an issue is.
import type { Newsletter, NewsletterCadence, Subscriber } from '../types.ts'

export const cadences = ['each', 'weekly'] as const satisfies NewsletterCadence[]

export const subscriberStates = [
  'pending',
  'active',
  'left',
  'bounced',
] as const satisfies Subscriber['state'][]

export const issueStates = ['draft', 'sending', 'sent'] as const satisfies Newsletter['state'][]

export function isCadence(value: unknown): value is NewsletterCadence {
  return cadences.some((one) => one === value)
}
