// The form builder's side of chaos: sends a delivery until it is accepted, as the patient ones do.

import { deliveryOf } from '../deliveries.ts';

/** Far more tries than faults can follow one another. */
const MOST_TRIES = 40;
const BETWEEN_TRIES_MS = 250;

/** True once the relay has answered 200. @param onRefused told of every other answer, by its status; 0 for none. */
export async function sendUntilAccepted(
  webhook: string,
  submission: string,
  onRefused: (status: number) => void,
): Promise<boolean> {
  const { body, headers } = deliveryOf(submission);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const status = await fetch(webhook, { method: 'POST', headers, body }).then(
      async (response) => {
        await response.arrayBuffer();
        return response.status;
      },
      () => 0,
    );
    if (status === 200) return true;
    onRefused(status);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
  }
  return false;
}
