// The page of a reset link, without the scripts of the admin panel.
import { setPassword, showReset } from '../../../../signIn/reset.tsx'

export const dynamic = 'force-dynamic'

export const GET = showReset

export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }) {
  return setPassword(request, (await params).token)
}
