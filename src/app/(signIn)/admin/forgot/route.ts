// "Forgot password", without the scripts of the admin panel.
import { askForMail, showForgot } from '../../../signIn/reset.tsx'

export const dynamic = 'force-dynamic'

export const GET = showForgot
export const POST = askForMail
