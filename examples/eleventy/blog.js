// Where Offprint runs: OFFPRINT_URL.
import { createClient } from 'offprint/client-api'

export const blog = createClient(process.env.OFFPRINT_URL ?? 'http://localhost:3000')
