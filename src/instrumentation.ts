// What the server does besides answering: it sends the reminders, unless a worker does, and lets pages set their status.

/** Called by Next once a server. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') {
    return
  }
  const { trackResponses } = await import('./app/responses/trackResponses.ts')
  trackResponses()
  const { sendReminders } = await import('./app/sendReminders.ts')
  sendReminders()
}
