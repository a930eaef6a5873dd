export function GET(): Response {
  return Response.json({ message: 'A route of this app.' })
}
