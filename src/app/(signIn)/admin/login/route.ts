// The sign-in page, without the scripts of the admin panel.
import { logIn, showLogin } from '../../../signIn/login.tsx'

export const dynamic = 'force-dynamic'

export const GET = showLogin
export const POST = logIn
