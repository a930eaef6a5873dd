// Where Offprint sends its webhooks: all pages are made anew when they are asked for next.
import { revalidatePath } from 'next/cache'
import { Webhook } from 'standardwebhooks'

export async function POST(request) {
  try {
    const webhook = new Webhook(process.env.WEBHOOK_SECRET ?? '')
    webhook.verify(await request.text(), Object.fromEntries(request.headers))
  } catch {
    return new Response(null, { status: 401 })
  }
  revalidatePath('/', 'layout')
  return new Response(null, { status: 204 })
}
