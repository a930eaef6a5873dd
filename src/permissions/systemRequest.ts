// An answer is written by the program: whoever brings it may have no login.
import { createLocalReq, type PayloadRequest } from 'payload'

/** In the transaction of the caller. */
export async function systemRequest({
  payload,
  transactionID,
}: PayloadRequest): Promise<PayloadRequest> {
  const system = await createLocalReq({}, payload)
  if (transactionID !== undefined) {
    system.transactionID = transactionID
  }
  return system
}
